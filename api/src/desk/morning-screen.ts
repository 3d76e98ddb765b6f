/** 晨会: the last workday of a unit, and the units that the screen walks through. */
import { lastWorkday } from '@erp/domain/desk/last-workday';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import type { QueryMorningScreenArgs } from '../generated/schema-types';
import { reportUnit } from '../identity/report-unit';
import { rowUnits } from '../reports/report-unit';

export type MorningScreenRow = { unit: UnitId; day: Day; units: UnitId[] };

/** The unit, then each below it with what is below that; people and pools left out. */
const walk = (ctx: Context, unit: UnitId, day: Day): UnitId[] => [
  unit,
  ...rowUnits(ctx, unit, day)
    .map((row) => row.unit)
    .filter((id) => !['PERSON', 'POOL'].includes(ctx.tree.unit(id)!.kind))
    .flatMap((id) => walk(ctx, id, day)),
];

export function morningScreen(ctx: Context, { unitId }: QueryMorningScreenArgs): MorningScreenRow {
  const day = lastWorkday(requireViewer(ctx).today, workdayCalendar());
  const unit = reportUnit(ctx, unitId, day);
  const top = reportUnit(ctx, null, day);
  return { unit, day, units: walk(ctx, top, day) };
}
