/** Deals, visits and the lists behind numbers of reports as files: the rows that the lists show, to those who may. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import en from '@erp/domain/messages/export-lists.en.json';
import zh from '@erp/domain/messages/export-lists.zh.json';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { ADMINISTRATOR } from '../harness/api';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let signed: string;
let called: string;

beforeAll(async () => {
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  const phone = (number: string) => ({ phones: [{ number }] });
  signed = await sales.customer('li', { name: '=签单客户', ...phone('13957703182') });
  called = await sales.customer('li', { name: '跟进过的', ...phone('13957703183') });
  await sales.customer('zhao', { name: '别的部门' });
  const followUp = { method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF', nextStep: { kind: 'NONE' } };
  for (const stage of ['ENGAGED', 'EVALUATING']) {
    await sales.mutate(
      'li',
      'recordFollowUp',
      { followUp: { ...followUp, customerId: called, stage } },
      'followUp { id }',
    );
    sales.api.clock.forward(60_000);
  }
  await sales.mutate(
    'li',
    'signDeal',
    {
      deal: {
        customerId: signed,
        productId: await sales.catalogue('PRODUCT'),
        kind: 'NEW',
        amount: '12000.00',
        signedOn: '2026-06-15',
      },
    },
    'deal { id }',
  );
  await sales.mutate(
    'li',
    'planVisit',
    { plan: { customerId: called, at: '2026-06-16T02:00:00.000Z', purpose: '@演示' } },
    'visit { id }',
  );
});
afterAll(() => sales.api.close());

const passwordOf = (person: Person): string =>
  person === 'admin' ? ADMINISTRATOR.password : `password-of-${person}`;

const get = async (path: string, person: Person, method = 'GET'): Promise<Response> =>
  fetch(`${sales.api.url}/export/${path}`, {
    method,
    headers: { authorization: `Bearer ${await sales.api.signIn(person, passwordOf(person))}` },
  });

type Name = 'deals' | 'visits' | 'snapshotCustomers' | 'processCustomers' | 'movementContacts';

async function exported(name: Name, path: string, person: Person = 'manager1', texts = zh) {
  const response = await get(path, person);
  expect(response.status).toBe(200);
  const [heads, ...lines] = parse(Buffer.from(await response.arrayBuffer()).subarray(3));
  expect(heads).toEqual(Object.values(texts[name].columns));
  const keys = Object.keys(texts[name].columns);
  return lines.map((line) => Object.fromEntries(line.map((cell, index) => [keys[index], cell])));
}

const code = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code,
];

const MONTH = 'from=2026-06-01&to=2026-06-15';

describe('as a file', () => {
  test('deals, with whose they are, nothing that runs', async () => {
    expect(await exported('deals', 'deals')).toMatchObject([
      {
        signedOn: '2026-06-15',
        customer: "'=签单客户",
        kind: '新签',
        amount: '12000.00',
        received: '0.00',
        shares: 'li 100.00%',
        cancelledOn: '',
      },
    ]);
    expect(await exported('deals', 'deals?signedTo=2026-06-14')).toEqual([]);
    expect(await exported('deals', `deals?unitIds=${sales.ids.get('zhao')}`)).toEqual([]);
    expect(await exported('deals', 'deals', 'manager2')).toEqual([]);
  });

  test('visits of a period and a unit', async () => {
    const path = `visits?unitId=${sales.ids.get('li')}&from=2026-06-15&to=2026-06-17`;
    expect(await exported('visits', path)).toMatchObject([
      {
        customer: '跟进过的',
        rep: 'li',
        status: '待出访',
        plannedAt: '2026-06-16 10:00',
        at: '',
        purpose: "'@演示",
      },
    ]);
    expect(await exported('visits', `${path}&status=DONE`)).toEqual([]);
    expect(await exported('visits', path, 'manager2')).toEqual([]);
  });

  test('the customers behind numbers of a snapshot and a process, and the contacts behind movements', async () => {
    expect(
      await exported('snapshotCustomers', 'snapshot-customers?day=2026-06-15&states=SIGNED,EVALUATING'),
    ).toEqual([
      { id: signed, name: "'=签单客户", state: '在户', holder: 'li' },
      { id: called, name: '跟进过的', state: '主动了解', holder: 'li' },
    ]);
    expect(await exported('processCustomers', `process-customers?${MONTH}&endState=SIGNED`)).toEqual([
      { id: signed, name: "'=签单客户", stateBefore: '不在册', state: '在户', holder: 'li' },
    ]);
    expect(await exported('movementContacts', `movement-contacts?${MONTH}&stageFrom=ENGAGED`)).toEqual([
      { id: called, name: '跟进过的', at: '2026-06-15 10:01', rep: 'li', from: '愿沟通', to: '主动了解' },
    ]);
  });

  test('the same as a workbook, and in the language of who asks', async () => {
    const response = await get('snapshot-customers?day=2026-06-15&format=xlsx', 'manager1');
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain(
      '快照客户-2026-06-15.xlsx',
    );
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()), { trim: false });
    const rows = await exported('snapshotCustomers', 'snapshot-customers?day=2026-06-15');
    expect(sheet.slice(1)).toEqual(rows.map((row) => Object.values(row)));
    await sales.api.ask(
      'mutation { setLocale(input: { locale: "en" }) { userErrors { code } } }',
      {},
      { token: await sales.api.signIn('manager2', passwordOf('manager2')) },
    );
    expect(
      await exported('snapshotCustomers', 'snapshot-customers?day=2026-06-15', 'manager2', en),
    ).toMatchObject([{ name: '别的部门', state: 'No stage', holder: 'zhao' }]);
  });
});

describe('who asks for it', () => {
  test.each([
    ['li', 'deals', 403, 'EXPORT_OFF'],
    ['finance', 'deals', 403, 'EXPORT_OFF'],
    ['manager1', 'snapshot-customers', 400, 'BAD_USER_INPUT'],
    ['manager1', 'snapshot-customers?day=2026-02-30', 400, 'BAD_USER_INPUT'],
    ['manager1', 'deals?sort=NAME', 400, 'BAD_USER_INPUT'],
    ['manager1', `customers?search=${'x'.repeat(201)}`, 400, 'BAD_USER_INPUT'],
    ['manager1', 'customers?search=a%00b', 400, 'BAD_USER_INPUT'],
    ['manager1', `customers?cities=${'x,'.repeat(501)}`, 400, 'BAD_USER_INPUT'],
    ['manager1', `customers?unitIds=${'x'.repeat(201)}`, 400, 'BAD_USER_INPUT'],
    ['manager1', 'visits?from=2026-06-15&to=2026-06-01', 400, 'BAD_USER_INPUT'],
    ['manager1', 'process-customers?from=2026-01-01&to=2026-06-15&first=7', 400, 'BAD_USER_INPUT'],
  ] as const)('as %s %s is refused', async (person, path, status, reason) => {
    expect(await code(await get(path, person))).toEqual([status, reason]);
  });

  test('of a unit outside the scope, or unknown, learns the same', async () => {
    for (const unit of [sales.ids.get('zhao'), 'unt_zzz', '']) {
      const path = `snapshot-customers?day=2026-06-15&unitId=${unit}`;
      expect(await code(await get(path, 'manager1'))).toEqual([404, 'NOT_FOUND']);
      expect((await get(path, 'manager1', 'HEAD')).status).toBe(404);
    }
    expect((await get('phones', 'manager1')).status).toBe(404);
  });

  test('by a token needs EXPORT and what the list needs', async () => {
    const status = async (scopes: string[]): Promise<number> => {
      const token = await sales.token(scopes);
      const response = await fetch(`${sales.api.url}/export/deals`, {
        headers: { authorization: `Bearer ${token}` },
      });
      await response.arrayBuffer();
      return response.status;
    };
    expect([await status(['EXPORT']), await status(['READ']), await status(['READ', 'EXPORT'])]).toEqual([
      403, 403, 200,
    ]);
  });

  test('as a rep gets his own rows while a manager allows it', async () => {
    await sales.mutate(
      'manager1',
      'allowExport',
      { personId: sales.ids.get('li'), until: '2026-06-20' },
      'allowance { until }',
    );
    expect(await exported('deals', 'deals', 'li')).toHaveLength(1);
    const rows = await exported('snapshotCustomers', 'snapshot-customers?day=2026-06-15', 'li');
    expect(rows.map(({ holder }) => holder)).toEqual(['li', 'li']);
  });

  test('is in the audit log, with the question and how many rows', async () => {
    await exported('movementContacts', `movement-contacts?${MONTH}`);
    // Its end is noted when its last byte is out: a moment after its reader has it.
    await sleep(300);
    const [ended, began] = (
      await sales.api.db.rows<{ kind: string; detail: string }>(
        "SELECT kind, detail FROM audit WHERE kind IN ('EXPORT_BEGAN', 'EXPORT_ENDED') ORDER BY id DESC LIMIT 2",
      )
    ).map(({ kind, detail }) => ({ kind, detail: JSON.parse(detail) as object }));
    expect(began).toMatchObject({
      kind: 'EXPORT_BEGAN',
      detail: { list: 'MOVEMENT_CONTACTS', from: '2026-06-01', to: '2026-06-15', phones: false },
    });
    expect(ended).toMatchObject({ kind: 'EXPORT_ENDED', detail: { rows: 2, complete: true } });
  });
});
