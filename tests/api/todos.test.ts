/** To-dos, comments, and what people do to tasks by hand: who may, what closes what, who wins a race. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startExplaining, type Explaining } from '../harness/explain';
import { startSalesForce, type Answer, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let explaining: Explaining;

/** 10:00 in Shanghai on Monday 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';
const TOMORROW = '2026-06-16T02:00:00.000Z';
const LATER = '2026-06-17T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(NOW);
  explaining = await startExplaining(sales.api.schema.url, sales.api.server.db);
});
afterAll(async () => {
  await explaining.close();
  await sales.api.close();
});

const id = (code: string) => sales.ids.get(code)!;
const codes = ({ userErrors }: Pick<Answer, 'userErrors'>) => userErrors.map(({ code }) => code);

type Task = Answer & { rep: Answer; dueAt: string };
const TASK =
  'task { id kind status dueAt remindAt timesMoved note cancelReason rep { code } assignedBy { code } }';

const give = (by: Person, todo: Record<string, unknown> = {}) =>
  sales.mutate(by, 'createTask', { todo: { dueAt: TOMORROW, note: '补合同附件', ...todo } }, TASK);
const taskOf = (answer: Answer) => (answer as unknown as { task: Task }).task;
const given = async (by: Person, todo: Record<string, unknown> = {}) => taskOf(await give(by, todo));

const complete = (by: Person, taskId: string) => sales.mutate(by, 'completeTask', { taskId }, TASK);
const cancel = (by: Person, taskId: string, reason = '不需要了') =>
  sales.mutate(by, 'cancelTask', { taskId, reason }, TASK);
const move = (by: Person, taskId: string, seenDueAt: string, dueAt: string) =>
  sales.mutate(by, 'rescheduleTask', { taskId, seenDueAt, dueAt }, TASK);

const transfer = (customerId: string, to: Person) =>
  sales.mutate(
    'manager1',
    'transferCustomer',
    { transfer: { customerId, holderId: id(to) } },
    'customer { id }',
  );

/** A second later than whatever was before. */
const followUp = async (by: Person, customerId: string, more: Record<string, unknown> = {}) => {
  sales.api.clock.forward(1_000);
  return sales.mutate(
    by,
    'recordFollowUp',
    { followUp: { customerId, method: 'INBOUND', stage: 'ENGAGED', ...more } },
    'followUp { id } customer { nextTask { id kind dueAt } }',
  );
};

const nextTask = async (by: Person, customerId: string) =>
  (
    await sales.query(
      by,
      'query ($id: ID!) { customer(id: $id) { nextTask { id kind dueAt timesMoved } } }',
      {
        id: customerId,
      },
    )
  ).customer.nextTask;

describe('a to-do', () => {
  test('is given by a manager to a person of the scope, and says who gave it and when it reminds', async () => {
    const task = await given('manager1', { personId: id('li'), leadMinutes: 30 });
    expect(task).toMatchObject({
      ...{ kind: 'TODO', status: 'OPEN', dueAt: TOMORROW, remindAt: '2026-06-16T01:30:00.000Z' },
      ...{ timesMoved: 0, note: '补合同附件', rep: { code: 'li' }, assignedBy: { code: 'manager1' } },
    });
  });

  test('is given by anyone to himself, and to nobody outside the scope', async () => {
    expect((await given('li')).rep.code).toBe('li');
    expect(codes(await give('li', { personId: id('wang') }))).toEqual(['NOT_FOUND']);
    expect(codes(await give('manager1', { personId: id('zhao') }))).toEqual(['NOT_FOUND']);
    expect(codes(await give('manager1', { personId: id('D1') }))).toEqual(['NOT_FOUND']);
  });

  test('about a customer goes to its holder, or to whoever sees it', async () => {
    const customerId = await sales.customer('li');
    expect((await given('manager1', { customerId })).rep.code).toBe('li');
    expect((await given('manager1', { customerId, personId: id('manager1') })).rep.code).toBe('manager1');
    expect(codes(await give('manager1', { customerId, personId: id('wang') }))).toEqual([
      'TODO_CUSTOMER_UNSEEN',
    ]);
    expect(codes(await give('wang', { customerId }))).toEqual(['NOT_FOUND']);
    expect(codes(await give('manager2', { customerId }))).toEqual(['NOT_FOUND']);
  });

  test.each([
    [{ note: ' ' }, 'TODO_TEXT_REQUIRED', ['todo', 'note']],
    [{ dueAt: NOW }, 'DUE_IN_PAST', ['todo', 'dueAt']],
    [{ leadMinutes: 2000 }, 'LEAD_INVALID', ['todo', 'leadMinutes']],
    [{ note: 'x'.repeat(301) }, 'TOO_LONG', ['todo', 'note']],
  ])('%j: %s', async (more, code, path) => {
    sales.api.clock.forward(1);
    expect((await give('li', more)).userErrors).toMatchObject([{ code, path }]);
  });

  test('that is sent again is given once', async () => {
    const input = { requestKey: randomUUID(), todo: { dueAt: TOMORROW, note: '一次' } };
    const [first, second] = await Promise.all([
      sales.mutate('li', 'createTask', input, 'task { id }'),
      sales.mutate('li', 'createTask', input, 'task { id }'),
    ]);
    expect(taskOf(first).id).toBe(taskOf(second).id);
    const changed = { ...input, todo: { ...input.todo, note: '两次' } };
    expect(codes(await sales.mutate('li', 'createTask', changed, 'task { id }'))).toEqual([
      'REQUEST_KEY_REUSED',
    ]);
  });

  test('is given about many customers at once, one result each', async () => {
    const own = [await sales.customer('li'), await sales.customer('wang')];
    const stranger = await sales.customer('zhao');
    const todos = [...own, stranger].map((customerId) => ({ customerId, dueAt: TOMORROW, note: '回访' }));
    const input = { bulkKey: randomUUID(), todos };
    const send = () =>
      sales.query(
        'manager1',
        `mutation ($input: CreateTasksInput!) {
          createTasks(input: $input) { results { row customerId userErrors { code } } userErrors { code } }
        }`,
        { input },
      );
    const { createTasks } = await send();
    expect(createTasks!.results.map((row) => codes(row))).toEqual([[], [], ['NOT_FOUND']]);
    expect((await send()).createTasks).toEqual(createTasks);
    expect((await nextTask('li', own[0]!)).kind).toBe('TODO');
    expect((await nextTask('wang', own[1]!)).kind).toBe('TODO');
    const many = { bulkKey: randomUUID(), todos: Array.from({ length: 201 }, () => todos[0]) };
    const { createTasks: refused } = await sales.query(
      'manager1',
      'mutation ($input: CreateTasksInput!) { createTasks(input: $input) { userErrors { code path } } }',
      { input: many },
    );
    expect(refused!.userErrors).toEqual([{ code: 'TOO_MANY_ROWS', path: ['todos'] }]);
  });

  test('is cancelled when the customer changes hands, and a stranger’s stays', async () => {
    const customerId = await sales.customer('li');
    await given('manager1', { customerId });
    const manager = await given('manager1', { customerId, personId: id('manager1') });
    await transfer(customerId, 'wang');
    const { tasks } = await sales.query(
      'manager1',
      `{ tasks(unitId: "${id('D1')}", first: 200) { nodes { id rep { code } customer { id } } } }`,
    );
    const left = tasks.nodes.filter(({ customer }) => customer?.id === customerId);
    expect(left.map((one) => one.id)).toEqual([manager.id]);
  });
});

describe('by hand', () => {
  test('a to-do is done once; a call-back only by calling', async () => {
    const task = await given('manager1', { personId: id('li') });
    expect(taskOf(await complete('li', task.id))).toMatchObject({ status: 'DONE' });
    expect(codes(await complete('li', task.id))).toEqual(['TASK_CLOSED']);
    const customerId = await sales.customer('li');
    await followUp('li', customerId, { nextStep: { kind: 'CALL', at: TOMORROW } });
    const call = await nextTask('li', customerId);
    expect(codes(await complete('li', call.id))).toEqual(['TASK_CLOSES_BY_DOING']);
  });

  test('tasks are changed by whose they are and by managers of the scope, by nobody else', async () => {
    const task = await given('manager1', { personId: id('li') });
    for (const person of ['wang', 'manager2'] as const) {
      expect(codes(await complete(person, task.id))).toEqual(['NOT_FOUND']);
      expect(codes(await cancel(person, task.id))).toEqual(['NOT_FOUND']);
      expect(codes(await move(person, task.id, TOMORROW, LATER))).toEqual(['NOT_FOUND']);
    }
    expect(taskOf(await move('manager1', task.id, TOMORROW, LATER))).toMatchObject({
      dueAt: LATER,
      timesMoved: 1,
    });
    expect(taskOf(await cancel('li', task.id))).toMatchObject({
      status: 'CANCELLED',
      cancelReason: '不需要了',
    });
  });

  test('a cancelled call-back stays cancelled, whatever is recorded later', async () => {
    const customerId = await sales.customer('li');
    const asked = await followUp('li', customerId, { nextStep: { kind: 'CALL', at: TOMORROW } });
    await cancel('li', (await nextTask('li', customerId)).id);
    const closing = await followUp('li', customerId);
    await sales.mutate(
      'li',
      'voidFact',
      { factId: closing.followUp.id, reason: '录错了' },
      'fact { voided }',
    );
    expect(await nextTask('li', customerId)).toBeNull();
    expect(asked.userErrors).toEqual([]);
  });

  test('a moved visit plan is completed by the visit on its new day', async () => {
    const customerId = await sales.customer('li');
    await followUp('li', customerId, { nextStep: { kind: 'VISIT', at: LATER } });
    const { id: taskId, dueAt } = (await nextTask('li', customerId)) as Task;
    const today = '2026-06-15T09:00:00.000Z';
    expect(codes(await move('li', taskId, dueAt, today))).toEqual([]);
    sales.api.clock.forward(1_000);
    const { visit } = await sales.mutate(
      'li',
      'recordVisit',
      { visit: { customerId, met: 'KEY_PERSON', result: 'INTERESTED', stage: 'EVALUATING' } },
      'visit { plannedAt }',
    );
    expect(visit).toEqual({ plannedAt: today });
    expect(await nextTask('li', customerId)).toBeNull();
  });

  test('a cancelled visit cancels its plan', async () => {
    const customerId = await sales.customer('li');
    await followUp('li', customerId, { nextStep: { kind: 'VISIT', at: LATER } });
    await cancel('li', (await nextTask('li', customerId)).id);
    const { customer } = await sales.query(
      'li',
      'query ($id: ID!) { customer(id: $id) { visits { status } } }',
      {
        id: customerId,
      },
    );
    expect(customer.visits).toEqual([{ status: 'CANCELLED' }]);
  });

  test('of two who move a task at once one is told that it moved', async () => {
    const task = await given('manager1', { personId: id('li') });
    const both = await Promise.all([
      move('li', task.id, TOMORROW, LATER),
      move('manager1', task.id, TOMORROW, '2026-06-18T02:00:00.000Z'),
    ]);
    expect(both.flatMap(codes)).toEqual(['TASK_MOVED']);
    const { tasks } = await sales.query('li', '{ tasks(first: 200) { nodes { id timesMoved } } }');
    expect(tasks.nodes.find((one) => one.id === task.id)).toMatchObject({ timesMoved: 1 });
  });

  test('of many who end a task at once one does', async () => {
    const task = await given('manager1', { personId: id('li') });
    const all = await Promise.all([
      ...Array.from({ length: 4 }, () => complete('li', task.id)),
      ...Array.from({ length: 4 }, () => cancel('manager1', task.id)),
    ]);
    expect(all.flatMap(codes)).toEqual(Array.from({ length: 7 }, () => 'TASK_CLOSED'));
  });

  test('a call and a cancellation at once leave the task closed', async () => {
    const customerId = await sales.customer('li');
    await followUp('li', customerId, { nextStep: { kind: 'CALL', at: TOMORROW } });
    const { id: taskId } = await nextTask('li', customerId);
    await Promise.all([followUp('li', customerId), cancel('manager1', taskId)]);
    expect(await nextTask('li', customerId)).toBeNull();
  });
});

describe('a comment', () => {
  const COMMENT = 'comment { id text asksForAnswer answer answeredBy { code } }';
  const commentOn = (by: Person, factId: string, more: Record<string, unknown> = {}) =>
    sales.mutate(by, 'commentOn', { factId, text: '多问一句预算', asksForAnswer: true, ...more }, COMMENT);
  const answer = (by: Person, commentId: string, text = '问了，五万') =>
    sales.mutate(by, 'answerComment', { commentId, answer: text }, COMMENT);
  const commentOf = (payload: Answer) => (payload as unknown as { comment: Task }).comment;
  const waiting = async (by: Person, customerId: string) =>
    (
      (
        await sales.query(by, 'query ($id: ID!) { customer(id: $id) { openComments { id } } }', {
          id: customerId,
        })
      ).customer as unknown as { openComments: { id: string }[] }
    ).openComments;

  test('asks the rep until the end of the next workday; the answer closes the task', async () => {
    const customerId = await sales.customer('li');
    const { followUp: fact } = await followUp('li', customerId);
    const comment = commentOf(await commentOn('manager1', fact.id));
    const { tasks } = await sales.query(
      'li',
      '{ tasks(kinds: [COMMENT], first: 200) { nodes { id kind dueAt comment { id } customer { id } } } }',
    );
    const task = tasks.nodes.find(({ customer }) => customer?.id === customerId);
    expect(task).toMatchObject({ dueAt: '2026-06-16T15:59:59.999Z', comment: { id: comment.id } });
    expect(await waiting('li', customerId)).toEqual([{ id: comment.id }]);
    expect(codes(await cancel('li', task!.id))).toEqual(['TASK_CLOSES_BY_DOING']);
    expect(codes(await answer('wang', comment.id))).toEqual(['NOT_FOUND']);
    expect(codes(await answer('li', comment.id, ' '))).toEqual(['ANSWER_REQUIRED']);
    expect(commentOf(await answer('li', comment.id))).toMatchObject({
      answer: '问了，五万',
      answeredBy: { code: 'li' },
    });
    expect(codes(await answer('li', comment.id))).toEqual(['ANSWERED_ALREADY']);
    expect(await waiting('li', customerId)).toEqual([]);
  });

  test('is for managers of the scope, on follow-ups and visits', async () => {
    const customerId = await sales.customer('li');
    const { followUp: fact } = await followUp('li', customerId);
    expect(codes(await commentOn('manager2', fact.id))).toEqual(['NOT_FOUND']);
    await expect(commentOn('li', fact.id)).rejects.toThrow('FORBIDDEN');
    expect(codes(await commentOn('manager1', fact.id, { text: '' }))).toEqual(['COMMENT_REQUIRED']);
    // The creation of the customer is no contact.
    const created = fact.id.replace(/-.*$/, '-1');
    expect(codes(await commentOn('manager1', created))).toEqual(['NOT_FOUND']);
    const { comment } = (await commentOn('manager1', fact.id, { asksForAnswer: false })) as unknown as {
      comment: Task;
    };
    expect(codes(await answer('li', comment.id))).toEqual(['NOT_FOUND']);
  });

  test('of eight who answer at once one does', async () => {
    const customerId = await sales.customer('li');
    const { followUp: fact } = await followUp('li', customerId);
    const { id: commentId } = commentOf(await commentOn('manager1', fact.id));
    const all = await Promise.all(Array.from({ length: 8 }, () => answer('li', commentId)));
    expect(all.flatMap(codes)).toEqual(Array.from({ length: 7 }, () => 'ANSWERED_ALREADY'));
  });

  test('stands with its follow-up, in a number of statements that does not grow with them', async () => {
    const customerId = await sales.customer('li');
    const token = await sales.api.signIn('li', 'password-of-li');
    const page = async () => {
      explaining.forget();
      const { data } = await sales.api.ask<{
        customer: { followUps: { nodes: { comments: { text: string }[] }[] } };
      }>(
        `query ($id: ID!) { customer(id: $id) { openComments { id author { name } } followUps { nodes { id comments { text author { name } } } } } }`,
        { id: customerId },
        { token },
      );
      return {
        texts: data.customer.followUps.nodes.map(({ comments }) => comments.map(({ text }) => text)),
        // Session and organisation are looked up again now and then, whatever is asked.
        statements: explaining.sent().filter(({ sql }) => !/FROM (?:setting|session)/.test(sql)).length,
      };
    };
    const { followUp: first } = await followUp('li', customerId);
    await commentOn('manager1', first.id, { text: '一' });
    const one = await page();
    expect(one.texts).toEqual([['一']]);
    for (let n = 0; n < 4; n += 1) {
      const { followUp: fact } = await followUp('li', customerId);
      await commentOn('manager1', fact.id, { text: '甲' });
      await commentOn('manager1', fact.id, { text: '乙', asksForAnswer: false });
    }
    const many = await page();
    expect(many.texts).toEqual([...Array.from({ length: 4 }, () => ['甲', '乙']), ['一']]);
    expect(many.statements).toBe(one.statements);
  });
});

describe('lists and counts', () => {
  const DUES = ['OVERDUE', 'TODAY', 'COMING'] as const;
  const counts = async (by: Person, args: string) =>
    (await sales.query(by, `{ taskCounts${args} { overdue today coming } }`)).taskCounts as unknown as {
      overdue: number;
      today: number;
      coming: number;
    };
  const listed = async (by: Person, args: string): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const found: { tasks: Answer } = await sales.query(
        by,
        `query ($after: String) { tasks(${args}, first: 3, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      ids.push(...found.tasks.nodes.map((one) => one.id));
      after = found.tasks.pageInfo.hasNextPage ? found.tasks.pageInfo.endCursor : null;
    } while (after !== null);
    return ids;
  };

  test('tell the same, of a person, a unit and everybody, page by page, at every hour around midnight', async () => {
    const midnight = Date.parse('2026-06-16T16:00:00.000Z');
    for (const [index, minutes] of [-90, -30, -30, -1, 0, 1, 45, 600].entries()) {
      await given(index % 2 ? 'manager1' : 'li', {
        personId: index % 2 ? id('wang') : id('li'),
        dueAt: new Date(midnight + minutes * 60_000).toISOString(),
      });
    }
    for (const minutes of [-60, -1, 0, 30]) {
      sales.api.clock.set(new Date(midnight + minutes * 60_000).toISOString());
      for (const [by, args] of [
        ['li', `personId: "${id('li')}"`],
        ['manager1', `unitId: "${id('D1')}"`],
        ['manager1', `unitId: "${id('D1')}", kinds: [TODO]`],
        ['admin', `unitId: "${id('CO')}"`],
      ] as const) {
        const told = await counts(by, `(${args})`);
        const lists = await Promise.all(DUES.map((due) => listed(by, `${args}, due: [${due}]`)));
        expect(lists.map(({ length }) => length)).toEqual([told.overdue, told.today, told.coming]);
        const all = await listed(by, args);
        expect(new Set(lists.flat()).size).toBe(all.length);
        expect(all).toEqual(lists.flat());
        const { tasks } = await sales.query(by, `{ tasks(${args}) { totalCount } }`);
        expect(tasks).toEqual({ totalCount: all.length });
      }
    }
  });

  test('show a manager who is late, himself left out, and nobody of another department', async () => {
    sales.api.clock.set('2026-06-20T02:00:00.000Z');
    const rows = async (by: Person) =>
      (await sales.query(by, '{ overdueByPerson { person { id code } overdue since } }'))
        .overdueByPerson as unknown as { person: { id: string; code: string }; overdue: number }[];
    const own = await rows('manager1');
    expect(own.map(({ person }) => person.code).sort()).toEqual(['li', 'wang']);
    for (const { person, overdue } of own) {
      expect(await listed('manager1', `personId: "${person.id}", due: [OVERDUE]`)).toHaveLength(overdue);
    }
    expect(await rows('manager2')).toEqual([]);
    await expect(counts('manager2', `(unitId: "${id('D1')}")`)).rejects.toThrow('NOT_FOUND');
  });

  /** So many that the database has a reason to look for them by their keys: of one person in ten a tenth is open. */
  async function fillTasks(): Promise<void> {
    const [{ repId }] = (await explaining.query("SELECT id AS repId FROM unit WHERE code = 'li'")) as [
      { repId: number },
    ];
    for (let start = 0; start < 20_000; start += 1_000) {
      const rows = Array.from({ length: 1_000 }, (_, index) => {
        const n = start + index;
        const dueAt = new Date(Date.parse('2025-01-01') + n * 40 * 60_000).toISOString();
        return [
          ...[1_000_000 + n, 'TODO', n % 10 === 0 ? 'OPEN' : 'DONE', dueAt.slice(0, 23).replace('T', ' ')],
          ...[n % 100 === 0 ? repId : 1_000 + (n % 97), '批量'],
        ];
      });
      await sales.api.db.run('INSERT INTO task (id, kind, status, due_at, rep_id, note) VALUES ?', [rows]);
    }
    await explaining.query('ANALYZE TABLE task');
  }

  test('are answered by keys, in one statement each', async () => {
    await fillTasks();
    const ask = async (by: Person, query: string) => {
      explaining.forget();
      const answer = await sales.query(by, query);
      const sent = explaining.sent().filter(({ sql }) => /\btask\b/.test(sql));
      expect(sent).toHaveLength(1);
      const plans = (await Promise.all(sent.map((one) => explaining.plansOf(one)))).flat();
      expect(plans.filter(({ isWhole }) => isWhole)).toEqual([]);
      return { answer, keys: plans.map(({ by: key }) => key) };
    };
    const own = await ask('li', '{ viewer { counters { dueToday overdue } } }');
    expect(own.keys).toEqual(['task_rep']);
    await ask('li', '{ tasks(due: [OVERDUE, TODAY]) { nodes { id } } }');
    await ask('manager1', '{ overdueByPerson { overdue } }');
    await ask('manager1', `{ tasks(unitId: "${id('D1')}", due: [OVERDUE]) { nodes { id } } }`);
    await ask('admin', `{ tasks(unitId: "${id('CO')}", due: [OVERDUE]) { nodes { id } } }`);
    await ask('admin', `{ taskCounts(unitId: "${id('CO')}") { overdue } }`);
  });
});
