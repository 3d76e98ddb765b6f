/** What is measured against the baseline: the same question to both, and the same answer from both. */
import { STAGES } from '@erp/domain/follow-ups/vocabulary';
import { addDays, firstDay, monthOf } from '@erp/domain/time/day';
import type { Actor } from './actors';
import { LAST_DAY } from './data';

export type Question = {
  id: string;
  /** The greatest ratio to the baseline that is good enough, at these sizes; null: only shown. */
  bar: { ratio: number; sizes: readonly string[] } | null;
  /** Who asks: reps about their own customers, or the general manager about the company. */
  as: 'REPS' | 'MANAGER';
  query: string;
  /** The baseline's address for it; its body are the same variables. */
  path: string;
  variables: (actor: Actor) => Record<string, unknown>;
  /** It writes: each side of a comparison has customers of its own. */
  writes?: boolean;
};

const NODE = `id name state kind city district countedSource holder { id name }
      lastContact { day method outcome }
      nextTask { id kind dueAt }`;

const SNAPSHOT = `query ($day: Date!, $filter: ReportFilter) { snapshot(day: $day, filter: $filter) {
      day comparedWith
      total { total totalChange counts { state count share change } }
      rows { unit { id name } total totalChange counts { state count share change } }
    } }`;

const MONTH = { from: firstDay(monthOf(LAST_DAY)), to: LAST_DAY };

/** The longest trend that may be asked for, one point a day. */
export const TREND = { from: addDays(LAST_DAY, -369), to: LAST_DAY };

const PROCESS = `query ($from: Date!, $to: Date!) { process(from: $from, to: $to) {
      cells { from to count }
      total { population bridge { heldBefore heldAfter } }
      rows { unit { id name } population bridge { heldBefore heldAfter } }
    } }`;

const RECORD = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) {
      followUp { id }
      userErrors { code path message }
    } }`;

const medium = ['medium'];

export const snapshot: Question = {
  id: 'snapshot',
  // A hundred times faster than counted from the intervals.
  bar: { ratio: 0.01, sizes: ['large'] },
  as: 'MANAGER',
  query: SNAPSHOT,
  path: '/snapshot',
  variables: () => ({ day: LAST_DAY }),
};

export const list: Question = {
  id: 'list',
  bar: { ratio: 1.6, sizes: medium },
  as: 'REPS',
  query: `{ customers(first: 50) { nodes { ${NODE} } pageInfo { hasNextPage } } }`,
  path: '/list',
  variables: () => ({}),
};

export const customer: Question = {
  id: 'customer',
  bar: { ratio: 1.8, sizes: medium },
  as: 'REPS',
  query: `query ($id: ID!) { customer(id: $id) {
      id name state kind city district mainProducts heldSince countedSource holder { id name }
      phones { id number } contactPersons { name title keyPerson }
      followUps(first: 20) { nodes {
        id at method outcome stageFrom stage duration growthExpectation targetCustomers competition internetAwareness
        note nextStep nextStepAt rep { id name }
      } }
    } }`,
  path: '/customer',
  variables: ({ pick, customers }) => ({ id: pick(customers).id }),
};

/** A connected call of today that moves the customer's stage and plans the next call. */
export const record: Question = {
  id: 'record-follow-up',
  bar: { ratio: 1.5, sizes: medium },
  as: 'REPS',
  query: RECORD,
  path: '/record-follow-up',
  writes: true,
  variables: ({ pick, customers, requestKey }) => {
    const called = pick(customers);
    // Never the state it had yesterday: then every call writes the same rows.
    const stages = STAGES.filter((stage) => stage !== 'REFUSED' && stage !== called.state);
    const stage = stages[(called.calls += 1) % stages.length];
    return {
      input: {
        requestKey: requestKey(),
        followUp: {
          customerId: called.id,
          phoneId: called.phoneId,
          method: 'PHONE',
          outcome: 'CONNECTED',
          answeredBy: 'KEY_PERSON',
          stage,
          duration: 140,
          note: '负责人在，想先看同行的推广效果，约了再谈',
          nextStep: { kind: 'CALL', at: called.nextCallAt },
        },
      },
    };
  },
};

export const process: Question = {
  id: 'process',
  bar: null,
  as: 'MANAGER',
  query: PROCESS,
  path: '/process',
  variables: () => MONTH,
};

export const trend: Question = {
  id: 'trend',
  bar: null,
  as: 'MANAGER',
  query: `query ($from: Date!, $to: Date!) { snapshotTrend(from: $from, to: $to, step: DAY) {
      days totals series { state counts }
    } }`,
  path: '/trend',
  variables: () => TREND,
};

/** Writes come last: what they wrote is taken out again afterwards. */
export const QUESTIONS: readonly Question[] = [
  list,
  customer,
  {
    id: 'search',
    bar: null,
    as: 'REPS',
    query: `query ($search: String!) { customers(filter: { search: $search }, first: 50) { nodes { ${NODE} } pageInfo { hasNextPage } } }`,
    path: '/search',
    // What a person types of a number: its beginning.
    variables: ({ pick, customers }) => ({
      search: pick(customers).phone.replace('+86', '').slice(0, 8),
    }),
  },
  snapshot,
  {
    ...snapshot,
    id: 'snapshot-filtered',
    bar: null,
    variables: ({ industryId }) => ({ day: LAST_DAY, filter: { industryIds: [industryId] } }),
  },
  trend,
  process,
  record,
];
