/** What a unit and the units below it did on a day: every event counts where its rep belonged at that moment. */
import type { UnitId } from '@erp/domain/organization/tree';
import { endOfDay, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { contactsOn, signedOn } from '../facts/measures-activity';
import type { QueryActivityArgs } from '../generated/schema-types';
import { isShown, reportUnit, rowUnit, rowUnits, type RowUnit } from './report-unit';

type Tally = {
  started: Set<UnitId>;
  calls: number;
  connected: number;
  keyPersons: number;
  appointments: number;
  visits: number;
  /** Each deal once, however many of the unit's reps share in it. */
  signed: Set<string>;
};

const newTally = (): Tally => ({
  started: new Set(),
  calls: 0,
  connected: 0,
  keyPersons: 0,
  appointments: 0,
  visits: 0,
  signed: new Set(),
});

/** People whose place in the tree changed during the day. */
function moversOn({ tree }: Context, start: Instant, end: Instant): UnitId[] {
  const isMoved = (id: UnitId): boolean => {
    const first = tree.pathAt(id, start).join(' ');
    return tree.stretchesUnder(id, (path) => path.join(' ') !== first, start, end).length > 0;
  };
  return tree.units.filter(({ id, kind }) => kind === 'PERSON' && isMoved(id)).map(({ id }) => id);
}

const peopleIn = ({ tree }: Context, unit: UnitId, day: Day): UnitId[] =>
  tree.subtreeAtEndOfDay(unit, day).filter((id) => tree.unit(id)?.kind === 'PERSON' && tree.unit(id)!.active);

export async function activity(ctx: Context, args: QueryActivityArgs) {
  const viewer = requireViewer(ctx);
  const day = args.day ?? viewer.today;
  const unitId = reportUnit(ctx, args.unitId, day);
  if (unitId === null) return null;
  const start = startOfDay(day, ctx.settings.timeZone);
  const end = endOfDay(day, ctx.settings.timeZone);
  const tallies = new Map<UnitId, Tally>();
  const tallyOf = (unit: UnitId): Tally => tallies.get(unit) ?? newTally();
  /** Every unit of the event's stamp, when the stamp holds the report's unit and one of the viewer's scope. */
  const stampOf = (repId: UnitId, at: Instant): readonly UnitId[] => {
    const path = ctx.tree.pathAt(repId, at);
    const isSeen = viewer.isCompanyWide || path.some((id) => viewer.units.has(id));
    return isSeen && path.includes(unitId) ? path : [];
  };
  const count = (path: readonly UnitId[], add: (tally: Tally) => void): void => {
    for (const unit of path) {
      const tally = tallyOf(unit);
      add(tally);
      tallies.set(unit, tally);
    }
  };

  const [contacts, shares] = await Promise.all([
    contactsOn(ctx.db, day, moversOn(ctx, start, end)),
    signedOn(ctx.db, day),
  ]);
  for (const { repId, at, ...counts } of contacts) {
    count(stampOf(repId, at ?? end), (tally) => {
      tally.started.add(repId);
      tally.calls += counts.calls;
      tally.connected += counts.connected;
      tally.keyPersons += counts.keyPersons;
      tally.appointments += counts.appointments;
      tally.visits += counts.visits;
    });
  }
  // A signing has a date only: it counts at the end of the day.
  for (const { repId, customerId, no } of shares) {
    count(stampOf(repId, end), (tally) => tally.signed.add(`${customerId} ${no}`));
  }

  const activityRow = (row: RowUnit) => {
    const { started, signed, ...counts } = tallyOf(row.unit);
    const people = new Set([...peopleIn(ctx, row.unit, day), ...started]);
    return { ...row, people: people.size, started: started.size, ...counts, signed: signed.size };
  };
  return {
    unit: unitId,
    day,
    total: activityRow(rowUnit(ctx, unitId, day)),
    rows: rowUnits(ctx, unitId, day)
      .filter(({ unit }) => ctx.tree.unit(unit)?.kind !== 'POOL')
      .map(activityRow)
      .filter((row) => isShown(ctx, unitId, row, row.started > 0 || row.signed > 0)),
  };
}
