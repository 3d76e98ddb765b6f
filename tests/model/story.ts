import { at } from './days';
import type {
  FactEvent,
  History,
  HistoryEvent,
  OwnerReason,
  Stage,
  UnitRecord,
  VerdictReason,
  Visit,
} from './history';

/**
 * A small company for tests: Li and Wang in department D1 and Bo, who leads the region, in region R1; Zhao in D2 of
 * R2; one pool. Customers are entered at 09:00 by Li, everything else happens at 10:00 unless said otherwise.
 */

const since = at('2025-01-01', '00:00');
const belongsTo = (parent: string): UnitRecord['parents'] => [{ from: since, parent }];

export const units: UnitRecord[] = [
  { code: 'company', kind: 'COMPANY', name: 'Company', parents: [] },
  { code: 'pool', kind: 'POOL', name: 'Pool', parents: belongsTo('company') },
  { code: 'R1', kind: 'REGION', name: 'Region 1', parents: belongsTo('company') },
  { code: 'R2', kind: 'REGION', name: 'Region 2', parents: belongsTo('company') },
  { code: 'D1', kind: 'DEPARTMENT', name: 'Department 1', parents: belongsTo('R1') },
  { code: 'D2', kind: 'DEPARTMENT', name: 'Department 2', parents: belongsTo('R2') },
  { code: 'Bo', kind: 'PERSON', name: 'Bo', parents: belongsTo('R1') },
  { code: 'Li', kind: 'PERSON', name: 'Li', parents: belongsTo('D1') },
  { code: 'Wang', kind: 'PERSON', name: 'Wang', parents: belongsTo('D1') },
  { code: 'Zhao', kind: 'PERSON', name: 'Zhao', parents: belongsTo('D2') },
];

/** The same organisation, in which a unit moves. */
export function withMove(unit: string, from: string, parent: string): UnitRecord[] {
  return units.map((record) =>
    record.code === unit ? { ...record, parents: [...record.parents, { from, parent }] } : record,
  );
}

export function story(events: HistoryEvent[], organisation: UnitRecord[] = units): History {
  return { settings: { timeZone: 'Asia/Shanghai', newAfterDays: 30 }, units: organisation, events };
}

interface Said {
  rep?: string;
  time?: string;
  key?: string;
  sequence?: number;
  /** When it was entered; left out: when it happened. */
  recordedAt?: string;
}

let numberOfEvents = 0;

function common(customer: string, day: string, said: Said, time = '10:00') {
  const when = at(day, said.time ?? time);
  return {
    key: said.key ?? `event-${String(++numberOfEvents).padStart(5, '0')}`,
    customer,
    rep: said.rep ?? 'Li',
    at: when,
    recordedAt: said.recordedAt ?? when,
    ...(said.sequence === undefined ? {} : { sequence: said.sequence }),
  };
}

/** Facts with a date only have no instant. */
function dated(customer: string, day: string, said: Said) {
  const { at: _instant, ...rest } = common(customer, day, said);
  return rest;
}

export const entered = (
  customer: string,
  day: string,
  said: Said & { holder?: string; phones?: string[]; industry?: string } = {},
): FactEvent => ({
  ...common(customer, day, said, '09:00'),
  kind: 'CREATED',
  source: 'REFERRAL',
  industry: said.industry ?? null,
  name: customer,
  holder: said.holder ?? said.rep ?? 'Li',
  phones: said.phones ?? [],
});

/** Connected when a stage is given, not answered otherwise. */
export const called = (
  customer: string,
  day: string,
  stage?: Stage,
  said: Said & { demand?: string; awareness?: string } = {},
): FactEvent => {
  const call = {
    ...common(customer, day, said),
    kind: 'FOLLOW_UP',
    method: 'PHONE',
    nextStep: 'NONE',
  } as const;
  if (stage === undefined) return { ...call, outcome: 'NO_ANSWER' };
  const categories = {
    ...(said.demand === undefined ? {} : { demand: said.demand }),
    ...(said.awareness === undefined ? {} : { awareness: said.awareness }),
  };
  const reason = stage === 'REFUSED' ? { refusalReason: 'OTHER' } : {};
  return { ...call, outcome: 'CONNECTED', answeredBy: 'STAFF', stage, ...reason, ...categories };
};

export const visited = (
  customer: string,
  day: string,
  visit: Pick<Visit, 'met' | 'result' | 'stage'>,
  said: Said = {},
): FactEvent => ({ ...common(customer, day, said), kind: 'VISIT', ...visit });

export const handedOver = (
  customer: string,
  day: string,
  to: string,
  reason: OwnerReason = 'TRANSFER',
  said: Said = {},
): FactEvent => ({ ...common(customer, day, said), kind: 'OWNER', to, reason });

export const changedIndustry = (customer: string, day: string, industry: string | null): FactEvent => ({
  ...common(customer, day, {}),
  kind: 'ATTRIBUTES',
  industry,
});

export const phoneAdded = (customer: string, day: string, phone: string): FactEvent => ({
  ...common(customer, day, {}),
  kind: 'PHONE_ADDED',
  phone,
});

export const phoneRemoved = (customer: string, day: string, phone: string): FactEvent => ({
  ...common(customer, day, {}),
  kind: 'PHONE_REMOVED',
  phone,
});

export const foundInvalid = (
  customer: string,
  day: string,
  phone: string,
  reason: VerdictReason = 'NOT_IN_SERVICE',
): FactEvent => ({ ...common(customer, day, {}), kind: 'VERDICT', phone, reason });

export const appealed = (customer: string, day: string, phone: string): FactEvent => ({
  ...common(customer, day, {}),
  kind: 'APPEAL_WON',
  phone,
});

export const signed = (
  customer: string,
  signedOn: string,
  key: string,
  said: Said & { serviceTo?: string; amount?: string; shares?: { rep: string; percent: string }[] } = {},
): FactEvent => ({
  ...dated(customer, signedOn, { ...said, key }),
  kind: 'DEAL',
  dealKind: 'NEW',
  product: 'Promotion',
  amount: said.amount ?? '1000.00',
  shares: said.shares ?? [{ rep: said.rep ?? 'Li', percent: '100.00' }],
  signedOn,
  serviceFrom: signedOn,
  ...(said.serviceTo === undefined ? {} : { serviceTo: said.serviceTo }),
});

/** Ruled on a day that the deal is shared otherwise. */
export const sharedAnew = (
  customer: string,
  day: string,
  deal: string,
  shares: { rep: string; percent: string }[],
  said: Said = {},
): FactEvent => ({ ...common(customer, day, said), kind: 'SHARES', deal, shares });

/** Told on a day that the service ends on another. */
export const serviceEnd = (
  customer: string,
  toldOn: string,
  deal: string,
  endsOn: string,
  said: Said = {},
): FactEvent => ({ ...dated(customer, toldOn, said), kind: 'SERVICE_END', deal, endsOn });

export const paid = (
  customer: string,
  on: string,
  deal: string,
  amount: string,
  said: Said = {},
): FactEvent => ({ ...dated(customer, on, said), kind: 'PAYMENT', deal, amount, on });

export const confirmed = (customer: string, day: string, payment: string, said: Said = {}): FactEvent => ({
  ...common(customer, day, said),
  kind: 'CONFIRMATION',
  payment,
});

export const cancelled = (customer: string, on: string, deal: string): FactEvent => ({
  ...dated(customer, on, {}),
  kind: 'CANCELLATION',
  deal,
  on,
});

export const deleted = (customer: string, day: string): FactEvent => ({
  ...common(customer, day, {}),
  kind: 'DELETION',
});

export const voided = (customer: string, day: string, target: string): HistoryEvent => ({
  ...dated(customer, day, {}),
  kind: 'VOID',
  target,
});

export const restored = (customer: string, day: string, target: string): HistoryEvent => ({
  ...dated(customer, day, {}),
  kind: 'UNVOID',
  target,
});
