/** 日报: a rep submits the report of a day, and amends it until the next workday's morning (docs/rules/desk.md). */
import { checkDailyReport, type DailyReportInput } from '@erp/domain/desk/daily-report';
import { problem, type Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { isDuplicate, Overtaken } from '../database/faults';
import { once } from '../database/once';
import type { Sql } from '../database/sql';

export type SubmittedReport = DailyReportInput & {
  requestKey: string;
  /** As the rep saw it; 0: not submitted. */
  version: number;
};

/** Under its lock; 0: there is none. */
async function versionOf(tx: Sql, personId: UnitId, day: Day): Promise<number> {
  const [row] = await tx.rows<{ version: number }>(
    'SELECT version FROM daily_report WHERE person_id = ? AND day = ? FOR UPDATE',
    [personId, day],
  );
  return row?.version ?? 0;
}

export async function submitDailyReport(
  ctx: Context,
  { requestKey, version, ...report }: SubmittedReport,
): Promise<{ problems: Problem[] }> {
  const { personId } = requireViewer(ctx);
  const now = ctx.clock.now();
  const { day } = report;
  const obstacles = report.obstacles?.trim() || null;
  const commitments = report.commitments.trim();
  const outcome = await once<null>(
    ctx,
    { operation: 'submitDailyReport', requestKey, input: { version, ...report } },
    async (tx) => {
      const problems = checkDailyReport(report, {
        now,
        timeZone: ctx.settings.timeZone,
        calendar: workdayCalendar(),
      });
      if (problems.length > 0) return { problems };
      if ((await versionOf(tx, personId, day)) !== version) {
        return { problems: [problem('CHANGED_MEANWHILE', ['version'])] };
      }
      if (version === 0) {
        try {
          await tx.run(
            `INSERT INTO daily_report (person_id, day, version, obstacles, commitments, submitted_at, amended_at)
             VALUES ?`,
            [[[personId, day, 1, obstacles, commitments, toDateTime(now), null]]],
          );
        } catch (error) {
          // Another window was faster: this one begins again and sees it.
          throw isDuplicate(error) ? new Overtaken(error) : error;
        }
      } else {
        await tx.run(
          `UPDATE daily_report
              SET version = version + 1, obstacles = ?, commitments = ?, amended_at = ?
            WHERE person_id = ? AND day = ? AND version = ?`,
          [obstacles, commitments, toDateTime(now), personId, day, version],
        );
      }
      return { result: null };
    },
    (tx) => versionOf(tx, personId, day),
  );
  return { problems: outcome.problems ?? [] };
}
