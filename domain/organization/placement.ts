/** Which kind of unit may belong to which: company, region, department, people; a pool beside those it serves. */
import type { UnitKind } from './tree';

const parentKinds: Record<UnitKind, readonly UnitKind[]> = {
  COMPANY: [],
  REGION: ['COMPANY'],
  DEPARTMENT: ['REGION', 'COMPANY'],
  // A manager belongs to the unit he manages, the general manager to the company.
  PERSON: ['DEPARTMENT', 'REGION', 'COMPANY'],
  POOL: ['DEPARTMENT', 'REGION', 'COMPANY'],
};

export const mayBelongTo = (kind: UnitKind, parentKind: UnitKind): boolean =>
  parentKinds[kind].includes(parentKind);
