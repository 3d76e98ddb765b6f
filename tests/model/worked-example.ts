import type { BridgeLine } from './bridge';
import { at } from './days';
import type { Deal, FollowUp, History, HistoryEvent, Stage, UnitRecord } from './history';
import type { ProcessClass } from './process-class';
import type { StartState, State } from './states';

/** Two months of one department, small enough to be checked by hand. */

const start = at('2026-01-01', '00:00');
const belongsTo = (parent: string): UnitRecord['parents'] => [{ from: start, parent }];

const units: UnitRecord[] = [
  { code: 'company', kind: 'COMPANY', name: 'Company', parents: [] },
  { code: 'pool', kind: 'POOL', name: 'Pool', parents: belongsTo('company') },
  { code: 'region', kind: 'REGION', name: 'Region', parents: belongsTo('company') },
  { code: 'X', kind: 'DEPARTMENT', name: 'Department X', parents: belongsTo('region') },
  { code: 'Li', kind: 'PERSON', name: 'Li', parents: belongsTo('X') },
  { code: 'Wang', kind: 'PERSON', name: 'Wang', parents: belongsTo('X') },
];

/** The only phone of each customer. */
export const phoneOf = (customer: string): string => `+861395770000${'abcdef'.indexOf(customer) + 1}`;

type Rep = 'Li' | 'Wang';

function entry(customer: string, rep: Rep, day: string, time = '09:00'): HistoryEvent {
  return {
    kind: 'CREATED',
    key: `entry-${customer}`,
    customer,
    rep,
    at: at(day, time),
    recordedAt: at(day, time),
    source: 'PERSONAL_PUBLIC',
    industry: null,
    name: customer,
    holder: rep,
    phones: [phoneOf(customer)],
  };
}

function call(
  rep: Rep,
  customer: string,
  day: string,
  said: { stage?: Stage; time?: string; nextStep?: 'VISIT' },
): FollowUp {
  const when = at(day, said.time ?? '10:00');
  const common = { kind: 'FOLLOW_UP', method: 'PHONE', customer, rep, at: when, recordedAt: when } as const;
  const key = `call-${customer}-${day}`;
  const nextStep = said.nextStep ?? 'NONE';
  if (said.stage === undefined) return { ...common, key, outcome: 'NO_ANSWER', nextStep };
  return {
    ...common,
    key,
    outcome: 'CONNECTED',
    answeredBy: 'STAFF',
    stage: said.stage,
    ...(said.stage === 'REFUSED' ? { refusalReason: 'OTHER' } : {}),
    nextStep,
  };
}

const visitOfD: HistoryEvent = {
  kind: 'VISIT',
  key: 'visit-d-2026-03-10',
  customer: 'd',
  rep: 'Wang',
  at: at('2026-03-10', '10:00'),
  recordedAt: at('2026-03-10', '10:00'),
  met: 'KEY_PERSON',
  result: 'INTERESTED',
  stage: 'CONSIDERING',
};

const visitOfA: HistoryEvent = {
  kind: 'VISIT',
  key: 'visit-a-2026-03-20',
  customer: 'a',
  rep: 'Li',
  at: at('2026-03-20', '10:00'),
  recordedAt: at('2026-03-20', '10:00'),
  met: 'STAFF',
  result: 'NEEDS_FOLLOW_UP',
  stage: 'EVALUATING',
};

const dealOfD: Deal = {
  kind: 'DEAL',
  key: 'deal-d',
  customer: 'd',
  rep: 'Wang',
  recordedAt: at('2026-04-02', '10:00'),
  dealKind: 'NEW',
  product: 'Promotion',
  amount: '12000.00',
  shares: [{ rep: 'Wang', percent: '100.00' }],
  signedOn: '2026-04-02',
  serviceFrom: '2026-04-02',
};

const april20 = at('2026-04-20', '10:00');

const events: HistoryEvent[] = [
  entry('a', 'Li', '2026-03-02'),
  entry('b', 'Li', '2026-03-02'),
  entry('c', 'Li', '2026-03-02'),
  entry('d', 'Wang', '2026-03-02'),
  entry('e', 'Wang', '2026-03-02'),
  call('Li', 'a', '2026-03-03', { stage: 'ENGAGED' }),
  call('Li', 'b', '2026-03-03', {}),
  call('Li', 'c', '2026-03-03', { stage: 'UNAWARE' }),
  call('Wang', 'd', '2026-03-05', { stage: 'EVALUATING', nextStep: 'VISIT' }),
  call('Li', 'a', '2026-03-10', { stage: 'EVALUATING', nextStep: 'VISIT' }),
  visitOfD,
  visitOfA,
  call('Wang', 'e', '2026-03-31', { time: '23:30', stage: 'REFUSED' }),
  entry('f', 'Li', '2026-04-01', '00:30'),
  call('Li', 'c', '2026-04-02', { stage: 'ENGAGED' }),
  dealOfD,
  call('Li', 'a', '2026-04-08', { stage: 'CONSIDERING' }),
  {
    kind: 'OWNER',
    key: 'handover-c',
    customer: 'c',
    rep: 'Wang',
    at: at('2026-04-08', '15:00'),
    recordedAt: at('2026-04-08', '15:00'),
    to: 'Wang',
    reason: 'TRANSFER',
  },
  {
    kind: 'PAYMENT',
    key: 'payment-d',
    customer: 'd',
    rep: 'Wang',
    recordedAt: april20,
    deal: 'deal-d',
    amount: '5000.00',
    on: '2026-04-20',
  },
  {
    kind: 'CONFIRMATION',
    key: 'confirmation-d',
    customer: 'd',
    rep: 'Wang',
    at: april20,
    recordedAt: april20,
    payment: 'payment-d',
  },
  {
    kind: 'VERDICT',
    key: 'verdict-e',
    customer: 'e',
    rep: 'Wang',
    at: april20,
    recordedAt: april20,
    phone: phoneOf('e'),
    reason: 'NOT_IN_SERVICE',
  },
  call('Wang', 'c', '2026-04-25', { stage: 'UNAWARE' }),
];

export const workedExample: History = {
  settings: { timeZone: 'Asia/Shanghai', newAfterDays: 30 },
  units,
  events,
};

/** The variant: d's service ends on 2026-05-31, and Wang calls d on 2026-06-10. */
const juneCall = call('Wang', 'd', '2026-06-10', { stage: 'ENGAGED' });

/** The end is part of the deal. */
export const variantWithServiceTo: History = {
  ...workedExample,
  events: [
    ...events.map((event) => (event === dealOfD ? { ...dealOfD, serviceTo: '2026-05-31' } : event)),
    juneCall,
  ],
};

/** The end is told in May. */
export const variantWithServiceEnd: History = {
  ...workedExample,
  events: [
    ...events,
    {
      kind: 'SERVICE_END',
      key: 'end-d',
      customer: 'd',
      rep: 'Wang',
      recordedAt: at('2026-05-12', '10:00'),
      deal: 'deal-d',
      endsOn: '2026-05-31',
    },
    juneCall,
  ],
};

type Held = Partial<Record<State, string[]>>;
type Moved = { from: StartState; to: State; class: ProcessClass; customers: string[] };
type MovedStage = { from: Stage | null; to: Stage; customers: string[] };

/** What the reports must say: the customers behind every number. What is not named is empty. */
export const expected = {
  snapshots: [
    {
      day: '2026-03-31',
      lists: { NONE: ['b'], REFUSED: ['e'], UNAWARE: ['c'], EVALUATING: ['a'], CONSIDERING: ['d'] } as Held,
      total: 5,
      held: { Li: ['a', 'b', 'c'], Wang: ['d', 'e'] },
    },
    {
      day: '2026-04-30',
      lists: { SIGNED: ['d'], INVALID: ['e'], UNAWARE: ['c'], CONSIDERING: ['a'], NONE: ['b', 'f'] } as Held,
      total: 6,
      held: { Li: ['a', 'b', 'f'], Wang: ['c', 'd', 'e'] },
    },
  ],
  april: {
    from: '2026-04-01',
    to: '2026-04-30',
    cells: [
      { from: 'ABSENT', to: 'NONE', class: 'ENTERED', customers: ['f'] },
      { from: 'REFUSED', to: 'INVALID', class: 'INVALID', customers: ['e'] },
      { from: 'UNAWARE', to: 'UNAWARE', class: 'STAYED', customers: ['c'] },
      { from: 'EVALUATING', to: 'CONSIDERING', class: 'ADVANCED', customers: ['a'] },
      { from: 'CONSIDERING', to: 'SIGNED', class: 'SIGNED', customers: ['d'] },
      { from: 'NONE', to: 'NONE', class: 'STAYED', customers: ['b'] },
    ] as Moved[],
    classes: {
      X: { ENTERED: ['f'], ADVANCED: ['a'], STAYED: ['b', 'c'], SIGNED: ['d'], INVALID: ['e'] },
      Li: { ADVANCED: ['a'], STAYED: ['b'], ENTERED: ['f'] },
      Wang: { STAYED: ['c'], SIGNED: ['d'], INVALID: ['e'] },
    } as Record<string, Partial<Record<ProcessClass, string[]>>>,
    bridges: {
      X: {
        HELD_BEFORE: ['a', 'b', 'c', 'd', 'e'],
        CREATED: ['f'],
        HELD_AFTER: ['a', 'b', 'c', 'd', 'e', 'f'],
      },
      Li: {
        HELD_BEFORE: ['a', 'b', 'c'],
        CREATED: ['f'],
        TO_OTHER_UNIT: ['c'],
        HELD_AFTER: ['a', 'b', 'f'],
      },
      Wang: { HELD_BEFORE: ['d', 'e'], FROM_OTHER_UNIT: ['c'], HELD_AFTER: ['c', 'd', 'e'] },
    } as Record<string, Partial<Record<BridgeLine, string[]>>>,
    rises: [
      { from: 'UNAWARE', to: 'ENGAGED', customers: ['c'] },
      { from: 'EVALUATING', to: 'CONSIDERING', customers: ['a'] },
    ] as MovedStage[],
    falls: [{ from: 'ENGAGED', to: 'UNAWARE', customers: ['c'] }] as MovedStage[],
    firstStages: [] as MovedStage[],
    /** In the unit X and for Wang alone. */
    signedAmount: '12000.00',
    receivedAmount: '5000.00',
  },
  variant: {
    /** State of d at the end of the day. */
    states: [
      { day: '2026-05-31', state: 'SIGNED' },
      { day: '2026-06-01', state: 'LAPSED' },
      { day: '2026-06-09', state: 'LAPSED' },
      { day: '2026-06-10', state: 'ENGAGED' },
      { day: '2026-06-30', state: 'ENGAGED' },
    ] as { day: string; state: State }[],
    june: {
      from: '2026-06-01',
      to: '2026-06-30',
      ofD: { from: 'SIGNED', to: 'ENGAGED', class: 'RETURNED', customers: ['d'] } as Moved,
      /** The first stage after the lapse, no rise and no fall. */
      afterLapse: { from: null, to: 'ENGAGED', customers: ['d'] } as MovedStage,
    },
  },
};
