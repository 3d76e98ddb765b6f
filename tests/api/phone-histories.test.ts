/** Databases whose customers have copies of verdicts become ones with a history per number, and back (migration 23). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate, schemaVersion } from '@erp/api/database/migrate';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import { startSalesForce, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;

const TODAY = '2026-03-02T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(TODAY);
});
afterAll(() => sales.api.close());

const idOf = (id: string): number => Number.parseInt(id.slice(4), 36);
const rows = (sql: string, params: unknown[] = []) => sales.api.db.rows<Record<string, unknown>>(sql, params);
const to = (version: number) => migrate(sales.api.schema.url, { to: version });
const clean = async () =>
  expect(await checkTimelineOf(sales.api.db, { clock: sales.api.clock })).toMatchObject({ differing: 0 });

const load = (day: string) => ({ at: `2026-${day}T02:00:00.000Z`, backfill: true });
const enter = (day: string, ...phones: string[]): Promise<string> =>
  sales.customer('admin', {
    ...load(day),
    holderId: sales.ids.get('li'),
    phones: phones.map((number) => ({ number, shared: true })),
  });
const phoneId = async (customerId: string, index = 0): Promise<string> =>
  (await sales.query('admin', 'query ($id: ID!) { customer(id: $id) { phones { id } } }', { id: customerId }))
    .customer.phones[index]!.id;

async function done(mutation: string, input: Record<string, unknown>, selection = 'customer { id }') {
  sales.api.clock.forward(1000);
  const { userErrors } = await sales.mutate('admin', mutation, input, selection);
  expect(userErrors).toEqual([]);
}
const judge = async (day: string, customerId: string, reason: string, index = 0) =>
  done('decideVerdict', { ...load(day), customerId, phoneId: await phoneId(customerId, index), reason });
const factId = async (customerId: string, kind: string): Promise<string> =>
  (
    await sales.query('admin', 'query ($id: ID!) { customer(id: $id) { timeline { nodes { id kind } } } }', {
      id: customerId,
    })
  ).customer.timeline.nodes.find((fact) => fact.kind === kind)!.id;

const HISTORY = `SELECT p.number, f.no, f.kind, f.at, f.day, f.sequence, f.request_key, f.rep_id, f.actor_id, f.recorded_at,
                        f.backfill, f.target_no, f.verdict, f.late_day, f.note
                   FROM phone_fact f JOIN phone p ON p.id = f.phone_id
                  ORDER BY p.number, f.no`;

test('the way back gives every carrier its copies, and the way forward makes the same histories of them', async () => {
  const [shared, other] = ['13711110001', '13711110002'];
  const a = await enter('01-05', shared);
  const b = await enter('01-06', other, shared);
  await judge('01-10', a, 'SUSPENDED');
  await judge('01-12', b, 'FAX');
  await judge('01-20', a, 'PEER');
  await done('endVerdict', { ...load('01-25'), customerId: b, phoneId: await phoneId(b, 1), note: '接通了' });
  await done('voidFact', { factId: await factId(b, 'APPEAL_WON'), reason: '打错了' }, 'fact { id }');
  await done('restoreFact', { factId: await factId(a, 'APPEAL_WON'), reason: '没打错' }, 'fact { id }');
  const late = await enter('02-01', shared);
  await done(
    'recordFollowUp',
    {
      followUp: {
        customerId: late,
        method: 'INBOUND',
        stage: 'ENGAGED',
        repId: sales.ids.get('li'),
        ...load('02-03'),
      },
    },
    'followUp { id }',
  );
  const before = await rows(HISTORY);
  expect(before.map(({ kind }) => kind)).toEqual([
    ...['VERDICT', 'VERDICT', 'APPEAL_WON', 'VOID', 'RESTORE'],
    'VERDICT',
  ]);
  const states = 'SELECT customer_id, from_day, state FROM timeline_interval ORDER BY customer_id, from_day';
  const intervals = await rows(states);
  const customers = 'SELECT id, fact_count, has_judged_phone FROM customer ORDER BY id';
  const counted = await rows(customers);

  await to(22);
  const copies = await rows('SELECT kind, target_no FROM fact WHERE customer_id = ? ORDER BY no', [idOf(b)]);
  expect(copies).toEqual([
    ...['CREATED', 'PHONE_ADDED', 'PHONE_ADDED'].map((kind) => ({ kind, target_no: null })),
    ...['VERDICT', 'VERDICT', 'APPEAL_WON'].map((kind) => ({ kind, target_no: null })),
    ...['VOID', 'RESTORE'].map((kind) => ({ kind, target_no: 6 })),
    { kind: 'VERDICT', target_no: null },
  ]);
  const [{ n }] = (await rows(
    "SELECT COUNT(*) AS n FROM fact WHERE customer_id = ? AND kind IN ('VERDICT', 'APPEAL_WON', 'VOID', 'RESTORE')",
    [idOf(late)],
  )) as [{ n: number }];
  expect(n).toBe(5);

  await to(schemaVersion);
  expect(await rows(HISTORY)).toEqual(before);
  expect(await rows(states)).toEqual(intervals);
  expect(await rows(customers)).toEqual(counted);
  expect(await rows("SELECT no FROM fact WHERE kind IN ('VERDICT', 'APPEAL_WON')")).toEqual([]);
  await clean();
});

test('a copy that came with the number belongs to the decision; what was voided at it is voided there', async () => {
  const a = await enter('01-05', '13711110003');
  await judge('01-10', a, 'SUSPENDED');
  const b = await enter('02-01', '13711110003');
  const [{ phone_id: phone }] = (await rows('SELECT phone_id FROM customer_phone WHERE customer_id = ?', [
    idOf(b),
  ])) as [{ phone_id: number }];

  await to(22);
  // As the program before wrote it: dated at the entry, by its request; then voided at this customer alone.
  await sales.api.db.run("DELETE FROM fact WHERE customer_id = ? AND kind = 'VERDICT'", [idOf(b)]);
  const copy = `INSERT INTO fact (customer_id, no, kind, at, day, sequence, request_key, rep_id, actor_id, recorded_at,
                                  backfill, target_no, phone_id, reason, note)`;
  await sales.api.db.run(
    `${copy} SELECT customer_id, 3, 'VERDICT', at, day, 0, request_key, rep_id, actor_id, recorded_at, 1, NULL, phone_id,
                    'SUSPENDED', NULL
               FROM fact WHERE customer_id = ? AND kind = 'PHONE_ADDED'`,
    [idOf(b)],
  );
  await sales.api.db.run(
    `${copy} SELECT customer_id, 4, 'VOID', recorded_at, day, 0, 'voided at b', NULL, actor_id, recorded_at, 0, 3, NULL,
                    NULL, '不对'
               FROM fact WHERE customer_id = ? AND no = 3`,
    [idOf(b)],
  );
  await sales.api.db.run('UPDATE customer SET fact_count = 4 WHERE id = ?', [idOf(b)]);

  await to(schemaVersion);
  expect(
    await rows(
      'SELECT no, kind, day, target_no, verdict, note FROM phone_fact WHERE phone_id = ? ORDER BY no',
      [phone],
    ),
  ).toEqual([
    { no: 1, kind: 'VERDICT', day: '2026-01-10', target_no: null, verdict: 'SUSPENDED', note: null },
    { no: 2, kind: 'VOID', day: '2026-02-01', target_no: 1, verdict: null, note: '不对' },
  ]);
  // The copies had gone apart: the customers' rows were folded from other facts each.
  const checked = await checkTimelineOf(sales.api.db, { clock: sales.api.clock, repair: true });
  expect(checked).toMatchObject({ repaired: checked.differing });
  await clean();
  const states = await rows('SELECT DISTINCT state FROM customer WHERE id IN (?)', [[idOf(a), idOf(b)]]);
  expect(states).toEqual([{ state: 'NONE' }]);
});

test('copies whose decision nobody has any more stand for it', async () => {
  const b = await enter('02-01', '13711110004');
  await judge('02-01', b, 'AGENCY');
  await to(22);
  await sales.api.db.run(
    `UPDATE fact v JOIN fact a ON a.customer_id = v.customer_id AND a.kind = 'PHONE_ADDED'
        SET v.request_key = a.request_key
      WHERE v.customer_id = ? AND v.kind = 'VERDICT'`,
    [idOf(b)],
  );
  await to(schemaVersion);
  await clean();
  expect(await rows('SELECT state, has_judged_phone FROM customer WHERE id = ?', [idOf(b)])).toEqual([
    { state: 'INVALID', has_judged_phone: 1 },
  ]);
});
