/** Who stands in for a manager has the manager's rights and scope on the days that are named, and on no other. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let ofWang: string;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  ofWang = await sales.customer('wang');
});
afterAll(() => sales.api.close());

type Named = Answer & { deputation: { id: string; from: string; to: string } | null };
const name = (person: Person, deputy: string, more: Record<string, unknown> = {}) =>
  sales.mutate(
    person,
    'nameDeputy',
    { deputyId: sales.ids.get(deputy), from: '2026-06-16', to: '2026-06-17', ...more },
    'deputation { id from to manager { code } deputy { code } }',
  ) as Promise<Named>;
const end = (person: Person, deputationId: string) =>
  sales.mutate(person, 'endDeputy', { deputationId }, 'deputation { id }') as Promise<Named>;

const errors = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const sees = async (person: Person): Promise<boolean> =>
  (await sales.query(person, 'query ($id: ID!) { customer(id: $id) { id } }', { id: ofWang })).customer !==
  null;

const viewer = async (person: Person) =>
  (await sales.query(person, '{ viewer { permissions scope { code } } }')).viewer as unknown as {
    permissions: string[];
    scope: { code: string }[];
  };

const transfer = async (person: Person, to: string): Promise<string[]> =>
  errors(
    await sales.mutate(
      person,
      'transferCustomer',
      { transfer: { customerId: ofWang, holderId: sales.ids.get(to), note: '代理' } },
      'customer { id }',
    ),
  );

const noon = (day: string): void => sales.api.clock.set(`${day}T04:00:00.000Z`);

describe('a deputy', () => {
  test('sees and does what the manager may, from the first to the last day', async () => {
    expect(await sees('li')).toBe(false);
    expect(errors(await name('manager1', 'li'))).toEqual([]);
    expect(await sees('li')).toBe(false);
    noon('2026-06-16');
    expect(await sees('li')).toBe(true);
    const lent = await viewer('li');
    expect(lent.permissions).toContain('TRANSFER');
    expect(lent.scope.map(({ code }) => code)).toEqual(['D1']);
    noon('2026-06-17');
    expect(await transfer('li', 'wang')).toEqual(['transfer.holderId: HELD_ALREADY']);
    noon('2026-06-18');
    expect(await sees('li')).toBe(false);
    const own = await viewer('li');
    expect(own.permissions).not.toContain('TRANSFER');
    expect(own.scope.map(({ code }) => code)).toEqual(['li']);
  });

  test('keeps his own scope beside the manager’s', async () => {
    await name('admin', 'li', { managerId: sales.ids.get('manager2'), from: '2026-06-18', to: '2026-06-19' });
    expect((await viewer('li')).scope.map(({ code }) => code).sort()).toEqual(['D2', 'li']);
    expect(await sees('li')).toBe(false);
  });

  test('lends nothing on: whoever stands in for him gets only what is his own', async () => {
    await name('admin', 'manager2', {
      managerId: sales.ids.get('manager1'),
      from: '2026-06-18',
      to: '2026-06-19',
    });
    expect(await sees('manager2')).toBe(true);
    // li stands in for manager2, who stands in for manager1.
    expect(await sees('li')).toBe(false);
  });

  test('is one no more from the moment that the manager ends it', async () => {
    const managerId = sales.ids.get('manager1');
    const { deputation } = await name('admin', 'zhao', {
      managerId,
      from: '2026-06-18',
      to: '2026-06-30',
    });
    expect(await sees('zhao')).toBe(true);
    expect(errors(await end('manager2', deputation!.id))).toEqual(['deputationId: NOT_FOUND']);
    expect(errors(await end('manager1', deputation!.id))).toEqual([]);
    expect(await sees('zhao')).toBe(false);
    expect(errors(await end('admin', 'dep_zzz'))).toEqual(['deputationId: NOT_FOUND']);
  });

  test('is listed to the manager, to himself and to administrators until the last day', async () => {
    const LIST = '{ deputations { manager { code } deputy { code } to } }';
    const listed = async (person: Person) =>
      (
        (await sales.query(person, LIST)) as unknown as {
          deputations: { manager: { code: string }; deputy: { code: string } }[];
        }
      ).deputations.map(({ manager, deputy }) => `${deputy.code} for ${manager.code}`);
    expect(await listed('manager1')).toEqual(['manager2 for manager1']);
    expect(await listed('li')).toEqual(['li for manager2']);
    expect(await listed('zhao')).toEqual([]);
    expect((await listed('admin')).sort()).toEqual(['li for manager2', 'manager2 for manager1']);
    expect(
      await sales.api.db.rows("SELECT kind FROM audit WHERE kind LIKE 'DEPUTY%' ORDER BY id"),
    ).toHaveLength(5);
  });

  test.each<[string, Person, string, Record<string, unknown>, string[]]>([
    ['oneself', 'manager1', 'manager1', {}, ['deputyId: DEPUTY_NOT_ALLOWED']],
    ['finance', 'manager1', 'finance', {}, ['deputyId: NOT_FOUND']],
    ['somebody of another department', 'manager1', 'zhao', {}, ['deputyId: NOT_FOUND']],
    ['a department', 'manager1', 'D1', {}, ['deputyId: DEPUTY_NOT_ALLOWED']],
    ['days of the past', 'manager1', 'li', { from: '2026-06-17' }, ['from: DEPUTY_STARTS_EARLIER']],
    ['an end before the start', 'manager1', 'li', { to: '2026-06-18' }, ['to: PERIOD_REVERSED']],
    ['more than 92 days', 'manager1', 'li', { to: '2026-09-19' }, ['to: DEPUTY_TOO_LONG']],
  ])('is refused as %s, which names the field', async (_, person, deputy, more, refused) => {
    expect(errors(await name(person, deputy, { from: '2026-06-19', to: '2026-06-20', ...more }))).toEqual(
      refused,
    );
  });

  test('is named for a manager by an administrator, not by another manager, and not for others', async () => {
    const days = { from: '2026-06-19', to: '2026-06-20' };
    const manager = sales.ids.get('manager1');
    expect(errors(await name('manager2', 'li', { ...days, managerId: manager }))).toEqual([
      'managerId: NOT_FOUND',
    ]);
    expect(errors(await name('admin', 'zhao', { ...days, managerId: manager }))).toEqual([]);
    expect(errors(await name('admin', 'li', days))).toEqual(['managerId: DEPUTY_FOR_MANAGERS']);
    await expect(name('wang', 'li', days)).rejects.toThrow(/FORBIDDEN/);
  });
});
