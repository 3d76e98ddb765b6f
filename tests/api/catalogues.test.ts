/** The lists that administrators edit: what may be changed, in which order, by whom, and what keeps its history. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

type Item = {
  id: string;
  code: string;
  name: string;
  nameZh: string;
  nameEn: string;
  description: string | null;
  position: number;
  active: boolean;
};
type Payload = { item: Item | null; userErrors: { code: string; path: string[] }[] };

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
});
afterAll(() => sales.api.close());

const FIELDS = 'id code name nameZh nameEn description position active';

async function list(
  catalogue: string,
  { person = 'admin', all = true }: { person?: Person; all?: boolean } = {},
): Promise<Item[]> {
  const { catalogue: items } = await sales.query(
    person,
    `query ($catalogue: Catalogue!, $all: Boolean!) { catalogue(catalogue: $catalogue, includeInactive: $all) { ${FIELDS} } }`,
    { catalogue, all },
  );
  return items as unknown as Item[];
}

const change = async (mutation: string, input: Record<string, unknown>): Promise<Payload> =>
  (await sales.mutate('admin', mutation, input, `item { ${FIELDS} }`)) as unknown as Payload;

const codes = ({ userErrors }: Payload): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);
const codesOf = async (catalogue: string): Promise<string[]> =>
  (await list(catalogue)).map(({ code }) => code);

describe('an entry', () => {
  test('is made at the end of its list, once per request key', async () => {
    const input = {
      requestKey: 'new-demand',
      catalogue: 'DEMAND',
      code: 'SEASONAL',
      nameZh: ' 季节型 ',
      nameEn: 'Seasonal',
    };
    const first = await change('createCatalogueItem', input);
    expect(first.item).toMatchObject({ code: 'SEASONAL', nameZh: '季节型', position: 6, active: true });
    expect(await change('createCatalogueItem', input)).toEqual(first);
    expect(await codesOf('DEMAND')).toEqual([
      'EXPANDING',
      'COMPETING',
      'MAINTAINING',
      'UNDECIDED',
      'NO_DEMAND',
      'SEASONAL',
    ]);
    expect(codes(await change('createCatalogueItem', { ...input, requestKey: 'again' }))).toEqual([
      'code: CODE_TAKEN',
    ]);
  });

  test('is renamed and described; blank takes the description away', async () => {
    const [item] = await list('DEMAND');
    const renamed = await change('updateCatalogueItem', {
      itemId: item!.id,
      nameZh: '扩张',
      nameEn: 'Growing',
      description: '要开新市场的',
    });
    expect(renamed.item).toMatchObject({
      nameZh: '扩张',
      nameEn: 'Growing',
      description: '要开新市场的',
      code: 'EXPANDING',
    });
    const bare = await change('updateCatalogueItem', {
      itemId: item!.id,
      nameZh: '扩张型',
      nameEn: 'Expanding',
      description: ' ',
    });
    expect(bare.item).toMatchObject({ nameZh: '扩张型', description: null });
  });

  test.each([
    [{ nameZh: '', nameEn: 'x' }, ['nameZh: UNIT_NAME_REQUIRED']],
    [{ nameZh: '长'.repeat(101), nameEn: 'x' }, ['nameZh: TOO_LONG']],
    [{ nameZh: 'x', nameEn: 'x', description: '长'.repeat(501) }, ['description: TOO_LONG']],
  ])('refuses %j', async (texts, expected) => {
    const [item] = await list('INDUSTRY');
    expect(codes(await change('updateCatalogueItem', { itemId: item!.id, ...texts }))).toEqual(expected);
    expect(
      codes(await change('updateCatalogueItem', { itemId: 'cat_zzz', nameZh: 'x', nameEn: 'x' })),
    ).toEqual(['itemId: NOT_FOUND']);
  });

  test('moves to another place, and from where it was seen only', async () => {
    const before = await codesOf('PRODUCT');
    const [first] = await list('PRODUCT');
    expect((await change('moveCatalogueItem', { itemId: first!.id, from: 1, to: 3 })).item).toMatchObject({
      position: 3,
    });
    expect(await codesOf('PRODUCT')).toEqual([before[1], before[2], before[0], before[3]]);
    expect(codes(await change('moveCatalogueItem', { itemId: first!.id, from: 1, to: 2 }))).toEqual([
      'from: CHANGED_MEANWHILE',
    ]);
    expect(codes(await change('moveCatalogueItem', { itemId: first!.id, from: 3, to: 5 }))).toEqual([
      'to: PLACE_UNKNOWN',
    ]);
    expect((await list('PRODUCT')).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  test('of two editors who move what they both saw, one is refused; no place is lost', async () => {
    const items = await list('INDUSTRY');
    const [item] = items;
    const outcomes = await Promise.all(
      [4, 6, 8].map((to) => change('moveCatalogueItem', { itemId: item!.id, from: 1, to })),
    );
    expect(outcomes.flatMap(codes)).toEqual(['from: CHANGED_MEANWHILE', 'from: CHANGED_MEANWHILE']);
    const after = await list('INDUSTRY');
    expect(after.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(after.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  test('that is no longer offered stays where it was used, and is not taken anew', async () => {
    const [industry] = await list('INDUSTRY');
    const id = await sales.customer('li', { industryId: industry!.id });
    expect(
      (await change('setCatalogueItemActive', { itemId: industry!.id, active: false })).item,
    ).toMatchObject({
      active: false,
    });
    expect((await list('INDUSTRY', { person: 'li', all: false })).map((one) => one.id)).not.toContain(
      industry!.id,
    );
    expect((await list('INDUSTRY', { person: 'li' })).map((one) => one.id)).toContain(industry!.id);
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { industry { id active } } }',
      { id },
    );
    expect(customer).toEqual({ industry: { id: industry!.id, active: false } });
    const refused = await sales.mutate(
      'li',
      'createCustomer',
      { entry: { name: '停用行业有限公司', source: 'PERSONAL_PUBLIC', industryId: industry!.id } },
      'customer { id }',
    );
    expect(refused.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['entry', 'industryId'] }]);
    const { customers } = await sales.query(
      'li',
      'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }',
      { filter: { industryIds: [industry!.id] } },
    );
    expect(customers.nodes).toEqual([{ id }]);
    await change('setCatalogueItemActive', { itemId: industry!.id, active: true });
    expect((await list('INDUSTRY', { person: 'li', all: false })).map((one) => one.id)).toContain(
      industry!.id,
    );
  });
});

test('changes are in the audit log, with who made them', async () => {
  const rows = await sales.api.db.rows<{ kind: string; n: number }>(
    "SELECT kind, COUNT(*) AS n FROM audit WHERE kind LIKE 'CATALOGUE%' AND actor_id IS NOT NULL GROUP BY kind ORDER BY kind",
  );
  expect(rows.map(({ kind }) => kind)).toEqual([
    'CATALOGUE_ITEM_CHANGED',
    'CATALOGUE_ITEM_CREATED',
    'CATALOGUE_ITEM_MOVED',
    'CATALOGUE_ITEM_OFFERED',
    'CATALOGUE_ITEM_WITHDRAWN',
  ]);
});
