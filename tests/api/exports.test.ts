/** Lists as files: what is in them, who gets them, what is noted of it, and that they are read while they are sent. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import en from '@erp/domain/messages/exports.en.json';
import zh from '@erp/domain/messages/exports.zh.json';
import { takeSlot } from '@erp/api/exports/slots';
import { customerEntity } from '@erp/api/customers/entities';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { startExplaining } from '../harness/explain';
import { ADMINISTRATOR } from '../harness/api';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

let sales: SalesForce;
let industryId: string;
beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  industryId = await sales.catalogue('INDUSTRY');
});
afterAll(() => sales.api.close());

const sessionOf = (person: Person): Promise<string> =>
  sales.api.signIn(person, person === 'admin' ? ADMINISTRATOR.password : `password-of-${person}`);

const get = async (search: string, token?: string, method = 'GET'): Promise<Response> =>
  fetch(`${sales.api.url}/export/customers${search}`, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

type Row = Record<string, string>;

const asCsv = (text: string): string[][] => {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text.slice(1), { record_delimiter: '\r\n' });
};

const keysOf = (texts: typeof zh) =>
  new Map(Object.entries(texts.columns).map(([key, head]) => [head, key] as const));

/** Rows by column. */
function rowsOf([heads = [], ...lines]: string[][], texts: typeof zh = zh): Row[] {
  const keys = keysOf(texts);
  expect(heads).toEqual(Object.values(texts.columns));
  return lines.map((line) => Object.fromEntries(line.map((cell, index) => [keys.get(heads[index]!)!, cell])));
}

async function exported(person: Person, search = ''): Promise<Row[]> {
  const response = await get(search, await sessionOf(person));
  expect(response.status).toBe(200);
  // Not text(): it takes the mark at the beginning away.
  return rowsOf(asCsv(Buffer.from(await response.arrayBuffer()).toString('utf8')));
}

async function refused(response: Response): Promise<{ status: number; code: string; message: string }> {
  const body = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  const [error] = body.errors;
  return { status: response.status, code: error!.extensions.code, message: error!.message };
}

const audits = async (): Promise<{ kind: string; actor_id: number; detail: Row }[]> =>
  (
    await sales.api.db.rows<{ kind: string; actor_id: number; detail: string }>(
      "SELECT kind, actor_id, detail FROM audit WHERE kind LIKE 'EXPORT%' ORDER BY id",
    )
  ).map((row) => ({ ...row, detail: JSON.parse(row.detail) as Row }));

/** The end of the last export is noted when its last byte is out: a moment after its reader has it. */
async function lastEnd() {
  for (let tries = 0; ; tries += 1) {
    const last = (await audits()).at(-1)!;
    if (last.kind === 'EXPORT_ENDED' || tries === 50) return last;
    await sleep(100);
  }
}

/** What a list shows, page after page. */
async function listed(person: Person, filter: object, sort: string): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const {
      customers,
    }: { customers: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      (await sales.query(
        person,
        `query ($filter: CustomerFilter, $sort: CustomerSort, $after: String) {
           customers(filter: $filter, sort: $sort, first: 200, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { filter, sort, after },
      )) as never;
    found.push(...customers.nodes.map(({ id }) => id));
    after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

describe('an export', () => {
  beforeAll(async () => {
    await sales.customer('li', {
      name: '=HYPERLINK("http://evil")',
      city: '温州',
      note: '@注意, "引号"\n第二行',
      industryId,
      contactPersons: [{ name: '张三', title: '经理' }, { name: '李四' }],
      phones: [{ number: '13957703182' }, { number: '0577-88124406-802' }],
    });
    await sales.customer('li', { name: '温州瑞丰', city: '杭州', website: 'https://ruifeng.cn' });
    await sales.customer('wang', { name: '乐清正泰', phones: [{ number: '13957703183' }] });
    await sales.customer('zhao', { name: '别的部门' });
    const pooled = await sales.customer('li', { name: '公海客户', phones: [{ number: '13957703184' }] });
    await sales.mutate(
      'li',
      'releaseCustomer',
      { release: { customerId: pooled, note: '不做' } },
      'customer { id }',
    );
    const called = await sales.customer('li', { name: '跟进过的' });
    await sales.mutate(
      'li',
      'recordFollowUp',
      {
        followUp: {
          customerId: called,
          method: 'PHONE',
          outcome: 'CONNECTED',
          answeredBy: 'STAFF',
          stage: 'ENGAGED',
          nextStep: { kind: 'CALL', at: '2026-06-16T02:30:00.000Z' },
        },
      },
      'followUp { id }',
    );
  });

  test('holds the list’s customers in the list’s order, cell by cell in the viewer’s language', async () => {
    const rows = await exported('manager1');
    expect(rows.map(({ id }) => id)).toEqual(await listed('manager1', {}, 'CREATED'));
    const [called, ...others] = rows;
    expect(called).toMatchObject({
      name: '跟进过的',
      holder: 'li',
      state: '愿沟通',
      highestStage: '愿沟通',
      kind: '新客户',
      countedSource: '个人查找（公共资源）',
      lastContactOn: '2026-06-15',
      lastContact: '接通',
      nextStep: '电话跟进',
      nextStepAt: '2026-06-16 10:30',
      heldSince: '2026-06-15',
      createdOn: '2026-06-15',
      shortName: '',
    });
    expect(others.at(-1)).toMatchObject({
      name: '\'=HYPERLINK("http://evil")',
      city: '温州',
      note: '\'@注意, "引号"\n第二行',
      contactPersons: '张三 经理, 李四',
      phones: "'+8613957703182, +8657788124406-802",
    });
    expect(others.at(-1)!.industry).not.toBe('');
  });

  test('takes the filter and the order of the list', async () => {
    const names = async (search: string) => (await exported('manager1', search)).map(({ name }) => name);
    expect(await names('?cities=杭州,宁波')).toEqual(['温州瑞丰']);
    expect(await names('?states=ENGAGED')).toEqual(['跟进过的']);
    expect(await names(`?unitIds=${sales.ids.get('wang')}&sort=NAME`)).toEqual(['乐清正泰']);
    expect(await names('?search=rf&neverFollowedUp=true')).toEqual(['温州瑞丰']);
    expect(await names('?idleMoreThanDays=3')).toEqual([]);
    for (const sort of ['CREATED', 'IDLE', 'NAME']) {
      const rows = await exported('admin', `?sort=${sort}`);
      expect(rows.map(({ id }) => id)).toEqual(await listed('admin', {}, sort));
    }
  });

  test('says the same as a workbook, and reads back from it', async () => {
    const token = await sessionOf('manager1');
    const response = await get('?format=xlsx&sort=NAME', token);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()), { trim: false });
    const cells = sheet.map((line) => line.map((cell) => (cell === null ? '' : String(cell))));
    expect(rowsOf(cells)).toEqual(await exported('manager1', '?sort=NAME'));
  });

  test('is named after its day, and in the language of who asks', async () => {
    const token = await sessionOf('manager2');
    const chinese = await get('', token);
    expect(chinese.headers.get('content-disposition')).toBe(
      `attachment; filename="export-2026-06-15.csv"; filename*=UTF-8''${encodeURIComponent('客户-2026-06-15.csv')}`,
    );
    await chinese.arrayBuffer();
    await sales.api.ask(
      'mutation { setLocale(input: { locale: "en" }) { userErrors { code } } }',
      {},
      { token },
    );
    const english = await get('', token);
    const [row] = rowsOf(asCsv(Buffer.from(await english.arrayBuffer()).toString('utf8')), en);
    expect(row).toMatchObject({ name: '别的部门', state: 'No stage', countedSource: 'Own search (public)' });
  });

  test('shows of the pool masked numbers, and full ones to administrators only', async () => {
    const phones = async (person: Person) => (await exported(person, '?pool=true')).map((row) => row.phones);
    expect(await phones('manager1')).toEqual(['139****3184']);
    expect(await phones('admin')).toEqual(["'+8613957703184"]);
    expect(await exported('manager1', '?pool=true&search=13957703184')).toEqual([]);
  });

  test('leaves out what lies outside the scope, whoever is named', async () => {
    expect(await exported('manager1', `?unitIds=${sales.ids.get('zhao')}`)).toEqual([]);
    expect((await exported('manager1')).map(({ name }) => name)).not.toContain('别的部门');
  });

  test.each([
    ['?states=NOWHERE', 'states'],
    ['?color=red', 'color'],
    ['?idleMoreThanDays=many', 'idleMoreThanDays'],
    ['?pool=perhaps', 'pool'],
    ['?format=pdf', 'format'],
    ['?sort=SIZE', 'CustomerSort'],
    ['?search=a&search=b', 'search'],
  ])('%s is refused with what is wrong', async (search, named) => {
    const answer = await refused(await get(search, await sessionOf('manager1')));
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(answer.message).toContain(named);
  });

  test('is asked for by GET, and HEAD says whether it would begin', async () => {
    const token = await sessionOf('manager1');
    const before = (await audits()).length;
    const may = await get('', token, 'HEAD');
    expect([may.status, await may.text()]).toEqual([200, '']);
    const not = await get('', await sessionOf('li'), 'HEAD');
    expect(not.status).toBe(403);
    expect(not.headers.get('x-error-code')).toBe('EXPORT_OFF');
    expect(decodeURIComponent(not.headers.get('x-error-message')!)).toMatch(/主管/);
    expect((await get('', token, 'POST')).status).toBe(404);
    expect((await audits()).slice(before).map(({ kind }) => kind)).toEqual(['EXPORT_REFUSED']);
  });
});

describe('who may export', () => {
  test('nobody who is not signed in, no rep, and not finance', async () => {
    expect(await refused(await get(''))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const person of ['li', 'finance'] as const) {
      const answer = await refused(await get('', await sessionOf(person)));
      expect(answer).toMatchObject({ status: 403, code: 'EXPORT_OFF' });
    }
  });

  test('a token with EXPORT; its numbers are masked unless it may also read', async () => {
    const phonesOf = async (scopes: string[]): Promise<Row[]> => {
      const response = await get('?search=乐清', await sales.token(scopes));
      expect(response.status).toBe(200);
      return rowsOf(asCsv(Buffer.from(await response.arrayBuffer()).toString('utf8')));
    };
    expect(await phonesOf(['EXPORT'])).toMatchObject([{ phones: '139****3183' }]);
    expect(await phonesOf(['READ', 'EXPORT'])).toMatchObject([{ phones: "'+8613957703183" }]);
    expect(await refused(await get('', await sales.token(['READ', 'WRITE'])))).toMatchObject({
      code: 'EXPORT_OFF',
    });
  });

  const allow = (person: Person, rep: string, until = '2026-06-20') =>
    sales.mutate(
      person,
      'allowExport',
      { personId: sales.ids.get(rep), until },
      'allowance { until person { code } allowedBy { code } }',
    );
  const status = async (person: Person): Promise<number> => (await get('', await sessionOf(person))).status;

  test('a rep while his manager allows it, for his own customers, until the day is over or it is revoked', async () => {
    expect(await allow('manager1', 'li')).toMatchObject({
      allowance: { until: '2026-06-20', person: { code: 'li' }, allowedBy: { code: 'manager1' } },
      userErrors: [],
    });
    const names = (await exported('li')).map(({ holder }) => holder);
    expect(new Set(names)).toEqual(new Set(['li']));
    expect(await status('wang')).toBe(403);
    const { viewer } = await sales.query('li', '{ viewer { permissions } }');
    expect((viewer as unknown as { permissions: string[] }).permissions).toContain('EXPORT');

    await sales.mutate('manager1', 'revokeExport', { personId: sales.ids.get('li') }, 'allowance { until }');
    expect(await status('li')).toBe(403);

    await allow('admin', 'li', '2026-06-15');
    expect(await status('li')).toBe(200);
    sales.api.clock.set('2026-06-16T02:00:00.000Z');
    expect(await status('li')).toBe(403);
  });

  test('allowed by managers of the scope only, and listed to them', async () => {
    expect((await allow('manager2', 'li')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['personId'] },
    ]);
    expect((await allow('manager1', 'manager1')).userErrors).toMatchObject([{ code: 'ALLOWANCE_FOR_REPS' }]);
    expect((await allow('manager1', 'wang', '2027-01-01')).userErrors).toMatchObject([
      { code: 'ALLOWANCE_DAYS' },
    ]);
    await expect(allow('li', 'wang')).rejects.toThrow(/FORBIDDEN/);
    await allow('manager2', 'zhao');
    const listed = async (person: Person) =>
      (
        (await sales.query(person, '{ exportAllowances { person { code } until } }')) as unknown as {
          exportAllowances: { person: { code: string } }[];
        }
      ).exportAllowances.map(({ person: { code } }) => code);
    expect(await listed('manager2')).toEqual(['zhao']);
    expect(await listed('manager1')).toEqual([]);
    expect(await listed('admin')).toEqual(['zhao']);
    const kinds = (await audits()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'EXPORT_ALLOWED')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'EXPORT_REVOKED')).toHaveLength(1);
  });
});

describe('of an export', () => {
  test('the audit log keeps who, which list and how many rows, and no digits of a number', async () => {
    const rows = await exported('manager1', '?search=１３957703182&sort=NAME');
    const ended = await lastEnd();
    const began = (await audits()).at(-2);
    expect(began).toMatchObject({
      kind: 'EXPORT_BEGAN',
      detail: { list: 'CUSTOMERS', format: 'csv', sort: 'NAME', phones: true },
    });
    expect(JSON.parse(began!.detail.filter!)).toMatchObject({ search: '###########' });
    expect(ended).toMatchObject({
      kind: 'EXPORT_ENDED',
      detail: { export: began!.detail.export, rows: rows.length, complete: true },
    });
  });

  test('a person runs two at most, through any process, and a killed one blocks for a minute only', async () => {
    const second = await sales.api.second();
    const personId = 4_242;
    const at = [sales.api.server.db, second.db].map((db) => ({ db, clock: sales.api.clock }));
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, index) => takeSlot(at[index % 2]!, personId, index + 1)),
    );
    const held = taken.filter((slot) => slot !== null);
    expect(held).toHaveLength(2);
    await held[0]!.free();
    const next = await takeSlot(at[0]!, personId, 99);
    expect(next).not.toBeNull();
    expect(await takeSlot(at[1]!, personId, 100)).toBeNull();
    sales.api.clock.forward(61_000);
    const afterwards = await takeSlot(at[1]!, personId, 101);
    expect(afterwards).not.toBeNull();
    for (const slot of [next, held[1], afterwards]) await slot!.free();
  });

  test('more rows than a sheet holds are refused as XLSX, with the way out', async () => {
    const [{ id }] = (await sales.api.db.rows<{ id: number }>("SELECT id FROM unit WHERE code = 'li'")) as [
      { id: number },
    ];
    const change = (n: number) =>
      sales.api.db.run('INSERT INTO count_pending (id, line, holder_id, day, state, n) VALUES ?', [
        [[900_000_000, n > 0 ? 1 : 2, id, '2026-06-15', 'NONE', n]],
      ]);
    await change(1_048_576);
    const token = await sessionOf('manager1');
    expect(await refused(await get('?format=xlsx', token))).toMatchObject({
      status: 422,
      code: 'TOO_MANY_FOR_XLSX',
      message: expect.stringContaining('CSV'),
    });
    expect((await get('?format=csv', token)).status).toBe(200);
    await change(-1_048_576);
    expect((await get('?format=xlsx', token)).status).toBe(200);
  });
});

describe('a long list', () => {
  const MANY = 65_000;
  const PAGE = 1_000;
  const MIB = 1024 * 1024;
  /** At least. */
  const BYTES_OF_CSV = MANY * 400;
  const BYTES_OF_XLSX = MANY * 40;
  let token: string;

  /** Copies of one customer, past the API: only the rows that lists read. */
  async function multiply(person: Person): Promise<void> {
    const id = await sales.customer(person, { name: '很多客户', note: '备注'.repeat(60) });
    const first = Number.parseInt(id.slice(4), 36);
    const columns = Object.keys(customerEntity.options.columns).filter((name) => name !== 'id');
    for (let have = 1; have < MANY; have *= 2) {
      await sales.api.db.run(
        `INSERT INTO customer (id, ${columns.join(', ')})
         SELECT CASE WHEN id = ? THEN 10000000 ELSE id END + ?, ${columns.join(', ')}
           FROM customer WHERE id = ? OR id >= 10000000
          ORDER BY id LIMIT ?`,
        [first, have, first, MANY - have],
      );
    }
  }

  beforeAll(async () => {
    await multiply('zhao');
    token = await sessionOf('manager2');
  });

  /** Opens an export and reads nothing of it yet. */
  const open = (search: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request(
        `${sales.api.url}/export/customers${search}`,
        { headers: { authorization: `Bearer ${token}` } },
        resolve,
      )
        .on('error', reject)
        .end();
    });

  test.each(['csv', 'xlsx'])(
    'is read page by page as %s, in memory that does not grow with it',
    async (format) => {
      const explaining = await startExplaining(sales.api.schema.url, sales.api.server.db);
      const response = await open(`?format=${format}`);
      const length = format === 'csv' ? BYTES_OF_CSV : BYTES_OF_XLSX;
      const marks: { heap: number; rss: number }[] = [];
      let bytes = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes < ((marks.length + 1) * length) / 5) continue;
        collectGarbage();
        const { heapUsed, rss } = process.memoryUsage();
        marks.push({ heap: heapUsed, rss });
      }
      expect(marks.length).toBeGreaterThanOrEqual(4);
      const pages = explaining.sent().filter(({ sql }) => /FROM customer c\s+LEFT JOIN contact/.test(sql));
      expect(pages.length).toBe(Math.ceil((MANY + 1) / PAGE));
      for (const { params } of pages) expect(params.at(-1)).toBe(PAGE + 1);
      // From the first fifth to the fourth: what is kept of 40,000 rows would be 20 MB of text alone.
      expect(marks[3]!.heap - marks[0]!.heap).toBeLessThan(8 * MIB);
      expect(marks[3]!.rss - marks[0]!.rss).toBeLessThan(48 * MIB);
      await explaining.close();
      expect((await lastEnd()).detail).toMatchObject({ complete: true });
    },
  );

  test('is not read ahead of its reader, nor any further once he leaves', async () => {
    const explaining = await startExplaining(sales.api.schema.url, sales.api.server.db);
    const response = await open('?sort=NAME');
    const pages = () =>
      explaining.sent().filter(({ sql }) => /FROM customer c\s+LEFT JOIN contact/.test(sql)).length;
    let read = -1;
    while (read !== pages()) {
      read = pages();
      await sleep(700);
    }
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(MANY / PAGE - 10);
    response.destroy();
    const ended = await lastEnd();
    expect(ended).toMatchObject({ kind: 'EXPORT_ENDED', detail: { complete: false } });
    expect(Number(ended.detail.rows)).toBeLessThan(MANY);
    expect(pages()).toBeLessThanOrEqual(read + 1);
    await explaining.close();
  });

  test('lets a person who runs two not begin a third', async () => {
    const running = [await open('?sort=NAME'), await open('?sort=IDLE')];
    expect(await refused(await get('', token))).toMatchObject({ status: 429, code: 'EXPORTS_RUNNING' });
    expect((await get('', token, 'HEAD')).status).toBe(429);
    running[0]!.destroy();
    let status = 429;
    for (let tries = 0; tries < 50 && status === 429; tries += 1) {
      await sleep(100);
      ({ status } = await get('', token, 'HEAD'));
    }
    expect(status).toBe(200);
    running[1]!.destroy();
  });
});
