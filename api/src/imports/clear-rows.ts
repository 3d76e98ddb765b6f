/**
 * What people wrote into a file is not kept for ever: 90 days after an import is over its refused rows are deleted, and of
 * those that were written only which customer each became is left, so that the same file still creates nothing.
 */
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import { toDateTime } from '../database/date-time';
import { holdJob, type HeldJob } from '../database/jobs';
import type { Database, Sql } from '../database/sql';
import { forgetKeys } from './file-claims';

const KEPT_MS = 90 * 86_400_000;
const ROWS_AT_ONCE = 1_000;

/** When the rows of an import that ended then are cleared away. */
export const clearedFrom = (finishedAt: Instant): Instant =>
  instantAtEpoch(epochOfInstant(finishedAt) + KEPT_MS);

type Old = { id: number };

/** The one that has been over for longest. */
async function nextOld(db: Sql, now: Instant): Promise<Old | null> {
  const [row] = await db.rows<Old>(
    `SELECT id
       FROM customer_import
      WHERE cleared_at IS NULL AND finished_at <= ?
      ORDER BY finished_at
      LIMIT 1`,
    [toDateTime(instantAtEpoch(epochOfInstant(now) - KEPT_MS))],
  );
  return row ?? null;
}

/** Begun anew after a crash it finds the first parts cleared, which costs little. */
async function clear(job: HeldJob, db: Database, clock: Clock, { id }: Old): Promise<void> {
  const [last] = await db.rows<{ no: number | null }>(
    'SELECT MAX(no) AS no FROM import_row WHERE import_id = ?',
    [id],
  );
  await forgetKeys(db, id);
  for (let after = 0; after < (last?.no ?? 0); after += ROWS_AT_ONCE) {
    const part = [id, after, after + ROWS_AT_ONCE];
    await job.step(async (tx) => {
      await tx.run(
        'DELETE FROM import_row WHERE import_id = ? AND no > ? AND no <= ? AND result IS NULL',
        part,
      );
      await tx.run(
        "UPDATE import_row SET cells = '[]', repairs = NULL WHERE import_id = ? AND no > ? AND no <= ?",
        part,
      );
    });
  }
  await job.step((tx) =>
    tx.run('UPDATE customer_import SET cleared_at = ? WHERE id = ?', [toDateTime(clock.now()), id]),
  );
}

/** Clears what is old enough, unless another process is at it. */
export async function clearRows(
  db: Database,
  clock: Clock,
  isStopping: () => boolean = () => false,
): Promise<void> {
  if (!(await nextOld(db, clock.now()))) return;
  await holdJob(db, clock, 'import_rows', async (job) => {
    for (
      let old = await nextOld(db, clock.now());
      old && !isStopping();
      old = await nextOld(db, clock.now())
    ) {
      await clear(job, db, clock, old);
    }
  });
}
