/**
 * Takes out what a run has recorded, so that the next one measures the same rows; before that, everything that either
 * side wrote is proven to be what the facts say.
 */
import { openDatabase, type Database } from '@erp/api/database/sql';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import { REQUEST_KEYS } from './actors';

type Written = { customer_id: number; no: number };

const writtenFacts = (db: Database): Promise<Written[]> =>
  db.rows<Written>(
    `SELECT f.customer_id, f.no
       FROM request r
       JOIN fact f ON f.customer_id = CAST(JSON_VALUE(r.result, '$.customerId') AS UNSIGNED)
                  AND f.no = CAST(JSON_VALUE(r.result, '$.no') AS UNSIGNED)
      WHERE r.request_key LIKE ?`,
    [`${REQUEST_KEYS}%`],
  );

async function takeOut(db: Database, written: readonly Written[]): Promise<void> {
  const AT_ONCE = 1_000;
  for (let start = 0; start < written.length; start += AT_ONCE) {
    const keys = written.slice(start, start + AT_ONCE).map(({ customer_id, no }) => [customer_id, no]);
    // A task that a call answered was open before it: it is again.
    await db.run(
      "UPDATE task SET status = 'OPEN', closed_at = NULL WHERE status = 'DONE' AND customer_id IN (?)",
      [keys.map(([customerId]) => customerId)],
    );
    await db.run('DELETE FROM task WHERE (customer_id, source_no) IN (?)', [keys]);
    await db.run('DELETE FROM follow_up WHERE (customer_id, no) IN (?)', [keys]);
    await db.run('DELETE FROM fact WHERE (customer_id, no) IN (?)', [keys]);
  }
  for (const table of ['outbox', 'change_log', 'count_pending']) await db.run(`DELETE FROM ${table}`);
  await db.run('DELETE FROM request WHERE request_key LIKE ?', [`${REQUEST_KEYS}%`]);
}

async function proveFolded(db: Database, customerIds: readonly number[]): Promise<void> {
  const { differing, differences } = await checkTimelineOf(db, { customerIds });
  if (differing > 0) throw new Error(`not what the facts say: ${JSON.stringify(differences.slice(0, 3))}`);
}

/** `prove`: of a run that ended well. Answers how many follow-ups it took out. */
export async function undoWrites(url: string, { prove }: { prove: boolean }): Promise<number> {
  const db = await openDatabase(url, { connectionLimit: 2 });
  try {
    const written = await writtenFacts(db);
    if (written.length === 0) return 0;
    const customerIds = [...new Set(written.map(({ customer_id }) => customer_id))];
    if (prove) await proveFolded(db, customerIds);
    await takeOut(db, written);
    await checkTimelineOf(db, { customerIds, repair: true });
    await checkCountsOf(db, { repair: true });
    return written.length;
  } finally {
    await db.close();
  }
}
