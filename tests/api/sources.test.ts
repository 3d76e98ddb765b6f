/** 资料来源: administrators name, order and offer the six; what was entered stays what it was. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
});
afterAll(() => sales.api.close());

type Item = { id: string; code: string; name: string; position: number; active: boolean };

const items = async (): Promise<Item[]> =>
  (
    (await sales.query(
      'li',
      '{ catalogue(catalogue: SOURCE, includeInactive: true) { id code name position active } }',
    )) as unknown as { catalogue: Item[] }
  ).catalogue;
const itemOf = async (code: string): Promise<Item> => (await items()).find((item) => item.code === code)!;
const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);
const change = (mutation: string, input: Record<string, unknown>) =>
  sales.mutate('admin', mutation, input, 'item { id }');
const setActive = async (code: string, active: boolean) =>
  codes(await change('setCatalogueItemActive', { itemId: (await itemOf(code)).id, active }));
const enter = async (source: string, more: Record<string, unknown> = {}) =>
  codes(
    await sales.mutate(
      'li',
      'createCustomer',
      { entry: { name: `${source} 公司`, source, ...more } },
      'customer { id }',
    ),
  );

const CODES = ['PERSONAL_PUBLIC', 'PERSONAL_SOCIAL', 'REFERRAL', 'COMPANY_RESOURCE', 'CSC_LEAD', 'SYSTEM'];

test('are six, as the rules know them', async () => {
  expect((await items()).map(({ code }) => code)).toEqual(CODES);
  expect((await items()).every(({ active }) => active)).toBe(true);
  const more = { catalogue: 'SOURCE', code: 'FAIR', nameZh: '展会', nameEn: 'Fair' };
  expect(codes(await change('createCatalogueItem', more))).toEqual(['catalogue: LIST_CLOSED']);
});

test('are nobody’s to change but administrators’', async () => {
  const { id } = await itemOf('CSC_LEAD');
  await expect(
    sales.mutate('manager1', 'updateCatalogueItem', { itemId: id, nameZh: 'x', nameEn: 'x' }, 'item { id }'),
  ).rejects.toThrow(/FORBIDDEN/);
});

describe('a name', () => {
  test('stands in lists and in exports, in the language of the viewer, also of what was entered before', async () => {
    await sales.customer('li', { name: '甲', source: 'CSC_LEAD' });
    const { id } = await itemOf('CSC_LEAD');
    await change('updateCatalogueItem', { itemId: id, nameZh: '百度网单', nameEn: 'Baidu lead' });
    expect((await itemOf('CSC_LEAD')).name).toBe('百度网单');
    const token = await sales.api.signIn('manager1', 'password-of-manager1');
    const exported = async () =>
      (
        await fetch(`${sales.api.url}/export/customers?countedSources=CSC_LEAD`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).text();
    expect(await exported()).toContain('百度网单');
    await sales.query('manager1', 'mutation { setLocale(input: { locale: "en" }) { userErrors { code } } }');
    expect(await exported()).toContain('Baidu lead');
    const { customers } = (await sales.query(
      'li',
      '{ customers(filter: { countedSources: [CSC_LEAD] }) { nodes { countedSource } } }',
    )) as unknown as { customers: { nodes: object[] } };
    expect(customers.nodes).toEqual([{ countedSource: 'CSC_LEAD' }]);
  });

  test('has its place', async () => {
    const { id, position } = await itemOf('CSC_LEAD');
    await change('moveCatalogueItem', { itemId: id, from: position, to: 1 });
    expect((await items())[0]!.code).toBe('CSC_LEAD');
    await change('moveCatalogueItem', { itemId: id, from: 1, to: position });
  });
});

describe('one that is not offered', () => {
  test('is refused by hand, and taken from whoever loads the past', async () => {
    expect(await setActive('COMPANY_RESOURCE', false)).toEqual([]);
    expect(await enter('COMPANY_RESOURCE')).toEqual(['entry.source: SOURCE_NOT_OFFERED']);
    const past = await sales.mutate(
      'admin',
      'createCustomer',
      {
        entry: {
          name: '旧资料',
          source: 'COMPANY_RESOURCE',
          backfill: true,
          at: '2026-01-05T02:00:00.000Z',
          holderId: sales.ids.get('li'),
        },
      },
      'customer { originalSource }',
    );
    expect(past).toMatchObject({ customer: { originalSource: 'COMPANY_RESOURCE' }, userErrors: [] });
    expect(await setActive('COMPANY_RESOURCE', true)).toEqual([]);
    expect(await enter('COMPANY_RESOURCE')).toEqual([]);
  });

  test('is never the system’s own, nor the last', async () => {
    expect(await setActive('SYSTEM', false)).toEqual(['active: SOURCE_NOT_BY_HAND']);
    for (const code of CODES.slice(0, 4)) expect(await setActive(code, false)).toEqual([]);
    expect(await setActive('CSC_LEAD', false)).toEqual(['active: LAST_SOURCE']);
    for (const code of CODES.slice(0, 4)) await setActive(code, true);
  });

  test('of two that are withdrawn at once one stays', async () => {
    for (const code of CODES.slice(0, 3)) expect(await setActive(code, false)).toEqual([]);
    const both = await Promise.all([setActive('COMPANY_RESOURCE', false), setActive('CSC_LEAD', false)]);
    expect(both.flat()).toEqual(['active: LAST_SOURCE']);
    for (const code of CODES.slice(0, 5)) await setActive(code, true);
  });
});
