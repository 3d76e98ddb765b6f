/** The rows of a report: the units below its own in the tree of the report's last day. */
import type { UnitId, UnitKind } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Context } from '../context';

export type RowUnit = { unit: UnitId; direct: boolean; expandable: boolean };

/** Units first, then people, then pools. */
const kindOrder: Record<UnitKind, number> = { COMPANY: 0, REGION: 1, DEPARTMENT: 2, PERSON: 3, POOL: 4 };

/** A person beside whole units, or the manager among the people of a department. */
function isDirect({ tree }: Context, unitId: UnitId, parentId: UnitId | undefined): boolean {
  const unit = tree.unit(unitId);
  if (unit?.kind !== 'PERSON') return false;
  const parentKind = parentId === undefined ? undefined : tree.unit(parentId)?.kind;
  return parentKind === 'COMPANY' || parentKind === 'REGION' || unit.role === 'DEPARTMENT_MANAGER';
}

export function rowUnit(ctx: Context, unit: UnitId, day: Day): RowUnit {
  return {
    unit,
    direct: isDirect(ctx, unit, ctx.tree.pathAtEndOfDay(unit, day)[1]),
    expandable: ctx.tree.childrenAtEndOfDay(unit, day).length > 0,
  };
}

/** The unit's children on the day, in the order in which they are shown. */
export function rowUnits(ctx: Context, unitId: UnitId, day: Day): RowUnit[] {
  const order = (id: UnitId): number => kindOrder[ctx.tree.unit(id)!.kind];
  return [...ctx.tree.childrenAtEndOfDay(unitId, day)]
    .sort((a, b) => order(a) - order(b))
    .map((child) => rowUnit(ctx, child, day));
}

/** People beside whole units are shown only where they have something; a department shows all of its own. */
export function isShown({ tree }: Context, unitId: UnitId, row: RowUnit, hasSomething: boolean): boolean {
  return hasSomething || tree.unit(row.unit)?.kind !== 'PERSON' || tree.unit(unitId)?.kind === 'DEPARTMENT';
}
