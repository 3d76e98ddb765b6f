/** A unit may require that plans of visits are approved. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
/** 10:00 in Shanghai on 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';
const AT = '2026-06-16T06:00:00.000Z';
const SAME_DAY = '2026-06-16T08:00:00.000Z';
const NEXT_DAY = '2026-06-17T06:00:00.000Z';

type Input = Record<string, unknown>;
const VISIT = 'visit { id status approval refusalNote mayApprove plannedAt }';
const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const set = (person: Person, unit: string, rule: string, from = '2026-06-15') =>
  sales.mutate(
    person,
    'setPlanApproval',
    { unitId: sales.ids.get(unit), rule, from },
    'approval { required decidedBy { code } history { rule from setBy { code } } }',
  );
const plan = async (person: Person, more: Input = {}) => {
  const customerId = await sales.customer((more.of as Person | undefined) ?? person);
  const { of: _, ...rest } = more;
  const { visit } = await sales.mutate(person, 'planVisit', { plan: { customerId, at: AT, ...rest } }, VISIT);
  return { customerId, ...(visit as unknown as { id: string; approval: string | null }) };
};
const approve = (person: Person, visitId: string, plannedAt = AT) =>
  sales.mutate(person, 'approveVisit', { visitId, plannedAt }, VISIT);
const refuse = (person: Person, visitId: string, note = '路太远，先电话沟通', plannedAt = AT) =>
  sales.mutate(person, 'refuseVisit', { visitId, plannedAt, note }, VISIT);
const reschedule = (person: Person, visitId: string, at: string, plannedAt = AT) =>
  sales.mutate(person, 'rescheduleVisit', { visitId, plannedAt, at }, VISIT);
const cancel = (person: Person, visitId: string) =>
  sales.mutate(person, 'cancelVisit', { visitId, reason: '客户出差' }, VISIT);

type Pending = { totalCount: number; nodes: { id: string; mayApprove: boolean }[] };
const pending = async (person: Person): Promise<Pending> =>
  (
    (await sales.query(person, '{ pendingVisits { totalCount nodes { id mayApprove } } }')) as unknown as {
      pendingVisits: Pending;
    }
  ).pendingVisits;
const todos = async (person: Person) =>
  (
    (await sales.query(
      person,
      '{ tasks(kinds: [TODO], first: 200) { nodes { note status customer { id } } } }',
    )) as unknown as { tasks: { nodes: { note: string; customer: { id: string } }[] } }
  ).tasks.nodes;

beforeAll(async () => {
  sales = await startSalesForce(NOW);
});
beforeEach(() => sales.api.clock.set(NOW));
afterAll(() => sales.api.close());

test('where nothing was said a plan needs no approval', async () => {
  expect((await plan('li')).approval).toBeNull();
});

describe('the rule of a unit', () => {
  test('holds for those below it, until a nearer unit says something else', async () => {
    expect(await set('admin', 'CO', 'REQUIRED')).toMatchObject({
      approval: {
        required: true,
        decidedBy: { code: 'CO' },
        history: [{ rule: 'REQUIRED', from: '2026-06-15', setBy: { code: expect.anything() } }],
      },
      userErrors: [],
    });
    expect((await plan('zhao')).approval).toBe('PENDING');
    await set('admin', 'D2', 'NOT_REQUIRED');
    expect((await plan('zhao')).approval).toBeNull();
    expect((await plan('li')).approval).toBe('PENDING');
    await set('admin', 'D2', 'INHERITED');
    expect((await plan('zhao')).approval).toBe('PENDING');
  });

  test('holds from its day on', async () => {
    await set('admin', 'D2', 'NOT_REQUIRED', '2026-06-16');
    expect((await plan('zhao')).approval).toBe('PENDING');
    sales.api.clock.set('2026-06-15T17:00:00.000Z');
    expect((await plan('zhao')).approval).toBeNull();
  });

  test('is no rep’s and no department manager’s to set, and begins today or later', async () => {
    for (const person of ['li', 'manager1'] as const)
      await expect(set(person, 'D1', 'REQUIRED')).rejects.toThrow(/FORBIDDEN/);
    expect(codes(await set('admin', 'D1', 'REQUIRED', '2026-06-14'))).toEqual([
      'from: APPROVAL_STARTS_EARLIER',
    ]);
    expect(codes(await set('admin', 'li', 'REQUIRED'))).toEqual(['unitId: NOT_FOUND']);
  });

  test('said by two at once is kept twice', async () => {
    const both = await Promise.all([set('admin', 'D1', 'REQUIRED'), set('admin', 'D1', 'INHERITED')]);
    expect(both.flatMap(codes)).toEqual([]);
    const { planApproval } = (await sales.query(
      'admin',
      'query ($unitId: ID!) { planApproval(unitId: $unitId) { history { rule } } }',
      { unitId: sales.ids.get('D1') },
    )) as unknown as { planApproval: { history: { rule: string }[] } };
    expect(planApproval.history.map(({ rule }) => rule).sort()).toEqual(['INHERITED', 'REQUIRED']);
  });
});

describe('a plan that waits', () => {
  test('stands in the list of those above its rep, and of nobody else', async () => {
    const { id } = await plan('li');
    const mine = await pending('manager1');
    expect(mine.nodes.find((one) => one.id === id)?.mayApprove).toBe(true);
    expect(mine.totalCount).toBe(mine.nodes.length);
    expect((await pending('manager2')).nodes.some((one) => one.id === id)).toBe(false);
    await expect(pending('li')).rejects.toThrow(/FORBIDDEN/);
  });

  test('is made by a next step too', async () => {
    const customerId = await sales.customer('li');
    sales.api.clock.forward(1_000);
    const followUp = { customerId, method: 'INBOUND', stage: 'ENGAGED', nextStep: { kind: 'VISIT', at: AT } };
    await sales.mutate('li', 'recordFollowUp', { followUp }, 'followUp { id }');
    const { visits } = (await sales.query(
      'li',
      '{ visits(from: "2026-06-16", to: "2026-06-16") { nodes { approval customer { id } } } }',
    )) as unknown as { visits: { nodes: { approval: string; customer: { id: string } }[] } };
    expect(visits.nodes.find(({ customer }) => customer.id === customerId)?.approval).toBe('PENDING');
  });

  test('is approved by the manager, once', async () => {
    const { id } = await plan('li');
    expect(await approve('manager1', id)).toMatchObject({
      visit: { status: 'PLANNED', approval: 'APPROVED', mayApprove: false },
      userErrors: [],
    });
    expect(codes(await approve('manager1', id))).toEqual(['visitId: VISIT_NOT_PENDING']);
    expect(codes(await refuse('manager1', id))).toEqual(['visitId: VISIT_NOT_PENDING']);
    expect((await pending('manager1')).nodes.some((one) => one.id === id)).toBe(false);
  });

  test('is nobody’s to approve who is not above the rep', async () => {
    const { id } = await plan('li');
    await expect(approve('li', id)).rejects.toThrow(/FORBIDDEN/);
    expect(codes(await approve('manager2', id))).toEqual(['visitId: NOT_FOUND']);
    const own = await plan('manager1');
    expect(own.approval).toBe('PENDING');
    expect(codes(await approve('manager1', own.id))).toEqual(['visitId: NOT_FOUND']);
  });

  test('made by the manager for his rep is approved by that', async () => {
    expect((await plan('manager1', { of: 'li', repId: sales.ids.get('li') })).approval).toBe('APPROVED');
  });

  test('is not approved for a time at which it was not seen', async () => {
    const { id } = await plan('li');
    await reschedule('li', id, SAME_DAY);
    expect(codes(await approve('manager1', id))).toEqual(['plannedAt: VISIT_MOVED_ALREADY']);
    expect(codes(await approve('manager1', id, SAME_DAY))).toEqual([]);
  });

  test('may be made all the same, and past its day waits no more', async () => {
    const { id, customerId } = await plan('li');
    sales.api.clock.set('2026-06-18T02:00:00.000Z');
    expect((await pending('manager1')).nodes.some((one) => one.id === id)).toBe(false);
    const visit = { customerId, met: 'NOBODY', planId: id };
    expect(await sales.mutate('li', 'recordVisit', { visit }, 'visit { status approval }')).toMatchObject({
      visit: { status: 'DONE', approval: null },
      userErrors: [],
    });
  });
});

describe('a plan that is refused', () => {
  test('goes back to the rep as a to-do with the note, and asks again when it is moved', async () => {
    const { id, customerId } = await plan('li');
    expect(codes(await refuse('manager1', id, ' '))).toEqual(['note: REASON_REQUIRED']);
    expect(await refuse('manager1', id)).toMatchObject({
      visit: { status: 'PLANNED', approval: 'REFUSED', refusalNote: '路太远，先电话沟通' },
      userErrors: [],
    });
    const own = async () => (await todos('li')).filter(({ customer }) => customer.id === customerId);
    expect(await own()).toMatchObject([{ note: '2026-06-16 的出访计划未获批准：路太远，先电话沟通' }]);
    expect(await reschedule('li', id, SAME_DAY)).toMatchObject({
      visit: { approval: 'PENDING', refusalNote: null },
    });
    expect(await own()).toEqual([]);
  });

  test('called off, its to-do is done', async () => {
    const { id, customerId } = await plan('li');
    await refuse('manager1', id);
    expect(codes(await cancel('li', id))).toEqual([]);
    expect((await todos('li')).filter(({ customer }) => customer.id === customerId)).toEqual([]);
  });
});

describe('a plan that was approved', () => {
  test('stays so within its day, and asks again for another one', async () => {
    const { id } = await plan('li');
    await approve('manager1', id);
    expect(await reschedule('li', id, SAME_DAY)).toMatchObject({ visit: { approval: 'APPROVED' } });
    expect(await reschedule('li', id, NEXT_DAY, SAME_DAY)).toMatchObject({ visit: { approval: 'PENDING' } });
    expect(await reschedule('manager1', id, AT, NEXT_DAY)).toMatchObject({ visit: { approval: 'APPROVED' } });
  });

  test('asks again when its task is moved to another day', async () => {
    const { id, customerId } = await plan('li');
    await approve('manager1', id);
    const { customer } = (await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { nextTask { id } } }',
      { id: customerId },
    )) as unknown as { customer: { nextTask: { id: string } } };
    const move = { taskId: customer.nextTask.id, seenDueAt: AT, dueAt: NEXT_DAY };
    expect(codes(await sales.mutate('li', 'rescheduleTask', move, 'task { id }'))).toEqual([]);
    expect((await pending('manager1')).nodes.some((one) => one.id === id)).toBe(true);
  });
});

describe('at once', () => {
  const TIMES = 8;

  test('approved and called off: whoever comes second is told, and a plan called off stays so', async () => {
    for (let n = 0; n < TIMES; n += 1) {
      const { id } = await plan('li');
      const [yes, no] = await Promise.all([approve('manager1', id), cancel('li', id)]);
      expect(codes(no)).toEqual([]);
      expect([[], ['visitId: VISIT_CANCELLED_ALREADY']]).toContainEqual(codes(yes));
      const [row] = await sales.api.db.rows<{ status: string }>(
        'SELECT status FROM visit_plan ORDER BY id DESC LIMIT 1',
      );
      expect(row!.status).toBe('CANCELLED');
    }
  });

  test('approved and refused: one of them is', async () => {
    for (let n = 0; n < TIMES; n += 1) {
      const { id, customerId } = await plan('li');
      const answers = await Promise.all([approve('manager1', id), refuse('manager1', id)]);
      expect(answers.flatMap(codes)).toEqual(['visitId: VISIT_NOT_PENDING']);
      const isRefused = codes(answers[1]).length === 0;
      const own = (await todos('li')).filter(({ customer }) => customer.id === customerId);
      expect(own).toHaveLength(isRefused ? 1 : 0);
    }
  });

  test('approved twice under two keys is approved once; under one key answers twice the same', async () => {
    const { id } = await plan('li');
    const two = await Promise.all([approve('manager1', id), approve('manager1', id)]);
    expect(two.flatMap(codes)).toEqual(['visitId: VISIT_NOT_PENDING']);
    const other = await plan('li');
    const input = { requestKey: 'one-key', visitId: other.id, plannedAt: AT };
    const same = await Promise.all([0, 1].map(() => sales.mutate('manager1', 'approveVisit', input, VISIT)));
    expect(same.flatMap(codes)).toEqual([]);
    expect(same[0]).toEqual(same[1]);
  });
});
