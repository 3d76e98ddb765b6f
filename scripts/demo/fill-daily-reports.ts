/** Daily reports of the demo's last workday: most reps submitted theirs, so that the morning has something to read. */
import { toDateTime } from '@erp/api/database/date-time';
import type { Database } from '@erp/api/database/sql';
import { readSettings } from '@erp/api/settings';
import { lastWorkday } from '@erp/domain/desk/last-workday';
import { dayOf, instantAt, type Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';

const obstacles = [
  '老板出差，决策人约不到，下周一才回。',
  '客户嫌预算高，想先看同行的效果。',
  '网站还在改版，落地页没法用，等建站公司。',
  null,
  '合同盖章流程卡在对方财务。',
  null,
];
const commitments = [
  '新增有效沟通 15 家，约访 2 家；鞋材那家下午 3 点回访。',
  '上午跟完 3 家考虑成交的客户，争取定一家签约时间。',
  '出访 1 家，把方案当面讲完；其余时间打新资料 40 通。',
  '回访昨天没接的 12 家；补齐两家的批注。',
  '跟进合同盖章，确认到款日期；再约 1 家首访。',
];
/** Every so many reps have not submitted. */
const FORGETS = 6;

export async function fillDailyReports(db: Database, now: Instant): Promise<void> {
  const { timeZone } = await readSettings(db);
  const day = lastWorkday(dayOf(now, timeZone), workdayCalendar());
  const reps = await db.rows<{ id: number }>("SELECT id FROM unit WHERE role = 'REP' ORDER BY id");
  const rows = reps
    .map(({ id }, index) => ({ id, index }))
    .filter(({ index }) => index % FORGETS !== FORGETS - 1)
    .map(({ id, index }) => [
      ...[id, day, 1, obstacles[index % obstacles.length], commitments[index % commitments.length]],
      ...[toDateTime(instantAt(day, `18:${10 + (index % 40)}`, timeZone)), null],
    ]);
  await db.run(
    `INSERT INTO daily_report (person_id, day, version, obstacles, commitments, submitted_at, amended_at) VALUES ?`,
    [rows],
  );
}
