/** The counts per unit equal the intervals whoever writes at the same moment, and damage is found and mended. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { holdJob } from '@erp/api/database/jobs';
import { applyCounts } from '@erp/api/facts/apply-counts';
import { checkCountsOf, type CheckCountsOptions } from '@erp/api/facts/check-counts';
import { logChanges } from '@erp/api/facts/log-changes';
import { readSettings } from '@erp/api/settings';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
/** Another process' connections. */
let other: Database;
beforeAll(async () => {
  sales = await startSalesForce('2026-05-29T02:00:00.000Z');
  other = await openDatabase(sales.api.schema.url, { connectionLimit: 3 });
});
afterAll(async () => {
  await other.close();
  await sales.api.close();
});

const check = (options: CheckCountsOptions = {}) =>
  checkCountsOf(sales.api.db, { clock: sales.api.clock, ...options });

const apply = async (db: Database): Promise<void> => applyCounts(db, sales.api.clock, await readSettings(db));

const record = (person: Person, customerId: string, stage: string, at?: string) =>
  sales.mutate(
    person,
    'recordFollowUp',
    {
      followUp: { customerId, method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF', stage, at },
    },
    'followUp { id } customer { id }',
  );

const give = (customerId: string, holder: string) =>
  sales.mutate(
    'admin',
    'transferCustomer',
    { transfer: { customerId, holderId: sales.ids.get(holder), note: '换人' } },
    'customer { id }',
  );

const move = (code: string, parent: string, from?: string) =>
  sales.mutate(
    'admin',
    'moveUnit',
    { unitId: sales.ids.get(code), parentId: sales.ids.get(parent), from },
    'unit { id }',
  );

type Counts = Record<string, Record<string, number>>;

/** The snapshot's rows of the company, a region and the departments, as the API tells them. */
async function told(day: string): Promise<Counts> {
  const counts: Counts = {};
  for (const code of ['CO', 'EAST', 'D1', 'D2', 'li', 'wang', 'zhao']) {
    const { snapshot } = await sales.query(
      'admin',
      'query ($unitId: ID!, $day: Date!) { snapshot(unitId: $unitId, day: $day) { total { counts { state count } } } }',
      { unitId: sales.ids.get(code), day },
    );
    const { total } = snapshot as unknown as { total: { counts: { state: string; count: number }[] } };
    counts[code] = Object.fromEntries(
      total.counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]),
    );
  }
  return counts;
}

const untilTreeIsRead = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe('the counts per unit', () => {
  test('equal the intervals while facts, late facts, voids, moves and two appliers race', async () => {
    const people: Person[] = ['li', 'wang', 'zhao'];
    const customers = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const person = people[index % 3]!;
        return { person, id: await sales.customer(person) };
      }),
    );
    sales.api.clock.set('2026-06-02T02:00:00.000Z');
    let isOver = false;
    const applying = [sales.api.db, other].map(async (db) => {
      while (!isOver) await apply(db);
    });
    const stages = ['UNAWARE', 'ENGAGED', 'EVALUATING', 'CONSIDERING'];
    const work = customers.map(async ({ person, id }, index) => {
      const { followUp, userErrors } = await record(person, id, 'ENGAGED');
      expect(userErrors).toEqual([]);
      await record(person, id, stages[index % stages.length]!, '2026-05-30T01:00:00Z');
      if (index % 4 === 0)
        await sales.mutate(person, 'voidFact', { factId: followUp.id, reason: '错了' }, 'fact { id }');
      if (index % 3 === 0) await give(id, 'zhao');
    });
    const moves = (async () => {
      await move('li', 'D2', '2026-05-20');
      await move('D2', 'CO', '2026-04-10');
      await move('wang', 'D2');
      await move('li', 'D1');
    })();
    try {
      await Promise.all([...work, moves]);
    } finally {
      isOver = true;
      await Promise.all(applying);
    }
    const result = await check();
    expect(result).toMatchObject({ differing: 0, differences: [] });
    expect(result.units).toBeGreaterThan(8);
    const [{ n }] = (await other.rows<{ n: number }>('SELECT COUNT(*) AS n FROM unit_count')) as [
      { n: number },
    ];
    expect(n).toBeGreaterThan(20);
  }, 60_000);

  test('tell the same number before and after what is pending is added', async () => {
    await untilTreeIsRead();
    const id = await sales.customer('wang');
    await record('wang', id, 'CONSIDERING');
    await move('zhao', 'D1', '2026-05-30');
    await untilTreeIsRead();
    expect(await other.rows('SELECT id FROM count_pending')).not.toEqual([]);
    expect(await other.rows('SELECT id FROM unit_dirty')).not.toEqual([]);
    const days = ['2026-05-29', '2026-05-31', '2026-06-02'];
    const before = await Promise.all(days.map(told));
    await apply(other);
    expect(await other.rows('SELECT id FROM count_pending')).toEqual([]);
    expect(await other.rows('SELECT id FROM unit_dirty')).toEqual([]);
    expect(await Promise.all(days.map(told))).toEqual(before);
    const [{ n }] = (await other.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM timeline_interval WHERE from_day <= '2026-06-02' AND to_day >= '2026-06-02'",
    )) as [{ n: number }];
    expect(Object.values(before[2]!.CO!).reduce((sum, one) => sum + one, 0)).toBe(n);
  }, 60_000);

  test('open every month that has begun since, and change the openings when something is entered late', async () => {
    sales.api.clock.set('2026-08-31T02:00:00.000Z');
    const id = await sales.customer('zhao');
    const august = await told('2026-08-31');
    sales.api.clock.set('2026-09-02T02:00:00.000Z');
    await apply(other);
    expect(await told('2026-09-02')).toEqual(august);
    const { userErrors } = await record('zhao', id, 'ENGAGED', '2026-08-31T05:00:00Z');
    expect(userErrors).toEqual([]);
    const withLate = await told('2026-09-02');
    expect(withLate).not.toEqual(august);
    await apply(other);
    expect(await told('2026-09-02')).toEqual(withLate);
    const months = await other.rows<{ month: string }>(
      'SELECT DISTINCT month FROM unit_count WHERE day < month ORDER BY month',
    );
    expect(months.map(({ month }) => month)).toEqual(
      expect.arrayContaining(['2026-07-01', '2026-08-01', '2026-09-01']),
    );
    await apply(other);
    expect(await check()).toMatchObject({ differing: 0 });
  }, 60_000);

  test('tell the last day of a month from the people while the opening after it waits to be counted again', async () => {
    const right = await told('2026-08-31');
    const [{ id }] = (await other.rows<{ id: number }>("SELECT id FROM unit WHERE code = 'D1'")) as [
      { id: number },
    ];
    const { affectedRows } = await other.run(
      "UPDATE unit_count SET n = n + 5 WHERE unit_id = ? AND month = '2026-09-01' AND day = '2026-08-31'",
      [id],
    );
    expect(affectedRows).toBeGreaterThan(0);
    expect(await told('2026-08-31')).not.toEqual(right);
    await other.run("INSERT INTO unit_dirty (id, unit_id, from_month) VALUES (4000000000, ?, '2026-09-01')", [
      id,
    ]);
    expect(await told('2026-08-31')).toEqual(right);
    await apply(other);
    expect(await told('2026-08-31')).toEqual(right);
    expect(await check()).toMatchObject({ differing: 0 });
  });

  test.each([
    ['a number that is wrong', 'UPDATE unit_count SET n = n + 1 ORDER BY unit_id DESC, month LIMIT 1'],
    ['rows that are gone', 'DELETE FROM unit_count ORDER BY unit_id, month DESC LIMIT 3'],
    ['all of them', 'DELETE FROM unit_count'],
  ])('that hold %s are found, told and counted anew', async (_, damage) => {
    const right = await told('2026-09-02');
    await other.run(damage);
    const found = await check();
    expect(found.differing).toBeGreaterThan(0);
    expect(found.differences[0]).toEqual(
      expect.objectContaining({
        unitId: expect.any(Number),
        kept: expect.any(Number),
        right: expect.any(Number),
      }),
    );
    const mended = await check({ repair: true });
    expect(mended.repaired).toBe(mended.differing);
    expect(await check()).toMatchObject({ differing: 0 });
    expect(await told('2026-09-02')).toEqual(right);
  });

  test('are right after a repair beside which others record', async () => {
    await other.run('DELETE FROM unit_count');
    const id = await sales.customer('li');
    await Promise.all([
      check({ repair: true }),
      ...['UNAWARE', 'ENGAGED', 'EVALUATING'].map((stage) => record('li', id, stage)),
      ...['wang', 'zhao'].map((person) => sales.customer(person as Person)),
    ]);
    await apply(other);
    expect(await check()).toMatchObject({ differing: 0 });
  });
});

describe('the log of changes', () => {
  test('takes each note of the outbox once, at positions without a gap, however many move them', async () => {
    await sales.customer('li');
    const [{ n }] = (await other.rows<{ n: number }>('SELECT COUNT(*) AS n FROM outbox')) as [{ n: number }];
    expect(n).toBeGreaterThan(20);
    await Promise.all([
      logChanges(sales.api.db, sales.api.clock),
      logChanges(other, sales.api.clock),
      sales.customer('wang'),
    ]);
    await logChanges(other, sales.api.clock);
    expect(await other.rows('SELECT id FROM outbox')).toEqual([]);
    const log = await other.rows<{ position: number; topic: string; ref: string }>(
      'SELECT position, topic, ref FROM change_log ORDER BY position',
    );
    expect(log.map(({ position }) => position)).toEqual(
      Array.from({ length: n + 1 }, (_, index) => index + 1),
    );
    expect(new Set(log.map(({ ref }) => ref)).size).toBe(log.length);
    const last = await other.rows<{ ref: string }>(
      "SELECT CONCAT(customer_id, '.', MAX(no)) AS ref FROM fact GROUP BY customer_id",
    );
    expect(log.map(({ ref }) => ref)).toEqual(expect.arrayContaining(last.map(({ ref }) => ref)));
  });
});

describe('a job', () => {
  test('is held by one process at a time; whoever lost it writes nothing more', async () => {
    const { clock } = sales.api;
    const cursorOf = async () =>
      (
        await other.rows<{ job_cursor: string | null }>("SELECT job_cursor FROM job WHERE name = 'changes'")
      )[0]!.job_cursor;
    const first = await holdJob(sales.api.db, clock, 'changes', async (job) => {
      await job.step((_tx, _cursor, leaveAt) => leaveAt('first'));
      expect(await holdJob(other, clock, 'changes', () => Promise.resolve('second'))).toBeNull();
      clock.forward(31_000);
      const second = await holdJob(other, clock, 'changes', async (taken) => {
        await taken.step((_tx, _cursor, leaveAt) => leaveAt('second'));
        return 'done';
      });
      expect(second).toBe('done');
      await job.step((_tx, _cursor, leaveAt) => leaveAt('late'));
      return 'unreachable';
    });
    expect(first).toBeNull();
    expect(await cursorOf()).toBe('second');
    expect(await holdJob(other, clock, 'changes', () => Promise.resolve('free again'))).toBe('free again');
  });
});
