/** The demo's leads: their states are there on every day and at every hour on which it may be loaded. */
import { expect, test } from '@jest/globals';
import { checkReleaseDaysOf } from '@erp/api/claims/check-release-days';
import { openDatabase } from '@erp/api/database/sql';
import { FAR_FUTURE_DAY } from '@erp/domain/time/day';
import { demoSchema } from '../harness/demo-schema';

test('the demo has leads that were called in time, one that was passed on, and some that wait', async () => {
  const schema = await demoSchema();
  const db = await openDatabase(schema.url);
  try {
    const leads = await db.rows<{ status: string; turns: number }>(
      'SELECT status, turns FROM lead_entry ORDER BY customer_id',
    );
    expect(leads.map(({ status, turns }) => `${status} ${turns}`)).toEqual([
      'CALLED 1',
      'CALLED 1',
      'CALLED 2',
      'OPEN 1',
      'OPEN 1',
    ]);
  } finally {
    await db.close();
    await schema.drop();
  }
});

test('every customer of a fresh demo has the release day that facts, plans and rules give them', async () => {
  const schema = await demoSchema();
  const db = await openDatabase(schema.url);
  try {
    expect(await checkReleaseDaysOf(db)).toEqual([]);
    const called = await db.rows<{ release_day: string }>(
      `SELECT c.release_day FROM lead_entry l JOIN customer c ON c.id = l.customer_id WHERE l.status = 'CALLED'`,
    );
    expect(called).toHaveLength(3);
    expect(called.map(({ release_day }) => release_day)).not.toContain(FAR_FUTURE_DAY);
  } finally {
    await db.close();
    await schema.drop();
  }
});
