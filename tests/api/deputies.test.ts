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

describe('what a deputy does with the manager’s permissions', () => {
  beforeAll(async () => {
    noon('2026-07-01');
    await name('manager1', 'li', { from: '2026-07-01', to: '2026-07-03' });
  });

  const recordCall = async (): Promise<string> => {
    const { followUp } = await sales.mutate(
      'wang',
      'recordFollowUp',
      { followUp: { customerId: ofWang, method: 'PHONE', outcome: 'NO_ANSWER' } },
      'followUp { id }',
    );
    return followUp.id;
  };
  const voidAs = (person: Person, factId: string) =>
    sales.mutate(person, 'voidFact', { factId, reason: '误录' }, 'customer { id }').then(errors);
  const sharedNumber = (person: Person, number: string) =>
    sales
      .mutate(
        person,
        'createCustomer',
        { entry: { name: `共用${number}`, source: 'PERSONAL_PUBLIC', phones: [{ number, shared: true }] } },
        'customer { id }',
      )
      .then(errors);
  const shareView = async (person: Person): Promise<string[]> => {
    const { view } = (await sales.mutate(
      person,
      'saveView',
      { name: `视图${Math.random()}`, filter: {}, sort: 'NAME' },
      'view { id }',
    )) as Answer & { view: Answer };
    const shared = await sales.mutate(
      person,
      'shareView',
      { viewId: view.id, shared: true },
      'view { sharedWith { code } }',
    );
    const { view: after } = shared as Answer & { view: { sharedWith: Answer } | null };
    return after ? [after.sharedWith.code] : errors(shared);
  };

  test('voids what others of the department recorded, shares numbers and views with it', async () => {
    noon('2026-07-02');
    const factId = await recordCall();
    expect(await voidAs('li', factId)).toEqual([]);
    expect(await sharedNumber('li', '13957788001')).toEqual([]);
    expect(await shareView('li')).toEqual(['D1']);
  });

  test('is over with the deputation', async () => {
    const factId = await recordCall();
    noon('2026-07-04');
    expect(await voidAs('li', factId)).toEqual(['factId: NOT_FOUND']);
    expect(await sharedNumber('li', '13957788002')).toEqual([
      'entry.phones.0.number: SHARED_BY_MANAGER_ONLY',
    ]);
    expect(await shareView('li')).toEqual(['viewId: NOT_ALLOWED']);
  });

  test('lets a colleague export for as long as the deputation lasts, and the manager’s own word for longer', async () => {
    noon('2026-07-05');
    await name('manager1', 'li', { from: '2026-07-05', to: '2026-07-06' });
    const allow = (person: Person) =>
      sales.mutate(
        person,
        'allowExport',
        { personId: sales.ids.get('wang'), until: '2026-07-20' },
        'allowance { until }',
      );
    const mayExport = async (): Promise<boolean> => (await viewer('wang')).permissions.includes('EXPORT');
    const listed = async (): Promise<number> =>
      (
        (await sales.query('manager1', '{ exportAllowances { until } }')) as unknown as {
          exportAllowances: [];
        }
      ).exportAllowances.length;
    expect(errors(await allow('li'))).toEqual([]);
    expect([await mayExport(), await listed()]).toEqual([true, 1]);
    noon('2026-07-07');
    expect([await mayExport(), await listed()]).toEqual([false, 0]);
    expect(errors(await allow('manager1'))).toEqual([]);
    noon('2026-07-20');
    expect(await mayExport()).toBe(true);
  });

  test('makes tokens that lose the lent scopes with the deputation', async () => {
    noon('2026-08-01');
    await name('manager1', 'li', { from: '2026-08-01', to: '2026-08-02' });
    const make = (scopes: string[]) =>
      sales.mutate('li', 'createApiToken', { name: 'x', scopes, expiresOn: '2026-12-31' }, 'secret');
    expect(errors(await make(['BACKFILL']))).toEqual(['scopes: SCOPE_NOT_YOURS']);
    const { secret } = await make(['READ', 'EXPORT']);
    const status = async (): Promise<number> => {
      const answer = await fetch(`${sales.api.url}/export/customers`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect(await status()).toBe(200);
    noon('2026-08-03');
    expect(await status()).toBe(403);
  });

  test('is worth only what the manager may: one who became an administrator, or left, lends nothing', async () => {
    noon('2026-09-01');
    await name('admin', 'li', { managerId: sales.ids.get('manager2'), from: '2026-09-01', to: '2026-09-10' });
    const lent = async () => {
      const { permissions, scope } = await viewer('li');
      return [
        permissions.includes('TRANSFER'),
        permissions.includes('MANAGE_PEOPLE'),
        scope.map(({ code }) => code),
      ];
    };
    expect(await lent()).toEqual([true, false, ['D2', 'li']]);
    const setRole = (role: string) =>
      sales.query(
        'admin',
        'mutation ($input: SetRoleInput!) { setRole(input: $input) { userErrors { code } } }',
        { input: { personId: sales.ids.get('manager2'), role } },
      );
    await setRole('ADMINISTRATOR');
    expect(await lent()).toEqual([false, false, ['li']]);
    await setRole('DEPARTMENT_MANAGER');
    expect(await lent()).toEqual([true, false, ['D2', 'li']]);
  });
});
