/** What managers check of a day, what reps report of it, and what the morning shows. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

/** A Monday, in the afternoon of the company's clock. */
const MONDAY = '2026-06-15';
const at = (time: string, day = MONDAY): string => new Date(`${day}T${time}+08:00`).toISOString();

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce(at('08:00:00', '2026-06-12'));
});
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;

async function call(person: Person, customerId: string, more: Input = {}): Promise<string> {
  const { followUp, userErrors } = await sales.mutate(
    person,
    'recordFollowUp',
    {
      followUp: {
        ...{ customerId, method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'KEY_PERSON', stage: 'ENGAGED' },
        ...more,
      },
    },
    'followUp { id }',
  );
  expect(userErrors).toEqual([]);
  return followUp.id;
}

type Item = {
  followUp: { id: string; customer: { id: string }; note: string | null };
  former: { note: string | null } | null;
  findings: { kind: string; times: number | null; seconds: number | null }[];
  seen: boolean;
};
type Check = { day: string; effective: number; suspicious: number; items: Item[] };

async function check(person: Person, more = ''): Promise<Check | null> {
  const { spotCheck } = await sales.query(
    person,
    `{ spotCheck(first: 50${more}) { day effective suspicious items {
         followUp { id note customer { id } } former { note } findings { kind times seconds } seen } } }`,
  );
  return spotCheck as unknown as Check | null;
}
const kindsOf = ({ items }: Check, customerId: string): string[] =>
  items
    .filter(({ followUp }) => followUp.customer.id === customerId)
    .flatMap(({ findings }) => findings.map(({ kind }) => kind));

describe('a spot check', () => {
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    for (const name of ['same', 'raised', 'fresh', 'moved', 'burst1', 'burst2', 'burst3']) {
      ids[name] = await sales.customer('li', { name });
      await call('li', ids[name], { note: '下周再谈' });
      sales.api.clock.forward(180_000);
    }
    ids.foreign = await sales.customer('zhao', { name: 'foreign' });
    await call('zhao', ids.foreign);
    const nextStep = { kind: 'CALL', at: at('09:00:00', '2026-06-16') };
    await call('li', ids.moved!, { note: '约回访', nextStep });
    const { tasks } = await sales.query('li', '{ tasks(kinds: [CALL_BACK]) { nodes { id dueAt } } }');
    const [task] = tasks.nodes as unknown as { id: string; dueAt: string }[];
    let seenDueAt = task!.dueAt;
    for (const day of ['2026-06-17', '2026-06-18', '2026-06-19']) {
      const dueAt = at('09:00:00', day);
      const { userErrors } = await sales.mutate(
        'li',
        'rescheduleTask',
        { taskId: task!.id, seenDueAt, dueAt },
        'task { id }',
      );
      expect(userErrors).toEqual([]);
      seenDueAt = dueAt;
    }
    sales.api.clock.set(at('14:00:00'));
    await call('li', ids.same!, { note: '下周再谈' });
    sales.api.clock.set(at('14:05:00'));
    await call('li', ids.raised!, { note: '下周再谈', stage: 'CONSIDERING' });
    sales.api.clock.set(at('14:10:00'));
    await call('li', ids.fresh!, { note: '要方案' });
    for (const [index, name] of ['burst1', 'burst2', 'burst3'].entries()) {
      sales.api.clock.set(at(`14:20:${index}0`));
      await call('li', ids[name]!, { note: `新情况 ${index}` });
    }
  });

  test('shows what looks wrong and why, those first', async () => {
    const found = (await check('manager1'))!;
    expect(found.day).toBe(MONDAY);
    expect(found.effective).toBe(6);
    expect(found.suspicious).toBe(6);
    expect(found.items).toHaveLength(7);
    expect(kindsOf(found, ids.same!)).toEqual(['SAME_TEXT']);
    expect(kindsOf(found, ids.raised!)).toEqual(['RAISED_WITHOUT_TEXT']);
    expect(kindsOf(found, ids.burst2!)).toEqual(['BURST']);
    expect(kindsOf(found, ids.moved!)).toEqual(['CALL_BACK_MOVED']);
    expect(found.items.at(-1)).toMatchObject({
      followUp: { customer: { id: ids.fresh }, note: '要方案' },
      former: { note: '下周再谈' },
      findings: [],
    });
    const burst = found.items.find(({ followUp }) => followUp.customer.id === ids.burst1)!;
    expect(burst.findings).toEqual([{ kind: 'BURST', times: 3, seconds: 20 }]);
  });

  test('is the same however often one looks, and takes the last workday in the morning', async () => {
    const order = async () => (await check('manager1'))!.items.map(({ followUp }) => followUp.id);
    expect(await order()).toEqual(await order());
    sales.api.clock.set(at('09:00:00', '2026-06-16'));
    expect((await check('manager1'))!.day).toBe(MONDAY);
    sales.api.clock.set(at('12:00:00', '2026-06-16'));
    expect(await check('manager1')).toMatchObject({ day: '2026-06-16', effective: 0 });
    sales.api.clock.set(at('15:00:00'));
  });

  test('keeps within the scope, and is none of a rep’s business', async () => {
    const other = (await check('manager2', `, day: "2026-06-12"`))!;
    expect(other.items.map(({ followUp }) => followUp.customer.id)).toEqual([ids.foreign]);
    await expect(check('manager2', `, unitId: "${sales.ids.get('D1')}"`)).rejects.toThrow('NOT_FOUND');
    await expect(check('li')).rejects.toThrow('FORBIDDEN');
  });

  test('remembers per manager and day what was seen, however often it is said', async () => {
    const [item] = (await check('manager1'))!.items;
    const factId = item!.followUp.id;
    const requestKey = randomUUID();
    const mark = (person: Person, more: Input = {}) =>
      sales.mutate(person, 'markSpotChecked', { requestKey, day: MONDAY, factId, ...more }, 'seen');
    const answers = await Promise.all([
      mark('manager1'),
      mark('manager1'),
      mark('manager1', { requestKey: randomUUID() }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ seen: true, userErrors: [] });
    const rows = await sales.api.db.rows('SELECT person_id FROM spot_check_seen');
    expect(rows).toHaveLength(1);
    expect(
      (await check('manager1'))!.items.filter(({ seen }) => seen).map(({ followUp }) => followUp.id),
    ).toEqual([factId]);
    expect((await mark('manager2', { requestKey: randomUUID() })).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['factId'] },
    ]);
  });

  test('sends as many statements for many as for few', async () => {
    const statements = async (first: number): Promise<number> => {
      const token = await sales.api.signIn('manager1', 'password-of-manager1');
      const query = `{ spotCheck(first: ${first}) { items { followUp { note comments { text } customer { name } } former { note } seen } } }`;
      return statementsOf(async () => {
        const answer = await sales.api.ask(query, {}, { token });
        expect(answer.errors).toBeUndefined();
        return answer;
      });
    };
    expect(await statements(2)).toBeGreaterThan(3);
    expect(await statements(50)).toBe(await statements(2));
  });
});

describe('a daily report', () => {
  const REPORT = `day mayWrite version submittedAt amendedAt obstacles commitments calls connected keyPersons visits signed
    received tasksLeft rises { customerName from to } falls { customerName }`;
  const submit = (person: Person, more: Input = {}) =>
    sales.mutate(
      person,
      'submitDailyReport',
      { day: MONDAY, version: 0, commitments: '约访两家', ...more },
      `report { ${REPORT} }`,
    );
  const codes = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
    userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

  test('writes itself from the facts, before it is submitted', async () => {
    sales.api.clock.set(at('18:00:00'));
    const { dailyReport } = await sales.query('li', `{ dailyReport { ${REPORT} } }`);
    expect(dailyReport).toMatchObject({
      ...{ day: MONDAY, mayWrite: true, version: 0, submittedAt: null, commitments: null },
      ...{ calls: 6, connected: 6, keyPersons: 6, visits: 0, signed: 0, received: '0.00', tasksLeft: 0 },
      ...{ rises: [{ customerName: 'raised', from: 'ENGAGED', to: 'CONSIDERING' }], falls: [] },
    });
  });

  test('counts what was signed and what came', async () => {
    const customerId = await sales.customer('wang', { name: 'signs' });
    const productId = await sales.catalogue('PRODUCT');
    const deal = { customerId, productId, kind: 'NEW', amount: '1000.00', signedOn: MONDAY };
    const signed = await sales.mutate(
      'wang',
      'signDeal',
      {
        deal: {
          ...deal,
          shares: [{ repId: sales.ids.get('wang'), percent: '100' }],
        },
      },
      'deal { id }',
    );
    expect(signed.userErrors).toEqual([]);
    const payment = { dealId: signed.deal.id, amount: '400.00', on: MONDAY };
    await sales.mutate('finance', 'recordPayment', { payment }, 'payment { id }');
    await sales.mutate(
      'wang',
      'recordPayment',
      { payment: { ...payment, amount: '50.00' } },
      'payment { id }',
    );
    const { dailyReport } = await sales.query('wang', `{ dailyReport { ${REPORT} } }`);
    expect(dailyReport).toMatchObject({ signed: 1, received: '400.00' });
    const { activity } = await sales.query('manager1', '{ activity { total { received signed } } }');
    expect(activity).toEqual({ total: { received: '400.00', signed: 1 } });
  });

  test('is submitted once and amended until the next workday’s morning', async () => {
    expect(codes(await submit('li', { commitments: ' ' }))).toEqual(['commitments: COMMITMENTS_REQUIRED']);
    expect(codes(await submit('li', { day: '2026-06-16' }))).toEqual(['day: DAILY_REPORT_AHEAD']);
    const requestKey = randomUUID();
    const first = await submit('li', { requestKey, obstacles: '价格' });
    expect(first).toMatchObject({
      report: { version: 1, obstacles: '价格', commitments: '约访两家', amendedAt: null },
    });
    expect(await submit('li', { requestKey, obstacles: '价格' })).toEqual(first);
    expect(codes(await submit('li', { commitments: '另一个窗口' }))).toEqual(['version: CHANGED_MEANWHILE']);
    sales.api.clock.set(at('08:59:00', '2026-06-16'));
    const amended = await submit('li', { version: 1, commitments: '约访三家' });
    expect(amended).toMatchObject({ report: { version: 2, obstacles: null, commitments: '约访三家' } });
    sales.api.clock.set(at('09:00:00', '2026-06-16'));
    expect(codes(await submit('li', { version: 2 }))).toEqual(['day: DAILY_REPORT_CLOSED']);
    const { dailyReport } = await sales.query('li', `{ dailyReport(day: "${MONDAY}") { ${REPORT} } }`);
    expect(dailyReport).toMatchObject({ mayWrite: false, version: 2 });
  });

  test('of windows that submit and amend at once each version is written once', async () => {
    sales.api.clock.set(at('18:00:00', '2026-06-16'));
    const day = '2026-06-16';
    const race = async (version: number) => {
      const sent = Array.from({ length: 6 }, (_, index) =>
        submit('wang', { day, version, commitments: `${index}` }),
      );
      return (await Promise.all(sent)).flatMap(codes);
    };
    expect(await race(0)).toEqual(Array(5).fill('version: CHANGED_MEANWHILE'));
    expect(await race(1)).toEqual(Array(5).fill('version: CHANGED_MEANWHILE'));
    const requestKey = randomUUID();
    const same = await Promise.all(
      Array.from({ length: 4 }, () => submit('wang', { day, version: 2, requestKey })),
    );
    expect(same.flatMap(codes)).toEqual([]);
    const { dailyReport } = await sales.query('wang', `{ dailyReport { version } }`);
    expect(dailyReport).toEqual({ version: 3 });
  });

  test('is read by the managers above, the missing ones too, and by nobody else', async () => {
    const list = (unit: string, day = MONDAY) =>
      `{ dailyReports(unitId: "${sales.ids.get(unit)}", day: "${day}") {
           workday people submitted nodes { person { code } version commitments calls } } }`;
    const { dailyReports } = await sales.query('manager1', list('D1'));
    expect(dailyReports).toMatchObject({
      ...{ workday: true, people: 2, submitted: 1 },
      nodes: [
        { person: { code: 'li' }, version: 2, commitments: '约访三家', calls: 6 },
        { person: { code: 'wang' }, version: 0, commitments: null },
      ],
    });
    await expect(sales.query('manager2', list('D1'))).rejects.toThrow('NOT_FOUND');
    const person = `{ dailyReport(personId: "${sales.ids.get('li')}", day: "${MONDAY}") { version } }`;
    expect(await sales.query('manager1', person)).toEqual({ dailyReport: { version: 2 } });
    expect(await sales.query('wang', person)).toEqual({ dailyReport: null });
    const pages = await sales.query(
      'manager1',
      `{ dailyReports(day: "${MONDAY}", first: 1) { nodes { person { code } } pageInfo { hasNextPage endCursor } } }`,
    );
    const { endCursor } = pages.dailyReports!.pageInfo;
    const next = await sales.query(
      'manager1',
      `{ dailyReports(day: "${MONDAY}", first: 1, after: "${endCursor}") { nodes { person { code } } pageInfo { hasNextPage } } }`,
    );
    expect(next).toEqual({
      dailyReports: { nodes: [{ person: { code: 'wang' } }], pageInfo: { hasNextPage: false } },
    });
  });
});

test('the morning screen shows the last workday, and the units to walk through', async () => {
  const { morningScreen } = await sales.query(
    'manager1',
    '{ morningScreen { day unit { code } units { code } activity { total { calls received } rows { unit { code } calls } } } }',
  );
  expect(morningScreen).toEqual({
    day: MONDAY,
    unit: { code: 'D1' },
    units: [{ code: 'D1' }],
    activity: {
      total: { calls: 6, received: '400.00' },
      rows: [
        { unit: { code: 'li' }, calls: 6 },
        { unit: { code: 'manager1' }, calls: 0 },
        { unit: { code: 'wang' }, calls: 0 },
      ],
    },
  });
  const { morningScreen: whole } = await sales.query('admin', '{ morningScreen { units { code } } }');
  expect(whole).toEqual({ units: [{ code: 'CO' }, { code: 'EAST' }, { code: 'D1' }, { code: 'D2' }] });
});
