/** 连续拨打: whom a rep has to call today, and in which order. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;

/** 10:00 in Shanghai on 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(NOW);
});
afterAll(() => sales.api.close());

const call = async (customerId: string, more: Record<string, unknown>) => {
  sales.api.clock.forward(1000);
  const { userErrors } = await sales.mutate(
    'li',
    'recordFollowUp',
    { followUp: { customerId, method: 'PHONE', ...more } },
    'followUp { id }',
  );
  expect(userErrors).toEqual([]);
};

const noAnswer = (at: string | null) => ({
  outcome: 'NO_ANSWER',
  ...(at === null ? {} : { nextStep: { kind: 'CALL', at } }),
});

type Queued = { reason: string; dueAt: string | null; customer: { id: string } };

const queueOf = async (person: Person): Promise<[string, string, string | null][]> => {
  const { callQueue } = await sales.query(person, '{ callQueue { reason dueAt customer { id } } }');
  return (callQueue as unknown as Queued[]).map(({ reason, dueAt, customer }) => [
    customer.id,
    reason,
    dueAt,
  ]);
};

test('due call-backs come first, late ones before all, then who was never contacted, longest waiting first', async () => {
  const late = await sales.customer('li');
  const today = await sales.customer('li');
  const tomorrow = await sales.customer('li');
  const fresh = await sales.customer('li');
  const done = await sales.customer('li');
  sales.api.clock.forward(1000);
  const newest = await sales.customer('li');
  await call(today, noAnswer('2026-06-15T15:59:00Z'));
  await call(late, noAnswer('2026-06-15T03:00:00Z'));
  await call(tomorrow, noAnswer('2026-06-15T16:00:00Z'));
  await call(done, noAnswer(null));
  sales.api.clock.forward(90 * 60_000);
  expect(await queueOf('li')).toEqual([
    [late, 'CALL_BACK', '2026-06-15T03:00:00.000Z'],
    [today, 'CALL_BACK', '2026-06-15T15:59:00.000Z'],
    [fresh, 'FRESH', null],
    [newest, 'FRESH', null],
  ]);
  expect(await queueOf('wang')).toEqual([]);
});

test('whoever changes hands is fresh for the new owner, whatever was said before, and gone for the old one', async () => {
  const id = await sales.customer('li');
  await call(id, noAnswer('2026-06-15T05:00:00Z'));
  sales.api.clock.forward(1000);
  const { userErrors } = await sales.mutate(
    'manager1',
    'transferCustomer',
    { transfer: { customerId: id, holderId: sales.ids.get('wang')! } },
    'customer { id }',
  );
  expect(userErrors).toEqual([]);
  expect(await queueOf('wang')).toEqual([[id, 'FRESH', null]]);
  expect((await queueOf('li')).map(([customerId]) => customerId)).not.toContain(id);
});

test('nobody calls a customer whose numbers are all retired', async () => {
  const id = await sales.customer('wang', { phones: [{ number: '13957799001' }] });
  expect((await queueOf('wang')).map(([customerId]) => customerId)).toContain(id);
  const { customer } = await sales.query('wang', 'query ($id: ID!) { customer(id: $id) { phones { id } } }', {
    id,
  });
  sales.api.clock.forward(1000);
  const { userErrors } = await sales.mutate(
    'manager1',
    'decideVerdict',
    { customerId: id, phoneId: customer.phones[0]!.id, reason: 'NOT_IN_SERVICE' },
    'customer { state }',
  );
  expect(userErrors).toEqual([]);
  expect((await queueOf('wang')).map(([customerId]) => customerId)).not.toContain(id);
});

test('the queue takes as many statements for many customers as for few', async () => {
  const token = await sales.api.signIn('zhao', 'password-of-zhao');
  const statements = () =>
    statementsOf(() => sales.api.ask('{ callQueue { reason customer { id name } } }', {}, { token }));
  await sales.customer('zhao');
  const few = await statements();
  for (let more = 0; more < 8; more += 1) await sales.customer('zhao');
  expect(await statements()).toBe(few);
});
