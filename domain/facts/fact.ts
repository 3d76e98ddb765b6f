/**
 * What happened to a customer, or to a number: appended, never edited (docs/rules/facts.md). Everything else about a
 * customer is folded by timeline.ts from its facts and from those of its numbers.
 */
import type { ReleaseReason } from '../claims/release-day';
import type {
  AnsweredBy,
  FollowUpMethod,
  FollowUpOutcome,
  NextStepKind,
  Stage,
} from '../follow-ups/vocabulary';
import type { UnitId } from '../organization/tree';
import type { Day, Instant } from '../time/day';
import type { VisitMet, VisitResult } from '../visits/visit-rules';

export const SOURCES = [
  'PERSONAL_PUBLIC',
  'PERSONAL_SOCIAL',
  'REFERRAL',
  'COMPANY_RESOURCE',
  'CSC_LEAD',
  'SYSTEM',
] as const;
export type Source = (typeof SOURCES)[number];

export type OwnerReason =
  | 'ENTRY'
  | 'CLAIM'
  | 'RELEASE'
  | 'RELEASED_BY_RULE'
  | 'TRANSFER'
  | 'LEAVING'
  | 'RULING'
  | 'LEAD'
  | 'LEAD_PASSED';

export const VERDICT_REASONS = [
  'NOT_IN_SERVICE',
  'SUSPENDED',
  'WRONG_NUMBER',
  'FAX',
  'PEER',
  'AGENCY',
  'OTHER',
  'DO_NOT_CALL',
] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];

export const DEAL_KINDS = ['NEW', 'RENEWAL', 'UPSELL'] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

/** Which rule released a customer, and its days: 30 at a stage of its own days. */
export type ReleasedBy = { reason: ReleaseReason; days: number };

/** What happened in a dispute 撞单 about the customer. */
export type DisputeStep = 'OPENED' | 'ANSWERED' | 'WITHDRAWN' | 'RULED' | 'RULED_ANEW';

/** What all facts carry. */
type FactBase = {
  /** Number within its customer (of a PhoneFact, within its phone), ascending in order of entry. It decides the fold's order only among facts of one request. */
  no: number;
  at: Instant;
  /** Calendar date of `at` in the company's time zone. */
  day: Day;
  /** The caller's order among facts of the same instant and kind; 0 when not given. */
  sequence: number;
  requestKey: string;
  /** For whom it counts; null where nobody is credited. */
  repId: UnitId | null;
  /** Who recorded it. */
  actorId: UnitId;
  recordedAt: Instant;
  /** Recorded with BACKFILL: ownership, caps and clocks were not checked. */
  backfill: boolean;
};

export type FactOf = {
  CREATED: { holderId: UnitId; source: Source; industryId: number | null };
  /** Recorded on both customers alike: from its day on the one that does not survive is part of the other. */
  MERGE: { otherId: number; survives: boolean };
  /** From its day on the merged customer is itself again. */
  UNMERGE: { otherId: number; survives: boolean };
  /** undefined: unchanged. */
  ATTRIBUTES: { industryId?: number | null };
  PHONE_ADDED: { phoneId: number };
  PHONE_REMOVED: { phoneId: number };
  /** `releasedBy`: of RELEASED_BY_RULE, the rule; unknown of those recorded before it was kept. */
  OWNER: { holderId: UnitId; reason: OwnerReason; releasedBy?: ReleasedBy };
  /** 延期: both dates of release by rule move by so many days, for the ownership that it falls in. */
  EXTENSION: { days: number };
  FOLLOW_UP: {
    method: FollowUpMethod;
    outcome: FollowUpOutcome | null;
    answeredBy: AnsweredBy | null;
    phoneId: number | null;
    stage: Stage | null;
    /** null: this follow-up chose none. */
    demandId: number | null;
    awarenessId: number | null;
    nextStep: NextStepKind;
  };
  /** A DONE visit. */
  VISIT: { met: VisitMet; result: VisitResult | null; stage: Stage | null; nextStep: NextStepKind };
  VERDICT: { phoneId: number; verdict: VerdictReason };
  APPEAL_WON: { phoneId: number };
  DEAL: {
    dealKind: DealKind;
    productId: number;
    /** CNY, decimal string with two decimals. */
    amount: string;
    serviceFrom: Day;
    /** Last day of service as agreed; null: open-ended. */
    serviceTo: Day | null;
  };
  /** A ruling: from its day on the deal is shared anew, by the percentages that stand with this fact's number. */
  SHARES: { dealNo: number };
  /** From its day on, the deal's service ends on `endsOn` (which may lie ahead). */
  SERVICE_END: { dealNo: number; endsOn: Day };
  PAYMENT: { dealNo: number; amount: string };
  CONFIRMATION: { paymentNo: number };
  CANCELLATION: { dealNo: number };
  DELETION: object;
  /** Changes nothing that the fold tells: it stands in the customer's history. */
  DISPUTE: { step: DisputeStep };
  /** The target is then as if it had never been entered. The latest entered of VOID and RESTORE for a target decides. */
  VOID: { targetNo: number };
  RESTORE: { targetNo: number };
};

export type FactKind = keyof FactOf;

export type Fact<K extends FactKind = FactKind> = {
  [P in FactKind]: FactBase & { kind: P } & FactOf[P];
}[K];

/** What belongs to a number, whoever carries it; phone-history.ts. */
type JudgementKind = 'VERDICT' | 'APPEAL_WON';
export type Judgement = Fact<JudgementKind>;
/** A judgement, or the void or restore of one: numbered within the phone. */
export type PhoneFact = Fact<JudgementKind | 'VOID' | 'RESTORE'>;
/** What is recorded on a customer. */
export type CustomerFactKind = Exclude<FactKind, JudgementKind>;
export type CustomerFact = Fact<CustomerFactKind>;

/**
 * Facts of the same instant fold in this order of kinds. VOID and RESTORE are not folded: they decide, by order of
 * entry, which facts are.
 */
export const kindOrder: Record<FactKind, number> = {
  CREATED: 0,
  MERGE: 1,
  UNMERGE: 1,
  ATTRIBUTES: 2,
  PHONE_ADDED: 2,
  PHONE_REMOVED: 2,
  OWNER: 3,
  EXTENSION: 3.5,
  FOLLOW_UP: 4,
  VISIT: 5,
  VERDICT: 6,
  APPEAL_WON: 6,
  DEAL: 7,
  SHARES: 8,
  SERVICE_END: 8,
  PAYMENT: 9,
  CONFIRMATION: 10,
  CANCELLATION: 11,
  DELETION: 12,
  DISPUTE: 13,
  VOID: 99,
  RESTORE: 99,
};

export const FACT_KINDS = Object.keys(kindOrder) as FactKind[];

/**
 * The sequence of the phones that a customer is entered with: they belong to its creation, so nothing of the same instant
 * comes between.
 */
export const WITH_CREATION = -2_147_483_648;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which facts fold: instant, kind, sequence, request key; within one request, the order of its facts. */
export function compareFacts(a: Fact, b: Fact): number {
  return (
    compareText(a.at, b.at) ||
    kindOrder[a.kind] - kindOrder[b.kind] ||
    a.sequence - b.sequence ||
    compareText(a.requestKey, b.requestKey) ||
    a.no - b.no
  );
}

/** Of the facts of these kinds about one target, the one with the highest number decides: is the target voided? */
export const VOIDING = { VOID: true, RESTORE: false } as const satisfies Partial<Record<FactKind, boolean>>;

const isVoiding = (fact: Fact): fact is Fact<keyof typeof VOIDING> => fact.kind in VOIDING;

/** Numbers of the facts that are voided now. */
export function voidedNumbers(facts: readonly Fact[]): Set<number> {
  const voided = new Set<number>();
  for (const { kind, targetNo } of facts.filter(isVoiding).sort((a, b) => a.no - b.no)) {
    if (VOIDING[kind]) voided.add(targetNo);
    else voided.delete(targetNo);
  }
  return voided;
}

/** The facts that count, in the order in which they fold. */
export function foldedFacts(facts: readonly Fact[]): Fact[] {
  const voided = voidedNumbers(facts);
  return facts.filter((fact) => !isVoiding(fact) && !voided.has(fact.no)).sort(compareFacts);
}

/** Numbers of the unvoided facts that would hang in the air without this one (creation carries all, a merge its undo, a deal its own, a payment its confirmation). */
export function dependents(facts: readonly Fact[], no: number): number[] {
  const counted = foldedFacts(facts);
  const target = facts.find((fact) => fact.no === no);
  if (!target) return [];
  const hangsOn = (fact: Fact): boolean => {
    if (fact.no === no) return false;
    switch (target.kind) {
      case 'CREATED':
        // Its phones came with it.
        return fact.requestKey !== target.requestKey || fact.actorId !== target.actorId;
      case 'MERGE':
        return fact.kind === 'UNMERGE' && fact.otherId === target.otherId && compareFacts(fact, target) > 0;
      case 'DEAL':
        return 'dealNo' in fact && fact.dealNo === no;
      case 'PAYMENT':
        return fact.kind === 'CONFIRMATION' && fact.paymentNo === no;
      default:
        return false;
    }
  };
  return counted.filter(hangsOn).map((fact) => fact.no);
}
