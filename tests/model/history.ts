/** What the model takes in: everything that was ever told to the system, as plain data. Nothing in it is derived. */
export interface History {
  settings: Settings;
  units: UnitRecord[];
  /** In order of entry. No answer of the model depends on that order. */
  events: HistoryEvent[];
}

export interface Settings {
  /** The company's clock. It has no daylight saving, so a day always runs from 00:00 to 24:00 at UTC+8. */
  timeZone: 'Asia/Shanghai';
  /** A customer is NEW again to a rep when the two calendar dates differ by more than this. */
  newAfterDays: number;
}

/** An instant in UTC with milliseconds: `2026-03-31T15:30:00.000Z`. */
export type Instant = string;
/** A calendar date of the company: `2026-03-31`. */
export type Day = string;
/** A calendar month of the company: `2026-03`. */
export type Month = string;

export type UnitKind = 'COMPANY' | 'REGION' | 'DEPARTMENT' | 'PERSON' | 'POOL';

/** A node of the organisation. People and pools are units; a person's membership is its dated parent. */
export interface UnitRecord {
  /** Unique; events and parents name units by it. Ties are broken by it. */
  code: string;
  kind: UnitKind;
  name: string;
  /** Empty for the company. Each entry holds from its instant until the next one's. */
  parents: ParentRecord[];
}

export interface ParentRecord {
  from: Instant;
  /** Code of the unit it belongs to from then on. */
  parent: string;
  /** When this was entered, where that matters to whoever asks what changed after a day closed. Left out: in time. */
  recordedAt?: Instant;
}

/** Lowest first. */
export const stages = ['REFUSED', 'UNAWARE', 'ENGAGED', 'EVALUATING', 'CONSIDERING', 'COMMITTED'] as const;
export type Stage = (typeof stages)[number];

export type Source =
  | 'PERSONAL_PUBLIC'
  | 'PERSONAL_SOCIAL'
  | 'REFERRAL'
  | 'COMPANY_RESOURCE'
  | 'CSC_LEAD'
  | 'SYSTEM';

export type OwnerReason = 'CLAIM' | 'RELEASE' | 'TRANSFER' | 'LEAVING';

export type VerdictReason =
  | 'NOT_IN_SERVICE'
  | 'SUSPENDED'
  | 'WRONG_NUMBER'
  | 'FAX'
  | 'PEER'
  | 'AGENCY'
  | 'OTHER'
  | 'DO_NOT_CALL';

export type FollowUpMethod = 'PHONE' | 'MESSAGE' | 'INBOUND';

export type FollowUpOutcome =
  // PHONE
  | 'CONNECTED'
  | 'HUNG_UP'
  | 'NO_ANSWER'
  | 'BUSY'
  | 'REJECTED'
  | 'POWERED_OFF'
  | 'UNREACHABLE'
  | 'NUMBER_INVALID'
  // MESSAGE
  | 'REPLIED'
  | 'NO_REPLY';

export type NextStep = 'CALL' | 'VISIT' | 'RELEASE' | 'REPORT_INVALID' | 'NONE';

/** What every event has. */
interface Entered {
  /** The request key: unique in the history, plain ASCII. The last resort in the order of facts. */
  key: string;
  /** Code of the customer. For VOID and UNVOID the customer of their target. */
  customer: string;
  /** Code of the person for whom it counts. */
  rep: string;
  /** When it was entered. Decides which of several voids holds, what is late, and the day of a SERVICE_END. */
  recordedAt: Instant;
  /** The caller's own order among facts of the same instant and kind. Left out: 0. */
  sequence?: number;
}

/** An event that happened at an instant. */
interface Happened extends Entered {
  at: Instant;
}

/** The customer is entered. Exactly one per customer, before all its other events. */
export interface Created extends Happened {
  kind: 'CREATED';
  /** The original source; also the counted one until a claim. */
  source: Source;
  /** Code of an industry; null when unknown. */
  industry: string | null;
  name: string;
  /** Code of the person who gets it, or of the pool it lies in. */
  holder: string;
  /** E.164 numbers, each once; may be empty. */
  phones: string[];
}

/** An attribute that reports filter by changes. */
export interface AttributesChanged extends Happened {
  kind: 'ATTRIBUTES';
  /** The industry from then on; null: none. */
  industry: string | null;
}

export interface PhoneAdded extends Happened {
  kind: 'PHONE_ADDED';
  /** An E.164 number that the customer does not carry at that time (it may have carried it before). */
  phone: string;
}

export interface PhoneRemoved extends Happened {
  kind: 'PHONE_REMOVED';
  /** An E.164 number that the customer carries. */
  phone: string;
}

/** The holder changes. */
export interface OwnerChanged extends Happened {
  kind: 'OWNER';
  /** Code of the person who gets it, or of the pool. */
  to: string;
  reason: OwnerReason;
}

export interface FollowUp extends Happened {
  kind: 'FOLLOW_UP';
  method: FollowUpMethod;
  /** Null for INBOUND. */
  outcome: FollowUpOutcome | null;
  /** Only with CONNECTED. */
  answeredBy?: 'KEY_PERSON' | 'STAFF';
  /** Asserted stage: always with CONNECTED, REPLIED and INBOUND, possibly with HUNG_UP, never otherwise. */
  stage?: Stage;
  /** Code of a reason; always with REFUSED, never otherwise. */
  refusalReason?: string;
  /** Code of a demand category; left out: none chosen by this follow-up. */
  demand?: string;
  /** Code of an awareness category; left out: none chosen by this follow-up. */
  awareness?: string;
  nextStep: NextStep;
}

/** A visit that was done. */
export interface Visit extends Happened {
  kind: 'VISIT';
  met: 'KEY_PERSON' | 'STAFF' | 'NOBODY';
  /** Null only when NOBODY was met. */
  result: 'SIGNED' | 'AGREED_TO_SIGN' | 'INTERESTED' | 'NEEDS_FOLLOW_UP' | 'REFUSED' | null;
  /** The stage after it; left out when NOBODY was met, or where REFUSED or AGREED_TO_SIGN decide it. */
  stage?: Stage;
  /** Code of a reason; always with a result or stage REFUSED. */
  refusalReason?: string;
}

/** A number is found to be of no use, for everybody who carries it. Every reason retires it. */
export interface Verdict extends Happened {
  kind: 'VERDICT';
  phone: string;
  reason: VerdictReason;
}

/** The verdict on a number is lifted, for everybody who carries it. */
export interface AppealWon extends Happened {
  kind: 'APPEAL_WON';
  phone: string;
}

/** A deal is signed; its key names it in later events. Has a date only. */
export interface Deal extends Entered {
  kind: 'DEAL';
  dealKind: 'NEW' | 'RENEWAL' | 'UPSELL';
  /** Name of a product. */
  product: string;
  /** CNY, two decimals: `12000.00`. */
  amount: string;
  /** Percentages with two decimals that add up to 100.00. */
  shares: { rep: string; percent: string }[];
  signedOn: Day;
  serviceFrom: Day;
  /** Last day of service, not before signedOn; left out: open-ended. */
  serviceTo?: Day;
}

/** A ruling: from its day on the deal is shared otherwise. */
export interface SharesChanged extends Happened {
  kind: 'SHARES';
  /** Key of the DEAL. */
  deal: string;
  /** Percentages with two decimals that add up to 100.00. */
  shares: { rep: string; percent: string }[];
}

/** The last day of a deal's service is told anew. Has a date only. */
export interface ServiceEnd extends Entered {
  kind: 'SERVICE_END';
  /** Key of the DEAL. */
  deal: string;
  /** Last day of service, not before signedOn. May lie ahead of recordedAt. */
  endsOn: Day;
}

/** Money for a deal. Has a date only. */
export interface Payment extends Entered {
  kind: 'PAYMENT';
  /** Key of the DEAL. */
  deal: string;
  /** CNY, two decimals; negative: a refund. */
  amount: string;
  on: Day;
}

/** Finance confirms a payment; only confirmed money counts. */
export interface Confirmation extends Happened {
  kind: 'CONFIRMATION';
  /** Key of the PAYMENT. */
  payment: string;
}

/** A deal is cancelled. Has a date only. */
export interface Cancellation extends Entered {
  kind: 'CANCELLATION';
  /** Key of the DEAL. */
  deal: string;
  /** Not before signedOn. */
  on: Day;
}

/** The customer is deleted; only one without any follow-up, visit or deal can be. */
export interface Deletion extends Happened {
  kind: 'DELETION';
}

/** The customer is a duplicate: from that day on it is part of another one. */
export interface Merge extends Happened {
  kind: 'MERGE';
  /** Code of the customer that survives. */
  into: string;
}

/** The customer is itself again from that day on. */
export interface Unmerge extends Happened {
  kind: 'UNMERGE';
  /** Code of the customer that it was merged into. */
  from: string;
}

/** The target is from now on as if it had never been entered. */
export interface Void extends Entered {
  kind: 'VOID';
  /** Key of an event that is neither VOID nor UNVOID, and on which no other unvoided event depends. */
  target: string;
}

/** A void is undone. */
export interface Unvoid extends Entered {
  kind: 'UNVOID';
  /** Key of the voided event. */
  target: string;
}

/** What happened to a customer. */
export type FactEvent =
  | Created
  | AttributesChanged
  | PhoneAdded
  | PhoneRemoved
  | OwnerChanged
  | FollowUp
  | Visit
  | Verdict
  | AppealWon
  | Deal
  | SharesChanged
  | ServiceEnd
  | Payment
  | Confirmation
  | Cancellation
  | Deletion
  | Merge
  | Unmerge;

export type HistoryEvent = FactEvent | Void | Unvoid;
