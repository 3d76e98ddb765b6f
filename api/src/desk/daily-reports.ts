/** 日报: who reads which report of a day; what was submitted of it. Its numbers: loaders.ts. */
import { isReportOpen, reportClosesAt } from '@erp/domain/desk/daily-report';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import type { QueryDailyReportArgs, QueryDailyReportsArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { optionalId } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { mayReport } from '../identity/scope';
import { repsIn } from '../reports/activity';
import { reportUnit } from '../identity/report-unit';

type StoredReport = {
  person_id: UnitId;
  version: number;
  obstacles: string | null;
  commitments: string;
  submitted_at: Instant;
  amended_at: Instant | null;
};

export type DailyReportRow = { person: UnitId; day: Day; stored: StoredReport | null };

export type DailyReportPage = {
  unit: UnitId;
  day: Day;
  workday: boolean;
  people: number;
  submitted: number;
  nodes: DailyReportRow[];
  hasNextPage: boolean;
  endCursor: string | null;
};

async function storedReports(
  sql: Sql,
  people: readonly UnitId[],
  day: Day,
): Promise<Map<UnitId, StoredReport>> {
  if (people.length === 0) return new Map();
  const rows = await sql.rows<StoredReport>(
    `SELECT person_id, version, obstacles, commitments, submitted_at, amended_at
       FROM daily_report
      WHERE person_id IN (?) AND day = ?`,
    [people, day],
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}

export const readReport = async (ctx: Context, person: UnitId, day: Day): Promise<DailyReportRow> => ({
  person,
  day,
  stored: (await storedReports(ctx.db, [person], day)).get(person) ?? null,
});

/** A person's report is as far open as the person's reports of that day are. */
export async function dailyReport(ctx: Context, args: QueryDailyReportArgs): Promise<DailyReportRow | null> {
  const viewer = requireViewer(ctx);
  const day = args.day ?? viewer.today;
  const person = (optionalId('unit', args.personId) as UnitId | null) ?? viewer.personId;
  const isSeen = person === viewer.personId || mayReport(ctx, person, day);
  return isSeen && ctx.tree.unit(person)?.kind === 'PERSON' ? readReport(ctx, person, day) : null;
}

export async function dailyReports(ctx: Context, args: QueryDailyReportsArgs): Promise<DailyReportPage> {
  const day = args.day ?? requireViewer(ctx).today;
  const unitId = reportUnit(ctx, args.unitId, day);
  const { tree } = ctx;
  const everybody = tree.subtreeAtEndOfDay(unitId, day).filter((id) => tree.unit(id)?.kind === 'PERSON');
  const stored = await storedReports(ctx.db, everybody, day);
  const reps = new Set(repsIn(ctx, unitId, day));
  /** As the tree lists them: a department's people together. */
  const people = everybody.filter((id) => reps.has(id) || stored.has(id));
  const size = pageSize(args.first ?? 200);
  const after = decodeCursor<{ place: number }>(args.after, { place: parts.number });
  const start = after ? after.place + 1 : 0;
  const shown = people.slice(start, start + size);
  return {
    unit: unitId,
    day,
    workday: workdayCalendar().isWorkday(day),
    people: people.length,
    submitted: stored.size,
    nodes: shown.map((person) => ({ person, day, stored: stored.get(person) ?? null })),
    hasNextPage: start + size < people.length,
    endCursor: shown.length > 0 ? encodeCursor({ place: start + shown.length - 1 }) : null,
  };
}

export const closesAt = ({ settings }: Context, day: Day): Instant =>
  reportClosesAt(day, { timeZone: settings.timeZone, calendar: workdayCalendar() });

export const mayWrite = (ctx: Context, { person, day }: DailyReportRow): boolean =>
  person === requireViewer(ctx).personId &&
  isReportOpen(day, {
    now: ctx.clock.now(),
    timeZone: ctx.settings.timeZone,
    calendar: workdayCalendar(),
  });
