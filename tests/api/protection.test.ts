/** 掉公海: when customers are released by rule, shown, warned, queued, and released by the nightly job. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkReleaseDaysOf } from '@erp/api/claims/check-release-days';
import { runReleases } from '@erp/api/claims/release-due';
import { openDatabase } from '@erp/api/database/sql';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import { readSettings } from '@erp/api/settings';
import { addDays, type Day } from '@erp/domain/time/day';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;

/** 10:00 in Shanghai. */
const morning = (day: string): string => `${day}T02:00:00.000Z`;
const TODAY = '2026-06-15';
/** On which day the clock stands; every test begins where the one before ended. */
let today = TODAY;

beforeAll(async () => {
  sales = await startSalesForce(morning(TODAY));
  const { userErrors } = await sales.mutate(
    'admin',
    'setReleaseRules',
    { unitId: sales.ids.get('CO'), from: TODAY, rules: DEFAULTS },
    'unitRules { inForce { idleDays } }',
  );
  expect(userErrors).toEqual([]);
});
afterAll(() => sales.api.close());

const DEFAULTS = {
  idleDays: 15,
  stageDays: [{ stage: 'REFUSED', days: 30 }],
  notSignedDays: 90,
  warnDays: 3,
};

const runJob = async (): Promise<void> => {
  const { db, clock } = sales.api;
  await runReleases(db, clock, await readSettings(db), () => false);
};

const FINISHED = "SELECT 1 FROM job_run WHERE name = 'releases' AND day = ? AND finished_at IS NOT NULL";

/** The night's job of the API itself, or this one: whichever is first. */
const night = async (): Promise<void> => {
  for (;;) {
    await runJob();
    if ((await sales.api.db.rows(FINISHED, [today])).length > 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
};

/** So many days later, in the morning; the job has run. */
const daysLater = async (days: number): Promise<void> => {
  today = addDays(today as Day, days);
  sales.api.clock.set(morning(today));
  await night();
};

const at = (days: number): Day => addDays(today as Day, days);

const call = async (person: Person, customerId: string, more: Record<string, unknown> = {}) => {
  sales.api.clock.forward(1000);
  const { userErrors } = await sales.mutate(
    person,
    'recordFollowUp',
    {
      followUp: {
        ...{ customerId, method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'KEY_PERSON', stage: 'ENGAGED' },
        ...more,
      },
    },
    'followUp { id }',
  );
  expect(userErrors).toEqual([]);
};

type Protection = { releaseDay: string; reason: string; days: number; daysLeft: number; warned: boolean };
const FIELDS = 'protection { releaseDay reason days daysLeft warned }';

const protectionOf = async (person: Person, id: string): Promise<Protection | null> =>
  (
    (await sales.query(person, `query ($id: ID!) { customer(id: $id) { ${FIELDS} } }`, { id }))
      .customer as unknown as { protection: Protection | null }
  ).protection;

const holderOf = async (id: string): Promise<string> =>
  (await sales.query('admin', 'query ($id: ID!) { customer(id: $id) { holder { code } } }', { id })).customer
    .holder.code;

const queueOf = async (person: Person): Promise<[string, string][]> =>
  (
    (await sales.query(person, '{ callQueue { reason customer { id } } }')).callQueue as unknown as {
      reason: string;
      customer: { id: string };
    }[]
  ).map(({ reason, customer }) => [customer.id, reason]);

const runningOutOf = async (person: Person) => {
  const { runningOut } = await sales.query(person, '{ runningOut { count customers { id } } }');
  const { count, customers } = runningOut as unknown as { count: number; customers: { id: string }[] };
  return [count, customers.map(({ id }) => id)] as const;
};

test('a call moves the day, its stage its length; the warned come into the queue before the fresh; the night releases them', async () => {
  const entered = await sales.customer('li');
  const refused = await sales.customer('li');
  const called = await sales.customer('li');
  expect(await protectionOf('li', entered)).toEqual({
    ...{ releaseDay: at(15), reason: 'IDLE', days: 15, daysLeft: 15, warned: false },
  });
  const refusalReasonId = await sales.catalogue('REFUSAL_REASON');
  await call('li', refused, { stage: 'REFUSED', refusalReasonId });
  expect(await protectionOf('li', refused)).toMatchObject({ releaseDay: at(30), days: 30 });

  await daysLater(11);
  await call('li', called);
  await call('li', refused, { outcome: 'NO_ANSWER', answeredBy: null, stage: null });
  expect(await protectionOf('li', called)).toMatchObject({ releaseDay: at(15) });
  expect(await protectionOf('li', entered)).toMatchObject({ daysLeft: 4, warned: false });

  await daysLater(1);
  const fresh = await sales.customer('li');
  expect(await protectionOf('li', entered)).toMatchObject({ daysLeft: 3, warned: true });
  expect(await queueOf('li')).toEqual([
    [entered, 'PROTECTION'],
    [fresh, 'FRESH'],
  ]);
  expect(await runningOutOf('li')).toEqual([1, [entered]]);
  expect(await runningOutOf('manager1')).toEqual([1, [entered]]);
  expect(await runningOutOf('manager2')).toEqual([0, []]);

  await daysLater(2);
  expect(await holderOf(entered)).toBe('li');
  await daysLater(1);
  expect(await holderOf(entered)).toBe('POOL');
  expect(await holderOf(called)).toBe('li');
  expect(await protectionOf('li', entered)).toBeNull();
  const { customer } = await sales.query(
    'admin',
    'query ($id: ID!) { customer(id: $id) { heldSince timeline(first: 1) { nodes { kind day ownerReason releasedBy { reason days } holderFrom { code } actor { code } } } } }',
    { id: entered },
  );
  expect(customer).toMatchObject({
    heldSince: today,
    timeline: {
      nodes: [
        {
          ...{ kind: 'OWNER', day: today, ownerReason: 'RELEASED_BY_RULE' },
          releasedBy: { reason: 'IDLE', days: 15 },
          ...{ holderFrom: { code: 'li' }, actor: { code: 'CO' } },
        },
      ],
    },
  });
  expect(await queueOf('li')).toEqual([[fresh, 'FRESH']]);
  expect((await checkTimelineOf(sales.api.db, { clock: sales.api.clock })).differences).toEqual([]);
});

test('a job that comes late releases what is due when it runs, dated that day', async () => {
  const id = await sales.customer('wang');
  await daysLater(40);
  expect(await holderOf(id)).toBe('POOL');
  const { customer } = await sales.query('admin', 'query ($id: ID!) { customer(id: $id) { heldSince } }', {
    id,
  });
  expect(customer).toMatchObject({ heldSince: today });
});

test('who is called in time but never signed goes after 90 days, and the history says so', async () => {
  const id = await sales.customer('wang');
  for (let called = 0; called < 6; called += 1) {
    await call('wang', id);
    await daysLater(14);
  }
  await call('wang', id);
  await daysLater(6);
  expect(await holderOf(id)).toBe('POOL');
  const { customer } = await sales.query(
    'admin',
    'query ($id: ID!) { customer(id: $id) { timeline(first: 1) { nodes { ownerReason releasedBy { reason days } } } } }',
    { id },
  );
  expect(customer).toMatchObject({
    timeline: {
      nodes: [{ ownerReason: 'RELEASED_BY_RULE', releasedBy: { reason: 'NOT_SIGNED', days: 90 } }],
    },
  });
});

test('a planned visit or call-back of the next days suspends it, moves with its plan, and no more when it is cancelled or overdue', async () => {
  const id = await sales.customer('li');
  await call('li', id);
  const plan = async (day: Day) =>
    sales.mutate(
      'li',
      'planVisit',
      { plan: { customerId: id, at: morning(day), duration: 60 } },
      'visit { id }',
    );
  const { visit } = await plan(at(16));
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(17), warned: false });
  const moved = await sales.mutate(
    'li',
    'rescheduleVisit',
    { visitId: visit.id, plannedAt: morning(at(16)), at: morning(at(20)), duration: 60 },
    'visit { id }',
  );
  expect(moved.userErrors).toEqual([]);
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(21) });
  await sales.mutate('li', 'cancelVisit', { visitId: visit.id, reason: 'no need' }, 'visit { id }');
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(15) });

  await call('li', id, { nextStep: { kind: 'CALL', at: morning(at(14)) } });
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(15) });
  const { tasks } = await sales.query('li', '{ tasks(due: COMING) { nodes { id dueAt customer { id } } } }');
  const task = tasks.nodes.find(({ customer }) => customer.id === id)!;
  await sales.mutate(
    'li',
    'rescheduleTask',
    { taskId: task.id, seenDueAt: morning(at(14)), dueAt: morning(at(18)) },
    'task { id }',
  );
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(19) });
  await sales.mutate('li', 'cancelTask', { taskId: task.id, reason: 'called already' }, 'task { id }');
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(15) });
});

test('a manager extends once per ownership; the extension can be voided, and given again', async () => {
  const id = await sales.customer('li');
  const extend = (person: Person, more: Record<string, unknown> = {}) =>
    sales.mutate(
      person,
      'extendProtection',
      { customerId: id, days: 10, reason: '下周签约', ...more },
      `customer { extendedBy ${FIELDS} }`,
    );
  expect((await extend('manager2')).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['customerId'] }]);
  expect((await extend('manager1', { days: 15, reason: ' ' })).userErrors).toEqual([
    { code: 'EXTENSION_DAYS', path: ['days'] },
    { code: 'REASON_REQUIRED', path: ['reason'] },
  ]);
  const [one, other] = await Promise.all([extend('manager1'), extend('manager1')]);
  expect([one, other].flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    'EXTENDED_ALREADY',
  ]);
  expect(one.customer ?? other.customer).toMatchObject({
    extendedBy: 10,
    protection: { releaseDay: at(25) },
  });

  const { customer } = await sales.query(
    'manager1',
    'query ($id: ID!) { customer(id: $id) { timeline(first: 1) { nodes { id kind days note mayVoid } } } }',
    { id },
  );
  const [fact] = customer.timeline.nodes;
  expect(fact).toMatchObject({ kind: 'EXTENSION', days: 10, note: '下周签约', mayVoid: true });
  await sales.mutate('manager1', 'voidFact', { factId: fact!.id, reason: 'wrong customer' }, 'fact { id }');
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(15) });
  sales.api.clock.forward(1000);
  expect((await extend('manager1', { days: 3 })).customer).toMatchObject({ extendedBy: 3 });

  // A new ownership begins without one.
  sales.api.clock.forward(1000);
  await sales.mutate(
    'manager1',
    'transferCustomer',
    { transfer: { customerId: id, holderId: sales.ids.get('wang') } },
    'customer { id }',
  );
  expect(await protectionOf('wang', id)).toMatchObject({ releaseDay: at(15) });
});

test('lists say when, filter by it and come in its order, whom nothing releases last', async () => {
  const soon = await sales.customer('zhao');
  await daysLater(2);
  const later = await sales.customer('zhao');
  const pages: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { customers } = await sales.query(
      'zhao',
      'query ($after: String) { customers(sort: RELEASE, first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    pages.push(...customers.nodes.map(({ id }) => id));
    after = customers.pageInfo.endCursor;
    more = customers.pageInfo.hasNextPage;
  }
  expect(pages).toEqual([soon, later]);
  const { customers } = await sales.query(
    'manager2',
    `{ customers(filter: { releaseWithinDays: 13 }) { totalCount nodes { id ${FIELDS} } } }`,
  );
  expect(customers).toMatchObject({ totalCount: 1, nodes: [{ id: soon, protection: { daysLeft: 13 } }] });

  const ask = async () => {
    const token = await sales.api.signIn('zhao', 'password-of-zhao');
    return statementsOf(() => sales.api.ask(`{ customers { nodes { id ${FIELDS} } } }`, {}, { token }));
  };
  const few = await ask();
  for (let more = 0; more < 5; more += 1) await sales.customer('zhao');
  expect(await ask()).toBe(few);
});

test('rules of a unit hold for it from their day on, are kept, and are set by whoever is above', async () => {
  const id = await sales.customer('zhao');
  const set = (person: Person, more: Record<string, unknown> = {}) =>
    sales.mutate(
      person,
      'setReleaseRules',
      { unitId: sales.ids.get('D2'), from: today, rules: { ...DEFAULTS, idleDays: 10 }, ...more },
      'unitRules { inForceOf { code } inForce { idleDays } versions { from rules { idleDays } setBy { code } } }',
    );
  expect((await set('admin', { from: at(-1) })).userErrors).toEqual([
    { code: 'RULES_FROM_INVALID', path: ['from'] },
  ]);
  expect((await set('admin', { unitId: sales.ids.get('zhao') })).userErrors).toEqual([
    { code: 'NOT_FOUND', path: ['unitId'] },
  ]);
  await expect(set('manager2')).rejects.toThrow('FORBIDDEN');
  const { unitRules } = (await set('admin')) as unknown as { unitRules: object };
  expect(unitRules).toMatchObject({
    inForceOf: { code: 'D2' },
    inForce: { idleDays: 10 },
    versions: [{ from: today, rules: { idleDays: 10 }, setBy: { code: 'admin' } }],
  });
  await night();
  expect(await protectionOf('zhao', id)).toMatchObject({ releaseDay: at(10), days: 10 });
  const [entry] = await sales.api.db.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM audit WHERE kind = 'RELEASE_RULES_SET'",
  );
  expect(entry!.n).toBe(2);

  // Off from tomorrow on: nothing before, nothing after.
  expect((await set('admin', { from: at(1), rules: { warnDays: 3 } })).userErrors).toEqual([]);
  await night();
  expect(await protectionOf('zhao', id)).toMatchObject({ days: 10 });
  await daysLater(1);
  expect(await protectionOf('zhao', id)).toBeNull();
  // The company's again: they take effect that day.
  expect((await set('admin', { rules: null })).userErrors).toEqual([]);
  await night();
  expect(await protectionOf('zhao', id)).toMatchObject({ releaseDay: at(15), days: 15 });
});

test('who moves to another unit takes its rules at once, and those of the old one when he comes back', async () => {
  const id = await sales.customer('zhao');
  const move = async (unit: string) => {
    const moved = await sales.mutate(
      'admin',
      'moveUnit',
      { unitId: sales.ids.get('zhao'), parentId: sales.ids.get(unit) },
      'unit { id }',
    );
    expect(moved.userErrors).toEqual([]);
  };
  const set = await sales.mutate(
    'admin',
    'setReleaseRules',
    { unitId: sales.ids.get('D1'), from: today, rules: { ...DEFAULTS, idleDays: 20 } },
    'unitRules { inForce { idleDays } }',
  );
  expect(set.userErrors).toEqual([]);
  await night();
  const days = (await protectionOf('admin', id))!.days;
  expect(days).not.toBe(20);
  await move('D1');
  await night();
  expect(await protectionOf('admin', id)).toMatchObject({ releaseDay: at(20), days: 20 });
  sales.api.clock.forward(60_000);
  await move('D2');
  await night();
  expect(await protectionOf('admin', id)).toMatchObject({ days });
  // As it was, for the tests below.
  const unset = await sales.mutate(
    'admin',
    'setReleaseRules',
    { unitId: sales.ids.get('D1'), from: today, rules: null },
    'unitRules { inForce { idleDays } }',
  );
  expect(unset.userErrors).toEqual([]);
  await night();
});

test('what is loaded gets its clock on the day of loading; finance sees nothing of it', async () => {
  const { customer } = await sales.mutate(
    'admin',
    'createCustomer',
    {
      entry: {
        ...{ name: '历史客户', source: 'SYSTEM', backfill: true, at: '2026-01-05T02:00:00Z' },
        holderId: sales.ids.get('wang'),
      },
    },
    'customer { id }',
  );
  expect(await protectionOf('wang', customer.id)).toMatchObject({ releaseDay: at(15) });
  await expect(sales.query('finance', '{ runningOut { count } }')).rejects.toThrow('FORBIDDEN');
});

/** The job of another process, which thinks that the one before it is gone. */
async function jobElsewhere(): Promise<void> {
  const db = await openDatabase(sales.api.schema.url, { connectionLimit: 2 });
  try {
    await db.run("UPDATE job SET lease_until = '2000-01-01' WHERE name = 'releases'");
    await runReleases(db, sales.api.clock, await readSettings(db), () => false);
  } finally {
    await db.close();
  }
}

test('two jobs at once, run again, and a follow-up at that moment: each customer is released once or kept', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) ids.push(await sales.customer('li'));
  today = at(15);
  sales.api.clock.set(morning(today));
  const called = ids.slice(0, 6);
  await sales.query('li', '{ callQueue { reason } }');
  const calls = called.map((customerId) =>
    sales.mutate(
      'li',
      'recordFollowUp',
      { followUp: { customerId, method: 'INBOUND', stage: 'ENGAGED' }, requestKey: randomUUID() },
      'followUp { id }',
    ),
  );
  const [answers] = await Promise.all([Promise.all(calls), runJob(), jobElsewhere(), jobElsewhere()]);
  await night();
  // A job that runs again, its mark lost, ends in the same state.
  await sales.api.db.run("UPDATE job_run SET finished_at = NULL, done_to = 0 WHERE name = 'releases'");
  await Promise.all([night(), jobElsewhere()]);

  const rows = await sales.api.db.rows<{ n: number; customer_id: number }>(
    "SELECT customer_id, COUNT(*) AS n FROM fact WHERE reason = 'RELEASED_BY_RULE' AND day = ? GROUP BY customer_id",
    [today],
  );
  expect(rows.every(({ n }) => n === 1)).toBe(true);
  for (const [index, id] of ids.entries()) {
    // Recorded before the release, the follow-up keeps it; after it, the customer is not the rep's any more.
    const isKept = index < called.length && answers[index]!.userErrors.length === 0;
    expect([index, await holderOf(id)]).toEqual([index, isKept ? 'li' : 'POOL']);
  }
  expect((await checkTimelineOf(sales.api.db, { clock: sales.api.clock })).differences).toEqual([]);
});

test('who was claimed, called or signed since the day was worked out is not released, and its day is put right', async () => {
  const id = await sales.customer('li');
  // As if everything about it had been missed.
  await sales.api.db.run(
    "UPDATE customer SET release_day = '2026-01-01', warn_day = '2026-01-01' WHERE holder_id IS NOT NULL",
  );
  await sales.api.db.run(
    "UPDATE job_run SET finished_at = NULL, done_to = 999999999 WHERE name = 'releases' AND day = ?",
    [today],
  );
  await night();
  expect(await holderOf(id)).toBe('li');
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(15), warned: false });
});

test('customers of a database that knew nothing of it are worked out by the first night', async () => {
  const id = await sales.customer('li');
  await sales.api.db.run('UPDATE customer SET owned_from = NULL, idle_from = NULL, extended_by = NULL');
  await sales.api.db.run(
    "UPDATE job_run SET finished_at = NULL, done_to = 0 WHERE name = 'releases' AND day = ?",
    [today],
  );
  await night();
  expect(await protectionOf('li', id)).toMatchObject({ releaseDay: at(15) });
  const { db, clock } = sales.api;
  expect(await checkReleaseDaysOf(db, { clock })).toEqual([]);
  await db.run("UPDATE customer SET release_reason = 'NOT_SIGNED' WHERE release_reason = 'IDLE' LIMIT 2");
  expect(await checkReleaseDaysOf(db, { clock, repair: true })).toHaveLength(2);
  expect(await checkReleaseDaysOf(db, { clock })).toEqual([]);
  expect((await checkTimelineOf(sales.api.db, { clock: sales.api.clock })).differences).toEqual([]);
});
