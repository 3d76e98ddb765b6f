/** Numbers of daily reports, for all of a list at once: they are read off the facts each time (docs/rules/desk.md). */
import { stageLevel } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { endOfDay, type Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { loader } from '../database/loads';
import { noFilter } from '../facts/measures-conditions';
import { movementRows, type MovementRow } from '../facts/measures-movements';
import { present } from '../identity/scope';
import { dayTallies, type Tally } from '../reports/activity';
import { overdueTasks } from '../tasks/queries';
import type { DailyReportRow } from './daily-reports';

export const reportKey = ({ person, day }: DailyReportRow): string => `${day} ${person}`;

const MOST_MOVES = 10_000;

function byDay(keys: readonly string[]): Map<Day, UnitId[]> {
  const people = new Map<Day, UnitId[]>();
  for (const key of keys) {
    const [day, person] = key.split(' ') as [Day, string];
    people.set(day, [...(people.get(day) ?? []), Number(person) as UnitId]);
  }
  return people;
}

/** Values of every person of a day, from what one reading of the day gives. */
const ofDays =
  <V>(read: (ctx: Context, day: Day) => Promise<(person: UnitId) => V>) =>
  async (ctx: Context, keys: readonly string[]): Promise<Map<string, V>> => {
    const found = new Map<string, V>();
    for (const [day, people] of byDay(keys)) {
      const valueOf = await read(ctx, day);
      for (const person of people) found.set(`${day} ${person}`, valueOf(person));
    }
    return found;
  };

/** By reportKey: what the person did that day, as far as its stamps lie in the viewer's scope. */
export const dayTally = loader<string, Tally>(ofDays((ctx, day) => dayTallies(ctx, day, null)));

export type DayMoves = { rises: MovementRow[]; falls: MovementRow[] };

/** By reportKey: stages that rose and fell. */
export const dayMoves = loader<string, DayMoves>(
  ofDays(async (ctx, day) => {
    const list = {
      ...{ unitId: ctx.tree.companyId, from: day, to: day, filter: noFilter },
      ...{ stageFrom: null, firstStages: false, afterLapse: false, stageTo: null },
    };
    const byPerson = new Map<UnitId, DayMoves>();
    for (const row of await movementRows(ctx, list, { after: null, limit: MOST_MOVES })) {
      if (row.stageFrom === null) continue;
      const own = byPerson.get(row.repId) ?? { rises: [], falls: [] };
      own[stageLevel(row.stageTo) > stageLevel(row.stageFrom) ? 'rises' : 'falls'].push(row);
      byPerson.set(row.repId, own);
    }
    return (person) => byPerson.get(person) ?? { rises: [], falls: [] };
  }),
);

/** By reportKey: open tasks that were due by the end of the day. */
export const tasksLeft = loader<string, number>(
  ofDays(async (ctx, day) => {
    const end = endOfDay(day, ctx.settings.timeZone);
    const rows = await overdueTasks(ctx.db, present(requireViewer(ctx)), { late: end, coming: end });
    const counts = new Map(rows.map((row) => [row.rep_id, row.overdue]));
    return (person) => counts.get(person) ?? 0;
  }),
);
