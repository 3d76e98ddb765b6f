/** The demo's leads: their states are there on every day and at every hour on which it may be loaded. */
import { expect, test } from '@jest/globals';
import { openDatabase } from '@erp/api/database/sql';
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
