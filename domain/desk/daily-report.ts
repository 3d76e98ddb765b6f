/** 日报: when a rep may submit and amend the report of a day, and what it must say (docs/rules/desk.md). */
import { problem, type Problem } from '../problem';
import { dayOf, instantAt, type Day, type Instant } from '../time/day';
import type { WorkdayCalendar } from '../time/workdays';

/** The morning meeting of the next workday reads it. */
const CLOSES = '09:00';

export type DailyReportInput = { day: Day; obstacles: string | null; commitments: string };

export type ReportTime = {
  now: Instant;
  timeZone: string;
  calendar: Pick<WorkdayCalendar, 'nextWorkday'>;
};

export const reportClosesAt = (day: Day, { timeZone, calendar }: Omit<ReportTime, 'now'>): Instant =>
  instantAt(calendar.nextWorkday(day), CLOSES, timeZone);

function timeProblems(day: Day, time: ReportTime): Problem[] {
  if (day > dayOf(time.now, time.timeZone)) return [problem('DAILY_REPORT_AHEAD', ['day'])];
  return time.now < reportClosesAt(day, time) ? [] : [problem('DAILY_REPORT_CLOSED', ['day'])];
}

export const isReportOpen = (day: Day, time: ReportTime): boolean => timeProblems(day, time).length === 0;

export const checkDailyReport = (
  { day, commitments }: Pick<DailyReportInput, 'day' | 'commitments'>,
  time: ReportTime,
): Problem[] => [
  ...timeProblems(day, time),
  ...(commitments.trim() === '' ? [problem('COMMITMENTS_REQUIRED', ['commitments'])] : []),
];
