export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A business day in the company's time zone (default Asia/Shanghai): YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant in UTC, RFC 3339 with milliseconds: 2026-03-31T15:30:00.000Z. Any offset is accepted as input. */
  DateTime: { input: string; output: string; }
  /** A decimal number as a string, never a float. Money is CNY with two decimals: "12000.00". */
  Decimal: { input: string; output: string; }
  /** A phone number in E.164 with an optional extension: +8657788124406 or +8657788124406;ext=802. */
  PhoneNumber: { input: string; output: string; }
};

/** A number of deals or money of activity. */
export type ActivityMoney =
  | 'RECEIVED'
  | 'SIGNED';

/** A number of contacts of activity. */
export type ActivityNumber =
  | 'APPOINTMENTS'
  | 'CALLS'
  | 'CONNECTED'
  | 'KEY_PERSONS'
  | 'VISITS';

export type AddPhoneInput = {
  /** As at entry: SAME_NUMBER, for another customer's number with another extension; recorded. */
  acceptedWarnings?: InputMaybe<Array<CollisionKind>>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  phone: PhoneEntry;
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type AllowExportInput = {
  /** An active rep of the viewer's scope, not the viewer himself. */
  personId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** Last day: from today on, at most 92 days. Given again, the new day holds. */
  until: Scalars['Date']['input'];
};

/** Left out: as the present owner's latest annotation has it. Blank: cleared. */
export type AnnotationEntry = {
  competition?: InputMaybe<Scalars['String']['input']>;
  growthExpectation?: InputMaybe<Scalars['String']['input']>;
  internetAwareness?: InputMaybe<Scalars['String']['input']>;
  targetCustomers?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerCommentInput = {
  /** 1 to 1000 characters: ANSWER_REQUIRED, TOO_LONG. */
  answer: Scalars['String']['input'];
  commentId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type AnswerCompanionInput = {
  accepts: Scalars['Boolean']['input'];
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type AnswerDisputeInput = {
  /** 1 to 1000 characters: REASON_REQUIRED, TOO_LONG. */
  answer: Scalars['String']['input'];
  disputeId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type AnsweredBy =
  /** 负责人 */
  | 'KEY_PERSON'
  /** 其他人 */
  | 'STAFF';

/** What a unit says of the plans of its people. */
export type ApprovalRule =
  /** What the nearest unit above says; of the company: not required. */
  | 'INHERITED'
  | 'NOT_REQUIRED'
  | 'REQUIRED';

export type ApproveVisitInput = {
  /** When it was planned as you saw it: a visit that was moved meanwhile is not approved, VISIT_MOVED_ALREADY says when it is now. */
  plannedAt: Scalars['DateTime']['input'];
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type AskCompanionInput = {
  /** One of `companions`; left out: nobody comes along. */
  companionId?: InputMaybe<Scalars['ID']['input']>;
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type BridgeLine =
  | 'BROUGHT_BACK'
  | 'CREATED'
  | 'FROM_OTHER_UNIT'
  | 'FROM_POOL'
  | 'HELD_AFTER'
  | 'HELD_BEFORE'
  | 'MERGED_OR_DELETED'
  | 'MOVED_IN_WITH_HOLDER'
  | 'MOVED_OUT_WITH_HOLDER'
  | 'TO_OTHER_UNIT'
  | 'TO_POOL';

/** Why a customer stands in the viewer's queue of calls. */
export type CallReason =
  /** 到期回访: a call-back of the viewer's is due today or late. */
  | 'CALL_BACK'
  /** 未联系: nobody has been in touch since it became the viewer's: freshly entered, claimed, handed over or handed out. */
  | 'FRESH'
  /** 派单首拨: a lead by rota that the viewer has not called yet; before all others, the first due first. */
  | 'LEAD'
  /** 即将掉公海: the rules of release take it away soon, and its owner is warned. */
  | 'PROTECTION';

export type CancelDealInput = {
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  dealId: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type CancelDealsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  cancellations: Array<CancellationEntry>;
};

export type CancelImportInput = {
  importId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type CancelTaskInput = {
  /** At most 300 characters: REASON_REQUIRED, TOO_LONG. */
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};

export type CancelVisitInput = {
  /** At most 300 characters. */
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type CancellationEntry = {
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  dealId: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

/** Lists that administrators edit. */
export type Catalogue =
  /** 网络意识分类 */
  | 'AWARENESS'
  /** 客户推广需求分类 */
  | 'DEMAND'
  | 'INDUSTRY'
  | 'PRODUCT'
  | 'REFUSAL_REASON'
  /**
   * 资料来源: the names of the six values of Source, whose codes they have. Closed by rule: none can be added (LIST_CLOSED). An
   * inactive one is not taken at entry by hand; SYSTEM never is, and one of the others stays (LAST_SOURCE).
   */
  | 'SOURCE';

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  /** At least 10 characters. */
  newPassword: Scalars['String']['input'];
  /** Also revokes the viewer's API tokens. They stay when it is false or left out, because programs rely on them. */
  revokeTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a change is about. */
export type ChangeTopic =
  /** A comment was written or answered; it concerns who is to answer it, and who wrote it. */
  | 'COMMENT'
  /** Something was recorded on a customer; it concerns who holds it. */
  | 'CUSTOMER'
  /** A task began, moved or ended; it concerns whose task it is. */
  | 'TASK'
  /** A visit was planned, moved, done, called off or missed, or a companion was asked or answered; it concerns its rep and its companion. */
  | 'VISIT';

export type CheckImportInput = {
  importId: Scalars['ID']['input'];
  /** A column that is not named is left out. NAME is needed. */
  mapping: Array<ImportColumnInput>;
  options?: InputMaybe<ImportOptions>;
  requestKey: Scalars['ID']['input'];
};

export type ClaimCustomerInput = {
  claim: OwnershipEntry;
  requestKey: Scalars['ID']['input'];
};

export type ClaimCustomersInput = {
  bulkKey: Scalars['ID']['input'];
  claims: Array<OwnershipEntry>;
};

export type CollisionKind =
  | 'SAME_CREDIT_CODE'
  | 'SAME_NAME'
  /** Same number, another extension: a warning. */
  | 'SAME_NUMBER'
  /** Same number and extension: refused, unless shared. */
  | 'SAME_PHONE'
  | 'SAME_WEBSITE';

export type CommentOnInput = {
  asksForAnswer?: InputMaybe<Scalars['Boolean']['input']>;
  /** A follow-up or DONE visit of a customer in the viewer's scope. */
  factId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** 1 to 1000 characters: COMMENT_REQUIRED, TOO_LONG. */
  text: Scalars['String']['input'];
};

/** 陪访: what became of the question. */
export type CompanionStatus =
  | 'ACCEPTED'
  /** Asked, not answered yet; again after the visit was moved. */
  | 'ASKED'
  | 'DECLINED';

export type CompleteTaskInput = {
  requestKey: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};

export type ConfirmPaymentInput = {
  paymentId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type ConfirmPaymentsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  confirmations: Array<ConfirmationEntry>;
};

export type ConfirmationEntry = {
  paymentId: Scalars['ID']['input'];
};

export type ContactPersonEntry = {
  keyPerson?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  wechat?: InputMaybe<Scalars['String']['input']>;
};

export type CreateApiTokenInput = {
  /** At most 366 days from today. */
  expiresOn: Scalars['Date']['input'];
  name: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  scopes: Array<TokenScope>;
};

export type CreateCatalogueItemInput = {
  catalogue: Catalogue;
  /** Capital letters, digits and underscores, at most 40; stays as it is. Else CODE_INVALID; CODE_TAKEN where its catalogue has it. */
  code: Scalars['String']['input'];
  /** At most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  nameEn: Scalars['String']['input'];
  /** At most 100 characters. */
  nameZh: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
};

export type CreateCustomerInput = {
  entry: CustomerEntry;
  requestKey: Scalars['ID']['input'];
};

export type CreateCustomersInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  entries: Array<CustomerEntry>;
};

export type CreateGuideInput = {
  /** Required for a script, an item of its catalogue; not allowed else. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  en: GuideTextInput;
  library: GuideLibrary;
  requestKey: Scalars['ID']['input'];
  /** Required for advice; not allowed else. */
  stage?: InputMaybe<Stage>;
  zh: GuideTextInput;
};

export type CreatePersonInput = {
  code: Scalars['String']['input'];
  /** First day in the unit (default today); any past day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Sign-in name; without it the person cannot sign in (people who left, agents of loaded data). */
  login?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** At least 10 characters; required with a login. */
  password?: InputMaybe<Scalars['String']['input']>;
  requestKey: Scalars['ID']['input'];
  role: Role;
  unitId: Scalars['ID']['input'];
};

export type CreateTaskInput = {
  requestKey: Scalars['ID']['input'];
  todo: TodoEntry;
};

export type CreateTasksInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 200. */
  todos: Array<TodoEntry>;
};

export type CreateUnitInput = {
  code: Scalars['String']['input'];
  /** First day it belongs to the parent (default today); any past day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** REGION, DEPARTMENT or POOL. */
  kind: UnitKind;
  name: Scalars['String']['input'];
  parentId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

/** Only the fields given are changed; null clears. */
export type CustomerChange = {
  /**
   * The collision warnings (codes) that the person has seen and decided to go on with; recorded. What the change newly shares
   * with another customer (name in the city, credit code, website) is refused without it: COLLISION_SAME_NAME and the like.
   */
  acceptedWarnings?: InputMaybe<Array<CollisionKind>>;
  accountElsewhere?: InputMaybe<Scalars['String']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  channelsToday?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  creditCode?: InputMaybe<Scalars['String']['input']>;
  district?: InputMaybe<Scalars['String']['input']>;
  industryId?: InputMaybe<Scalars['ID']['input']>;
  mainProducts?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
  shortName?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerEntry = {
  /** The collision warnings (codes) that the person has seen and decided to go on with; recorded. */
  acceptedWarnings?: InputMaybe<Array<CollisionKind>>;
  accountElsewhere?: InputMaybe<Scalars['String']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  /** Instant of the creation (default now). At most 3 days back, unless backfill. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Needs the permission BACKFILL: any past instant, caps and clocks unchecked. */
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  channelsToday?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  contactPersons?: InputMaybe<Array<ContactPersonEntry>>;
  creditCode?: InputMaybe<Scalars['String']['input']>;
  district?: InputMaybe<Scalars['String']['input']>;
  /** Who holds it: a person, or a pool. Default: the viewer. Managers: anybody in their scope; BACKFILL: anybody. */
  holderId?: InputMaybe<Scalars['ID']['input']>;
  industryId?: InputMaybe<Scalars['ID']['input']>;
  mainProducts?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  phones?: InputMaybe<Array<PhoneEntry>>;
  /** Required with REFERRAL. */
  referrerId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * 按轮派单: instead of holderId, a department or region of the viewer's scope whose rota says who gets it. Needs HAND_OUT_LEADS and a
   * source that is handed out (LEAD_SOURCE); happens now (LEAD_IS_NOW). Nobody takes part: ROTA_EMPTY.
   */
  rotaUnitId?: InputMaybe<Scalars['ID']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
  shortName?: InputMaybe<Scalars['String']['input']>;
  source: Source;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerFilter = {
  awarenessIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  cities?: InputMaybe<Array<Scalars['String']['input']>>;
  countedSources?: InputMaybe<Array<Source>>;
  demandIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Days since the last contact by anyone, else since creation: more than this. */
  idleMoreThanDays?: InputMaybe<Scalars['Int']['input']>;
  industryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** No follow-up and no DONE visit by anyone. */
  neverFollowedUp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these is so, whoever is to do it. */
  nextSteps?: InputMaybe<Array<PlannedStep>>;
  originalSources?: InputMaybe<Array<Source>>;
  /** Only customers in the pool the viewer may see (true), only owned ones (false, default). */
  pool?: InputMaybe<Scalars['Boolean']['input']>;
  /** 即将掉公海: goes back to the pool by rule today or within so many days. */
  releaseWithinDays?: InputMaybe<Scalars['Int']['input']>;
  /** Name, name initials in pinyin, or a phone fragment of 4 digits and more. Never searches masked numbers. */
  search?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<State>>;
  /** Held by these people or anybody under these units. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CustomerKind =
  /** 新客户 */
  | 'NEW'
  /** 老客户 */
  | 'OLD';

export type CustomerSort =
  /** Newest entry first. */
  | 'CREATED'
  /** Longest without contact first; never contacted first of all. */
  | 'IDLE'
  /** Name by pinyin. */
  | 'NAME'
  /** Soonest back to the pool by rule first; whom no rule releases last of all. */
  | 'RELEASE';

export type DealEntry = {
  amount: Scalars['Decimal']['input'];
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  kind: DealKind;
  productId: Scalars['ID']['input'];
  repId?: InputMaybe<Scalars['ID']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
  /** Default: signedOn. */
  serviceFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of service; left out: open-ended. */
  serviceTo?: InputMaybe<Scalars['Date']['input']>;
  /** Default: the viewer (or repId) 100 %. */
  shares?: InputMaybe<Array<DealShareEntry>>;
  signedOn: Scalars['Date']['input'];
};

export type DealFilter = {
  signedFrom?: InputMaybe<Scalars['Date']['input']>;
  signedTo?: InputMaybe<Scalars['Date']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only deals with a payment waiting for confirmation. */
  waitingPayment?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DealKind =
  /** The customer has no uncancelled deal on the signing day (checked at entry, not with backfill). */
  | 'NEW'
  | 'RENEWAL'
  | 'UPSELL';

export type DealShareEntry = {
  percent: Scalars['Decimal']['input'];
  repId: Scalars['ID']['input'];
};

export type DealSplitEntry = {
  /** A deal of one of the case's customers that is not cancelled. */
  dealId: Scalars['ID']['input'];
  /** Of the two reps and those who share the deal already; each over 0, together 100.00: SHARES_INVALID. */
  shares: Array<DealShareEntry>;
};

export type DecideVerdictInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  phoneId: Scalars['ID']['input'];
  reason: VerdictReason;
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type DecideVerdictsInput = {
  bulkKey: Scalars['ID']['input'];
  verdicts: Array<VerdictEntry>;
};

export type DeleteCustomerInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteViewInput = {
  requestKey: Scalars['ID']['input'];
  viewId: Scalars['ID']['input'];
};

/** What who opened it asks for. */
export type DisputeClaim =
  /** To own the customer. */
  | 'CUSTOMER'
  /** A part of the deal. */
  | 'SHARE';

export type DisputeFirstKind =
  /** 有效跟进: a contact that reached somebody, by phone, message or visit. */
  | 'EFFECTIVE_CONTACT'
  /** 录入: the customer was entered. */
  | 'ENTRY'
  /** A DONE visit. */
  | 'VISIT';

export type DisputeList =
  /** All that the viewer may see. */
  | 'ALL'
  /** Opened by the viewer, or about a customer that he held. */
  | 'OWN'
  /** Open, and the viewer (or a manager whom he stands in for) was asked to rule. */
  | 'TO_RULE';

export type DisputeSide =
  /** Who opened the dispute. */
  | 'OPENER'
  /** Who held the customer then. */
  | 'OTHER';

export type DisputeStatus =
  /** Waits for a ruling. */
  | 'OPEN'
  /** 裁决: a manager decided. A manager above him may rule anew. */
  | 'RULED'
  /** By who opened it, before a ruling. */
  | 'WITHDRAWN';

/** What happened in a dispute, in the history of its customers. */
export type DisputeStep =
  | 'ANSWERED'
  | 'OPENED'
  | 'RULED'
  /** A manager above the first one replaced his ruling. */
  | 'RULED_ANEW'
  | 'WITHDRAWN';

export type EndDeputyInput = {
  deputationId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type EndServiceInput = {
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  dealId: Scalars['ID']['input'];
  /** Last day of service; replaces the end known so far. May lie ahead. */
  endsOn: Scalars['Date']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type EndServicesInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  serviceEnds: Array<ServiceEndEntry>;
};

export type EndVerdictInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  phoneId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type ExtendProtectionInput = {
  customerId: Scalars['ID']['input'];
  /** 1 to 14 (EXTENSION_DAYS). */
  days: Scalars['Int']['input'];
  /** Required. */
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
};

export type FactKind =
  /** The verdict on a number ended; it belongs to the number. */
  | 'APPEAL_WON'
  | 'ATTRIBUTES'
  | 'CANCELLATION'
  | 'CONFIRMATION'
  | 'CREATED'
  | 'DEAL'
  | 'DELETION'
  /** 撞单: something happened in a dispute about the customer. */
  | 'DISPUTE'
  /** 延期: the dates of release by rule moved. */
  | 'EXTENSION'
  | 'FOLLOW_UP'
  /** A duplicate became part of the customer that survives; both have the fact. */
  | 'MERGE'
  | 'OWNER'
  | 'PAYMENT'
  | 'PHONE_ADDED'
  | 'PHONE_REMOVED'
  | 'SERVICE_END'
  /** A ruling: the deal is shared anew from that day on. */
  | 'SHARES'
  /** It is itself again; both have the fact. */
  | 'UNMERGE'
  /** A number was found to be of no use; it belongs to the number. */
  | 'VERDICT'
  | 'VISIT';

/** Why a follow-up looks wrong (docs/rules/desk.md). */
export type FindingKind =
  /** 扎堆: at least 3 effective follow-ups of one rep that began within 60 seconds. */
  | 'BURST'
  /** 回访一再改期: the open call-back that it set was moved at least 3 times. */
  | 'CALL_BACK_MOVED'
  /** 升级没有新批注: the stage rose, and nothing was written that did not stand there before. */
  | 'RAISED_WITHOUT_TEXT'
  /** 批注与上次一字不差: annotation and note are word for word those of the effective follow-up before. */
  | 'SAME_TEXT';

export type FollowUpEntry = {
  annotation?: InputMaybe<AnnotationEntry>;
  answeredBy?: InputMaybe<AnsweredBy>;
  /** Default now. At most 3 days back, unless backfill. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  awarenessId?: InputMaybe<Scalars['ID']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  demandId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds. */
  duration?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Guides that were shown while it was made, at most 20 (TOO_MANY_GUIDES), as they stand when it is recorded. Not with
   * backfill (GUIDES_NOT_LOADED).
   */
  guidesShown?: InputMaybe<Array<Scalars['ID']['input']>>;
  method: FollowUpMethod;
  /** Default NONE. */
  nextStep?: InputMaybe<NextStepEntry>;
  note?: InputMaybe<Scalars['String']['input']>;
  outcome?: InputMaybe<FollowUpOutcome>;
  phoneId?: InputMaybe<Scalars['ID']['input']>;
  /** Required with REFUSED. */
  refusalReasonId?: InputMaybe<Scalars['ID']['input']>;
  /** For whom it counts; default the viewer. Others need BACKFILL. */
  repId?: InputMaybe<Scalars['ID']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The stage after the contact. An effective follow-up needs one; HUNG_UP may assert one; no other may. */
  stage?: InputMaybe<Stage>;
};

export type FollowUpMethod =
  /** 来电来访 */
  | 'INBOUND'
  /** 微信/短信 */
  | 'MESSAGE'
  /** 电话 */
  | 'PHONE';

/** Outcome of a PHONE (first eight) or MESSAGE (last two) follow-up; INBOUND has none. */
export type FollowUpOutcome =
  /** 占线 */
  | 'BUSY'
  /** 接通 */
  | 'CONNECTED'
  /** 秒挂 */
  | 'HUNG_UP'
  /** 无人接听 */
  | 'NO_ANSWER'
  | 'NO_REPLY'
  /** 号码无效 */
  | 'NUMBER_INVALID'
  /** 关机 */
  | 'POWERED_OFF'
  /** 拒接 */
  | 'REJECTED'
  | 'REPLIED'
  /** 无法接通 */
  | 'UNREACHABLE';

/** The libraries of guides 引导话术, edited by administrators. */
export type GuideLibrary =
  /** 按网络意识: scripts per awareness category. */
  | 'AWARENESS_SCRIPT'
  /** 按推广需求: scripts per demand category. */
  | 'DEMAND_SCRIPT'
  /** 常见问题应对: frequent objections with answers. */
  | 'OBJECTION'
  /** 本阶段沟通要点: advice per stage. */
  | 'STAGE_ADVICE';

export type GuideTextInput = {
  /** Markdown, at most 4,000 characters. */
  body: Scalars['String']['input'];
  /** At most 100 characters; may be blank in STAGE_ADVICE only. */
  title: Scalars['String']['input'];
};

export type ImportColumnInput = {
  /** From 0. */
  column: Scalars['Int']['input'];
  field: ImportField;
};

/** What a column is. */
export type ImportField =
  | 'ACCOUNT_ELSEWHERE'
  | 'ADDRESS'
  | 'CHANNELS_TODAY'
  | 'CITY'
  /** Name of the contact person. */
  | 'CONTACT'
  | 'CONTACT_TITLE'
  | 'CREDIT_CODE'
  | 'DISTRICT'
  /** Day of the entry, with or without time; the year first. Any past day where the viewer has BACKFILL; otherwise today only. */
  | 'ENTERED_ON'
  /** By name or code of the catalogue INDUSTRY. */
  | 'INDUSTRY'
  | 'MAIN_PRODUCTS'
  | 'NAME'
  | 'NOTE'
  /** One number or several; several columns may be it. */
  | 'PHONE'
  /** The person, by code or name, who is credited with the entry, and holds the customer unless the options name a pool. */
  | 'REP'
  | 'SHORT_NAME'
  /** By code or Chinese name; a row without one counts as SYSTEM, unless the options name another. */
  | 'SOURCE'
  /** Appended to the note, behind the column's name; several columns may be it. */
  | 'TO_NOTE'
  | 'WEBSITE'
  | 'WECHAT';

export type ImportOptions = {
  /** Collisions that are no obstacle: the row becomes a customer of its own, and what was accepted is recorded with it. SAME_PHONE is none of them. Default: SAME_NUMBER and SAME_WEBSITE. */
  acceptedWarnings?: InputMaybe<Array<CollisionKind>>;
  /** Area code with its 0, of landlines that lack theirs: '0571'. */
  areaCode?: InputMaybe<Scalars['String']['input']>;
  /** Of rows that name none. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Of rows that name none. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** Who holds the customers: one person, several in turn, or one pool. People and pools of the viewer's scope. A row that names its rep is held by that person, unless this is a pool. Needed by rows that name none. */
  holderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Instead of holderIds: rows that name no rep are handed out by this unit's rota as they are written. Their source has to be COMPANY_RESOURCE or CSC_LEAD. */
  rotaUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Rows of the file that share a number are different companies behind one number (an agency's, a switchboard): each becomes a customer, and the number is marked as shared. */
  shareNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of rows that name none. Default: SYSTEM. */
  source?: InputMaybe<Source>;
  /** A row that matches one customer of the viewer's scope changes these of its fields, where the row says something. Empty: customers stay as they are. */
  updateFields?: InputMaybe<Array<ImportField>>;
};

export type ImportStatus =
  /** Stopped by a person. What was written before stays, and the other rows are among the refused; of a file that was still being read no row is kept. */
  | 'CANCELLED'
  /** Checked: the preview is complete. */
  | 'CHECKED'
  /** Each row is being checked; nothing is written yet. */
  | 'CHECKING'
  /** Every row is in or among the refused. */
  | 'DONE'
  /** It ended early; failure says why. What was written before stays. */
  | 'FAILED'
  /** Read; its columns wait to be named. */
  | 'READ'
  /** The file is being read. */
  | 'READING'
  /** Customers are being written. */
  | 'RUNNING';

/** What is to become of a row, or has become of it. */
export type ImportVerdict =
  /** A new customer. */
  | 'CREATE'
  /** Of an earlier row of the file, or of a customer. */
  | 'DUPLICATE'
  /** Something in it is wrong; problems say what and in which column. */
  | 'INVALID'
  /** Changes the chosen fields of the customer that it matches. */
  | 'UPDATE';

/** How a lead 派单 stands. */
export type LeadStatus =
  /** 已首拨: whoever has it called, or reached somebody another way. */
  | 'CALLED'
  /** 已改派: somebody decided by hand before a call: transferred, handed back, deleted, voided. */
  | 'ENDED'
  /** 待首拨: whoever has it has not called yet, and the limit runs. */
  | 'OPEN'
  /** 已轮完: everybody of the rota had it in vain; it stays with the last, and the unit's manager was told. */
  | 'ROUND_OVER';

/** What became of a turn of a lead. */
export type LeadTurnEnd =
  /** Somebody decided by hand. */
  | 'BY_HAND'
  | 'CALLED'
  | 'OPEN'
  /** The limit passed: it went to the next. */
  | 'PASSED'
  /** The change of owner that began it was voided. */
  | 'VOIDED';

export type MarkGuideInput = {
  /** In the viewer's scope. */
  customerId: Scalars['ID']['input'];
  guideId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** Null takes the mark back. */
  useful?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

export type MarkNoShowInput = {
  /** At most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type MarkSpotCheckedInput = {
  /** The day that is checked. */
  day: Scalars['Date']['input'];
  /** A follow-up of a customer in the viewer's scope: NOT_FOUND. */
  factId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type MergeCustomerPairsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  merges: Array<MergeEntry>;
};

export type MergeCustomersInput = {
  merge: MergeEntry;
  requestKey: Scalars['ID']['input'];
};

export type MergeEntry = {
  /** Instant of the merge (default now). At most 3 days back, unless backfill. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Needs the permission BACKFILL: any past instant, owners unchecked. */
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  /** The duplicate: part of the other one from that day on. */
  mergedId: Scalars['ID']['input'];
  /** Why, in words. */
  note?: InputMaybe<Scalars['String']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The customer that stays, with its own owner, source and attributes. */
  survivorId: Scalars['ID']['input'];
};

export type MoveCatalogueItemInput = {
  /** The place where the editor saw it, from 1. CHANGED_MEANWHILE when it stands elsewhere by now. */
  from: Scalars['Int']['input'];
  itemId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** Where it goes, from 1; those between move by one. */
  to: Scalars['Int']['input'];
};

export type MoveGuideInput = {
  /** The place where the editor saw it, from 1. CHANGED_MEANWHILE when it stands elsewhere by now. */
  from: Scalars['Int']['input'];
  guideId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** Where it goes, from 1; those between move by one. */
  to: Scalars['Int']['input'];
};

export type MoveUnitInput = {
  /** Start of the move: the beginning of this day (default: now). A membership corrected late changes past reports, as any late fact. */
  from?: InputMaybe<Scalars['Date']['input']>;
  parentId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** A region, department, pool or person. */
  unitId: Scalars['ID']['input'];
};

export type MoveViewInput = {
  /** Its new place among the viewer's own views, from 0; beyond the last one: the last. */
  position: Scalars['Int']['input'];
  requestKey: Scalars['ID']['input'];
  viewId: Scalars['ID']['input'];
};

export type NameDeputyInput = {
  /** An active person of the sales force in the viewer's scope, not the manager. */
  deputyId: Scalars['ID']['input'];
  /** Today or later. */
  from: Scalars['Date']['input'];
  /** Default: the viewer. An administrator may name another manager. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  requestKey: Scalars['ID']['input'];
  /** At most 92 days, both included. */
  to: Scalars['Date']['input'];
};

export type NextStepEntry = {
  /** Required with CALL and VISIT. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  kind: NextStepKind;
  /** With CALL and VISIT: so many minutes before its time the task reminds, 0 to 1440 (LEAD_INVALID); default 15. */
  leadMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Reason of a RELEASE; note of a task. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Reason with REPORT_INVALID. */
  verdictReason?: InputMaybe<VerdictReason>;
};

export type NextStepKind =
  /** 电话跟进: a call-back task. */
  | 'CALL'
  /** 暂不跟进 */
  | 'NONE'
  /** 退回公海 */
  | 'RELEASE'
  /** 上报无效 */
  | 'REPORT_INVALID'
  /** 约访: a planned visit with its task. */
  | 'VISIT';

export type OpenDisputeInput = {
  claim: DisputeClaim;
  /** Or a customer of the viewer's scope that somebody else holds. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** A number that is taken: the customer that carries it. PHONE_INVALID, DISPUTE_NOT_TAKEN. Counted like a collision at entry: COLLISION_LIMIT. */
  number?: InputMaybe<Scalars['String']['input']>;
  /**
   * A customer of the viewer's own that is the same company. Alone: the other one is found by what both share (number, credit code, name in
   * the city, website).
   */
  ownCustomerId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 1000 characters: REASON_REQUIRED, TOO_LONG. */
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
};

/** Why a customer changed hands. */
export type OwnerReason =
  /** 申领: from the pool by a rep. */
  | 'CLAIM'
  | 'ENTRY'
  /** 派单: handed out by rota at entry. */
  | 'LEAD'
  /** The lead's limit passed without a call: to the next of the rota. */
  | 'LEAD_PASSED'
  /** The owner left the company. */
  | 'LEAVING'
  /** By hand, back to the pool. */
  | 'RELEASE'
  /** 掉公海: by the nightly job, as the rules of its unit say. */
  | 'RELEASED_BY_RULE'
  /** 裁决: a manager ruled in a dispute. */
  | 'RULING'
  /** Handed over by a manager or the owner's manager. */
  | 'TRANSFER';

export type OwnershipEntry = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  /** For a transfer: the person who gets it. For a claim: default the viewer. For a release: the nearest pool above the holder, which is the default; another one only with BACKFILL. */
  holderId?: InputMaybe<Scalars['ID']['input']>;
  /** Required for a release. */
  note?: InputMaybe<Scalars['String']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type PaymentEntry = {
  amount: Scalars['Decimal']['input'];
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  dealId: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

/** What a role, and where it applies a token's scopes, permits. docs/permissions.md lists who has which. */
export type Permission =
  /** Allow exports to reps of the scope. */
  | 'ALLOW_EXPORT'
  | 'APPROVE_PLAN'
  /** Record past facts in any order, in another person's name (integrators, imports). */
  | 'BACKFILL'
  | 'CLAIM'
  /** Comment on follow-ups and visits of the scope 批示. */
  | 'COMMENT'
  | 'CONFIRM_PAYMENT'
  | 'DEAL'
  | 'DECIDE_VERDICT'
  /** Delete customers that nothing was ever done with. */
  | 'DELETE_CUSTOMER'
  /** Open and answer disputes 撞单. */
  | 'DISPUTE'
  | 'ENTER_CUSTOMER'
  /** Export lists (docs/rules/exports.md): managers and administrators; a rep while a manager allows it. A token needs the scope EXPORT. */
  | 'EXPORT'
  | 'EXTEND_PROTECTION'
  | 'FOLLOW_UP'
  | 'HAND_OUT_LEADS'
  /** Import customers from a file, held by people and pools of the own scope, dated as the file says. */
  | 'IMPORT'
  | 'MANAGE_CATALOGUES'
  | 'MANAGE_GUIDES'
  | 'MANAGE_PEOPLE'
  | 'MANAGE_TOKENS'
  | 'MANAGE_TREE'
  | 'NAME_DEPUTY'
  | 'PAYMENT'
  /** Needs no sign-in. */
  | 'PUBLIC'
  | 'READ_AUDIT'
  | 'READ_CUSTOMERS'
  | 'READ_DEALS'
  /** See how often the stage rose after a guide was shown, and what reps think of it. */
  | 'READ_GUIDE_EFFECTS'
  | 'READ_LEADS'
  /** See full phone numbers of customers in scope (READ_POOL_PHONES says who sees those of the pool). */
  | 'READ_PHONES'
  /** See full phone numbers of customers in the pool. */
  | 'READ_POOL_PHONES'
  | 'READ_REPORTS'
  | 'READ_TASKS'
  | 'RELEASE'
  /** Rule in disputes of people of the scope. */
  | 'RULE'
  | 'SET_PLAN_APPROVAL'
  | 'SET_RELEASE_RULES'
  /** Say that a number belongs to several customers at once 公用号码. */
  | 'SHARE_NUMBER'
  /** Share saved views with the people of the scope. */
  | 'SHARE_VIEW'
  /** Any signed-in person or token. */
  | 'SIGNED_IN'
  /** Record a deal of amount 0 in person: managers, never a token. */
  | 'SIGN_WITHOUT_AMOUNT'
  /** Give to-dos to people of the scope (a rep: to himself); move, finish and cancel tasks of it; answer comments. */
  | 'TASK'
  | 'TRANSFER'
  | 'VISIT'
  /** Void what one recorded oneself, on the day of recording. */
  | 'VOID'
  /** Void what anybody of the scope recorded, on any day. */
  | 'VOID_ANY_DAY';

export type PhoneEntry = {
  /** Index into contactPersons. */
  contactPerson?: InputMaybe<Scalars['Int']['input']>;
  /** As typed: 0577-88124406-802, １３９５７７０３１８２ … */
  number: Scalars['String']['input'];
  /** Mark it as shared by several companies (managers only). */
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PhoneKind =
  | 'LANDLINE'
  | 'MOBILE'
  /** 400, 800, 95 and 96 numbers. */
  | 'SERVICE';

/** What became of a plan in a unit that requires approval. */
export type PlanApproval =
  | 'APPROVED'
  /** Waits for a manager above the rep; the visit may be made and recorded all the same. */
  | 'PENDING'
  /** With a note; the rep moves it, which asks again, or calls it off. */
  | 'REFUSED';

export type PlanVisitInput = {
  plan: VisitPlanEntry;
  requestKey: Scalars['ID']['input'];
};

/** 下一步: what is planned with a customer by open call-backs and visits; to-dos and comments are none of it. */
export type PlannedStep =
  /** A call-back whose time has passed. */
  | 'CALL_OVERDUE'
  /** A call-back that is due later this week, today included; the week ends with its Sunday. */
  | 'CALL_THIS_WEEK'
  /** A call-back that is due later today. */
  | 'CALL_TODAY'
  /** Neither a call-back nor a visit. */
  | 'NOTHING'
  /** A visit is planned, whenever. */
  | 'VISIT';

/** Each customer of the matrix falls in exactly one, the first that applies (docs/rules/process.md). */
export type ProcessClass =
  /** 升级 */
  | 'ADVANCED'
  /** 新增未批注 */
  | 'ENTERED'
  /** 降级 */
  | 'FELL'
  /** 无效 */
  | 'INVALID'
  /** 流失 */
  | 'LAPSED'
  /** 恢复 */
  | 'RETURNED'
  /** 签约 */
  | 'SIGNED'
  /** 首次批注 */
  | 'STARTED'
  /** 停留 */
  | 'STAYED';

export type ProcessPopulation =
  /** 存量客户: all that exist at the period's end. */
  | 'ALL'
  /** Those with any fact in the period but a change of owner. */
  | 'TOUCHED';

/** A state or not yet there. */
export type ProcessState =
  /** Did not exist at the end of the day before the period. */
  | 'ABSENT'
  | 'COMMITTED'
  | 'CONSIDERING'
  | 'ENGAGED'
  | 'EVALUATING'
  | 'INVALID'
  | 'LAPSED'
  | 'NONE'
  | 'REFUSED'
  | 'SIGNED'
  | 'UNAWARE';

export type RecordFollowUpInput = {
  followUp: FollowUpEntry;
  requestKey: Scalars['ID']['input'];
};

export type RecordFollowUpsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  followUps: Array<FollowUpEntry>;
};

export type RecordPaymentInput = {
  payment: PaymentEntry;
  requestKey: Scalars['ID']['input'];
};

export type RecordPaymentsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  payments: Array<PaymentEntry>;
};

export type RecordVisitInput = {
  requestKey: Scalars['ID']['input'];
  visit: VisitEntry;
};

export type RecordVisitsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  visits: Array<VisitEntry>;
};

export type RefreshSessionInput = {
  refreshToken: Scalars['String']['input'];
};

export type RefuseVisitInput = {
  /** At most 200 characters. */
  note: Scalars['String']['input'];
  /** As you saw it, like ApproveVisitInput.plannedAt. */
  plannedAt: Scalars['DateTime']['input'];
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type ReleaseCustomerInput = {
  release: OwnershipEntry;
  requestKey: Scalars['ID']['input'];
};

export type ReleaseCustomersInput = {
  bulkKey: Scalars['ID']['input'];
  releases: Array<OwnershipEntry>;
};

/** Why the rules of release take a customer away. */
export type ReleaseReason =
  /** 未跟进: no effective follow-up for so long. */
  | 'IDLE'
  /** 未签约: not signed within so long of ownership. */
  | 'NOT_SIGNED';

export type ReleaseRulesEntry = {
  /** 1 to 3650 (RULE_DAYS_INVALID); null: off. */
  idleDays?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 3650 (RULE_DAYS_INVALID); null: off. */
  notSignedDays?: InputMaybe<Scalars['Int']['input']>;
  stageDays?: Array<StageDaysEntry>;
  /** 0 to 7 (WARN_DAYS_INVALID). */
  warnDays?: Scalars['Int']['input'];
};

export type RemovePhoneInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  phoneId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type RenameUnitInput = {
  name: Scalars['String']['input'];
  unitId: Scalars['ID']['input'];
};

export type RenameViewInput = {
  name: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  viewId: Scalars['ID']['input'];
};

/** Attributes as they stood at the end of the report's last day. */
export type ReportFilter = {
  awarenessIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  countedSources?: InputMaybe<Array<Source>>;
  demandIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  industryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  originalSources?: InputMaybe<Array<Source>>;
};

export type RescheduleTaskInput = {
  /** In the future: DUE_IN_PAST. */
  dueAt: Scalars['DateTime']['input'];
  requestKey: Scalars['ID']['input'];
  /** When it was due as the person saw it. Somebody moved it since: TASK_MOVED. */
  seenDueAt: Scalars['DateTime']['input'];
  taskId: Scalars['ID']['input'];
};

export type RescheduleVisitInput = {
  /** Ahead of now. */
  at: Scalars['DateTime']['input'];
  /** Minutes, 15 to 480; left out: as it was. */
  duration?: InputMaybe<Scalars['Int']['input']>;
  /** When it was planned as you saw it: a visit that was moved meanwhile is not moved, VISIT_MOVED_ALREADY says when it is now. */
  plannedAt: Scalars['DateTime']['input'];
  requestKey: Scalars['ID']['input'];
  visitId: Scalars['ID']['input'];
};

export type RestoreFactInput = {
  factId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
};

export type RestoreFactsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  facts: Array<VoidEntry>;
};

/** What a REVIEW asks of the person. */
export type ReviewAct =
  /** To say something before it is decided; saying it closes it. */
  | 'ANSWER'
  /** To decide; the decision closes it. */
  | 'DECIDE'
  /** To take note of what was decided; done when the person says so. */
  | 'READ';

/** What a REVIEW is about. */
export type ReviewSubject =
  /** 撞单: a dispute. */
  | 'DISPUTE';

export type RevokeApiTokenInput = {
  tokenId: Scalars['ID']['input'];
};

export type RevokeExportInput = {
  personId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

/** What a person is in the organisation; it decides what the person may do and how far the scope reaches. */
export type Role =
  /** 系统管理员: the company's people, tree, catalogues, tokens, imports; no quotas. */
  | 'ADMINISTRATOR'
  /** 部门经理: the department. */
  | 'DEPARTMENT_MANAGER'
  /** 财务: deals and payments of the company, no phones. */
  | 'FINANCE'
  /** 总经理: the company. */
  | 'GENERAL_MANAGER'
  /** 大区经理: the region. */
  | 'REGIONAL_MANAGER'
  /** 商务: own customers and events, the pool with masked phones. */
  | 'REP';

export type RotaMemberEntry = {
  paused?: InputMaybe<Scalars['Boolean']['input']>;
  personId: Scalars['ID']['input'];
};

export type RuleDisputeInput = {
  disputeId: Scalars['ID']['input'];
  /** 1 to 1000 characters: REASON_REQUIRED, TOO_LONG. */
  explanation: Scalars['String']['input'];
  /** One of the two reps: owns the case's customers from now on. */
  holderId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** Who held the customers as the manager saw it: of the customer, then of the own one. Changed hands since: CHANGED_MEANWHILE. */
  seenHolderIds: Array<Scalars['ID']['input']>;
  /** The number of the ruling that stands as the manager saw it; 0: none. Ruled meanwhile: DISPUTE_RULED_ALREADY. */
  seenRulingNo: Scalars['Int']['input'];
  /** 分单: how the deal is shared from today on; left out: deals stay as they are. */
  split?: InputMaybe<DealSplitEntry>;
};

export type SaveViewInput = {
  filter: CustomerFilter;
  name: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
  sort?: InputMaybe<CustomerSort>;
};

export type ServiceEndEntry = {
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  dealId: Scalars['ID']['input'];
  /** As in EndServiceInput. */
  endsOn: Scalars['Date']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type SetActiveInput = {
  active: Scalars['Boolean']['input'];
  unitId: Scalars['ID']['input'];
};

export type SetCatalogueItemActiveInput = {
  /** False: no longer offered; what names it keeps doing so. */
  active: Scalars['Boolean']['input'];
  itemId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type SetGuideActiveInput = {
  active: Scalars['Boolean']['input'];
  guideId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type SetLocaleInput = {
  /** zh or en. */
  locale: Scalars['String']['input'];
};

export type SetPlanApprovalInput = {
  /** The day it takes effect, today or later: plans made or moved from then on follow it. APPROVAL_STARTS_EARLIER. */
  from: Scalars['Date']['input'];
  requestKey: Scalars['ID']['input'];
  rule: ApprovalRule;
  /** A company, region or department of the viewer's scope. */
  unitId: Scalars['ID']['input'];
};

export type SetReleaseRulesInput = {
  /** Today or later, at most a year ahead (RULES_FROM_INVALID). */
  from: Scalars['Date']['input'];
  requestKey: Scalars['ID']['input'];
  /** Null: those of the unit above hold again. */
  rules?: InputMaybe<ReleaseRulesEntry>;
  /** The company, a region or a department of the viewer's scope. */
  unitId: Scalars['ID']['input'];
};

export type SetRoleInput = {
  personId: Scalars['ID']['input'];
  role: Role;
};

export type SetRotaInput = {
  /** As the person saw it. Somebody changed it since: CHANGED_MEANWHILE. */
  edition: Scalars['Int']['input'];
  /** 5 to 600: LEAD_LIMIT_INVALID. */
  limitMinutes: Scalars['Int']['input'];
  /** In their order, at most 100 (LIST_FULL), nobody twice (ROTA_TWICE). Empty: nobody gets leads. */
  members: Array<RotaMemberEntry>;
  requestKey: Scalars['ID']['input'];
  /** A department or region of the viewer's scope. */
  unitId: Scalars['ID']['input'];
};

export type SetWorkingHoursInput = {
  /** One to four, in order of time, apart from each other: WORKING_HOURS_INVALID. */
  hours: Array<WorkingSpanEntry>;
  requestKey: Scalars['ID']['input'];
  /** As the person saw them. Somebody changed them since: CHANGED_MEANWHILE. */
  seen: Array<WorkingSpanEntry>;
};

export type ShareViewInput = {
  requestKey: Scalars['ID']['input'];
  /** With the unit that the viewer manages; false: with nobody. */
  shared: Scalars['Boolean']['input'];
  viewId: Scalars['ID']['input'];
};

export type SignDealInput = {
  deal: DealEntry;
  requestKey: Scalars['ID']['input'];
};

export type SignDealsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  deals: Array<DealEntry>;
};

export type SignInInput = {
  /** What an earlier sign-in gave this browser or program. It shows that somebody who knew the password used it before, so wrong passwords from elsewhere do not slow it down. It never replaces the password; one that is unknown, too long, older than 90 days or from before a password change is ignored. */
  deviceToken?: InputMaybe<Scalars['String']['input']>;
  login: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignOutEverywhereInput = {
  /** Also revokes the viewer's API tokens. They stay when it is false or left out, because programs rely on them. */
  revokeTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where a customer's data came from 资料来源. */
export type Source =
  | 'COMPANY_RESOURCE'
  | 'CSC_LEAD'
  | 'PERSONAL_PUBLIC'
  | 'PERSONAL_SOCIAL'
  /** Names the referring customer. */
  | 'REFERRAL'
  /** Data already in the system: imports without a source, and whatever is claimed from the pool. Not offered by hand. */
  | 'SYSTEM';

/** Six stages of intent 意向阶段, −1 to 4. */
export type Stage =
  /** 4 确定成交 */
  | 'COMMITTED'
  /** 3 考虑成交 */
  | 'CONSIDERING'
  /** 1 愿沟通 */
  | 'ENGAGED'
  /** 2 主动了解 */
  | 'EVALUATING'
  /** −1 拒绝 */
  | 'REFUSED'
  /** 0 不拒绝 */
  | 'UNAWARE';

export type StageDaysEntry = {
  /** 1 to 3650 (RULE_DAYS_INVALID). */
  days: Scalars['Int']['input'];
  stage: Stage;
};

export type StartImportInput = {
  importId: Scalars['ID']['input'];
  /** Left out: as checked. Given: the rows are checked by it first, without a stop for the preview. */
  mapping?: InputMaybe<Array<ImportColumnInput>>;
  /** Only with mapping. */
  options?: InputMaybe<ImportOptions>;
  requestKey: Scalars['ID']['input'];
};

/** Where a customer stands at the end of a day; the first that applies (docs/rules/state.md). */
export type State =
  | 'COMMITTED'
  | 'CONSIDERING'
  | 'ENGAGED'
  | 'EVALUATING'
  /** 无效: at least one phone, and every one retired. */
  | 'INVALID'
  /** 流失: a service ended and no stage was asserted since. */
  | 'LAPSED'
  /** 未批注: no stage yet. */
  | 'NONE'
  | 'REFUSED'
  /** 在户: a deal in service. */
  | 'SIGNED'
  | 'UNAWARE';

export type SubmitDailyReportInput = {
  /** 1 to 2000 characters: COMMITMENTS_REQUIRED, TOO_LONG. */
  commitments: Scalars['String']['input'];
  /** Not ahead (DAILY_REPORT_AHEAD), and until 09:00 of the next workday (DAILY_REPORT_CLOSED). */
  day: Scalars['Date']['input'];
  /** At most 2000 characters: TOO_LONG. */
  obstacles?: InputMaybe<Scalars['String']['input']>;
  requestKey: Scalars['ID']['input'];
  /** As it was seen, 0 for one that was not submitted: CHANGED_MEANWHILE. */
  version: Scalars['Int']['input'];
};

/** Each open task is exactly one of them. */
export type TaskDue =
  /** 即将到期: due after today. */
  | 'COMING'
  /** 逾期: its due time has passed. */
  | 'OVERDUE'
  /** 今日: due later today. */
  | 'TODAY';

/** What a person has to do. */
export type TaskKind =
  /** 电话跟进: a next step; any later effective follow-up closes it. */
  | 'CALL_BACK'
  /** 批示: a comment on a follow-up or visit that wants an answer; the answer closes it. */
  | 'COMMENT'
  /** 派单首拨: a lead by rota; his first call closes it, and it goes with the lead. Neither moved nor cancelled by hand. */
  | 'LEAD'
  /** 审批: something waits for a decision, an answer, or to be taken note of. */
  | 'REVIEW'
  /** 待办: given by a manager, or by the person to himself; done when somebody says so. */
  | 'TODO'
  /** 约访: a next step with its plan; the rep's DONE visit closes it. */
  | 'VISIT';

export type TaskStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN';

export type TodoEntry = {
  /** Left out: about no customer. The person has to see it: TODO_CUSTOMER_UNSEEN. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** In the future: DUE_IN_PAST. */
  dueAt: Scalars['DateTime']['input'];
  /** Minutes before it is due, 0 to 1440: LEAD_INVALID. */
  leadMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** What is to be done, 1 to 300 characters: TODO_TEXT_REQUIRED, TOO_LONG. */
  note: Scalars['String']['input'];
  /** A person of the viewer's scope. Left out: the holder of the customer, without one the viewer. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** What an API token may do at most; what its owner may not do, the token may not either. */
export type TokenScope =
  /** Past facts in any order, naming the rep. Granted by an administrator only. */
  | 'BACKFILL'
  /** Lists as files by GET /export/<list>; with full phones only beside READ. Not for reps. */
  | 'EXPORT'
  /** Adds the confirmation of payments. Granted by an administrator only. */
  | 'FINANCE'
  | 'READ'
  | 'WRITE';

export type TransferCustomerInput = {
  requestKey: Scalars['ID']['input'];
  transfer: OwnershipEntry;
};

export type TransferCustomersInput = {
  bulkKey: Scalars['ID']['input'];
  transfers: Array<OwnershipEntry>;
};

export type TrendStep =
  | 'DAY'
  | 'MONTH'
  /** Sundays, the ends of weeks. */
  | 'WEEK';

export type UndoMergeEntry = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  /** The duplicate that is to be itself again. */
  mergedId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type UndoMergeInput = {
  requestKey: Scalars['ID']['input'];
  undo: UndoMergeEntry;
};

export type UndoMergesInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  undos: Array<UndoMergeEntry>;
};

export type UnitKind =
  /** 公司 */
  | 'COMPANY'
  /** 部门 */
  | 'DEPARTMENT'
  /** A person is a unit of its own; membership is its dated parent. */
  | 'PERSON'
  /** 公海: holds the customers with no owner. */
  | 'POOL'
  /** 大区 */
  | 'REGION';

export type UpdateCatalogueItemInput = {
  /** At most 500 characters; left out or blank: none. */
  description?: InputMaybe<Scalars['String']['input']>;
  itemId: Scalars['ID']['input'];
  /** At most 100 characters. */
  nameEn: Scalars['String']['input'];
  /** At most 100 characters. */
  nameZh: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
};

export type UpdateCustomerInput = {
  change: CustomerChange;
  customerId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type UpdateGuideInput = {
  en: GuideTextInput;
  guideId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
  /** The version that the editor saw. CHANGED_MEANWHILE when there is a newer one. */
  version: Scalars['Int']['input'];
  zh: GuideTextInput;
};

export type UpdateViewInput = {
  filter: CustomerFilter;
  requestKey: Scalars['ID']['input'];
  sort: CustomerSort;
  viewId: Scalars['ID']['input'];
};

export type VerdictEntry = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  phoneId: Scalars['ID']['input'];
  reason: VerdictReason;
  sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type VerdictReason =
  /** 代账 */
  | 'AGENCY'
  /** 免打扰: nobody in the company can dial that number. */
  | 'DO_NOT_CALL'
  /** 传真 */
  | 'FAX'
  /** 空号 */
  | 'NOT_IN_SERVICE'
  | 'OTHER'
  /** 同行 */
  | 'PEER'
  /** 停机 */
  | 'SUSPENDED'
  /** 错号 */
  | 'WRONG_NUMBER';

export type VisitEntry = {
  address?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  backfill?: InputMaybe<Scalars['Boolean']['input']>;
  customerId: Scalars['ID']['input'];
  met: VisitMet;
  nextStep?: InputMaybe<NextStepEntry>;
  note?: InputMaybe<Scalars['String']['input']>;
  /** The PLANNED visit of the same rep that this one completes, whatever its day; left out: his oldest open plan dated on or before the day. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  purpose?: InputMaybe<Scalars['String']['input']>;
  receivedOnSpot?: InputMaybe<Scalars['Decimal']['input']>;
  refusalReasonId?: InputMaybe<Scalars['ID']['input']>;
  repId?: InputMaybe<Scalars['ID']['input']>;
  /** Required unless NOBODY was met. */
  result?: InputMaybe<VisitResult>;
  sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The stage after it; required unless NOBODY was met, or REFUSED, AGREED_TO_SIGN or SIGNED decide it. */
  stage?: InputMaybe<Stage>;
};

export type VisitKind =
  /** 首访: the rep has no earlier DONE visit to the customer. */
  | 'FIRST'
  /** 复访 */
  | 'REVISIT';

export type VisitMet =
  /** 负责人 */
  | 'KEY_PERSON'
  /** 未见到 */
  | 'NOBODY'
  /** 非负责人 */
  | 'STAFF';

export type VisitPlanEntry = {
  /** Left out: the customer's own. At most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Ahead of now. */
  at: Scalars['DateTime']['input'];
  /** 陪访: one of `companions`, asked along. */
  companionId?: InputMaybe<Scalars['ID']['input']>;
  /** A contact person of the customer. */
  contactPersonId?: InputMaybe<Scalars['ID']['input']>;
  customerId: Scalars['ID']['input'];
  /** Minutes, 15 to 480. */
  duration?: InputMaybe<Scalars['Int']['input']>;
  /** At most 300 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Whose visit it is; default the viewer. Somebody of the viewer's scope. */
  repId?: InputMaybe<Scalars['ID']['input']>;
};

export type VisitResult =
  /** 约定签单: asserts COMMITTED. */
  | 'AGREED_TO_SIGN'
  /** 有意向 */
  | 'INTERESTED'
  /** 待跟进: nothing decided. */
  | 'NEEDS_FOLLOW_UP'
  /** 拒绝: asserts REFUSED. */
  | 'REFUSED'
  /** 签单: the deal form follows. */
  | 'SIGNED';

/** PLANNED → DONE | CANCELLED | NO_SHOW. */
export type VisitStatus =
  /** Called off with a reason; or the customer changed hands, or its plan's contact was voided. */
  | 'CANCELLED'
  | 'DONE'
  /** 客户爽约: the time came, the customer was not there. */
  | 'NO_SHOW'
  | 'PLANNED';

export type VoidEntry = {
  factId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type VoidFactInput = {
  factId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  requestKey: Scalars['ID']['input'];
};

export type VoidFactsInput = {
  bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  facts: Array<VoidEntry>;
};

export type WithdrawDisputeInput = {
  disputeId: Scalars['ID']['input'];
  requestKey: Scalars['ID']['input'];
};

export type WorkingSpanEntry = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};
