/** 派单: leads handed out by rota, the limit of the first call, and what passes them on (docs/rules/leads.md). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { passLeads } from '@erp/api/leads/pass-leads';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { workdayCalendar } from '@erp/domain/time/workdays';
import type { Day } from '@erp/domain/time/day';
import { checkTimeline } from '@erp/api/facts/check-timeline';
import { importer } from '../harness/imports';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;
/** Of a second process. */
let otherDb: Database;

const settings = { timeZone: 'Asia/Shanghai', newAfterDays: 30 };
const MINUTE = 60_000;

beforeAll(async () => {
  // 10:00 in Shanghai on a Monday.
  sales = await startSalesForce('2026-06-15T02:00:00.000Z');
  otherDb = await openDatabase(sales.api.schema.url, { connectionLimit: 2 });
});
afterAll(async () => {
  await otherDb.close();
  await sales.api.close();
});

type Problems = { code: string; path: string[] }[];
type Entered = { customer: { id: string; holder: { name: string } } | null; userErrors: Problems };
type Rota = {
  unit: { code: string };
  edition: number;
  limitMinutes: number;
  next: { name: string } | null;
  members: { person: { id: string; name: string }; paused: boolean; takesPart: boolean }[];
};
type LeadAnswer = {
  status: string;
  dueAt: string;
  minutesLeft: number | null;
  calledAt: string | null;
  person: { name: string };
  customer: { id: string } | null;
  turns: { person: { name: string }; end: string; minutes: number | null }[];
};

const idOf = (code: string): string => sales.ids.get(code)!;
const pass = (db: Database = sales.api.db): Promise<void> => passLeads(db, sales.api.clock, settings);
const forward = (minutes: number): void => sales.api.clock.forward(minutes * MINUTE);

const rotaOf = async (unit: string, by: Person = 'admin'): Promise<Rota> =>
  (
    (
      await sales.query(
        by,
        '{ rotas { unit { code } edition limitMinutes next { name } members { person { id name } paused takesPart } } }',
      )
    ).rotas as unknown as Rota[]
  ).find((one) => one.unit.code === unit)!;

async function setRota(
  unit: string,
  people: string,
  { by = 'admin', limitMinutes = 30, edition }: { by?: Person; limitMinutes?: number; edition?: number } = {},
): Promise<Problems> {
  const members = people
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ personId: idOf(one.replace('-paused', '')), paused: one.endsWith('-paused') }));
  const { userErrors } = await sales.mutate(
    by,
    'setRota',
    { unitId: idOf(unit), edition: edition ?? (await rotaOf(unit)).edition, limitMinutes, members },
    'rota { edition }',
  );
  return userErrors;
}

let customers = 0;
async function enter(
  more: Record<string, unknown> = {},
  by: Person = 'manager1',
  requestKey: string = randomUUID(),
): Promise<Entered> {
  customers += 1;
  return (await sales.mutate(
    by,
    'createCustomer',
    { requestKey, entry: { name: `网单${customers}`, source: 'CSC_LEAD', rotaUnitId: idOf('D1'), ...more } },
    'customer { id holder { name } }',
  )) as unknown as Entered;
}

async function lead(more: Record<string, unknown> = {}): Promise<{ id: string; holder: string }> {
  const { customer, userErrors } = await enter(more);
  expect(userErrors).toEqual([]);
  return { id: customer!.id, holder: customer!.holder.name };
}

const leadOf = async (id: string, by: Person = 'admin'): Promise<LeadAnswer & { holder: string }> => {
  const { customer } = await sales.query(
    by,
    `query ($id: ID!) { customer(id: $id) { holder { name }
       lead { status dueAt minutesLeft calledAt person { name } turns { person { name } end minutes } } } }`,
    { id },
  );
  const found = customer as unknown as { holder: { name: string }; lead: LeadAnswer };
  return { ...found.lead, holder: found.holder.name };
};
const path = async (id: string): Promise<string> => {
  const { status, holder, turns } = await leadOf(id);
  return [status, holder, ...turns.map(({ person, end }) => `${person.name} ${end}`)].join(', ');
};

const call = (
  by: Person,
  customerId: string,
  more: Record<string, unknown> = { method: 'PHONE', outcome: 'NO_ANSWER' },
  requestKey: string = randomUUID(),
) => sales.mutate(by, 'recordFollowUp', { requestKey, followUp: { customerId, ...more } }, 'followUp { id }');

type Queued = { reason: string; minutesLeft: number | null; customer: { id: string } };
const queueOf = async (person: Person): Promise<Queued[]> =>
  (await sales.query(person, '{ callQueue { reason minutesLeft customer { id } } }'))
    .callQueue as unknown as Queued[];

type TaskOf = { kind: string; status: string; note: string | null; customer: { id: string } | null };
const tasksOf = async (person: Person, customerId: string): Promise<string[]> =>
  (
    (await sales.query(person, '{ tasks(first: 200) { nodes { kind note customer { id } } } }')).tasks
      .nodes as unknown as TaskOf[]
  )
    .filter(({ customer }) => customer?.id === customerId)
    .map(({ kind }) => kind);

/** 10:00 on the next workday: every test begins there, with both reps of D1 in the rota and nothing that waits. */
let day = '2026-06-15' as Day;
const { nextWorkday } = workdayCalendar();
beforeEach(async () => {
  day = nextWorkday(day);
  await sales.api.db.run("UPDATE lead_entry SET status = 'ENDED' WHERE status = 'OPEN'");
  sales.api.clock.set(`${day}T02:00:00.000Z`);
  expect(await setRota('D1', 'li wang')).toEqual([]);
});

describe('a rota', () => {
  test('is kept in its order, with who is on leave, and says who comes next', async () => {
    expect(await setRota('D1', 'wang li-paused manager1', { by: 'manager1', limitMinutes: 45 })).toEqual([]);
    const rota = await rotaOf('D1', 'manager1');
    expect(rota).toMatchObject({ limitMinutes: 45, members: [{}, { paused: true }, {}] });
    expect(rota.members.map(({ person, takesPart }) => [person.name, takesPart])).toEqual([
      ['wang', true],
      ['li', true],
      ['manager1', true],
    ]);
  });

  test('is edited by managers of the scope and administrators, and holds people of the unit', async () => {
    expect(await setRota('D2', 'zhao', { by: 'manager1' })).toMatchObject([
      { code: 'NOT_FOUND', path: ['unitId'] },
    ]);
    await expect(setRota('D1', 'li', { by: 'li' })).rejects.toThrow('FORBIDDEN');
    expect(await setRota('D1', 'li zhao')).toMatchObject([{ code: 'NOT_FOUND', path: ['members'] }]);
    expect(await setRota('D1', 'li li')).toMatchObject([{ code: 'ROTA_TWICE' }]);
    expect(await setRota('D1', 'li', { limitMinutes: 1 })).toMatchObject([{ code: 'LEAD_LIMIT_INVALID' }]);
    expect(await setRota('EAST', 'li wang zhao')).toEqual([]);
  });

  test('of two edits of the same edition one is refused, and each is in the audit log', async () => {
    const { edition } = await rotaOf('D1');
    const both = await Promise.all([setRota('D1', 'li', { edition }), setRota('D1', 'wang', { edition })]);
    expect(both.flat().map(({ code }) => code)).toEqual(['CHANGED_MEANWHILE']);
    expect((await rotaOf('D1')).members).toHaveLength(1);
    const [row] = await sales.api.db.rows<{ detail: string }>(
      "SELECT detail FROM audit WHERE kind = 'ROTA_SET' ORDER BY at DESC, id DESC LIMIT 1",
    );
    expect(JSON.parse(row!.detail)).toMatchObject({ limitMinutes: 30 });
  });
});

describe('a lead', () => {
  test('goes to the next of the rota, who holds it, has a task and sees it first in his queue', async () => {
    const fresh = await sales.customer('wang');
    const one = await lead();
    const two = await lead();
    expect(new Set([one.holder, two.holder])).toEqual(new Set(['li', 'wang']));
    const wangs = one.holder === 'wang' ? one.id : two.id;
    const queue = await queueOf('wang');
    expect(queue[0]).toEqual({ reason: 'LEAD', minutesLeft: 30, customer: { id: wangs } });
    expect(queue.map(({ customer }) => customer.id)).toContain(fresh);
    expect(queue.filter(({ customer }) => customer.id === wangs)).toHaveLength(1);
    expect(await tasksOf('wang', wangs)).toEqual(['LEAD']);
    const third = await lead();
    expect(third.holder).toBe(one.holder);
    forward(20);
    expect(await leadOf(one.id)).toMatchObject({ status: 'OPEN', minutesLeft: 10 });
  });

  test('says in its history that it was handed out, from the pool', async () => {
    const { id, holder } = await lead();
    const { customer } = await sales.query(
      'admin',
      'query ($id: ID!) { customer(id: $id) { timeline { nodes { kind ownerReason holderFrom { name } holderTo { name } } } } }',
      { id },
    );
    expect(customer.timeline.nodes).toContainEqual({
      ...{ kind: 'OWNER', ownerReason: 'LEAD', holderFrom: { name: '公海' }, holderTo: { name: holder } },
    });
  });

  test('passes over who is on leave or has left the company', async () => {
    expect(await setRota('D1', 'li wang-paused')).toEqual([]);
    expect([(await lead()).holder, (await lead()).holder]).toEqual(['li', 'li']);
  });

  test('is refused with what to do', async () => {
    const codes = async (more: Record<string, unknown>, by: Person = 'manager1') =>
      (await enter(more, by)).userErrors.map(({ code, path: at }) => `${code} ${at.join('.')}`);
    expect(await codes({ source: 'PERSONAL_PUBLIC' })).toEqual(['LEAD_SOURCE entry.source']);
    expect(await codes({ holderId: idOf('li') })).toEqual(['HOLDER_OR_ROTA entry.rotaUnitId']);
    expect(await codes({ at: sales.api.clock.now() })).toEqual(['LEAD_IS_NOW entry.rotaUnitId']);
    expect(await codes({ rotaUnitId: idOf('D2') })).toEqual(['NOT_FOUND entry.rotaUnitId']);
    expect(await codes({ rotaUnitId: idOf('li') })).toEqual(['NOT_FOUND entry.rotaUnitId']);
    expect(await codes({}, 'li')).toEqual(['NOT_ALLOWED entry.rotaUnitId']);
    expect(await setRota('D1', 'li-paused')).toEqual([]);
    expect(await codes({})).toEqual(['ROTA_EMPTY entry.rotaUnitId']);
    expect(await setRota('D1', '')).toEqual([]);
    expect(await codes({})).toEqual(['ROTA_EMPTY entry.rotaUnitId']);
  });

  test('that is sent twice is one lead, and takes one turn', async () => {
    const key = randomUUID();
    const entry = { name: '重发网单' };
    const [one, other] = await Promise.all([enter(entry, 'manager1', key), enter(entry, 'manager1', key)]);
    expect(other).toEqual(one);
    expect((await lead()).holder).not.toBe(one.customer!.holder.name);
  });

  test('entered at the same moment as others goes to somebody else', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => lead()));
    expect(answers.filter(({ holder }) => holder === 'li')).toHaveLength(3);
  });

  test('of one createCustomers goes to whose turn it is in the order of the rows, also after refused ones', async () => {
    expect(await setRota('D1', 'manager1 wang li')).toEqual([]);
    const entries = Array.from({ length: 24 }, (_, row) => ({
      name: `成批网单${row}`,
      // A row of a source that no rota hands out takes no turn.
      source: row % 5 === 3 ? 'PERSONAL_PUBLIC' : 'CSC_LEAD',
      rotaUnitId: idOf('D1'),
    }));
    const { results } = (await sales.mutate(
      'manager1',
      'createCustomers',
      { requestKey: undefined, bulkKey: randomUUID(), entries },
      'results { row customerId userErrors { code } }',
    )) as unknown as { results: { row: number; customerId: string | null }[] };
    const created = results.flatMap(({ customerId }) => customerId ?? []);
    expect(created).toHaveLength(19);
    const holders: string[] = [];
    for (const id of created) holders.push((await leadOf(id)).holder);
    const turns = ['manager1', 'wang', 'li'];
    const first = turns.indexOf(holders[0]!);
    expect(holders).toEqual(holders.map((_, row) => turns[(first + row) % turns.length]));
  });

  test('has a limit in working time', async () => {
    sales.api.clock.set(`${day}T09:50:00.000Z`);
    const { id } = await lead();
    const { dueAt, minutesLeft } = await leadOf(id);
    expect(dueAt.slice(11, 16)).toBe('01:20');
    expect(minutesLeft).toBe(30);
  });

  test.each([
    ['a call that nobody answers', { method: 'PHONE', outcome: 'NO_ANSWER' }, 'CALLED'],
    ['a message without a reply', { method: 'MESSAGE', outcome: 'NO_REPLY' }, 'OPEN'],
    ['a reply', { method: 'MESSAGE', outcome: 'REPLIED', stage: 'ENGAGED' }, 'CALLED'],
  ])('after %s: %s %s', async (_, followUp, status) => {
    const { id, holder } = await lead();
    forward(7);
    expect((await call(holder as Person, id, followUp)).userErrors).toEqual([]);
    expect(await path(id)).toBe(`${status}, ${holder}, ${holder} ${status}`);
    expect(await tasksOf(holder as Person, id)).toEqual(status === 'CALLED' ? [] : ['LEAD']);
    const { turns } = await leadOf(id);
    expect(turns[0]!.minutes).toBe(status === 'CALLED' ? 7 : null);
    forward(60);
    await pass();
    expect((await leadOf(id)).status).toBe(status === 'CALLED' ? 'CALLED' : 'OPEN');
    expect((await leadOf(id)).holder === holder).toBe(status === 'CALLED');
  });

  test('is neither moved nor cancelled by hand', async () => {
    const { id, holder } = await lead();
    const { tasks } = await sales.query(
      holder as Person,
      '{ tasks(kinds: [LEAD], first: 200) { nodes { id dueAt customer { id } } } }',
    );
    const { id: taskId, dueAt } = (
      tasks.nodes as unknown as { id: string; dueAt: string; customer: { id: string } }[]
    ).find(({ customer }) => customer.id === id)!;
    const later = '2027-01-04T02:00:00.000Z';
    const moved = await sales.mutate(
      'manager1',
      'rescheduleTask',
      { taskId, seenDueAt: dueAt, dueAt: later },
      'task { id }',
    );
    expect(moved.userErrors).toMatchObject([{ code: 'LEAD_LIMIT_STAYS' }]);
    const cancelled = await sales.mutate(
      'manager1',
      'cancelTask',
      { taskId, reason: '不要了' },
      'task { id }',
    );
    expect(cancelled.userErrors).toMatchObject([{ code: 'TASK_CLOSES_BY_DOING' }]);
  });
});

describe('when the limit passes', () => {
  const other = (name: string): Person => (name === 'li' ? 'wang' : 'li');

  test('the lead goes to the next with a new limit, and at last to the manager as a to-do', async () => {
    const { id, holder } = await lead();
    await pass();
    expect(await path(id)).toBe(`OPEN, ${holder}, ${holder} OPEN`);
    forward(30);
    await pass();
    expect(await path(id)).toBe(`OPEN, ${other(holder)}, ${holder} PASSED, ${other(holder)} OPEN`);
    expect((await leadOf(id)).minutesLeft).toBe(30);
    expect(await tasksOf(holder as Person, id)).toEqual([]);
    expect(await tasksOf(other(holder), id)).toEqual(['LEAD']);
    forward(30);
    await pass();
    await pass();
    expect(await path(id)).toBe(`ROUND_OVER, ${other(holder)}, ${holder} PASSED, ${other(holder)} OPEN`);
    expect(await tasksOf('manager1', id)).toEqual(['TODO']);
    expect((await queueOf(other(holder))).find(({ customer }) => customer.id === id)).toEqual({
      ...{ reason: 'LEAD', minutesLeft: null, customer: { id } },
    });
    expect((await call(other(holder), id)).userErrors).toEqual([]);
    expect((await leadOf(id)).status).toBe('CALLED');
    expect(await tasksOf('manager1', id)).toEqual([]);
    expect((await checkTimeline(sales.api.schema.url, { clock: sales.api.clock })).differing).toBe(0);
  });

  test('late, it is passed on once, with a limit from then on', async () => {
    const { id, holder } = await lead();
    forward(3 * 24 * 60);
    await pass();
    const { turns, dueAt } = await leadOf(id);
    expect(turns.map(({ person }) => person.name)).toEqual([holder, other(holder)]);
    expect(dueAt > sales.api.clock.now()).toBe(true);
  });

  test.each(['transferCustomer', 'releaseCustomer'])('nothing undoes a %s', async (how) => {
    const { id, holder } = await lead();
    const entry =
      how === 'transferCustomer'
        ? { transfer: { customerId: id, holderId: idOf('manager1') } }
        : { release: { customerId: id, note: '重复' } };
    expect((await sales.mutate('manager1', how, entry, 'customer { id }')).userErrors).toEqual([]);
    forward(60);
    await pass();
    expect(await path(id)).toBe(
      `ENDED, ${how === 'transferCustomer' ? 'manager1' : '公海'}, ${holder} BY_HAND`,
    );
  });

  test('nothing undoes that the passing on was voided', async () => {
    const { id, holder } = await lead();
    forward(30);
    await pass();
    const { customer } = await sales.query(
      'manager1',
      'query ($id: ID!) { customer(id: $id) { timeline { nodes { id ownerReason } } } }',
      { id },
    );
    const fact = (customer.timeline.nodes as unknown as { id: string; ownerReason: string }[]).find(
      ({ ownerReason }) => ownerReason === 'LEAD_PASSED',
    )!;
    const { userErrors } = await sales.mutate(
      'manager1',
      'voidFact',
      { factId: fact.id, reason: '他在谈' },
      'fact { id }',
    );
    expect(userErrors).toEqual([]);
    forward(60);
    await pass();
    expect(await path(id)).toBe(`ENDED, ${holder}, ${holder} BY_HAND, ${other(holder)} VOIDED`);
  });

  test('a call that is voided begins the limit anew', async () => {
    const { id, holder } = await lead();
    forward(10);
    const { followUp } = await call(holder as Person, id);
    forward(60);
    await sales.mutate(holder as Person, 'voidFact', { factId: followUp.id, reason: '记错' }, 'fact { id }');
    await pass();
    expect(await leadOf(id)).toMatchObject({ status: 'OPEN', minutesLeft: 30, holder });
    expect(await tasksOf(holder as Person, id)).toEqual(['LEAD']);
    forward(1);
    await call(holder as Person, id);
    expect((await leadOf(id)).status).toBe('CALLED');
  });

  test('who came into the rota meanwhile gets it, who left it does not', async () => {
    const { id, holder } = await lead();
    expect(await setRota('D1', `${holder} manager1`)).toEqual([]);
    forward(30);
    await pass();
    expect(await path(id)).toBe(`OPEN, manager1, ${holder} PASSED, manager1 OPEN`);
  });
});

describe('races', () => {
  test('of the job and a call one comes first, and both say the same', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, holder } = await lead();
      forward(30);
      const [{ userErrors }] = await Promise.all([call(holder as Person, id), pass(), pass(otherDb)]);
      const told = await path(id);
      if (userErrors.length === 0 && told.startsWith('CALLED')) {
        expect(told).toBe(`CALLED, ${holder}, ${holder} CALLED`);
      } else {
        // Whoever lost it is told that the customer is not his any more.
        expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
        expect(told).toMatch(new RegExp(`^OPEN, \\w+, ${holder} PASSED, \\w+ OPEN$`));
      }
      await pass();
      expect(await path(id)).toBe(told);
      await sales.api.db.run("UPDATE lead_entry SET status = 'ENDED' WHERE status = 'OPEN'");
    }
  });

  test('of two jobs at once each lead is passed on once', async () => {
    const leads = await Promise.all(Array.from({ length: 6 }, () => lead()));
    forward(30);
    await Promise.all([pass(), pass(otherDb), pass(), pass(otherDb)]);
    await pass();
    for (const { id, holder } of leads) {
      expect((await leadOf(id)).turns.map(({ person, end }) => `${person.name} ${end}`)).toEqual([
        `${holder} PASSED`,
        `${holder === 'li' ? 'wang' : 'li'} OPEN`,
      ]);
    }
    forward(30);
    await Promise.all([pass(), pass(otherDb), pass()]);
    await pass();
    const [row] = await sales.api.db.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM task t JOIN lead_entry l ON l.customer_id = t.customer_id
        WHERE t.kind = 'TODO' AND t.status = 'OPEN' AND l.status = 'ROUND_OVER'`,
    );
    expect(row!.n).toBe(6);
    await sales.api.db.run("UPDATE lead_entry SET status = 'ENDED'");
  });

  test('two processes whose fence does not hold them apart still pass each lead on once', async () => {
    const { id } = await lead();
    forward(30);
    const free = () => sales.api.db.run("UPDATE job SET lease_until = '2000-01-01' WHERE name = 'leads'");
    const loose = async (db: Database) => {
      for (let turn = 0; turn < 5; turn += 1) {
        await free();
        await pass(db);
      }
    };
    await Promise.all([loose(sales.api.db), loose(otherDb)]);
    expect((await leadOf(id)).turns).toHaveLength(2);
  });

  test('of the job and a transfer one comes first, and the transfer stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await lead();
      forward(30);
      const transfer = { customerId: id, holderId: idOf('manager1') };
      const [{ userErrors }] = await Promise.all([
        sales.mutate('manager1', 'transferCustomer', { transfer }, 'customer { id }'),
        pass(),
      ]);
      expect(userErrors).toEqual([]);
      forward(60);
      await pass();
      expect(await leadOf(id)).toMatchObject({ status: 'ENDED', holder: 'manager1' });
    }
  });

  test('of entries and an edit of the rota no lead goes to who has left it', async () => {
    const entries = Array.from({ length: 6 }, () => enter());
    const edited = setRota('D1', 'wang');
    const answers = await Promise.all(entries);
    expect(await edited).toEqual([]);
    for (const { userErrors } of answers) expect(userErrors).toEqual([]);
    expect((await lead()).holder).toBe('wang');
  });
});

describe('lists', () => {
  const summary = async (by: Person, unit: string | null = null) =>
    (
      await sales.query(
        by,
        `query ($unit: ID, $day: Date!) { leadSummary(unitId: $unit, from: $day, to: $day) {
           open received calledInTime passedOn roundOver
           people { person { name } received waiting calledInTime passedOn medianMinutes } } }`,
        { unit: unit && idOf(unit), day: sales.api.clock.now().slice(0, 10) },
      )
    ).leadSummary as unknown as Record<string, unknown>;
  const list = async (by: Person, more = '') =>
    (
      (await sales.query(by, `{ leads(first: 200 ${more}) { nodes { status customer { id } } } }`)).leads!
        .nodes as unknown as LeadAnswer[]
    ).map(({ customer }) => customer?.id ?? null);

  test('say who called in time, and what was passed on', async () => {
    await sales.api.db.run("UPDATE lead_entry SET status = 'ENDED'");
    const one = await lead();
    const two = await lead();
    forward(4);
    await call(one.holder as Person, one.id);
    forward(26);
    await pass();
    const answer = await summary('manager1');
    expect(answer).toMatchObject({ open: 1, received: 2, calledInTime: 1, passedOn: 1, roundOver: 0 });
    const people = answer.people as { person: { name: string } }[];
    const of = (name: string) => people.find(({ person }) => person.name === name);
    expect(of(one.holder)).toEqual({
      person: { name: one.holder },
      ...{ received: 2, waiting: 1, calledInTime: 1, passedOn: 0, medianMinutes: 4 },
    });
    expect(of(two.holder)).toEqual({
      person: { name: two.holder },
      ...{ received: 1, waiting: 0, calledInTime: 0, passedOn: 1, medianMinutes: null },
    });
    expect(await summary('manager2')).toMatchObject({ open: 0, received: 0, people: [] });
    expect(await summary('admin', 'D2')).toMatchObject({ received: 0 });
    expect(await summary('admin', 'EAST')).toMatchObject({ received: 2 });
  });

  test('show the leads of the scope, those that wait by their due time', async () => {
    const one = await lead();
    forward(5);
    const two = await lead();
    expect(await list('manager1', 'statuses: [OPEN]')).toEqual([one.id, two.id]);
    expect((await list('manager1')).slice(0, 2)).toEqual([two.id, one.id]);
    expect(await list('manager2')).toEqual([]);
    await expect(list('manager1', `unitId: "${idOf('D2')}"`)).rejects.toThrow('NOT_FOUND');
    await expect(list('li')).rejects.toThrow('FORBIDDEN');
  });

  test('come in pages, in as many statements for many as for few', async () => {
    for (let n = 0; n < 5; n += 1) await lead();
    const token = await sales.api.signIn('manager1', 'password-of-manager1');
    const answer = (first: number, after: string | null) =>
      sales.api.ask<{
        leads: { nodes: LeadAnswer[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
      }>(
        `query ($first: Int, $after: String) { leads(first: $first, after: $after, statuses: [OPEN]) {
           nodes { minutesLeft customer { id name } turns { end } } pageInfo { endCursor hasNextPage } } }`,
        { first, after },
        { token },
      );
    const page = async (first: number, after: string | null) => (await answer(first, after)).data.leads;
    expect(await statementsOf(() => answer(1, null))).toBe(await statementsOf(() => answer(200, null)));
    const whole = await page(200, null);
    const ids: (string | undefined)[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page(2, after);
      ids.push(...nodes.map(({ customer }) => customer?.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(ids).toEqual(whole.nodes.map(({ customer }) => customer?.id));
  });
});

describe('an import', () => {
  const file =
    '名称,来源\n导入网单甲,CSC网单\n导入网单乙,公司资源\n导入网单丙,\n导入自找丁,个人查找(公共资源)';

  test('hands out its rows by rota, and refuses those of another source', async () => {
    const admin = importer({
      url: sales.api.url,
      ask: sales.api.ask,
      token: () => sales.api.signIn('admin', 'admin-password'),
    });
    const done = await admin.whole(sales.api, file, { rotaUnitId: idOf('D1'), source: 'CSC_LEAD' });
    expect(done.counts).toMatchObject({ created: 3, refused: 1 });
    const refused = await admin.rows(done.id, 'INVALID');
    expect(refused.map(({ problems }) => problems.map(({ code, field }) => [code, field]))).toEqual([
      [['LEAD_SOURCE', 'SOURCE']],
    ]);
    const rows = (await admin.rows(done.id, 'CREATE')).map(({ customer }) => customer!.id);
    const holders = await Promise.all(rows.map(async (id) => (await leadOf(id)).holder));
    expect(holders[0]).not.toBe(holders[1]);
    expect(holders[2]).toBe(holders[0]);
    expect(await leadOf(rows[0]!)).toMatchObject({ status: 'OPEN', minutesLeft: 30 });
    const { userErrors } = await admin.mutate('checkImport', {
      importId: (await admin.uploaded(`${file}\n戊,`)).id,
      mapping: [{ column: 0, field: 'NAME' }],
      options: { rotaUnitId: idOf('D1'), holderIds: [idOf('li')] },
    });
    expect(userErrors).toMatchObject([{ code: 'HOLDER_OR_ROTA' }]);
  });
});

test('the working hours are an administrator’s, and new limits go by them', async () => {
  const standard = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ];
  const set = async (hours: object[], seen: object[], by: Person = 'admin') =>
    (await sales.mutate(by, 'setWorkingHours', { hours, seen }, 'workingHours { from to }')).userErrors;
  await expect(set(standard, standard, 'manager1')).rejects.toThrow('FORBIDDEN');
  expect(await set([{ from: '10:00', to: '09:00' }], standard)).toMatchObject([
    { code: 'WORKING_HOURS_INVALID' },
  ]);
  const short = [{ from: '10:00', to: '10:20' }];
  expect(await set(short, standard)).toEqual([]);
  expect(await set(standard, standard)).toMatchObject([{ code: 'CHANGED_MEANWHILE' }]);
  const { id } = await lead();
  expect((await leadOf(id)).dueAt.slice(11, 16)).toBe('02:10');
  expect(await set(standard, short)).toEqual([]);
  const { workingHours } = await sales.query('li', '{ workingHours { from to } }');
  expect(workingHours).toEqual(standard);
});
