/** The product's own export, imported again, changes nothing: every text comes back as it went out (docs/rules/exports.md). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UPDATABLE_FIELDS } from '@erp/domain/imports/fields';
import { importer, type Importer } from '../harness/imports';
import { startSalesForce, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let admin: Importer;
let running: { db: SalesForce['api']['db']; clock: SalesForce['api']['clock'] };

/** Texts that a spreadsheet might run, or that mean something to a file's format. */
const TEXTS = [
  '=1+1',
  '＝合计',
  '+86',
  '＋号',
  '-5',
  '－5折',
  '@甲',
  '＠甲',
  "'=1",
  "''＝1",
  "'甲",
  'A_x0041_B',
  '_x000D_',
  '_X0041_大',
  '#N/A',
  "'#REF!",
  '########',
  'Err:502',
  '#UNREADABLE!',
  'a,b;c\td',
  '他说“好”，"好"',
  '第一行\n第二行',
  '<b>&amp;lt;</b>',
  'color="red"',
  '𠀀😀',
  '1688',
  '001',
  'sep=;',
];

/** Only texts with lines may have line breaks and tabs. */
const oneLine = (text: string): string => text.replace(/[\n\t]/g, ' ');

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  let token: Promise<string> | undefined;
  admin = importer({
    url: sales.api.url,
    ask: sales.api.ask,
    token: () => (token ??= sales.api.signIn('admin', 'admin-password')),
  });
  running = { db: sales.api.db, clock: sales.api.clock };
  for (const [index, text] of TEXTS.entries()) {
    await sales.customer('li', {
      name: `${oneLine(text)} 客户${index}`,
      shortName: oneLine(text),
      city: '温州',
      district: oneLine(text),
      address: text,
      mainProducts: text,
      channelsToday: text,
      accountElsewhere: text,
      note: text,
      phones: [
        { number: `139577${String(index).padStart(5, '0')}` },
        { number: `0577-8812${String(index).padStart(4, '0')}转802` },
      ],
    });
  }
});
afterAll(() => sales.api.close());

const customers = () =>
  sales.api.db.rows('SELECT * FROM customer ORDER BY id').then((rows) => JSON.stringify(rows));

describe.each(['csv', 'xlsx'])('as %s', (format) => {
  test.each(['zh', 'en'])('in %s', async (language) => {
    const response = await fetch(`${sales.api.url}/export/customers?format=${format}`, {
      headers: {
        authorization: `Bearer ${await sales.api.signIn('admin', 'admin-password')}`,
        'accept-language': language,
      },
    });
    expect(response.status).toBe(200);
    const before = await customers();
    const file = Buffer.from(await response.arrayBuffer());
    const options = { holderIds: [sales.ids.get('li')], updateFields: [...UPDATABLE_FIELDS] };
    const again = await admin.whole(running, file, options);
    expect(again.columns.flatMap(({ proposed }) => (proposed === null ? [] : [proposed])).sort()).toEqual([
      ...['ACCOUNT_ELSEWHERE', 'ADDRESS', 'CHANNELS_TODAY', 'CITY', 'CONTACT', 'CREDIT_CODE', 'DISTRICT'],
      ...[
        'ENTERED_ON',
        'INDUSTRY',
        'MAIN_PRODUCTS',
        'NAME',
        'NOTE',
        'PHONE',
        'SHORT_NAME',
        'SOURCE',
        'WEBSITE',
      ],
    ]);
    const rows = await admin.rows(again.id);
    expect(rows.map(({ verdict, problems }) => [verdict, ...problems.map(({ code }) => code)])).toEqual(
      TEXTS.map(() => ['DUPLICATE', 'NOTHING_TO_CHANGE']),
    );
    expect(await customers()).toBe(before);
  });
});
