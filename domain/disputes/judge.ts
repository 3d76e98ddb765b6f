/** Who rules in a dispute (docs/rules/disputes.md). */
import type { Role } from '../identity/permissions';
import type { UnitId } from '../organization/tree';

export type Manager = {
  id: UnitId;
  role: Role;
  /** The topmost unit of the manager's scope. */
  top: UnitId;
};

const RULING: readonly Role[] = ['DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER'];

/** The two reps with their units today, from the rep up to the company. */
export type Parties = { opener: readonly UnitId[]; other: readonly UnitId[] };

const isParty = ({ opener, other }: Parties, id: UnitId): boolean => id === opener[0] || id === other[0];

/** Units that hold both reps, the nearest first. */
export const unitsOfBoth = ({ opener, other }: Parties): UnitId[] =>
  opener.slice(1).filter((id) => other.includes(id));

/** Units that hold both and that this manager may rule for; nobody rules in his own case. */
export const rulesFor = ({ id, role, top }: Manager, parties: Parties): UnitId | null =>
  RULING.includes(role) && !isParty(parties, id) && unitsOfBoth(parties).includes(top) ? top : null;

/** The managers of the nearest unit that holds both reps and has one, in the order given. */
export function nearestJudges(managers: readonly Manager[], parties: Parties): Manager[] {
  for (const unit of unitsOfBoth(parties)) {
    const judges = managers.filter((manager) => rulesFor(manager, parties) === unit);
    if (judges.length > 0) return judges;
  }
  return [];
}

/**
 * In whose name a person rules: `seats` are the units for which he may (as their manager, or as the deputy of one). A first
 * ruling is the nearest one's; one that stands is replaced only from a unit above its own. Null: he may not.
 */
export function seatFor(seats: readonly UnitId[], parties: Parties, standing: UnitId | null): UnitId | null {
  const both = unitsOfBoth(parties);
  const allowed = standing === null ? both : both.slice(both.indexOf(standing) + 1);
  return allowed.find((unit) => seats.includes(unit)) ?? null;
}
