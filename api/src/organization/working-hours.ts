/** The company's working hours on workdays (docs/rules/workdays.md): one setting, which administrators edit. */
import { problem, type Problem } from '@erp/domain/problem';
import {
  checkWorkingHours,
  DEFAULT_WORKING_HOURS,
  type WorkingSpan,
  type WorkingTime,
} from '@erp/domain/time/working-time';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { audit } from '../identity/audit';

export type HoursOutcome = { problems: Problem[] } | { problems?: undefined; hours: readonly WorkingSpan[] };

const parsed = (value: string | undefined): readonly WorkingSpan[] =>
  value === undefined ? DEFAULT_WORKING_HOURS : (JSON.parse(value) as WorkingSpan[]);

export async function readWorkingHours(
  sql: Sql,
  lock: '' | 'FOR UPDATE' = '',
): Promise<readonly WorkingSpan[]> {
  const [row] = await sql.rows<{ value: string }>(
    `SELECT value FROM setting WHERE name = 'working_hours' ${lock}`,
  );
  return parsed(row?.value);
}

export const workingTime = async (ctx: Pick<Context, 'settings'>, sql: Sql): Promise<WorkingTime> => ({
  calendar: workdayCalendar(),
  hours: await readWorkingHours(sql),
  timeZone: ctx.settings.timeZone,
});

/** `seen`: as the person saw them; somebody may have changed them since. */
export async function setWorkingHours(
  ctx: Context,
  requestKey: string,
  { hours, seen }: { hours: readonly WorkingSpan[]; seen: readonly WorkingSpan[] },
): Promise<HoursOutcome> {
  const problems = checkWorkingHours(hours, ['hours']);
  if (problems.length > 0) return { problems };
  const request = { operation: 'setWorkingHours', requestKey, input: { hours, seen } };
  const outcome = await once<{ hours: readonly WorkingSpan[] }>(ctx, request, async (tx) => {
    const now = await readWorkingHours(tx, 'FOR UPDATE');
    if (JSON.stringify(now) !== JSON.stringify(seen)) {
      return { problems: [problem('CHANGED_MEANWHILE', ['hours'])] };
    }
    await tx.run("UPDATE setting SET value = ? WHERE name = 'working_hours'", [JSON.stringify(hours)]);
    const detail = { hours: hours.map(({ from, to }) => `${from}-${to}`).join(' ') };
    await audit(ctx, tx, { kind: 'WORKING_HOURS_SET', actorId: requireViewer(ctx).personId, detail });
    return { result: { hours } };
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
