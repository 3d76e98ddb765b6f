/** What a unit and the units below it did on a day: every event counts where its rep belonged at that moment. */
import { decimalOf } from '@erp/domain/deals/money';
import type { UnitId } from '@erp/domain/organization/tree';
import { QUIET_FROM_HOUR, tellsQuiet } from '@erp/domain/reports/quiet';
import {
  endOfDay,
  epochOfInstant,
  instantAtEpoch,
  localDateTime,
  startOfDay,
  type Day,
  type Instant,
} from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import { contactsOn, signedOn, type ContactNumber } from '../facts/measures-activity';
import { receivedOn } from '../facts/measures-received';
import type { QueryActivityArgs } from '../generated/schema-types';
import { reportUnit } from '../identity/report-unit';
import { isShown, rowUnit, rowUnits, type RowUnit } from './report-unit';

export type Tally = Record<ContactNumber, number> & {
  started: Set<UnitId>;
  /** Who called after the hour from which silence counts. */
  calledLate: Set<UnitId>;
  callsByHour: number[];
  /** Each deal once, however many of the unit's reps share in it. */
  signed: Set<string>;
  received: bigint;
};

const HOURS = 24;
const MS_PER_HOUR = 3_600_000;

const newTally = (): Tally => ({
  started: new Set(),
  calledLate: new Set(),
  callsByHour: Array.from({ length: HOURS }, () => 0),
  calls: 0,
  connected: 0,
  keyPersons: 0,
  appointments: 0,
  visits: 0,
  signed: new Set(),
  received: 0n,
});

/** People whose place in the tree changed during the day. */
function moversOn({ tree }: Context, start: Instant, end: Instant): UnitId[] {
  const isMoved = (id: UnitId): boolean => {
    const first = tree.pathAt(id, start).join(' ');
    return tree.stretchesUnder(id, (path) => path.join(' ') !== first, start, end).length > 0;
  };
  return tree.units.filter(({ id, kind }) => kind === 'PERSON' && isMoved(id)).map(({ id }) => id);
}

/** Active reps who belong to the unit at the end of the day, by code. */
export const repsIn = ({ tree }: Context, unit: UnitId, day: Day): UnitId[] =>
  tree
    .subtreeAtEndOfDay(unit, day)
    .flatMap((id) => tree.unit(id) ?? [])
    .filter(({ kind, active, role }) => kind === 'PERSON' && active && role === 'REP')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id }) => id);

/**
 * Every unit of an event's stamp, when the stamp holds one of the viewer's scope, and the unit asked for (null: any).
 */
export function stampOn(
  { tree, viewer }: Context,
  within: UnitId | null,
): (repId: UnitId, at: Instant) => readonly UnitId[] {
  return (repId, at) => {
    const path = tree.pathAt(repId, at);
    const isSeen = viewer!.isCompanyWide || path.some((id) => viewer!.units.has(id));
    return isSeen && (within === null || path.includes(within)) ? path : [];
  };
}

/** Of each unit and person what counts there of the day, as far as its stamps lie within a unit (null: anywhere) and the scope. */
export async function dayTallies(
  ctx: Context,
  day: Day,
  within: UnitId | null,
): Promise<(unit: UnitId) => Tally> {
  const { timeZone } = ctx.settings;
  const start = startOfDay(day, timeZone);
  const end = endOfDay(day, timeZone);
  const tallies = new Map<UnitId, Tally>();
  const stampOf = stampOn(ctx, within);
  const count = (path: readonly UnitId[], add: (tally: Tally) => void): void => {
    for (const unit of path) {
      let tally = tallies.get(unit);
      if (!tally) tallies.set(unit, (tally = newTally()));
      add(tally);
    }
  };
  /** On the company's clock, also on a day of 25 hours. */
  const hourOf = (hoursIn: number): number =>
    Number(
      localDateTime(instantAtEpoch(epochOfInstant(start) + hoursIn * MS_PER_HOUR), timeZone).slice(11, 13),
    );

  const [contacts, signed, received] = await Promise.all([
    contactsOn(ctx.db, day, start, moversOn(ctx, start, end)),
    signedOn(ctx.db, day),
    receivedOn(ctx, day),
  ]);
  for (const { repId, at, hoursIn, ...counts } of contacts) {
    const hour = hourOf(hoursIn);
    count(stampOf(repId, at ?? end), (tally) => {
      tally.started.add(repId);
      if (counts.calls > 0 && hour >= QUIET_FROM_HOUR) tally.calledLate.add(repId);
      tally.callsByHour[hour]! += counts.calls;
      tally.calls += counts.calls;
      tally.connected += counts.connected;
      tally.keyPersons += counts.keyPersons;
      tally.appointments += counts.appointments;
      tally.visits += counts.visits;
    });
  }
  // Signings and payments have a date only: they count at the end of the day.
  for (const { repId, customerId, no } of signed) {
    count(stampOf(repId, end), (tally) => tally.signed.add(`${customerId} ${no}`));
  }
  for (const { repId, cents } of received) {
    count(stampOf(repId, end), (tally) => {
      tally.received += cents;
    });
  }
  return (unit) => tallies.get(unit) ?? newTally();
}

/** Somebody did something there. */
const hasSomething = ({ started, signed, received }: Tally): boolean =>
  started.size > 0 || signed.size > 0 || received !== 0n;

type ActivityLine = RowUnit &
  Record<ContactNumber | 'people' | 'started' | 'signed', number> & {
    notStarted: UnitId[];
    quiet: UnitId[] | null;
    received: string;
    callsByHour: number[];
    rows: ActivityLine[];
  };

export async function activity(ctx: Context, args: QueryActivityArgs) {
  const day = args.day ?? requireViewer(ctx).today;
  const unitId = reportUnit(ctx, args.unitId, day);
  const tallyOf = await dayTallies(ctx, day, unitId);
  const isTold = tellsQuiet(day, ctx.clock.now(), ctx.settings.timeZone, workdayCalendar());

  const line = (row: RowUnit): ActivityLine => {
    const { started, calledLate, signed, received, ...counts } = tallyOf(row.unit);
    const reps = repsIn(ctx, row.unit, day);
    return {
      ...row,
      ...counts,
      people: new Set([...reps, ...started]).size,
      started: started.size,
      notStarted: reps.filter((id) => !started.has(id)),
      quiet: isTold ? reps.filter((id) => !calledLate.has(id)) : null,
      signed: signed.size,
      received: decimalOf(received),
      rows: rowsBelow(row.unit),
    };
  };
  const rowsBelow = (unit: UnitId): ActivityLine[] =>
    rowUnits(ctx, unit, day)
      .filter((row) => ctx.tree.unit(row.unit)?.kind !== 'POOL')
      .filter((row) => isShown(ctx, unit, row, hasSomething(tallyOf(row.unit))))
      .map(line);
  const total = line(rowUnit(ctx, unitId, day));
  return { unit: unitId, day, total, rows: total.rows };
}
