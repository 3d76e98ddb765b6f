/** Changes reach those whom they concern, over real HTTP, through whichever of two API processes they were made. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { MAX_STREAMS } from '@erp/api/http/streams';
import { logChanges } from '@erp/api/facts/log-changes';
import { startServer, type RunningServer } from '@erp/api/server';
import { askAt } from '../harness/api';
import { listen, type Listening } from '../harness/listen';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';

let sales: SalesForce;
let other: RunningServer;
const open: Listening[] = [];

/** 10:00 in Shanghai on 2026-06-15. */
const NOW = '2026-06-15T02:00:00.000Z';

beforeAll(async () => {
  sales = await startSalesForce(NOW);
  other = await sales.api.second();
});
afterAll(() => sales.api.close());
afterEach(() => {
  for (const one of open.splice(0)) one.stop();
});

const signIn = (person: Person) => sales.api.signIn(person, `password-of-${person}`);

async function follow(
  person: Person,
  options: { at?: string; after?: string; topics?: string[] } = {},
): Promise<Listening> {
  const listening = await listen(options.at ?? sales.api.url, await signIn(person), options);
  open.push(listening);
  return listening;
}

/** What the job of an API process does every second. */
const move = () => logChanges(sales.api.db, sales.api.clock);

const give = (by: Person, to: Person, note = '补合同附件') =>
  sales.mutate(
    by,
    'createTask',
    { todo: { personId: sales.ids.get(to), dueAt: '2026-06-16T02:00:00.000Z', note } },
    'task { id dueAt }',
  );

describe('a listener', () => {
  test('is told of a change made through another process', async () => {
    const li = await follow('li', { at: other.url });
    expect(li.status).toBe(200);
    expect((await li.next()).topics).toEqual([]);
    await give('manager1', 'li');
    await move();
    expect((await li.next()).topics).toEqual(['TASK']);
  });

  test('hears only of what concerns people of the scope', async () => {
    const [li, wang, manager1, manager2] = await Promise.all(
      (['li', 'wang', 'manager1', 'manager2'] as const).map((person) => follow(person)),
    );
    for (const one of [li!, wang!, manager1!, manager2!]) expect((await one.next()).topics).toEqual([]);
    await give('manager1', 'li');
    await move();
    expect((await li!.next()).topics).toEqual(['TASK']);
    expect((await manager1!.next()).topics).toEqual(['TASK']);
    expect(await wang!.quiet(1_200)).toEqual([]);
    expect(await manager2!.quiet(0)).toEqual([]);
  });

  test('is told of the topics that he asked for', async () => {
    const [all, tasks] = [await follow('li'), await follow('li', { topics: ['TASK'] })];
    await Promise.all([all.next(), tasks.next()]);
    await sales.customer('li');
    await move();
    expect((await all.next()).topics).toEqual(['CUSTOMER']);
    expect(await tasks.quiet(1_200)).toEqual([]);
  });

  test('who comes back with his last position is told of what he missed, and of nothing else', async () => {
    const first = await follow('li');
    const { position } = await first.next();
    first.stop();
    await give('manager2', 'zhao');
    await move();
    const nothing = await follow('li', { after: position });
    expect((await nothing.next()).topics).toEqual([]);
    nothing.stop();
    await give('manager1', 'li');
    await move();
    const back = await follow('li', { after: position, at: other.url });
    expect((await back.next()).topics).toEqual(['TASK']);
  });

  test('misses nothing that is made while he comes and goes', async () => {
    let { position } = await (await follow('li')).next();
    for (let round = 0; round < 5; round += 1) {
      const [, heard] = await Promise.all([
        give('manager1', 'li').then(move),
        (async () => {
          const back = await follow('li', { after: position, at: round % 2 ? other.url : sales.api.url });
          for (;;) {
            const message = await back.next();
            position = message.position;
            if (message.topics.includes('TASK')) {
              back.stop();
              return message;
            }
          }
        })(),
      ]);
      expect(heard.topics).toContain('TASK');
    }
  });

  test('with a position of another log is told to ask for everything', async () => {
    const li = await follow('li', { after: '999999999' });
    expect((await li.next()).topics.sort()).toEqual(['COMMENT', 'CUSTOMER', 'TASK']);
  });

  test('hears at once of a follow-up that closes his call-back and of one that starts another', async () => {
    const customerId = await sales.customer('li');
    await move();
    const li = await follow('li', { topics: ['TASK'] });
    await li.next();
    const call = (more: object) =>
      sales.mutate(
        'li',
        'recordFollowUp',
        { followUp: { customerId, method: 'INBOUND', stage: 'ENGAGED', ...more } },
        'followUp { id }',
      );
    sales.api.clock.forward(1_000);
    await call({ nextStep: { kind: 'CALL', at: '2026-06-17T02:00:00.000Z' } });
    await move();
    expect((await li.next()).topics).toEqual(['TASK']);
    sales.api.clock.forward(1_000);
    await call({});
    await move();
    expect((await li.next()).topics).toEqual(['TASK']);
  });
});

describe('plans of visits', () => {
  const AT = '2026-06-16T06:00:00.000Z';
  const change = (by: Person, mutation: string, input: Record<string, unknown>) =>
    sales.mutate(by, mutation, input, 'visit { id plannedAt }');
  /** What each of them hears of a change. */
  /** What each hears of some work; the first of them is waited for, unless nobody is told. */
  async function heardOf(
    who: readonly Person[],
    work: () => Promise<unknown>,
    { tells = true } = {},
  ): Promise<string[][]> {
    await move();
    const listening = await Promise.all(who.map((person) => follow(person, { topics: ['TASK', 'VISIT'] })));
    for (const one of listening) await one.next();
    await work();
    await move();
    const [first, ...others] = listening;
    const told = [[...(tells ? [await first!.next()] : []), ...(await first!.quiet(tells ? 500 : 1_200))]];
    for (const one of others) told.push(await one.quiet(0));
    for (const one of listening) one.stop();
    return told.map((heard) => heard.flatMap(({ topics }) => topics).sort());
  }
  const BOTH = ['TASK', 'VISIT'];
  let customerId: string;
  let visitId: string;

  test('planning tells the rep, his manager and the companion, and nobody else', async () => {
    customerId = await sales.customer('li');
    const heard = await heardOf(['li', 'manager1', 'wang', 'zhao'], async () => {
      const { visit } = await change('li', 'planVisit', {
        plan: { customerId, at: AT, companionId: sales.ids.get('wang') },
      });
      visitId = visit.id;
    });
    expect(heard).toEqual([BOTH, BOTH, ['VISIT'], []]);
  });

  test('the companion’s answer, and asking somebody else', async () => {
    const answered = await heardOf(['li', 'wang'], () =>
      change('wang', 'answerCompanion', { visitId, accepts: true }),
    );
    expect(answered).toEqual([['VISIT'], ['VISIT']]);
    const asked = await heardOf(['wang', 'manager1'], () =>
      change('li', 'askCompanion', { visitId, companionId: sales.ids.get('manager1') }),
    );
    expect(asked).toEqual([['VISIT'], ['VISIT']]);
  });

  test('moving it, in the calendar or by its task', async () => {
    const later = '2026-06-16T07:00:00.000Z';
    const moved = await heardOf(['li', 'manager1'], () =>
      change('manager1', 'rescheduleVisit', { visitId, plannedAt: AT, at: later }),
    );
    expect(moved).toEqual([BOTH, BOTH]);
    const { tasks } = await sales.query('li', '{ tasks(first: 50) { nodes { id customer { id } } } }');
    const task = (
      tasks as unknown as { nodes: { id: string; customer: { id: string } | null }[] }
    ).nodes.find(({ customer }) => customer?.id === customerId);
    const byTask = await heardOf(['li', 'manager1'], () =>
      sales.mutate('li', 'rescheduleTask', { taskId: task!.id, seenDueAt: later, dueAt: AT }, 'task { id }'),
    );
    expect(byTask).toEqual([BOTH, BOTH]);
  });

  test('calling it off, and missing it', async () => {
    expect(await heardOf(['li'], () => change('li', 'cancelVisit', { visitId, reason: '客户出差' }))).toEqual(
      [BOTH],
    );
    const { visit } = await change('li', 'planVisit', { plan: { customerId, at: AT } });
    const now = sales.api.clock.now();
    sales.api.clock.set(AT);
    expect(await heardOf(['li'], () => change('li', 'markNoShow', { visitId: visit.id }))).toEqual([BOTH]);
    sales.api.clock.set(now);
  });

  test('planning by a next step, and recording a visit, planned or not', async () => {
    const next = await heardOf(['li'], () =>
      sales.mutate(
        'li',
        'recordFollowUp',
        {
          followUp: { customerId, method: 'INBOUND', stage: 'ENGAGED', nextStep: { kind: 'VISIT', at: AT } },
        },
        'followUp { id }',
      ),
    );
    expect(next).toEqual([BOTH]);
    sales.api.clock.set('2026-06-16T08:00:00.000Z');
    const record = () =>
      sales.mutate('li', 'recordVisit', { visit: { customerId, met: 'NOBODY' } }, 'visit { id }');
    expect(await heardOf(['li'], record)).toEqual([BOTH]);
    sales.api.clock.forward(1_000);
    expect(await heardOf(['li'], record)).toEqual([['VISIT']]);
  });

  test('a refused change tells nothing', async () => {
    const cancel = () => change('li', 'cancelVisit', { visitId, reason: '再次' });
    expect(await heardOf(['li'], cancel, { tells: false })).toEqual([[]]);
  });
});

describe('a stream', () => {
  test('lives by heartbeats, and ends cleanly when its token does', async () => {
    const li = await follow('li');
    await li.next();
    await li.quiet(600);
    expect(li.beats()).toBeGreaterThan(0);
    sales.api.clock.forward(6 * 60_000);
    expect(await li.ended).toBe(true);
  });

  test('is refused to whoever is not signed in, may not, or asks for something else', async () => {
    const stranger = await listen(sales.api.url, 'nobody');
    expect([stranger.status, stranger.refusal?.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const finance = await listen(sales.api.url, await signIn('finance'));
    expect([finance.status, finance.refusal?.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const wrong = await follow('li', { after: 'yesterday' });
    expect([wrong.status, wrong.refusal?.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const topic = await follow('li', { topics: ['WEATHER'] });
    expect([topic.status, topic.refusal?.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('is the only answer to a subscription, and a subscription the only thing that is streamed', async () => {
    const token = await signIn('li');
    const plain = await askAt(sales.api.url)(
      'subscription { changed(topics: [TASK]) { position } }',
      {},
      { token },
    );
    expect([plain.status, plain.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    const streamed = await fetch(`${sales.api.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: '{ viewer { today } }' }),
    });
    expect(streamed.status).toBe(400);
  });

  test('is one of a few that a person may have open at once', async () => {
    const own = [];
    for (let n = 0; n < MAX_STREAMS; n += 1) own.push(await follow('wang'));
    expect(own.map(({ status }) => status)).toEqual(own.map(() => 200));
    expect((await follow('wang')).status).toBe(429);
    expect((await follow('li')).status).toBe(200);
    own[0]!.stop();
    await own[1]!.quiet(300);
    expect((await follow('wang')).status).toBe(200);
  });

  test('is told the end by a server that stops, instead of being cut off', async () => {
    const third = await startServer({
      ...{ databaseUrl: sales.api.schema.url, clock: sales.api.clock, log: pino({ level: 'silent' }) },
    });
    const li = await follow('li', { at: third.url });
    await li.next();
    await third.close();
    expect(await li.ended).toBe(true);
  });
});
