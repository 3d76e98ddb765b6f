/** Lists of hospitals and companies as they are found, through the whole import. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { normalisePhones } from '@erp/domain/phones/normalise';
import { importer, work, type ImportAnswer, type Importer, type ImportRowAnswer } from '../harness/imports';
import { startSalesForce, type SalesForce } from '../harness/sales-force';

const data = process.env.DATA_DIR;
if (data === undefined) throw new Error('DATA_DIR names no folder');
const file = (name: string): Buffer => readFileSync(join(data, 'customer-lists', name));
const HANGZHOU = 'hangzhou_hospitals_phones_utf8.csv';

let sales: SalesForce;
let admin: Importer;
let pool: string;
let running: { db: SalesForce['api']['db']; clock: SalesForce['api']['clock'] };

beforeAll(async () => {
  sales = await startSalesForce();
  let token: Promise<string> | undefined;
  admin = importer({
    url: sales.api.url,
    ask: sales.api.ask,
    token: () => (token ??= sales.api.signIn('admin', 'admin-password')),
  });
  pool = sales.ids.get('POOL')!;
  running = { db: sales.api.db, clock: sales.api.clock };
});
afterAll(() => sales.api.close());

const codes = (rows: readonly ImportRowAnswer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const code of rows.flatMap(({ problems }) => problems.map((one) => one.code))) {
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
};

describe('hospitals of Hangzhou, UTF-8, with numbers run together', () => {
  let preview: ImportAnswer;
  let rows: ImportRowAnswer[];

  beforeAll(async () => {
    preview = await admin.checked(running, file(HANGZHOU), { holderIds: [pool], city: '杭州' });
    rows = await admin.rows(preview.id);
  });

  test('is read, and its columns are known', () => {
    expect(preview).toMatchObject({ encoding: 'UTF-8', counts: { rows: 186 } });
    expect(preview.columns.map(({ proposed }) => proposed)).toEqual([
      'NAME',
      'ADDRESS',
      'PHONE',
      null,
      'DISTRICT',
    ]);
  });

  test('has 9 exact duplicates', () => {
    const same = rows.filter(({ problems }) =>
      problems.some(({ message }) => /same as row|完全相同/.test(message)),
    );
    expect(same).toHaveLength(9);
    for (const { cells, duplicateOfRow } of same) expect(cells).toEqual(rows[duplicateOfRow! - 1]!.cells);
  });

  test('shares first numbers among 71 rows in 32 groups, 57 in 27 without the exact duplicates', () => {
    const groups = (of: readonly ImportRowAnswer[]): number[] => {
      const count = new Map<string, number>();
      for (const { cells } of of) {
        const [first] = normalisePhones(cells[2] ?? '').numbers;
        if (first) count.set(first.e164, (count.get(first.e164) ?? 0) + 1);
      }
      return [...count.values()].filter((n) => n > 1);
    };
    const sum = (list: number[]): number => list.reduce((total, n) => total + n, 0);
    const all = groups(rows);
    expect([sum(all), all.length]).toEqual([71, 32]);
    const seen = new Set<string>();
    const once = groups(rows.filter(({ cells }) => !seen.has(cells.join()) && seen.add(cells.join())));
    expect([sum(once), once.length]).toEqual([57, 27]);
  });

  test('splits what was run together and says so', () => {
    expect(rows[0]).toMatchObject({ verdict: 'CREATE', repairs: ['NUMBERS_SPLIT', 'AREA_CODE_ADDED'] });
  });

  test('every row is in or in the refused file, which is corrected and imported', async () => {
    await admin.mutate('startImport', { importId: preview.id });
    await work(running);
    const done = await admin.read(preview.id);
    const { counts } = done;
    expect(done.status).toBe('DONE');
    expect(counts.created + counts.refused).toBe(186);
    const [number] = await sales.api.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM customer');
    expect(number!.n).toBe(counts.created);
    const refused = (await admin.refused(preview.id)).trimEnd().split('\r\n');
    expect(refused).toHaveLength(counts.refused + 1);

    // Each gets a number of its own and a name of its own; the exact duplicates become customers too.
    const corrected = refused.map((line, index) =>
      index === 0 ? line : `更正${index},地址,139${String(index).padStart(8, '0')},,上城区,`,
    );
    const again = await admin.whole(running, corrected.join('\r\n'), { holderIds: [pool], city: '杭州' });
    expect(again.counts).toMatchObject({ created: counts.refused, refused: 0 });
  });

  test('imported again creates nothing', async () => {
    const again = await admin.whole(running, file(HANGZHOU), { holderIds: [pool], city: '杭州' });
    expect(again.counts.created).toBe(0);
    expect(codes(await admin.rows(again.id))['IMPORTED_BEFORE']).toBeGreaterThan(0);
  });
});

describe('hospitals of Beijing, GBK with CRLF, without the 0 of their area code', () => {
  test('is read, restored and imported', async () => {
    const done = await admin.whole(running, file('beijing_hospitals_gbk_crlf.csv'), {
      holderIds: [pool],
      city: '北京',
    });
    expect(done).toMatchObject({ encoding: 'GB18030', status: 'DONE', counts: { rows: 126 } });
    expect(done.columns.flatMap(({ header, proposed }) => (proposed ? [[header, proposed]] : []))).toEqual([
      ['医院名称', 'NAME'],
      ['所属城区', 'DISTRICT'],
      ['地址', 'ADDRESS'],
      ['电话', 'PHONE'],
    ]);
    const rows = await admin.rows(done.id);
    expect(rows[0]).toMatchObject({ verdict: 'CREATE', repairs: ['LEADING_ZERO_RESTORED'] });
    const { customer } = await sales.query(
      'admin',
      'query ($id: ID!) { customer(id: $id) { name phones { display } } }',
      { id: rows[0]!.customer!.id },
    );
    expect(customer).toMatchObject({ name: '卢沟桥医院', phones: [{ display: '010-8321 1441' }] });
    expect(done.counts.repaired).toBeGreaterThan(100);
    expect(done.counts.created + done.counts.refused).toBe(126);
  });
});

describe('companies of Wenzhou, GB18030, without phones', () => {
  test('is read and imported by credit code and name', async () => {
    const one = await admin.uploaded(file('company_registrations_2002_wenzhou_gb18030.csv'));
    expect(one).toMatchObject({ encoding: 'GB18030', counts: { rows: 351 } });
    expect(admin.proposed(one)).toEqual([
      { column: 0, field: 'NAME' },
      { column: 1, field: 'CREDIT_CODE' },
      { column: 6, field: 'CITY' },
      { column: 7, field: 'ADDRESS' },
    ]);
    await admin.mutate('startImport', {
      importId: one.id,
      mapping: [...admin.proposed(one), { column: 4, field: 'TO_NOTE' }],
      options: { holderIds: [pool] },
    });
    await work(running);
    const { counts } = await admin.read(one.id);
    expect(counts.created + counts.refused).toBe(351);
    expect(counts.created).toBeGreaterThan(300);
  });
});
