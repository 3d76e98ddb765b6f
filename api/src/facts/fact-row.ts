/** Facts as rows of table fact and back: the one place that knows which column a kind uses. */
import type { ReleaseReason } from '@erp/domain/claims/release-day';
import type {
  CustomerFact,
  CustomerFactKind,
  FactOf,
  OwnerReason,
  Source,
  DealKind,
  DisputeStep,
} from '@erp/domain/facts/fact';
import type {
  AnsweredBy,
  FollowUpMethod,
  FollowUpOutcome,
  NextStepKind,
  Stage,
} from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { VisitMet, VisitResult } from '@erp/domain/visits/visit-rules';

/** A row of table fact without its customer. */
export type FactRow = {
  no: number;
  kind: CustomerFactKind;
  at: Instant;
  day: Day;
  sequence: number;
  request_key: string;
  rep_id: number | null;
  actor_id: number;
  recorded_at: Instant;
  backfill: number;
  target_no: number | null;
  holder_id: number | null;
  reason: string | null;
  source: string | null;
  industry_id: number | null;
  industry_given: number | null;
  method: string | null;
  outcome: string | null;
  met: string | null;
  phone_id: number | null;
  stage: string | null;
  demand_id: number | null;
  awareness_id: number | null;
  next_step: string | null;
  deal_kind: string | null;
  product_id: number | null;
  amount: string | null;
  service_from: Day | null;
  ends_on: Day | null;
  other_id: number | null;
  survives: number | null;
  days: number | null;
  release_reason: string | null;
  release_days: number | null;
  note: string | null;
};

export const factColumns = [
  'no',
  'kind',
  'at',
  'day',
  'sequence',
  'request_key',
  'rep_id',
  'actor_id',
  'recorded_at',
  'backfill',
  'target_no',
  'holder_id',
  'reason',
  'source',
  'industry_id',
  'industry_given',
  'method',
  'outcome',
  'met',
  'phone_id',
  'stage',
  'demand_id',
  'awareness_id',
  'next_step',
  'deal_kind',
  'product_id',
  'amount',
  'service_from',
  'ends_on',
  'other_id',
  'survives',
  'days',
  'release_reason',
  'release_days',
  'note',
] as const satisfies readonly (keyof FactRow)[];

const AT = 1 + factColumns.indexOf('at');
const RECORDED_AT = 1 + factColumns.indexOf('recorded_at');

/** The INSERT's values: customer, then factColumns. */
export function factValues(customerId: number, row: FactRow): unknown[] {
  const values: unknown[] = [customerId];
  for (const column of factColumns) values.push(row[column]);
  values[AT] = toDateTime(row.at);
  values[RECORDED_AT] = toDateTime(row.recorded_at);
  return values;
}

/** What of a row is the kind's own. */
type OwnColumns = Partial<
  Omit<
    FactRow,
    | 'no'
    | 'kind'
    | 'at'
    | 'day'
    | 'sequence'
    | 'request_key'
    | 'rep_id'
    | 'actor_id'
    | 'recorded_at'
    | 'backfill'
    | 'note'
  >
>;

type Codec = {
  [K in CustomerFactKind]: { toRow(fact: FactOf[K]): OwnColumns; toFact(row: FactRow): FactOf[K] };
};

const target = {
  toRow: ({ targetNo }: { targetNo: number }) => ({ target_no: targetNo }),
  toFact: (row: FactRow) => ({ targetNo: row.target_no! }),
};
const phone = {
  toRow: ({ phoneId }: { phoneId: number }) => ({ phone_id: phoneId }),
  toFact: (row: FactRow) => ({ phoneId: row.phone_id! }),
};

const merge = {
  toRow: ({ otherId, survives }: FactOf['MERGE']) => ({ other_id: otherId, survives: survives ? 1 : 0 }),
  toFact: (row: FactRow) => ({ otherId: row.other_id!, survives: row.survives === 1 }),
};

const codec: Codec = {
  CREATED: {
    toRow: (fact) => ({ holder_id: fact.holderId, source: fact.source, industry_id: fact.industryId }),
    toFact: (row) => ({
      holderId: row.holder_id as UnitId,
      source: row.source as Source,
      industryId: row.industry_id,
    }),
  },
  MERGE: merge,
  UNMERGE: merge,
  ATTRIBUTES: {
    toRow: ({ industryId }) => ({
      industry_given: industryId === undefined ? 0 : 1,
      industry_id: industryId ?? null,
    }),
    toFact: (row) => (row.industry_given ? { industryId: row.industry_id } : {}),
  },
  PHONE_ADDED: phone,
  PHONE_REMOVED: phone,
  OWNER: {
    toRow: ({ holderId, reason, releasedBy }) => ({
      holder_id: holderId,
      reason,
      release_reason: releasedBy?.reason ?? null,
      release_days: releasedBy?.days ?? null,
    }),
    toFact: (row) => ({
      holderId: row.holder_id as UnitId,
      reason: row.reason as OwnerReason,
      ...(row.release_reason === null
        ? {}
        : { releasedBy: { reason: row.release_reason as ReleaseReason, days: row.release_days! } }),
    }),
  },
  EXTENSION: {
    toRow: ({ days }) => ({ days }),
    toFact: (row) => ({ days: row.days! }),
  },
  FOLLOW_UP: {
    toRow: (fact) => ({
      method: fact.method,
      outcome: fact.outcome,
      met: fact.answeredBy,
      phone_id: fact.phoneId,
      stage: fact.stage,
      demand_id: fact.demandId,
      awareness_id: fact.awarenessId,
      next_step: fact.nextStep,
    }),
    toFact: (row) => ({
      method: row.method as FollowUpMethod,
      outcome: row.outcome as FollowUpOutcome | null,
      answeredBy: row.met as AnsweredBy | null,
      phoneId: row.phone_id,
      stage: row.stage as Stage | null,
      demandId: row.demand_id,
      awarenessId: row.awareness_id,
      nextStep: row.next_step as NextStepKind,
    }),
  },
  VISIT: {
    toRow: (fact) => ({ met: fact.met, outcome: fact.result, stage: fact.stage, next_step: fact.nextStep }),
    toFact: (row) => ({
      met: row.met as VisitMet,
      result: row.outcome as VisitResult | null,
      stage: row.stage as Stage | null,
      nextStep: row.next_step as NextStepKind,
    }),
  },
  DEAL: {
    toRow: (fact) => ({
      deal_kind: fact.dealKind,
      product_id: fact.productId,
      amount: fact.amount,
      service_from: fact.serviceFrom,
      ends_on: fact.serviceTo,
    }),
    toFact: (row) => ({
      dealKind: row.deal_kind as DealKind,
      productId: row.product_id!,
      amount: row.amount!,
      serviceFrom: row.service_from!,
      serviceTo: row.ends_on,
    }),
  },
  SHARES: {
    toRow: ({ dealNo }) => ({ target_no: dealNo }),
    toFact: (row) => ({ dealNo: row.target_no! }),
  },
  SERVICE_END: {
    toRow: (fact) => ({ target_no: fact.dealNo, ends_on: fact.endsOn }),
    toFact: (row) => ({ dealNo: row.target_no!, endsOn: row.ends_on! }),
  },
  PAYMENT: {
    toRow: (fact) => ({ target_no: fact.dealNo, amount: fact.amount }),
    toFact: (row) => ({ dealNo: row.target_no!, amount: row.amount! }),
  },
  CONFIRMATION: {
    toRow: (fact) => ({ target_no: fact.paymentNo }),
    toFact: (row) => ({ paymentNo: row.target_no! }),
  },
  CANCELLATION: {
    toRow: (fact) => ({ target_no: fact.dealNo }),
    toFact: (row) => ({ dealNo: row.target_no! }),
  },
  DELETION: { toRow: () => ({}), toFact: () => ({}) },
  DISPUTE: {
    toRow: ({ step }) => ({ reason: step }),
    toFact: (row) => ({ step: row.reason as DisputeStep }),
  },
  VOID: target,
  RESTORE: target,
};

/** The fold's view of a row. */
export function factOf(row: FactRow): CustomerFact {
  return {
    no: row.no,
    kind: row.kind,
    at: row.at,
    day: row.day,
    sequence: row.sequence,
    requestKey: row.request_key,
    repId: row.rep_id as UnitId | null,
    actorId: row.actor_id as UnitId,
    recordedAt: row.recorded_at,
    backfill: row.backfill === 1,
    ...codec[row.kind].toFact(row),
  } as CustomerFact;
}

/** `note`: the reason given in words, which the fold does not read. */
export function rowOf(fact: CustomerFact, note: string | null): FactRow {
  const own = (codec[fact.kind].toRow as (value: CustomerFact) => OwnColumns)(fact);
  return {
    target_no: null,
    holder_id: null,
    reason: null,
    source: null,
    industry_id: null,
    industry_given: null,
    method: null,
    outcome: null,
    met: null,
    phone_id: null,
    stage: null,
    demand_id: null,
    awareness_id: null,
    next_step: null,
    deal_kind: null,
    product_id: null,
    amount: null,
    service_from: null,
    ends_on: null,
    other_id: null,
    survives: null,
    days: null,
    release_reason: null,
    release_days: null,
    ...own,
    no: fact.no,
    kind: fact.kind,
    at: fact.at,
    day: fact.day,
    sequence: fact.sequence,
    request_key: fact.requestKey,
    rep_id: fact.repId,
    actor_id: fact.actorId,
    recorded_at: fact.recordedAt,
    backfill: fact.backfill ? 1 : 0,
    note,
  };
}
