/** Proves that the days of release that are stored are those of facts, plans and rules as they stand, and mends what is not. */
import { dayOf } from '@erp/domain/time/day';
import { systemClock, type Clock } from '../clock';
import { inTransaction, openDatabase, type Database } from '../database/sql';
import { readTree } from '../organization/tree-cache';
import { readSettings } from '../settings';
import { findWrong, lockAndRenew, type Ruling } from './renew-release-days';

const CUSTOMERS_AT_ONCE = 500;

/** Ids of the customers whose day was wrong. Where the night's work is not done yet, that is what it would right. */
export async function checkReleaseDaysOf(
  db: Database,
  { repair = false, clock = systemClock }: { repair?: boolean; clock?: Clock } = {},
): Promise<number[]> {
  const { timeZone } = await readSettings(db);
  const today = dayOf(clock.now(), timeZone);
  const ruling: Ruling = { tree: await readTree(db, timeZone), timeZone, today };
  const found: number[] = [];
  for (let last = 0; ;) {
    const rows = await db.rows<{ id: number }>('SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT ?', [
      last,
      CUSTOMERS_AT_ONCE,
    ]);
    if (rows.length === 0) return found;
    const ids = rows.map(({ id }) => id);
    last = ids.at(-1)!;
    const wrong = await findWrong(ruling, db, ids);
    if (repair && wrong.length > 0) await inTransaction(db, (tx) => lockAndRenew(ruling, tx, wrong));
    found.push(...wrong);
  }
}

export async function checkReleaseDays(databaseUrl: string, options: { repair: boolean }): Promise<number[]> {
  const db = await openDatabase(databaseUrl, { connectionLimit: 2 });
  try {
    return await checkReleaseDaysOf(db, options);
  } finally {
    await db.close();
  }
}
