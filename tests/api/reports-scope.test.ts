/** Who may ask for which report, what a list shows to whom, when a report has changed, and at what cost. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Query } from '@erp/api/generated/schema-types';
import { messageOf } from '@erp/api/graphql/problems';
import { startTestApi, type TestApi } from '../harness/api';
import { enterHistory, type Entered } from '../harness/enter-history';
import { statementsOf } from '../harness/statements';
import { at } from '../model/days';
import type { FactEvent, History, UnitRecord } from '../model/history';

const founded = at('2026-01-01', '00:00');
const unit = (code: string, kind: UnitRecord['kind'], parent?: string): UnitRecord => ({
  code,
  kind,
  name: `name of ${code}`,
  parents: parent ? [{ from: founded, parent }] : [],
});

const entered = (customer: string, rep: string, day: string): FactEvent => ({
  kind: 'CREATED',
  key: `enter ${customer}`,
  customer,
  rep,
  at: at(day, '09:00'),
  recordedAt: at(day, '09:00'),
  source: 'PERSONAL_PUBLIC',
  industry: null,
  name: `客户 ${customer}`,
  holder: rep,
  phones: [],
});
const call = (
  key: string,
  customer: string,
  rep: string,
  day: string,
  stage: 'ENGAGED' | 'EVALUATING',
): FactEvent => ({
  kind: 'FOLLOW_UP',
  key,
  customer,
  rep,
  at: at(day, '10:00'),
  recordedAt: at(day, '10:00'),
  method: 'PHONE',
  outcome: 'CONNECTED',
  answeredBy: 'KEY_PERSON',
  stage,
  nextStep: stage === 'EVALUATING' ? 'VISIT' : 'NONE',
});

const story: History = {
  settings: { timeZone: 'Asia/Shanghai', newAfterDays: 30 },
  units: [
    unit('CO', 'COMPANY'),
    unit('POOL', 'POOL', 'CO'),
    unit('R1', 'REGION', 'CO'),
    unit('R2', 'REGION', 'CO'),
    unit('D1', 'DEPARTMENT', 'R1'),
    unit('D2', 'DEPARTMENT', 'R2'),
    unit('L', 'PERSON', 'D1'),
    unit('W', 'PERSON', 'D2'),
    unit('Q', 'PERSON', 'D1'),
    unit('S', 'PERSON', 'R1'),
  ],
  events: [
    entered('a', 'L', '2026-03-02'),
    entered('b', 'L', '2026-03-02'),
    entered('c', 'L', '2026-03-02'),
    entered('d', 'W', '2026-03-02'),
    call('b engaged', 'b', 'L', '2026-03-05', 'ENGAGED'),
    call('a engaged', 'a', 'L', '2026-04-10', 'ENGAGED'),
    call('a evaluating', 'a', 'L', '2026-04-13', 'EVALUATING'),
    {
      kind: 'OWNER',
      key: 'b to W',
      customer: 'b',
      rep: 'W',
      at: at('2026-04-15', '10:00'),
      recordedAt: at('2026-04-15', '10:00'),
      to: 'W',
      reason: 'TRANSFER',
    },
    call('b evaluating', 'b', 'W', '2026-04-20', 'EVALUATING'),
  ],
};

let api: TestApi;
let world: Entered;
/** Access tokens, by code of the person. */
const tokens = new Map<string, string>();

const people: [code: string, role: string, unit: string][] = [
  ['gm', 'GENERAL_MANAGER', 'CO'],
  ['rm1', 'REGIONAL_MANAGER', 'R1'],
  ['dm1', 'DEPARTMENT_MANAGER', 'D1'],
  ['dm2', 'DEPARTMENT_MANAGER', 'D2'],
  ['rep1', 'REP', 'D1'],
];

/** Everybody signs in anew: what the clock has passed has expired. */
async function signIn(): Promise<void> {
  for (const [code] of people) tokens.set(code, await api.signIn(code, `password-of-${code}`));
}

beforeAll(async () => {
  api = await startTestApi();
  world = await enterHistory(api, story);
  for (const [code, role, unitCode] of people) {
    const input = {
      requestKey: code,
      code,
      name: code,
      role,
      unitId: world.units.get(unitCode),
      from: '2026-01-01',
      login: code,
      password: `password-of-${code}`,
    };
    const { createPerson } = await world.query<{
      createPerson: { unit: { id: string }; userErrors: { code: string }[] };
    }>(
      'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { unit { id } userErrors { code } } }',
      { input },
    );
    expect(createPerson.userErrors).toEqual([]);
    (world.units as Map<string, string>).set(code, createPerson.unit.id);
  }
  api.clock.set(at('2026-05-04', '09:00'));
  await signIn();
}, 60_000);
afterAll(() => api.close());

const codeOf = (id: string): string => [...world.units].find(([, one]) => one === id)![0];

async function ask(who: string, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors, headers } = await api.ask<Query>(query, variables, {
    token: tokens.get(who),
  });
  return { data, errors, headers };
}

const SNAPSHOT = `query ($unitId: ID, $day: Date!) {
  snapshot(unitId: $unitId, day: $day) {
    unit { id } comparedWith total { total totalChange } rows { unit { id } direct expandable total }
    closing { closesAt closed changedSince lateFacts }
  }
}`;

/** `NOT_FOUND` where the answer is that. */
async function snapshot(who: string, unitCode: string | null, day = '2026-04-30') {
  const { data, errors } = await ask(who, SNAPSHOT, { unitId: unitCode && world.units.get(unitCode), day });
  if (data.snapshot) expect(errors).toBeUndefined();
  else expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  return data.snapshot ?? 'NOT_FOUND';
}

const reportOf = async (who: string, unitCode: string | null, day?: string) => {
  const report = await snapshot(who, unitCode, day);
  if (report === 'NOT_FOUND') throw new Error(`${who} sees no report of ${unitCode}`);
  return report;
};

describe('a report', () => {
  test('is about the viewer’s own unit when none is named', async () => {
    for (const [who, own] of [
      ['gm', 'CO'],
      ['rm1', 'R1'],
      ['dm1', 'D1'],
      ['rep1', 'rep1'],
    ] as const) {
      expect(codeOf((await reportOf(who, null)).unit.id)).toBe(own);
    }
  });

  test('of a unit outside the scope is answered like one of an unknown unit', async () => {
    for (const [who, other] of [
      ['rm1', 'CO'],
      ['rm1', 'R2'],
      ['rm1', 'W'],
      ['dm1', 'R1'],
      ['dm1', 'POOL'],
      ['rep1', 'D1'],
      ['rep1', 'L'],
    ] as const) {
      expect(await snapshot(who, other)).toBe('NOT_FOUND');
    }
  });

  test.each(['', ' ', 'x', 'unt_', 'unt_zzzz', 'cus_1'])(
    'of %j, which is no unit, is NOT_FOUND',
    async (unitId) => {
      const { data, errors } = await ask(
        'gm',
        `query ($unitId: ID) {
         snapshot(unitId: $unitId, day: "2026-04-30") { day }
         snapshotTrend(unitId: $unitId, from: "2026-04-01", to: "2026-04-30", step: DAY) { days }
         snapshotCustomers(unitId: $unitId, day: "2026-04-30") { totalCount }
         process(unitId: $unitId, from: "2026-04-01", to: "2026-04-30") { from }
         processCustomers(unitId: $unitId, from: "2026-04-01", to: "2026-04-30") { totalCount }
         movementContacts(unitId: $unitId, from: "2026-04-01", to: "2026-04-30") { totalCount }
         activity(unitId: $unitId, day: "2026-04-30") { day }
         activityContacts(unitId: $unitId, day: "2026-04-30", number: CALLS) { totalCount }
         activityDeals(unitId: $unitId, day: "2026-04-30", number: SIGNED) { amount }
         spotCheck(unitId: $unitId, day: "2026-04-30") { day }
         dailyReports(unitId: $unitId, day: "2026-04-30") { day }
         morningScreen(unitId: $unitId) { day }
         guideEffectiveness(unitId: $unitId, from: "2026-04-01", to: "2026-04-30") { from } }`,
        { unitId },
      );
      expect(Object.values(data)).toEqual(Object.keys(data).map(() => null));
      expect(errors!.map(({ path, extensions }) => `${path?.join()} ${extensions.code}`).sort()).toEqual(
        Object.keys(data)
          .map((field) => `${field} NOT_FOUND`)
          .sort(),
      );
      const message = messageOf('zh', { code: 'NOT_FOUND', path: [] });
      expect(new Set(errors!.map((error) => error.message))).toEqual(new Set([message]));
      for (const field of [
        'leads(unitId: $unitId) { nodes { status } }',
        'leadSummary(unitId: $unitId, from: "2026-04-01", to: "2026-04-30") { received }',
        'tasks(unitId: $unitId) { nodes { id } }',
        'taskCounts(unitId: $unitId) { overdue }',
      ]) {
        const answer = await ask('gm', `query ($unitId: ID) { ${field} }`, { unitId });
        expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
      }
    },
  );

  test('shows sub-units, people beside them as direct, and leaves out people who have nothing', async () => {
    const { rows, total, comparedWith } = await reportOf('gm', 'R1');
    expect(rows.map((row) => [codeOf(row.unit.id), row.direct, row.expandable, row.total])).toEqual([
      ['D1', false, true, 2],
    ]);
    expect([total.total, total.totalChange, comparedWith]).toEqual([2, -1, '2026-03-31']);
    const department = await reportOf('rm1', 'D1');
    expect(department.rows.map((row) => [codeOf(row.unit.id), row.direct, row.total])).toEqual([
      ['L', false, 2],
      ['Q', false, 0],
      ['dm1', true, 0],
      ['rep1', false, 0],
    ]);
  });

  test('refuses a period that ends before it starts, and more points than are shown', async () => {
    const reversed = await ask('gm', '{ process(from: "2026-04-02", to: "2026-04-01") { from } }');
    expect(reversed.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    const many = await ask(
      'gm',
      '{ snapshotTrend(from: "2024-01-01", to: "2026-04-01", step: DAY) { days } }',
    );
    expect(many.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});

const PROCESS_LIST = `query ($unitId: ID, $line: BridgeLine, $first: Int, $after: String) {
  processCustomers(unitId: $unitId, from: "2026-04-01", to: "2026-04-30", bridgeLine: $line, first: $first, after: $after) {
    totalCount nodes { name state stateBefore holder { id } customer { id } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('a list behind a number', () => {
  test('shows who left for elsewhere as it was before, unless the viewer may see where it went', async () => {
    const list = async (who: string) => {
      const { data } = await ask(who, PROCESS_LIST, { unitId: world.units.get('D1'), line: 'TO_OTHER_UNIT' });
      return data.processCustomers!.nodes.map(({ holder, ...row }) => ({
        ...row,
        holder: codeOf(holder.id),
      }));
    };
    const name = '客户 b';
    expect(await list('dm1')).toEqual([
      { name, state: 'ENGAGED', stateBefore: 'ENGAGED', holder: 'L', customer: null },
    ]);
    expect(await list('gm')).toEqual([
      {
        name,
        state: 'EVALUATING',
        stateBefore: 'ENGAGED',
        holder: 'W',
        customer: { id: world.customers.get('b') },
      },
    ]);
  });

  test('comes in pages without a gap or a repetition, and says its whole length', async () => {
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await ask('gm', PROCESS_LIST, { unitId: world.units.get('CO'), first: 1, after });
      expect(data.processCustomers!.totalCount).toBe(4);
      names.push(...data.processCustomers!.nodes.map((node) => node.name));
      if (!data.processCustomers!.pageInfo.hasNextPage) break;
      after = data.processCustomers!.pageInfo.endCursor ?? null;
    }
    expect(names.sort()).toEqual(['客户 a', '客户 b', '客户 c', '客户 d']);
  });

  test('of movements holds the assertions of the unit’s own reps only', async () => {
    const list = async (who: string, unitCode: string, more = '') => {
      const { data } = await ask(
        who,
        `query ($unitId: ID) {
           movementContacts(unitId: $unitId, from: "2026-04-01", to: "2026-04-30"${more}, first: 200) {
             totalCount nodes { customerName from to rep { id } customer { id } }
           }
         }`,
        { unitId: world.units.get(unitCode) },
      );
      const { totalCount, nodes } = data.movementContacts!;
      expect(nodes).toHaveLength(totalCount);
      return nodes.map((node) => [
        node.customerName,
        node.from,
        node.to,
        codeOf(node.rep.id),
        node.customer !== null,
      ]);
    };
    const first = ['客户 a', null, 'ENGAGED', 'L', true];
    const rise = ['客户 a', 'ENGAGED', 'EVALUATING', 'L', true];
    expect(await list('dm1', 'D1')).toEqual([first, rise]);
    expect(await list('dm1', 'D1', ', firstStages: true')).toEqual([first]);
    expect(await list('dm1', 'D1', ', stageFrom: ENGAGED, stageTo: EVALUATING')).toEqual([rise]);
    expect(await list('dm1', 'D1', ', afterLapse: true')).toEqual([]);
    expect(await list('dm2', 'D2')).toEqual([['客户 b', 'ENGAGED', 'EVALUATING', 'W', true]]);
  });
});

describe('activity', () => {
  test('counts calls, key persons and appointments of a day where their rep belonged', async () => {
    const { data } = await ask(
      'rm1',
      `{ activity(day: "2026-04-13") { total { people started calls connected keyPersons appointments visits signed received
                                               callsByHour notStarted { code } quiet { code } }
                                       rows { unit { id } started calls rows { unit { id } calls } } } }`,
    );
    expect(data.activity!.total).toEqual({
      people: 4,
      started: 1,
      calls: 1,
      connected: 1,
      keyPersons: 1,
      appointments: 1,
      visits: 0,
      signed: 0,
      received: '0.00',
      callsByHour: Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 1 : 0)),
      notStarted: ['Q', 'S', 'rep1'].map((code) => ({ code })),
      // It began at 10:00 sharp.
      quiet: ['Q', 'S', 'rep1'].map((code) => ({ code })),
    });
    expect(data.activity!.rows.map((row) => [codeOf(row.unit.id), row.started, row.calls])).toEqual([
      ['D1', 1, 1],
    ]);
    expect(data.activity!.rows[0]!.rows.map((row) => [codeOf(row.unit.id), row.calls])).toEqual([
      ['L', 1],
      ['Q', 0],
      ['dm1', 0],
      ['rep1', 0],
    ]);
  });

  test('lists the contacts and deals behind its numbers, to whom the stamps allow', async () => {
    const lists = (unitCode: string) =>
      `{ activityContacts(unitId: "${world.units.get(unitCode)}", day: "2026-04-20", number: CALLS) {
           totalCount nodes { customerName rep { code } method outcome stageFrom stage customer { id } } }
         activityDeals(unitId: "${world.units.get(unitCode)}", day: "2026-04-20", number: RECEIVED) { amount } }`;
    const { data } = await ask('dm2', lists('D2'));
    expect(data.activityContacts).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          ...{ customerName: '客户 b', rep: { code: 'W' }, method: 'PHONE', outcome: 'CONNECTED' },
          ...{ stageFrom: 'ENGAGED', stage: 'EVALUATING', customer: { id: expect.any(String) } },
        },
      ],
    });
    expect(data.activityDeals).toEqual([]);
    const outside = await ask('dm1', lists('D2'));
    expect(outside.data).toEqual({ activityContacts: null, activityDeals: null });
    expect(outside.errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('tells who has fallen quiet only when an hour has passed since ten', async () => {
    const quiet = async (time: string) => {
      const before = api.clock.now();
      api.clock.set(at('2026-04-13', time));
      await signIn();
      const { data } = await ask('rm1', '{ activity(day: "2026-04-13") { total { quiet { code } } } }');
      api.clock.set(before);
      await signIn();
      return data.activity!.total.quiet?.length ?? null;
    };
    expect([await quiet('10:59'), await quiet('11:00')]).toEqual([null, 3]);
  });
});

describe('a closed day', () => {
  const closing = async (who: string, unitCode: string, day = '2026-04-30') =>
    (await reportOf(who, unitCode, day)).closing;
  const untouched = { closesAt: '2026-04-30T22:00:00.000Z', closed: true, changedSince: null, lateFacts: 0 };
  let late: string;

  test('closes at 06:00 the next morning', async () => {
    api.clock.set('2026-04-30T21:59:59.999Z');
    await signIn();
    expect(await closing('gm', 'CO')).toMatchObject({ closed: false, changedSince: null });
    api.clock.set('2026-04-30T22:00:00.000Z');
    expect(await closing('gm', 'CO')).toEqual(untouched);
  });

  test('says since when it has changed, to whom it concerns', async () => {
    api.clock.set(at('2026-05-04', '09:00'));
    await signIn();
    const { recordFollowUp } = await world.query<{
      recordFollowUp: { followUp: { id: string }; userErrors: { code: string }[] };
    }>(
      `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { followUp { id } userErrors { code } } }`,
      {
        input: {
          requestKey: 'late',
          followUp: {
            backfill: true,
            customerId: world.customers.get('c'),
            repId: world.units.get('L'),
            at: at('2026-04-25', '10:00'),
            method: 'PHONE',
            outcome: 'CONNECTED',
            answeredBy: 'STAFF',
            stage: 'UNAWARE',
            annotation: {},
            nextStep: { kind: 'NONE' },
          },
        },
      },
    );
    expect(recordFollowUp.userErrors).toEqual([]);
    late = recordFollowUp.followUp.id;
    const changed = { closed: true, changedSince: at('2026-05-04', '09:00'), lateFacts: 1 };
    for (const [who, unitCode] of [
      ['gm', 'CO'],
      ['rm1', 'R1'],
      ['dm1', 'L'],
    ] as const) {
      expect(await closing(who, unitCode)).toMatchObject(changed);
    }
    expect(await closing('gm', 'R2')).toEqual(untouched);
    expect(await closing('gm', 'CO', '2026-04-24')).toMatchObject({ changedSince: null });
    expect(await closing('gm', 'CO', '2026-05-02')).toMatchObject({
      changedSince: at('2026-05-04', '09:00'),
    });
  });

  test('counts the void of a late fact, too', async () => {
    api.clock.set(at('2026-05-04', '11:00'));
    await signIn();
    const { voidFact } = await world.query<{ voidFact: { userErrors: { code: string }[] } }>(
      'mutation ($input: VoidFactInput!) { voidFact(input: $input) { userErrors { code } } }',
      { input: { requestKey: 'void late', factId: late, reason: 'wrong number' } },
    );
    expect(voidFact.userErrors).toEqual([]);
    expect(await closing('gm', 'CO')).toMatchObject({
      changedSince: at('2026-05-04', '11:00'),
      lateFacts: 2,
    });
  });

  test('keeps its report whatever is moved afterwards; a day after the move follows the new tree', async () => {
    const before = await snapshot('rm1', 'D1');
    const { moveUnit } = await world.query<{ moveUnit: { userErrors: { code: string }[] } }>(
      'mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { userErrors { code } } }',
      {
        input: {
          requestKey: 'move D1',
          unitId: world.units.get('D1'),
          parentId: world.units.get('R2'),
          from: '2026-05-04',
        },
      },
    );
    expect(moveUnit.userErrors).toEqual([]);
    expect(await snapshot('rm1', 'D1')).toEqual(before);
    expect((await reportOf('rm1', 'R1')).total.total).toBe(2);
    expect(await snapshot('rm1', 'D1', '2026-05-04')).toBe('NOT_FOUND');
    expect((await reportOf('rm1', 'R1', '2026-05-04')).total.total).toBe(0);
    const { data } = await ask(
      'gm',
      `query ($unitId: ID) { process(unitId: $unitId, from: "2026-05-01", to: "2026-05-04") {
         total { bridge { heldBefore movedOutWithHolder heldAfter } } } }`,
      { unitId: world.units.get('R1') },
    );
    expect(data.process!.total.bridge).toEqual({ heldBefore: 2, movedOutWithHolder: 2, heldAfter: 0 });
  });
});

describe('the statements of a report', () => {
  const queries: Record<string, string> = {
    snapshot:
      '{ snapshot(day: "2026-05-04") { total { total } rows { unit { name } total } closing { lateFacts } } }',
    trend: '{ snapshotTrend(from: "2026-01-01", to: "2026-05-04", step: DAY) { totals } }',
    list: '{ snapshotCustomers(day: "2026-05-04", first: 200) { totalCount nodes { name holder { name } customer { name holder { name } } } } }',
    process:
      '{ process(from: "2026-04-01", to: "2026-05-04") { cells { count } rows { unit { name } population } movements { count } closing { lateFacts } } }',
    touched:
      '{ process(from: "2026-04-01", to: "2026-05-04", population: TOUCHED) { total { population } } }',
    processList:
      '{ processCustomers(from: "2026-04-01", to: "2026-05-04", first: 200) { totalCount nodes { name holder { name } customer { name } } } }',
    movements:
      '{ movementContacts(from: "2026-03-01", to: "2026-05-04", first: 200) { totalCount nodes { customerName rep { name } customer { name } } } }',
    activity:
      '{ activity(day: "2026-05-04") { total { calls received notStarted { name } } rows { unit { name } calls callsByHour rows { unit { name } } } } }',
    activityList:
      '{ activityContacts(day: "2026-04-13", number: CALLS, first: 200) { totalCount nodes { customerName rep { name } customer { name } } } }',
  };

  test('are as many for many customers as for few', async () => {
    const count = async (): Promise<Record<string, number>> => {
      const counted: Record<string, number> = {};
      for (const [name, query] of Object.entries(queries)) {
        counted[name] = await statementsOf(() => ask('gm', query));
      }
      return counted;
    };
    const few = await count();
    const { createCustomers } = await world.query<{ createCustomers: { userErrors: { code: string }[] } }>(
      'mutation ($input: CreateCustomersInput!) { createCustomers(input: $input) { userErrors { code } } }',
      {
        input: {
          bulkKey: 'many',
          entries: Array.from({ length: 60 }, (_, index) => ({
            backfill: true,
            at: at('2026-05-03', '10:00'),
            name: `many ${index}`,
            source: 'REFERRAL',
            holderId: world.units.get(['L', 'W', 'Q', 'S'][index % 4]!),
            phones: [],
          })),
        },
      },
    );
    expect(createCustomers.userErrors).toEqual([]);
    const { data } = await ask('gm', '{ snapshot(day: "2026-05-04") { total { total } } }');
    expect(data.snapshot!.total.total).toBeGreaterThan(50);
    expect(await count()).toEqual(few);
  });
});
