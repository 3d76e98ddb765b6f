import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;
/** 10:00 in Shanghai on 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(NOW);
});
beforeEach(() => sales.api.clock.set(NOW));
afterAll(() => sales.api.close());

type Input = Record<string, unknown>;

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const VISIT = `visit { id status day plannedAt duration purpose address customerName companionStatus endReason
  rep { code } companion { code } contactPerson { name } customer { id } mayChange mayAnswer accompanied
  moves { from to actor { code } } conflicts { person { code } from to } }`;

const AT = '2026-06-16T06:00:00.000Z';

const plan = (person: Person, customerId: string, more: Input = {}) =>
  sales.mutate(person, 'planVisit', { plan: { customerId, at: AT, ...more } }, VISIT);
const reschedule = (person: Person, visitId: string, at: string, more: Input = {}) =>
  sales.mutate(person, 'rescheduleVisit', { visitId, plannedAt: AT, at, ...more }, VISIT);
const cancel = (person: Person, visitId: string, reason = '客户出差') =>
  sales.mutate(person, 'cancelVisit', { visitId, reason }, VISIT);
const noShow = (person: Person, visitId: string) => sales.mutate(person, 'markNoShow', { visitId }, VISIT);
const ask = (person: Person, visitId: string, companion: string | null) =>
  sales.mutate(
    person,
    'askCompanion',
    { visitId, companionId: companion && sales.ids.get(companion) },
    VISIT,
  );
const answer = (person: Person, visitId: string, accepts: boolean) =>
  sales.mutate(person, 'answerCompanion', { visitId, accepts }, VISIT);
const record = (person: Person, customerId: string, more: Input = {}) =>
  sales.mutate(
    person,
    'recordVisit',
    { visit: { customerId, met: 'KEY_PERSON', result: 'INTERESTED', stage: 'EVALUATING', ...more } },
    'visit { id status plannedAt day kind accompanied }',
  );

/** With or without its plan, the earliest open task. */
const nextTask = async (person: Person, id: string) =>
  (
    await sales.query(
      person,
      'query ($id: ID!) { customer(id: $id) { nextTask { kind status dueAt note rep { code } } } }',
      { id },
    )
  ).customer.nextTask;

const WEEK = { from: '2026-06-15', to: '2026-06-21' };

async function calendar(person: Person, more: Input = {}): Promise<Answer[]> {
  const { visits } = await sales.query(
    person,
    `query ($unitId: ID, $from: Date!, $to: Date!, $status: [VisitStatus!]) {
       visits(unitId: $unitId, from: $from, to: $to, status: $status) { nodes {
         id status plannedAt at day customerName address purpose note result customer { id } rep { code }
         companion { code } companionStatus accompanied } } }`,
    { ...WEEK, ...more },
  );
  return (visits as unknown as Answer).nodes;
}

const planned = async (person: Person, more: Input = {}) => {
  const customerId = await sales.customer(person, { address: '会展路 8 号' });
  const { visit } = await plan(person, customerId, more);
  return { customerId, visitId: visit.id };
};

describe('a visit planned from the calendar', () => {
  test('has its task, its place and its time', async () => {
    const id = await sales.customer('li', {
      address: '会展路 8 号',
      contactPersons: [{ name: '周建国', keyPerson: true }],
    });
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { contactPersons { id } } }',
      { id },
    );
    const [contact] = (customer as unknown as { contactPersons: { id: string }[] }).contactPersons;
    const more = { duration: 90, purpose: '带合同', contactPersonId: contact!.id };
    expect(await plan('li', id, more)).toMatchObject({
      visit: {
        status: 'PLANNED',
        day: '2026-06-16',
        plannedAt: AT,
        duration: 90,
        purpose: '带合同',
        address: '会展路 8 号',
        rep: { code: 'li' },
        contactPerson: { name: '周建国' },
        companion: null,
        mayChange: true,
        moves: [],
        conflicts: [],
      },
      userErrors: [],
    });
    expect(await nextTask('li', id)).toEqual({
      kind: 'VISIT',
      status: 'OPEN',
      dueAt: AT,
      note: '带合同',
      rep: { code: 'li' },
    });
  });

  test.each<[string, Input, string[]]>([
    ['the past', { at: NOW }, ['plan.at: VISIT_PLANNED_IN_PAST']],
    ['no time at all', { duration: 5 }, ['plan.duration: VISIT_DURATION_INVALID']],
    ['a text that is too long', { purpose: '访'.repeat(301) }, ['plan.purpose: TOO_LONG']],
    ['a contact of nobody', { contactPersonId: 'con_1-1' }, ['plan.contactPersonId: NOT_FOUND']],
    ['somebody outside the scope', { repId: 'unt_zzz' }, ['plan.repId: NOT_FOUND']],
  ])('is refused for %s', async (_, more, expected) => {
    const id = await sales.customer('li');
    expect(codes(await plan('li', id, more))).toEqual(expected);
    expect(await nextTask('li', id)).toBeNull();
  });

  test('is unknown outside the scope: to plan, to move, to cancel, to miss', async () => {
    const { customerId, visitId } = await planned('li');
    expect(codes(await plan('zhao', customerId))).toEqual(['plan.customerId: NOT_FOUND']);
    for (const person of ['zhao', 'manager2'] as const) {
      const at = '2026-06-17T06:00:00Z';
      expect(codes(await reschedule(person, visitId, at))).toEqual(['visitId: NOT_FOUND']);
      expect(codes(await cancel(person, visitId))).toEqual(['visitId: NOT_FOUND']);
      expect(codes(await noShow(person, visitId))).toEqual(['visitId: NOT_FOUND']);
    }
    expect(codes(await cancel('zhao', 'pln_zzz'))).toEqual(['visitId: NOT_FOUND']);
    expect(codes(await cancel('manager1', visitId))).toEqual([]);
  });

  test('is planned by a manager for the rep', async () => {
    const id = await sales.customer('li');
    expect(await plan('manager1', id, { repId: sales.ids.get('li') })).toMatchObject({
      visit: { rep: { code: 'li' } },
    });
    expect(await nextTask('li', id)).toMatchObject({ rep: { code: 'li' } });
  });

  test('is cancelled when the customer changes hands', async () => {
    const { customerId } = await planned('li');
    await sales.mutate(
      'manager1',
      'transferCustomer',
      { transfer: { customerId, holderId: sales.ids.get('wang') } },
      'customer { id }',
    );
    const own = await calendar('li', { status: ['CANCELLED'] });
    // His own plan, of a customer that is somebody else's now.
    const gone = own.filter(({ customer }) => customer === null);
    expect(gone).toMatchObject([{ status: 'CANCELLED', purpose: null, address: '会展路 8 号' }]);
    expect(await nextTask('wang', customerId)).toBeNull();
  });

  test('sent again is planned once', async () => {
    const customerId = await sales.customer('wang');
    const input = { requestKey: 'plan-once', plan: { customerId, at: AT } };
    const both = await Promise.all([
      sales.mutate('wang', 'planVisit', input, 'visit { id }'),
      sales.mutate('wang', 'planVisit', input, 'visit { id }'),
    ]);
    expect(both[0]).toEqual(both[1]);
    const { customer } = await sales.query(
      'wang',
      'query ($id: ID!) { customer(id: $id) { visits { status } } }',
      { id: customerId },
    );
    expect(customer.visits).toEqual([{ status: 'PLANNED' }]);
  });
});

describe('a plan that is moved', () => {
  test('takes its task along and keeps where it was', async () => {
    const { customerId, visitId } = await planned('li');
    const later = '2026-06-17T01:00:00.000Z';
    expect(await reschedule('li', visitId, later, { duration: 30 })).toMatchObject({
      visit: { plannedAt: later, day: '2026-06-17', duration: 30, moves: [{ from: AT, to: later }] },
      userErrors: [],
    });
    expect(await nextTask('li', customerId)).toMatchObject({ dueAt: later, status: 'OPEN' });
    const again = await reschedule('manager1', visitId, '2026-06-18T01:00:00.000Z', { plannedAt: later });
    expect(again).toMatchObject({
      visit: {
        duration: 30,
        moves: [
          { from: AT, actor: { code: 'li' } },
          { from: later, actor: { code: 'manager1' } },
        ],
      },
    });
  });

  test('is not moved into the past', async () => {
    const { visitId } = await planned('li');
    expect(codes(await reschedule('li', visitId, '2026-06-14T06:00:00Z'))).toEqual([
      'at: VISIT_PLANNED_IN_PAST',
    ]);
  });

  test('by two at once is moved by one; the other is told where it is', async () => {
    const { visitId, customerId } = await planned('li');
    const [first, second] = ['2026-06-17T01:00:00.000Z', '2026-06-18T01:00:00.000Z'] as const;
    const answers = await Promise.all([
      reschedule('li', visitId, first),
      reschedule('manager1', visitId, second),
    ]);
    expect(answers.map(codes).sort()).toEqual([[], ['plannedAt: VISIT_MOVED_ALREADY']]);
    const won = answers[0].userErrors.length === 0 ? first : second;
    expect(await nextTask('li', customerId)).toMatchObject({ dueAt: won });
    const [shown] = (await calendar('li')).filter(({ id }) => id === visitId);
    expect(shown).toMatchObject({ plannedAt: won });
  });
});

describe('a plan that ends', () => {
  test('by hand says why, once', async () => {
    const { customerId, visitId } = await planned('li');
    expect(codes(await cancel('li', visitId, ' '))).toEqual(['reason: REASON_REQUIRED']);
    expect(await cancel('li', visitId)).toMatchObject({
      visit: { status: 'CANCELLED', endReason: '客户出差', mayChange: false },
    });
    expect(await nextTask('li', customerId)).toBeNull();
    expect(codes(await cancel('li', visitId))).toEqual(['visitId: VISIT_CANCELLED_ALREADY']);
    expect(codes(await reschedule('li', visitId, '2026-06-18T01:00:00Z'))).toEqual([
      'visitId: VISIT_CANCELLED_ALREADY',
    ]);
    expect(codes(await record('li', customerId, { planId: visitId }))).toEqual([
      'visit.planId: VISIT_CANCELLED_ALREADY',
    ]);
  });

  test('stays ended whatever is recorded or voided afterwards', async () => {
    const { customerId, visitId } = await planned('li');
    await cancel('li', visitId);
    sales.api.clock.set('2026-06-16T07:00:00.000Z');
    const { visit } = await record('li', customerId);
    expect(visit).toMatchObject({ plannedAt: null });
    await sales.mutate('li', 'voidFact', { factId: visit.id, reason: '录错了' }, 'fact { id }');
    const [shown] = (await calendar('li')).filter(({ id }) => id === visitId);
    expect(shown).toMatchObject({ status: 'CANCELLED' });
    expect(await nextTask('li', customerId)).toBeNull();
  });

  test('as a no-show only once its time has come', async () => {
    const { customerId, visitId } = await planned('li');
    expect(codes(await noShow('li', visitId))).toEqual(['visitId: NO_SHOW_TOO_EARLY']);
    sales.api.clock.set('2026-06-16T06:20:00.000Z');
    expect(await noShow('li', visitId)).toMatchObject({ visit: { status: 'NO_SHOW' }, userErrors: [] });
    expect(await nextTask('li', customerId)).toBeNull();
    expect(codes(await record('li', customerId, { planId: visitId }))).toEqual([
      'visit.planId: VISIT_MISSED_ALREADY',
    ]);
  });

  test('by a visit recorded for it, before its day too, and only by the rep’s own', async () => {
    const { customerId, visitId } = await planned('li');
    const later = await plan('li', customerId, { at: '2026-06-15T08:00:00.000Z' });
    expect(codes(await record('manager1', customerId, { planId: visitId }))).toEqual([
      'visit.planId: NOT_FOUND',
    ]);
    expect(codes(await record('li', customerId, { planId: visitId, at: '2026-06-15T01:59:00Z' }))).toEqual([
      'visit.at: FACT_BEFORE_CREATION',
    ]);
    sales.api.clock.set('2026-06-15T09:00:00.000Z');
    expect(codes(await record('li', customerId, { planId: visitId, at: NOW }))).toEqual([]);
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { visits { id status plannedAt } } }',
      { id: customerId },
    );
    expect(customer.visits).toEqual([
      { id: later.visit.id, status: 'PLANNED', plannedAt: '2026-06-15T08:00:00.000Z' },
      expect.objectContaining({ status: 'DONE', plannedAt: AT }),
    ]);
    expect(codes(await cancel('li', visitId))).toEqual(['visitId: VISIT_DONE_ALREADY']);
  });

  test('cancelled and recorded at once ends in one way, and the other is told', async () => {
    const { customerId, visitId } = await planned('li');
    const [cancelled, recorded] = await Promise.all([
      cancel('li', visitId),
      record('li', customerId, { planId: visitId }),
    ]);
    const outcomes = [codes(cancelled), codes(recorded)];
    expect([
      [['visitId: VISIT_DONE_ALREADY'], []],
      [[], ['visit.planId: VISIT_CANCELLED_ALREADY']],
    ]).toContainEqual(outcomes);
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { visits { status } } }',
      { id: customerId },
    );
    expect(customer.visits).toEqual([{ status: outcomes[0]!.length === 0 ? 'CANCELLED' : 'DONE' }]);
    expect(await nextTask('li', customerId)).toBeNull();
  });
});

describe('conflicts', () => {
  test('are warned of, not refused; touching visits have none', async () => {
    const day = (time: string) => `2026-06-19T${time}:00.000Z`;
    await planned('wang', { at: day('02:00'), duration: 60 });
    const overlapping = await plan('wang', await sales.customer('wang'), { at: day('02:30') });
    expect(overlapping).toMatchObject({
      visit: { conflicts: [{ person: { code: 'wang' }, from: day('02:00'), to: day('03:00') }] },
      userErrors: [],
    });
    const touching = await plan('wang', await sales.customer('wang'), { at: day('03:30') });
    expect(touching.visit).toMatchObject({ conflicts: [] });
    await cancel('wang', overlapping.visit.id);
    const after = await reschedule('wang', touching.visit.id, day('03:00'), { plannedAt: day('03:30') });
    expect(after.visit).toMatchObject({ conflicts: [] });
  });

  test('of the companion count too, until he declines', async () => {
    const at = '2026-06-20T02:00:00.000Z';
    await planned('wang', { at });
    const { visit } = await plan('li', await sales.customer('li'), {
      at,
      companionId: sales.ids.get('wang'),
    });
    expect(visit).toMatchObject({ companionStatus: 'ASKED', conflicts: [{ person: { code: 'wang' } }] });
    expect(await answer('wang', visit.id, true)).toMatchObject({
      visit: { companionStatus: 'ACCEPTED', conflicts: [{ person: { code: 'wang' } }] },
    });
    await answer('wang', visit.id, false);
    const [shown] = (await calendar('li')).filter(({ id }) => id === visit.id);
    expect(shown).toMatchObject({ companionStatus: 'DECLINED' });
  });
});

describe('a companion', () => {
  test('is a colleague of the region, and neither the rep nor somebody unknown', async () => {
    const { companions } = (await sales.query('li', '{ companions { code } }')) as unknown as {
      companions: { code: string }[];
    };
    expect(companions.map(({ code }) => code)).toEqual(['li', 'manager1', 'manager2', 'wang', 'zhao']);
    const { visitId } = await planned('li');
    expect(codes(await ask('li', visitId, 'li'))).toEqual(['companionId: COMPANION_NOT_ALLOWED']);
    expect(codes(await ask('li', visitId, 'finance'))).toEqual(['companionId: COMPANION_NOT_ALLOWED']);
    expect(await ask('li', visitId, 'zhao')).toMatchObject({ visit: { companion: { code: 'zhao' } } });
    expect(await ask('li', visitId, null)).toMatchObject({
      visit: { companion: null, companionStatus: null },
    });
  });

  test('sees name, address and time of that visit, and nothing of the customer', async () => {
    const { customerId, visitId } = await planned('li', {
      purpose: '谈价格',
      companionId: sales.ids.get('zhao'),
    });
    const [seen] = (await calendar('zhao')).filter(({ id }) => id === visitId);
    expect(seen).toMatchObject({
      plannedAt: AT,
      address: '会展路 8 号',
      customerName: expect.stringContaining('客户'),
      rep: { code: 'li' },
      companionStatus: 'ASKED',
      customer: null,
      purpose: null,
    });
    const { customer } = await sales.query('zhao', 'query ($id: ID!) { customer(id: $id) { id } }', {
      id: customerId,
    });
    expect(customer).toBeNull();
    expect(codes(await cancel('zhao', visitId))).toEqual(['visitId: NOT_FOUND']);
    expect(codes(await answer('wang', visitId, true))).toEqual(['visitId: NOT_FOUND']);

    expect(await answer('zhao', visitId, true)).toMatchObject({
      visit: { companionStatus: 'ACCEPTED', customer: null, purpose: null, mayChange: false },
    });
    sales.api.clock.set('2026-06-16T07:00:00.000Z');
    const { visit } = await record('li', customerId, { note: '老板同意试投' });
    expect(visit).toMatchObject({ accompanied: true });
    const [done] = (await calendar('zhao')).filter(({ id }) => id === visit.id);
    expect(done).toMatchObject({
      status: 'DONE',
      accompanied: true,
      result: null,
      note: null,
      customer: null,
    });
    expect(JSON.stringify(done)).not.toContain('老板');
  });

  test('who declines sees it no more, and is asked again when it is moved', async () => {
    const { visitId } = await planned('li', { companionId: sales.ids.get('zhao') });
    const isSeen = async () => (await calendar('zhao')).some(({ id }) => id === visitId);
    expect(await isSeen()).toBe(true);
    expect(codes(await answer('zhao', visitId, false))).toEqual([]);
    expect(await isSeen()).toBe(false);
    const moved = await reschedule('li', visitId, '2026-06-17T06:00:00.000Z');
    expect(moved.visit).toMatchObject({ companionStatus: 'ASKED' });
    expect(await isSeen()).toBe(true);
  });
});

describe('the calendar', () => {
  test('is a person’s or a unit’s within the scope, and empty outside', async () => {
    const { visitId } = await planned('zhao');
    const ids = async (person: Person, unit?: string) =>
      (await calendar(person, unit ? { unitId: sales.ids.get(unit) } : {})).map(({ id }) => id);
    expect(await ids('zhao')).toContain(visitId);
    expect(await ids('manager2', 'D2')).toContain(visitId);
    expect(await ids('manager2', 'zhao')).toContain(visitId);
    expect(await ids('manager1', 'D2')).toEqual([]);
    expect(await ids('li', 'zhao')).toEqual([]);
    expect(await calendar('li', { unitId: 'unt_zzz' })).toEqual([]);
  });

  test('shows done visits when they took place, and filters by status', async () => {
    sales.api.clock.set('2026-06-22T02:00:00.000Z');
    const customerId = await sales.customer('zhao');
    await plan('zhao', customerId, { at: '2026-06-22T05:00:00.000Z' });
    sales.api.clock.set('2026-06-22T06:00:00.000Z');
    const { visit } = await record('zhao', customerId);
    const day = { from: '2026-06-22', to: '2026-06-22' };
    expect(await calendar('zhao', day)).toMatchObject([
      { id: visit.id, status: 'DONE', plannedAt: '2026-06-22T05:00:00.000Z', at: '2026-06-22T06:00:00.000Z' },
    ]);
    expect(await calendar('zhao', { ...day, status: ['PLANNED'] })).toEqual([]);
    expect(await calendar('zhao', { ...day, status: [] })).toEqual([]);
  });

  test('comes in pages that hold each visit once, in order of time', async () => {
    sales.api.clock.set('2026-07-01T02:00:00.000Z');
    const same = '2026-07-02T02:00:00.000Z';
    for (const at of [same, same, '2026-07-02T01:00:00.000Z', same, '2026-07-03T01:00:00.000Z']) {
      await planned('wang', { at });
    }
    const whole = await calendar('wang', { from: '2026-07-01', to: '2026-07-05' });
    expect(whole).toHaveLength(5);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { visits } = (await sales.query(
        'wang',
        `query ($after: String) { visits(from: "2026-07-01", to: "2026-07-05", first: 2, after: $after) {
           nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )) as unknown as { visits: Answer };
      paged.push(...visits.nodes.map(({ id }) => id));
      after = visits.pageInfo.hasNextPage ? visits.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole.map(({ id }) => id));
  });

  test('takes as many statements for many visits as for one', async () => {
    const token = await sales.api.signIn('wang', 'password-of-wang');
    const asked = (first: number): Promise<number> =>
      statementsOf(async () => {
        const answer = await sales.api.ask(
          `{ visits(from: "2026-06-01", to: "2026-07-31", first: ${first}) { nodes {
             ${VISIT.replace(/^visit \{|\}$/g, '')} note
             customer { id phones { display } followUps(first: 1) { nodes { note } } } } } }`,
          {},
          { token },
        );
        expect(answer.errors).toBeUndefined();
        return answer;
      });
    expect(await asked(200)).toBe(await asked(1));
  });

  test.each([
    ['more than 62 days', { from: '2026-06-01', to: '2026-08-02' }],
    ['days in reverse', { from: '2026-06-02', to: '2026-06-01' }],
  ])('refuses %s', async (_, days) => {
    await expect(calendar('li', days)).rejects.toThrow('BAD_USER_INPUT');
  });
});
