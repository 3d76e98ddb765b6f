/** 查重: one rule for entry, changes of a customer, added numbers and imports (docs/rules/customer-entry.md). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importer, type Importer } from '../harness/imports';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let manager: Importer;
let running: { db: SalesForce['api']['db']; clock: SalesForce['api']['clock'] };
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  let token: Promise<string> | undefined;
  manager = importer({
    url: sales.api.url,
    ask: sales.api.ask,
    token: () => (token ??= sales.api.signIn('manager1', 'password-of-manager1')),
  });
  running = { db: sales.api.db, clock: sales.api.clock };
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;
type Collided = Answer & { collisions: { kind: string; department: string | null }[] };

const PAYLOAD = 'customer { id name city phones { display } } collisions { kind department }';
const refusals = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const update = (person: Person, customerId: string, change: Input) =>
  sales.mutate(person, 'updateCustomer', { customerId, change }, PAYLOAD) as Promise<Collided>;
const addPhone = (person: Person, customerId: string, number: string, more: Input = {}) =>
  sales.mutate(person, 'addPhone', { customerId, phone: { number }, ...more }, PAYLOAD) as Promise<Collided>;

const accepted = async (customerId: string): Promise<string[]> => {
  const [row] = await sales.api.db.rows<{ warnings: string | null }>(
    'SELECT accepted_warnings AS warnings FROM customer WHERE name = (SELECT name FROM customer WHERE id = ?)',
    [Number.parseInt(customerId.slice(4), 36)],
  );
  return (row?.warnings ?? '').split(' ').filter(Boolean);
};
const decisions = async (): Promise<unknown[]> =>
  (
    await sales.api.db.rows<{ detail: string }>(
      "SELECT detail FROM audit WHERE kind = 'COLLISION_ACCEPTED' ORDER BY id",
    )
  ).map(({ detail }) => JSON.parse(detail) as unknown);

let names = 0;
const newName = (): string => `相同${String.fromCodePoint(0x4e00 + (names += 1))}鞋业`;

describe('the form and the import find the same customers', () => {
  const same: [string, string | null, string, string | null][] = [
    ['{}有限公司', '温州', '{}', '温州市'],
    ['{}有限公司', '温州市', '{}', '浙江温州'],
    ['{}', '浙江省温州市', '{}', '温州'],
    ['{}', '北京市', '{}', '北京'],
    ['{}', null, '{}', null],
    ['{}', '', '{}', ' '],
    ['{}ABC', '温州', '{}ＡＢＣ', '温州'],
    ['{}Café', '温州', '{}CAFE', '温州'],
    ['{}', 'Wēnzhōu', '{}', 'wenzhou'],
    ['{}（集团）有限公司', '温州', '{}集团', '温州'],
    ['{}', '温州', '{}\u200b', '温\u200d州'],
    ['{}', '温州', '\u200e{}\ufeff', '温州'],
    ['{}', '温州', '{}\u3164', '温州'],
  ];
  const different: [string, string | null, string, string | null][] = [
    ['{}', '温州', '{}', '杭州'],
    ['{}', '温州', '{}', null],
    ['{}厂', '温州', '{}店', '温州'],
    ['{}', '吉林', '{}', '长春'],
  ];

  async function found([first, firstCity, second, secondCity]: [
    string,
    string | null,
    string,
    string | null,
  ]): Promise<[form: string[], file: string[]]> {
    const name = newName();
    const named = (text: string): string => text.replace('{}', name);
    await sales.customer('wang', { name: named(first), city: firstCity });
    const { data } = await sales.api.ask<{ collisions: { kind: string }[] }>(
      'query ($entry: CustomerEntry!) { collisions(entry: $entry) { kind } }',
      { entry: { name: named(second), city: secondCity, source: 'PERSONAL_PUBLIC' } },
      { token: await sales.api.signIn('li', 'password-of-li') },
    );
    const file = `公司名称,城市\n${named(second)},${secondCity ?? ''}\n`;
    const checked = await manager.checked(running, file, { holderIds: [sales.ids.get('li')] });
    const [row] = await manager.rows(checked.id);
    return [
      data.collisions.map(({ kind }) => kind),
      row!.problems.map(({ code, field }) => `${field}: ${code}`),
    ];
  }

  test.each(same)('%s in %s is %s in %s', async (...pair) => {
    expect(await found(pair)).toEqual([['SAME_NAME'], ['NAME: DUPLICATE_OF_CUSTOMER']]);
  });

  test.each(different)('%s in %s is not %s in %s', async (...pair) => {
    expect(await found(pair)).toEqual([[], []]);
  });

  test('rows of one file are compared in the same way', async () => {
    const name = newName();
    const file = `公司名称,城市\n${name}有限公司,浙江温州\n${name}\u200b,温州市\n${name},杭州\n`;
    const checked = await manager.checked(running, file, { holderIds: [sales.ids.get('li')] });
    expect(
      (await manager.rows(checked.id)).map(({ verdict, duplicateOfRow }) => [verdict, duplicateOfRow]),
    ).toEqual([
      ['CREATE', null],
      ['DUPLICATE', 1],
      ['CREATE', null],
    ]);
  });

  test('a file does not name the customer of the pool that it matches', async () => {
    const number = '13811112222';
    const id = await sales.customer('li', { phones: [{ number }] });
    await sales.mutate(
      'li',
      'releaseCustomer',
      { release: { customerId: id, note: '不做' } },
      'customer { id }',
    );
    const file = `公司名称,电话\n${newName()},${number}\n`;
    const checked = await manager.checked(running, file, { holderIds: [sales.ids.get('li')] });
    expect(await manager.rows(checked.id)).toMatchObject([
      { verdict: 'DUPLICATE', customer: null, problems: [{ code: 'DUPLICATE_OF_CUSTOMER' }] },
    ]);
    const audited = await sales.api.db.rows<{ detail: string }>(
      "SELECT detail FROM audit WHERE kind = 'IMPORT_CHECKED' ORDER BY id DESC LIMIT 1",
    );
    expect(JSON.parse(audited[0]!.detail)).toMatchObject({ rows: 1, rowsToday: expect.any(Number) });
  });
});

describe('a change of a customer', () => {
  test('to the name of another in its city warns until the person has decided, which is recorded', async () => {
    const name = newName();
    await sales.customer('zhao', { name: `${name}有限公司`, city: '温州' });
    const own = await sales.customer('li', { name: newName(), city: '温州市' });
    const refused = await update('li', own, { name });
    expect([refusals(refused), refused.collisions]).toEqual([
      ['change.name: COLLISION_SAME_NAME'],
      [{ kind: 'SAME_NAME', department: 'D2' }],
    ]);
    const before = (await decisions()).length;
    const done = await update('li', own, { name, acceptedWarnings: ['SAME_NAME'] });
    expect([refusals(done), done.customer]).toMatchObject([[], { id: own }]);
    expect((await decisions()).slice(before)).toMatchObject([{ kinds: 'SAME_NAME' }]);
    expect(await accepted(own)).toContain('SAME_NAME');
    // What was decided is not asked again, while nothing that is compared changes.
    expect(refusals(await update('li', own, { note: '改过', name: `${name}有限公司` }))).toEqual([]);
  });

  test('to the city of another of its name warns', async () => {
    const name = newName();
    await sales.customer('zhao', { name, city: '温州' });
    const own = await sales.customer('li', { name, city: '杭州' });
    expect(refusals(await update('li', own, { city: '浙江省温州市' }))).toEqual([
      'change.name: COLLISION_SAME_NAME',
    ]);
    expect(refusals(await update('li', own, { city: '杭州市' }))).toEqual([]);
  });

  test('to the credit code or website of another warns at the field; to what is its own never', async () => {
    const creditCode = '91330382736885550F';
    const website = 'https://www.tongyi.example.com';
    await sales.customer('zhao', { name: newName(), creditCode, website });
    const own = await sales.customer('li', { name: newName() });
    expect(refusals(await update('li', own, { creditCode: '9133 0382-736885550f' }))).toEqual([
      'change.creditCode: COLLISION_SAME_CREDIT_CODE',
    ]);
    expect(refusals(await update('li', own, { website: 'TONGYI.example.com/' }))).toEqual([
      'change.website: COLLISION_SAME_WEBSITE',
    ]);
    const both = { creditCode, website, acceptedWarnings: ['SAME_CREDIT_CODE', 'SAME_WEBSITE'] };
    expect(refusals(await update('li', own, both))).toEqual([]);
    expect(refusals(await update('li', own, { creditCode, website }))).toEqual([]);
  });
});

describe('an added number', () => {
  test('of another customer is refused; with another extension it warns until the person has decided', async () => {
    await sales.customer('zhao', { phones: [{ number: '0577-88124406-801' }] });
    const own = await sales.customer('li');
    expect(refusals(await addPhone('li', own, '057788124406转801'))).toEqual(['phone.number: PHONE_TAKEN']);
    expect(
      refusals(await addPhone('li', own, '057788124406转801', { acceptedWarnings: ['SAME_PHONE'] })),
    ).toEqual(['phone.number: PHONE_TAKEN']);
    const warned = await addPhone('li', own, '0577-88124406-802');
    expect([refusals(warned), warned.collisions]).toEqual([
      ['phone.number: COLLISION_SAME_NUMBER'],
      [{ kind: 'SAME_NUMBER', department: 'D2' }],
    ]);
    const before = (await decisions()).length;
    const done = await addPhone('li', own, '0577-88124406-802', { acceptedWarnings: ['SAME_NUMBER'] });
    expect([refusals(done), done.customer.phones]).toEqual([[], [{ display: '0577-8812 4406 转 802' }]]);
    expect((await decisions()).slice(before)).toMatchObject([{ kinds: 'SAME_NUMBER' }]);
  });
});

test('an update by a file is refused for what a change by hand is refused for', async () => {
  const website = 'geshan.example.com';
  const creditCode = '913303817345395239';
  await sales.customer('zhao', { name: newName(), creditCode, website });
  const name = newName();
  await sales.customer('li', { name, city: '温州' });
  const file = `公司名称,城市,信用代码,网址\n${name},温州,${creditCode},${website}\n`;
  const options = { holderIds: [sales.ids.get('li')], updateFields: ['WEBSITE', 'CREDIT_CODE'] };
  const checked = await manager.checked(running, file, options);
  expect(await manager.rows(checked.id)).toMatchObject([
    { verdict: 'DUPLICATE', problems: [{ code: 'DUPLICATE_OF_CUSTOMER', field: 'CREDIT_CODE' }] },
  ]);
  const done = await manager.whole(running, file, {
    ...options,
    acceptedWarnings: ['SAME_CREDIT_CODE', 'SAME_WEBSITE'],
  });
  expect(done.counts).toMatchObject({ updated: 1 });
});
