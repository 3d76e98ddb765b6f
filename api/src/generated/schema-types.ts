import type { Day } from '@erp/domain/time/day';
import type { Instant } from '@erp/domain/time/day';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApiTokenRow } from '../identity/api-tokens';
import type { Deputation as DeputationRow } from '@erp/domain/identity/deputies';
import type { ExportAllowance as ExportAllowanceRow } from '@erp/domain/identity/export-allowance';
import type { MembershipRow } from '../organization/queries';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Viewer as ViewerRow, Context } from '../context';
import type { Annotation as AnnotationRow } from '@erp/domain/follow-ups/submit-rules';
import type { Collision as CollisionRow } from '../customers/collisions';
import type { LastContact } from '../follow-ups/last-contact';
import type { ContactPersonRow, PhoneRow } from '../customers/loaders';
import type { CustomerRow } from '../customers/queries';
import type { CustomerPage } from '../customers/customer-page';
import type { MergedCustomer as MergedCustomerRow } from '../customers/merged';
import type { FollowUpRow } from '../follow-ups/queries';
import type { QueuedCallRow } from '../follow-ups/call-queue';
import type { GuideRow, VersionRow } from '../guides/guide-cache';
import type { ImportRecord, ImportRowRecord } from '../imports/queries';
import type { FollowUpPayloadSource } from '../follow-ups/resolvers';
import type { ReleaseRules as ReleaseRulesRow } from '@erp/domain/claims/release-day';
import type { RuleRecord } from '../organization/release-rule-rows';
import type { RunningOut as RunningOutRow } from '../claims/running-out';
import type { UnitRules } from '../claims/release-rules';
import type { OwnershipPayloadSource } from '../claims/resolvers';
import type { CountedContact } from '../facts/measures-activity';
import type { ActivityContactPage, ActivityDealLine } from '../reports/activity-lists';
import type { MovementRow } from '../facts/measures-movements';
import type { MovementPage } from '../reports/movements';
import type { ProcessSource } from '../reports/process';
import type { ReportCustomerRow, ReportCustomerPage } from '../reports/report-customers';
import type { SnapshotSource } from '../reports/snapshot';
import type { SavedViewRow } from '../saved-views/queries';
import type { DealRow, ShareRow, PaymentRow } from '../deals/queries';
import type { DealPage } from '../deals/deal-page';
import type { DealPayloadSource } from '../deals/resolvers';
import type { VisitRow, MoveRow } from '../visits/queries';
import type { ConflictRow } from '../visits/loaders';
import type { VisitPage } from '../visits/visit-page';
import type { VisitPayloadSource, VisitPlanPayloadSource } from '../visits/resolvers';
import type { Changes as ChangesRow } from '../facts/change-feed';
import type { PendingVisitsPage } from '../visits/pending-page';
import type { ApprovalOfUnit, ApprovalHistoryRow } from '../visits/set-plan-approval';
import type { FactView } from '../facts/history';
import type { FactPayloadSource } from '../facts/resolvers';
import type { TaskRow, OverdueRow } from '../tasks/queries';
import type { TaskPage } from '../tasks/task-page';
import type { CommentRow } from '../tasks/comments';
import type { CommentPayloadSource, TaskPayloadSource } from '../tasks/resolvers';
import type { LeadRow, TurnRow } from '../leads/queries';
import type { LeadPage } from '../leads/lead-page';
import type { FirstCalls } from '@erp/domain/leads/first-calls';
import type { RotaRow } from '../leads/rotas';
import type { RotaMemberSource, RotaPayloadSource } from '../leads/resolvers';
import type { DisputeRow, RulingRow } from '../disputes/queries';
import type { DisputePage } from '../disputes/dispute-page';
import type { CaseEvent } from '../disputes/case';
import type { DisputePayloadSource } from '../disputes/resolvers';
import type { CreditRow } from '../deals/credits';
import type { DailyReportRow, DailyReportPage } from '../desk/daily-reports';
import type { Finding as FindingRow } from '@erp/domain/desk/spot-check';
import type { MorningScreenRow } from '../desk/morning-screen';
import type { SpotCheckRow, SpotCheckItemRow } from '../desk/spot-check';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A business day in the company's time zone (default Asia/Shanghai): YYYY-MM-DD. */
  Date: { input: Day; output: Day; }
  /** An instant in UTC, RFC 3339 with milliseconds: 2026-03-31T15:30:00.000Z. Any offset is accepted as input. */
  DateTime: { input: Instant; output: Instant; }
  /** A decimal number as a string, never a float. Money is CNY with two decimals: "12000.00". */
  Decimal: { input: string; output: string; }
  /** A phone number in E.164 with an optional extension: +8657788124406 or +8657788124406;ext=802. */
  PhoneNumber: { input: string; output: string; }
};

/** A follow-up or visit of the day as the report counts it. */
export type ActivityContact = {
  readonly __typename?: 'ActivityContact';
  readonly at: Scalars['DateTime']['output'];
  /** Null outside the viewer's present scope. */
  readonly customer?: Maybe<Customer>;
  readonly customerId: Scalars['ID']['output'];
  readonly customerName: Scalars['String']['output'];
  /** Null for a visit. */
  readonly method?: Maybe<FollowUpMethod>;
  /** Null for a visit and for INBOUND. */
  readonly outcome?: Maybe<FollowUpOutcome>;
  readonly rep: Unit;
  /** The stage that it asserted; null when none. */
  readonly stage?: Maybe<Stage>;
  readonly stageFrom?: Maybe<Stage>;
};

export type ActivityContactConnection = {
  readonly __typename?: 'ActivityContactConnection';
  readonly nodes: ReadonlyArray<ActivityContact>;
  readonly pageInfo: PageInfo;
  /** Equals the number that opened the list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A deal that was signed, or of which money came, that day. */
export type ActivityDeal = {
  readonly __typename?: 'ActivityDeal';
  /** CNY. SIGNED: what the whole deal is worth; RECEIVED: their shares of what came that day, which add up to `received`. */
  readonly amount: Scalars['Decimal']['output'];
  /** Null outside the viewer's present scope. */
  readonly customer?: Maybe<Customer>;
  readonly customerId: Scalars['ID']['output'];
  readonly customerName: Scalars['String']['output'];
  /** The unit's people who share in it, by code. */
  readonly reps: ReadonlyArray<Unit>;
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

export type ActivityReport = {
  readonly __typename?: 'ActivityReport';
  readonly day: Scalars['Date']['output'];
  readonly rows: ReadonlyArray<ActivityRow>;
  readonly total: ActivityRow;
  readonly unit: Unit;
};

/** What a unit did on a day. */
export type ActivityRow = {
  readonly __typename?: 'ActivityRow';
  /** Calls whose next step is a visit. */
  readonly appointments: Scalars['Int']['output'];
  /** Follow-ups by PHONE, every outcome. */
  readonly calls: Scalars['Int']['output'];
  /** 24 numbers: calls that began between 00:00 and 01:00 by the company's clock, … Their sum is `calls`. */
  readonly callsByHour: ReadonlyArray<Scalars['Int']['output']>;
  readonly connected: Scalars['Int']['output'];
  readonly direct: Scalars['Boolean']['output'];
  readonly expandable: Scalars['Boolean']['output'];
  readonly keyPersons: Scalars['Int']['output'];
  /** Active reps who belong to it and have not started, by code. */
  readonly notStarted: ReadonlyArray<Unit>;
  /** Active reps who belong to it, and whoever else started. */
  readonly people: Scalars['Int']['output'];
  /** Active reps who belong to it and have no call from 10:00 on, by code; null on days off and while it is too early to say (before 11:00 of the day). */
  readonly quiet?: Maybe<ReadonlyArray<Unit>>;
  /** CNY: confirmed payments dated that day less refunds, the shares of the unit's people (docs/rules/deals.md). */
  readonly received: Scalars['Decimal']['output'];
  /** The rows below it, down to people. */
  readonly rows: ReadonlyArray<ActivityRow>;
  /** Deals signed that day, each once. */
  readonly signed: Scalars['Int']['output'];
  /** People with at least one follow-up or visit that day. */
  readonly started: Scalars['Int']['output'];
  readonly unit: Unit;
  readonly visits: Scalars['Int']['output'];
};

export type AddPhoneInput = {
  /** As at entry: SAME_NUMBER, for another customer's number with another extension; recorded. */
  readonly acceptedWarnings?: InputMaybe<ReadonlyArray<CollisionKind>>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly phone: PhoneEntry;
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type AllowExportInput = {
  /** An active rep of the viewer's scope, not the viewer himself. */
  readonly personId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** Last day: from today on, at most 92 days. Given again, the new day holds. */
  readonly until: Scalars['Date']['input'];
};

/** The four parts of 工具批注 and the two categories. */
export type Annotation = {
  readonly __typename?: 'Annotation';
  readonly awareness?: Maybe<CatalogueItem>;
  /** (c) 行业竞争状况及企业自身竞争力 */
  readonly competition?: Maybe<Scalars['String']['output']>;
  readonly demand?: Maybe<CatalogueItem>;
  /** (a) 企业发展预期 */
  readonly growthExpectation?: Maybe<Scalars['String']['output']>;
  /** (d) 客户网络意识 */
  readonly internetAwareness?: Maybe<Scalars['String']['output']>;
  /** (b) 企业目标客户群状况 */
  readonly targetCustomers?: Maybe<Scalars['String']['output']>;
};

/** Left out: as the present owner's latest annotation has it. Blank: cleared. */
export type AnnotationEntry = {
  readonly competition?: InputMaybe<Scalars['String']['input']>;
  readonly growthExpectation?: InputMaybe<Scalars['String']['input']>;
  readonly internetAwareness?: InputMaybe<Scalars['String']['input']>;
  readonly targetCustomers?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerCommentInput = {
  /** 1 to 1000 characters: ANSWER_REQUIRED, TOO_LONG. */
  readonly answer: Scalars['String']['input'];
  readonly commentId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type AnswerCompanionInput = {
  readonly accepts: Scalars['Boolean']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

export type AnswerDisputeInput = {
  /** 1 to 1000 characters: REASON_REQUIRED, TOO_LONG. */
  readonly answer: Scalars['String']['input'];
  readonly disputeId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type AnsweredBy =
  /** 负责人 */
  | 'KEY_PERSON'
  /** 其他人 */
  | 'STAFF';

export type ApiToken = {
  readonly __typename?: 'ApiToken';
  readonly createdAt: Scalars['DateTime']['output'];
  /** Last day on which it works. */
  readonly expiresOn: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly name: Scalars['String']['output'];
  /** The person whose scope the token has. */
  readonly owner: Unit;
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly scopes: ReadonlyArray<TokenScope>;
};

/** What a unit says of the plans of its people. */
export type ApprovalRule =
  /** What the nearest unit above says; of the company: not required. */
  | 'INHERITED'
  | 'NOT_REQUIRED'
  | 'REQUIRED';

/** What was said of a unit's plans, and from when. */
export type ApprovalSetting = {
  readonly __typename?: 'ApprovalSetting';
  readonly from: Scalars['Date']['output'];
  readonly rule: ApprovalRule;
  readonly setAt: Scalars['DateTime']['output'];
  readonly setBy: Unit;
};

export type ApproveVisitInput = {
  /** When it was planned as you saw it: a visit that was moved meanwhile is not approved, VISIT_MOVED_ALREADY says when it is now. */
  readonly plannedAt: Scalars['DateTime']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

export type AskCompanionInput = {
  /** One of `companions`; left out: nobody comes along. */
  readonly companionId?: InputMaybe<Scalars['ID']['input']>;
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

/** Holdings of the row's unit from the end of (from − 1) to the end of `to`, each customer once; the lines add up. */
export type Bridge = {
  readonly __typename?: 'Bridge';
  readonly broughtBack: Scalars['Int']['output'];
  readonly created: Scalars['Int']['output'];
  readonly fromOtherUnit: Scalars['Int']['output'];
  readonly fromPool: Scalars['Int']['output'];
  readonly heldAfter: Scalars['Int']['output'];
  readonly heldBefore: Scalars['Int']['output'];
  readonly mergedOrDeleted: Scalars['Int']['output'];
  readonly movedInWithHolder: Scalars['Int']['output'];
  readonly movedOutWithHolder: Scalars['Int']['output'];
  readonly toOtherUnit: Scalars['Int']['output'];
  readonly toPool: Scalars['Int']['output'];
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

/** One result per row, in the order of the rows. Each row is a transaction of its own, its request key is bulkKey + row number: the same call repeated records nothing twice. */
export type BulkPayload = {
  readonly __typename?: 'BulkPayload';
  readonly results: ReadonlyArray<BulkResult>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type BulkResult = {
  readonly __typename?: 'BulkResult';
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  /** The fact that the row recorded. */
  readonly factId?: Maybe<Scalars['ID']['output']>;
  /** 0-based. */
  readonly row: Scalars['Int']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
};

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
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dealId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type CancelDealsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly cancellations: ReadonlyArray<CancellationEntry>;
};

export type CancelImportInput = {
  readonly importId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type CancelTaskInput = {
  /** At most 300 characters: REASON_REQUIRED, TOO_LONG. */
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly taskId: Scalars['ID']['input'];
};

export type CancelVisitInput = {
  /** At most 300 characters. */
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

export type CancellationEntry = {
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dealId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
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

export type CatalogueItem = {
  readonly __typename?: 'CatalogueItem';
  /** Inactive items keep their history and are not offered. */
  readonly active: Scalars['Boolean']['output'];
  readonly catalogue: Catalogue;
  /** Stable, unique in its catalogue. */
  readonly code: Scalars['String']['output'];
  /** What it means, for whoever chooses it; in the language of whoever wrote it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** In the viewer's language. */
  readonly name: Scalars['String']['output'];
  readonly nameEn: Scalars['String']['output'];
  readonly nameZh: Scalars['String']['output'];
  /** Its place in its catalogue, the inactive items counted, from 1. */
  readonly position: Scalars['Int']['output'];
};

export type CatalogueItemPayload = {
  readonly __typename?: 'CatalogueItemPayload';
  readonly item?: Maybe<CatalogueItem>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ChangePasswordInput = {
  readonly currentPassword: Scalars['String']['input'];
  /** At least 10 characters. */
  readonly newPassword: Scalars['String']['input'];
  /** Also revokes the viewer's API tokens. They stay when it is false or left out, because programs rely on them. */
  readonly revokeTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChangePasswordPayload = {
  readonly __typename?: 'ChangePasswordPayload';
  /** How many other sessions ended; null when the password was not changed. */
  readonly endedSessions?: Maybe<Scalars['Int']['output']>;
  /** Seconds to wait before the next try, with TOO_MANY_ATTEMPTS; else null. */
  readonly retryAfter?: Maybe<Scalars['Int']['output']>;
  /** How many API tokens were revoked; null when the password was not changed. */
  readonly revokedTokens?: Maybe<Scalars['Int']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
  readonly viewer?: Maybe<Viewer>;
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

/** That something changed since the last message: what it was is asked for anew. */
export type Changes = {
  readonly __typename?: 'Changes';
  /** Opaque; pass it as `after` when the stream has ended, and nothing is missed. */
  readonly position: Scalars['String']['output'];
  /** Topics with changes in the viewer's scope; empty in the first message of a stream that begins without `after`. */
  readonly topics: ReadonlyArray<ChangeTopic>;
};

export type CheckImportInput = {
  readonly importId: Scalars['ID']['input'];
  /** A column that is not named is left out. NAME is needed. */
  readonly mapping: ReadonlyArray<ImportColumnInput>;
  readonly options?: InputMaybe<ImportOptions>;
  readonly requestKey: Scalars['ID']['input'];
};

export type ClaimCustomerInput = {
  readonly claim: OwnershipEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type ClaimCustomersInput = {
  readonly bulkKey: Scalars['ID']['input'];
  readonly claims: ReadonlyArray<OwnershipEntry>;
};

export type ClassCount = {
  readonly __typename?: 'ClassCount';
  readonly class: ProcessClass;
  readonly count: Scalars['Int']['output'];
  /** count ÷ population of the row; null for an empty row. */
  readonly share?: Maybe<Scalars['Float']['output']>;
};

export type ClosedState = {
  readonly __typename?: 'ClosedState';
  /** Facts dated on or before the last day that were entered, confirmed, voided or restored after it closed: when the latest was. Null: nothing entered late. */
  readonly changedSince?: Maybe<Scalars['DateTime']['output']>;
  readonly closed: Scalars['Boolean']['output'];
  /** The report's last day closes at 06:00 the next morning, company time. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** How many of them. */
  readonly lateFacts: Scalars['Int']['output'];
};

export type Collision = {
  readonly __typename?: 'Collision';
  /** The other customer, when in the viewer's scope or in the pool (to be claimed). Customers of the pool are named five times a day. */
  readonly customer?: Maybe<Customer>;
  /** The department that holds the other customer; null when it lies in the pool. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** It lies in the pool and can be claimed. */
  readonly inPool: Scalars['Boolean']['output'];
  readonly kind: CollisionKind;
  /** Who holds it, inside the viewer's region only. */
  readonly rep?: Maybe<Scalars['String']['output']>;
  /** The value that collides, as the viewer typed it. */
  readonly value: Scalars['String']['output'];
};

export type CollisionKind =
  | 'SAME_CREDIT_CODE'
  | 'SAME_NAME'
  /** Same number, another extension: a warning. */
  | 'SAME_NUMBER'
  /** Same number and extension: refused, unless shared. */
  | 'SAME_PHONE'
  | 'SAME_WEBSITE';

/** 批示: what a manager says to a follow-up or visit. */
export type Comment = {
  readonly __typename?: 'Comment';
  /** Null: not answered. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly answeredBy?: Maybe<Unit>;
  /** It gave a task COMMENT to whoever is to answer, due at the end of the next workday. */
  readonly asksForAnswer: Scalars['Boolean']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly author: Unit;
  readonly id: Scalars['ID']['output'];
  /** 1 to 1000 characters. */
  readonly text: Scalars['String']['output'];
};

export type CommentOnInput = {
  readonly asksForAnswer?: InputMaybe<Scalars['Boolean']['input']>;
  /** A follow-up or DONE visit of a customer in the viewer's scope. */
  readonly factId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** 1 to 1000 characters: COMMENT_REQUIRED, TOO_LONG. */
  readonly text: Scalars['String']['input'];
};

export type CommentPayload = {
  readonly __typename?: 'CommentPayload';
  readonly comment?: Maybe<Comment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** 陪访: what became of the question. */
export type CompanionStatus =
  | 'ACCEPTED'
  /** Asked, not answered yet; again after the visit was moved. */
  | 'ASKED'
  | 'DECLINED';

export type CompleteTaskInput = {
  readonly requestKey: Scalars['ID']['input'];
  readonly taskId: Scalars['ID']['input'];
};

export type ConfirmPaymentInput = {
  readonly paymentId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type ConfirmPaymentsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly confirmations: ReadonlyArray<ConfirmationEntry>;
};

export type ConfirmationEntry = {
  readonly paymentId: Scalars['ID']['input'];
};

/** A follow-up or a DONE visit. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly at: Scalars['DateTime']['output'];
  readonly day: Scalars['Date']['output'];
  readonly followUp?: Maybe<FollowUp>;
  /** Of a follow-up; null for a visit. */
  readonly method?: Maybe<FollowUpMethod>;
  /** Of a follow-up by PHONE or MESSAGE. */
  readonly outcome?: Maybe<FollowUpOutcome>;
  readonly rep: Unit;
  /** Of a visit that met somebody. */
  readonly result?: Maybe<VisitResult>;
  readonly visit?: Maybe<Visit>;
};

export type ContactPerson = {
  readonly __typename?: 'ContactPerson';
  readonly id: Scalars['ID']['output'];
  /** 负责人 */
  readonly keyPerson: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
  /** One that is a phone number is masked where the viewer sees numbers masked only. */
  readonly wechat?: Maybe<Scalars['String']['output']>;
};

export type ContactPersonEntry = {
  readonly keyPerson?: InputMaybe<Scalars['Boolean']['input']>;
  readonly name: Scalars['String']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly wechat?: InputMaybe<Scalars['String']['input']>;
};

export type CreateApiTokenInput = {
  /** At most 366 days from today. */
  readonly expiresOn: Scalars['Date']['input'];
  readonly name: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly scopes: ReadonlyArray<TokenScope>;
};

export type CreateApiTokenPayload = {
  readonly __typename?: 'CreateApiTokenPayload';
  /** The secret, shown this once; only its hash is stored. Null when a repeated request finds the token made already. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly token?: Maybe<ApiToken>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CreateCatalogueItemInput = {
  readonly catalogue: Catalogue;
  /** Capital letters, digits and underscores, at most 40; stays as it is. Else CODE_INVALID; CODE_TAKEN where its catalogue has it. */
  readonly code: Scalars['String']['input'];
  /** At most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  readonly nameEn: Scalars['String']['input'];
  /** At most 100 characters. */
  readonly nameZh: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type CreateCustomerInput = {
  readonly entry: CustomerEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type CreateCustomersInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly entries: ReadonlyArray<CustomerEntry>;
};

export type CreateGuideInput = {
  /** Required for a script, an item of its catalogue; not allowed else. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  readonly en: GuideTextInput;
  readonly library: GuideLibrary;
  readonly requestKey: Scalars['ID']['input'];
  /** Required for advice; not allowed else. */
  readonly stage?: InputMaybe<Stage>;
  readonly zh: GuideTextInput;
};

export type CreatePersonInput = {
  readonly code: Scalars['String']['input'];
  /** First day in the unit (default today); any past day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Sign-in name; without it the person cannot sign in (people who left, agents of loaded data). */
  readonly login?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  /** At least 10 characters; required with a login. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  readonly requestKey: Scalars['ID']['input'];
  readonly role: Role;
  readonly unitId: Scalars['ID']['input'];
};

export type CreateTaskInput = {
  readonly requestKey: Scalars['ID']['input'];
  readonly todo: TodoEntry;
};

export type CreateTasksInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 200. */
  readonly todos: ReadonlyArray<TodoEntry>;
};

export type CreateUnitInput = {
  readonly code: Scalars['String']['input'];
  /** First day it belongs to the parent (default today); any past day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** REGION, DEPARTMENT or POOL. */
  readonly kind: UnitKind;
  readonly name: Scalars['String']['input'];
  readonly parentId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type Customer = {
  readonly __typename?: 'Customer';
  /** Where an account is already open 已在他司开户. */
  readonly accountElsewhere?: Maybe<Scalars['String']['output']>;
  readonly address?: Maybe<Scalars['String']['output']>;
  /** What the present owner's follow-ups have filled so far: the form starts from it. */
  readonly annotation: Annotation;
  /** Awareness category last chosen by anyone. */
  readonly awareness?: Maybe<CatalogueItem>;
  /** Advertising channels used today. */
  readonly channelsToday?: Maybe<Scalars['String']['output']>;
  readonly city?: Maybe<Scalars['String']['output']>;
  readonly contactPersons: ReadonlyArray<ContactPerson>;
  /** The source that reports count: SYSTEM from the day of a claim from the pool. */
  readonly countedSource: Source;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdOn: Scalars['Date']['output'];
  /** 统一社会信用代码 */
  readonly creditCode?: Maybe<Scalars['String']['output']>;
  /** Newest first; at most 200. */
  readonly deals: ReadonlyArray<Deal>;
  /** Demand category last chosen by anyone. */
  readonly demand?: Maybe<CatalogueItem>;
  /** Those of its disputes that the viewer may see, the latest opened first; at most 50. */
  readonly disputes: ReadonlyArray<Dispute>;
  readonly district?: Maybe<Scalars['String']['output']>;
  /** 延期: days by which a manager extended the present ownership; 0: not extended, which can be done once. */
  readonly extendedBy: Scalars['Int']['output'];
  /** Follow-ups by anyone, newest first. first ≤ 200. */
  readonly followUps: FollowUpConnection;
  /** The viewer's own marks, by library and place. */
  readonly guideMarks: ReadonlyArray<GuideMark>;
  /** First day of the present ownership. */
  readonly heldSince: Scalars['Date']['output'];
  /** The highest stage ever asserted. */
  readonly highestStage?: Maybe<Stage>;
  /** The person who owns it, or the pool it lies in. */
  readonly holder: Unit;
  readonly id: Scalars['ID']['output'];
  readonly industry?: Maybe<CatalogueItem>;
  /** Kind of the present owner's latest month with a follow-up; null before the first. */
  readonly kind?: Maybe<CustomerKind>;
  /** The last follow-up or DONE visit by anyone. */
  readonly lastContact?: Maybe<Contact>;
  /** Day of the last follow-up or DONE visit by anyone. */
  readonly lastContactOn?: Maybe<Scalars['Date']['output']>;
  /** 派单: null for a customer that no rota handed out. */
  readonly lead?: Maybe<Lead>;
  readonly mainProducts?: Maybe<Scalars['String']['output']>;
  /** Duplicates that are part of it now, by name; what was recorded on them is shown with it. */
  readonly mergedFrom: ReadonlyArray<MergedCustomer>;
  /** As typed. */
  readonly name: Scalars['String']['output'];
  /** The earliest open task of the present owner for this customer. */
  readonly nextTask?: Maybe<Task>;
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Comments on its follow-ups and visits that wait for an answer, the earliest due first. */
  readonly openComments: ReadonlyArray<Comment>;
  /** Given at entry; never changes. */
  readonly originalSource: Source;
  /** In order of entry, removed ones left out. */
  readonly phones: ReadonlyArray<Phone>;
  /** Null where no rule releases it: the pool's, signed and invalid ones, and where the rules are off. */
  readonly protection?: Maybe<Protection>;
  /** For REFERRAL: who referred it, when in the viewer's scope. */
  readonly referrer?: Maybe<Customer>;
  readonly shortName?: Maybe<Scalars['String']['output']>;
  /** The last stage asserted, whatever the state. */
  readonly stage?: Maybe<Stage>;
  readonly state: State;
  /** Every fact, newest first. first ≤ 200. */
  readonly timeline: FactConnection;
  /** Visits of every status, newest first; at most 200. */
  readonly visits: ReadonlyArray<Visit>;
  readonly website?: Maybe<Scalars['String']['output']>;
};


export type CustomerFollowUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type CustomerTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Only the fields given are changed; null clears. */
export type CustomerChange = {
  /**
   * The collision warnings (codes) that the person has seen and decided to go on with; recorded. What the change newly shares
   * with another customer (name in the city, credit code, website) is refused without it: COLLISION_SAME_NAME and the like.
   */
  readonly acceptedWarnings?: InputMaybe<ReadonlyArray<CollisionKind>>;
  readonly accountElsewhere?: InputMaybe<Scalars['String']['input']>;
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly channelsToday?: InputMaybe<Scalars['String']['input']>;
  readonly city?: InputMaybe<Scalars['String']['input']>;
  readonly creditCode?: InputMaybe<Scalars['String']['input']>;
  readonly district?: InputMaybe<Scalars['String']['input']>;
  readonly industryId?: InputMaybe<Scalars['ID']['input']>;
  readonly mainProducts?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
  readonly shortName?: InputMaybe<Scalars['String']['input']>;
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  readonly nodes: ReadonlyArray<Customer>;
  readonly pageInfo: PageInfo;
  /** Asked for only when needed. */
  readonly totalCount: Scalars['Int']['output'];
};

export type CustomerEntry = {
  /** The collision warnings (codes) that the person has seen and decided to go on with; recorded. */
  readonly acceptedWarnings?: InputMaybe<ReadonlyArray<CollisionKind>>;
  readonly accountElsewhere?: InputMaybe<Scalars['String']['input']>;
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Instant of the creation (default now). At most 3 days back, unless backfill. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Needs the permission BACKFILL: any past instant, caps and clocks unchecked. */
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly channelsToday?: InputMaybe<Scalars['String']['input']>;
  readonly city?: InputMaybe<Scalars['String']['input']>;
  readonly contactPersons?: InputMaybe<ReadonlyArray<ContactPersonEntry>>;
  readonly creditCode?: InputMaybe<Scalars['String']['input']>;
  readonly district?: InputMaybe<Scalars['String']['input']>;
  /** Who holds it: a person, or a pool. Default: the viewer. Managers: anybody in their scope; BACKFILL: anybody. */
  readonly holderId?: InputMaybe<Scalars['ID']['input']>;
  readonly industryId?: InputMaybe<Scalars['ID']['input']>;
  readonly mainProducts?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly phones?: InputMaybe<ReadonlyArray<PhoneEntry>>;
  /** Required with REFERRAL. */
  readonly referrerId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * 按轮派单: instead of holderId, a department or region of the viewer's scope whose rota says who gets it. Needs HAND_OUT_LEADS and a
   * source that is handed out (LEAD_SOURCE); happens now (LEAD_IS_NOW). Nobody takes part: ROTA_EMPTY.
   */
  readonly rotaUnitId?: InputMaybe<Scalars['ID']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
  readonly shortName?: InputMaybe<Scalars['String']['input']>;
  readonly source: Source;
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerFilter = {
  readonly awarenessIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly cities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly countedSources?: InputMaybe<ReadonlyArray<Source>>;
  readonly demandIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Days since the last contact by anyone, else since creation: more than this. */
  readonly idleMoreThanDays?: InputMaybe<Scalars['Int']['input']>;
  readonly industryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** No follow-up and no DONE visit by anyone. */
  readonly neverFollowedUp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these is so, whoever is to do it. */
  readonly nextSteps?: InputMaybe<ReadonlyArray<PlannedStep>>;
  readonly originalSources?: InputMaybe<ReadonlyArray<Source>>;
  /** Only customers in the pool the viewer may see (true), only owned ones (false, default). */
  readonly pool?: InputMaybe<Scalars['Boolean']['input']>;
  /** 即将掉公海: goes back to the pool by rule today or within so many days. */
  readonly releaseWithinDays?: InputMaybe<Scalars['Int']['input']>;
  /** Name, name initials in pinyin, or a phone fragment of 4 digits and more. Never searches masked numbers. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  readonly states?: InputMaybe<ReadonlyArray<State>>;
  /** Held by these people or anybody under these units. */
  readonly unitIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type CustomerKind =
  /** 新客户 */
  | 'NEW'
  /** 老客户 */
  | 'OLD';

export type CustomerPayload = {
  readonly __typename?: 'CustomerPayload';
  /** With PHONE_TAKEN and with warnings: what it collides with. */
  readonly collisions: ReadonlyArray<Collision>;
  readonly customer?: Maybe<Customer>;
  /** What was mended in the numbers, e.g. a lost leading 0. */
  readonly repairs: ReadonlyArray<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CustomerSort =
  /** Newest entry first. */
  | 'CREATED'
  /** Longest without contact first; never contacted first of all. */
  | 'IDLE'
  /** Name by pinyin. */
  | 'NAME'
  /** Soonest back to the pool by rule first; whom no rule releases last of all. */
  | 'RELEASE';

/** 日报: a rep's day. Its numbers are computed from the facts whenever it is read; obstacles and commitments are stored as submitted. */
export type DailyReport = {
  readonly __typename?: 'DailyReport';
  readonly amendedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly appointments: Scalars['Int']['output'];
  readonly calls: Scalars['Int']['output'];
  /** Until then it may be submitted and amended: 09:00 of the next workday, company time. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** 明日承诺: what the rep will do on the next workday; null: not submitted. */
  readonly commitments?: Maybe<Scalars['String']['output']>;
  readonly connected: Scalars['Int']['output'];
  readonly day: Scalars['Date']['output'];
  readonly falls: ReadonlyArray<MovementContact>;
  readonly keyPersons: Scalars['Int']['output'];
  /** It is the viewer's own, its day has begun and it is not closed. */
  readonly mayWrite: Scalars['Boolean']['output'];
  /** 卡点: what stands in the way; null: nothing, or not submitted. */
  readonly obstacles?: Maybe<Scalars['String']['output']>;
  readonly person: Unit;
  /** CNY: the rep's shares of confirmed payments of the day less refunds. */
  readonly received: Scalars['Decimal']['output'];
  /** Stages that rose, in order of time; a first stage is neither a rise nor a fall. */
  readonly rises: ReadonlyArray<MovementContact>;
  /** Deals signed. */
  readonly signed: Scalars['Int']['output'];
  /** Null: not submitted. */
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Tasks that were due by the end of the day and are still open. */
  readonly tasksLeft: Scalars['Int']['output'];
  /** 0: not submitted; then one more with each amendment. */
  readonly version: Scalars['Int']['output'];
  readonly visits: Scalars['Int']['output'];
};

export type DailyReportConnection = {
  readonly __typename?: 'DailyReportConnection';
  readonly day: Scalars['Date']['output'];
  /** By department, then by code. */
  readonly nodes: ReadonlyArray<DailyReport>;
  readonly pageInfo: PageInfo;
  /** Active reps of the unit on that day, and whoever else of it submitted one. */
  readonly people: Scalars['Int']['output'];
  /** How many of them submitted theirs. */
  readonly submitted: Scalars['Int']['output'];
  readonly unit: Unit;
  readonly workday: Scalars['Boolean']['output'];
};

export type DailyReportPayload = {
  readonly __typename?: 'DailyReportPayload';
  readonly report?: Maybe<DailyReport>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Deal = {
  readonly __typename?: 'Deal';
  /** CNY, two decimals. */
  readonly amount: Scalars['Decimal']['output'];
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  readonly cancelledOn?: Maybe<Scalars['Date']['output']>;
  /** What of the deal's money counts for whom so far: everybody who ever had a share, by code. */
  readonly credits: ReadonlyArray<DealCredit>;
  readonly customer?: Maybe<Customer>;
  /** Also for viewers without the customer, finance among them. */
  readonly customerName: Scalars['String']['output'];
  /** The id of the fact that signed it. */
  readonly id: Scalars['ID']['output'];
  readonly kind: DealKind;
  readonly payments: ReadonlyArray<Payment>;
  readonly product: CatalogueItem;
  /** Confirmed payments less refunds. */
  readonly received: Scalars['Decimal']['output'];
  readonly serviceFrom: Scalars['Date']['output'];
  /** Last day of service as known today; null: open-ended. */
  readonly serviceTo?: Maybe<Scalars['Date']['output']>;
  /** 分单 as it holds now. */
  readonly shares: ReadonlyArray<DealShare>;
  readonly signedOn: Scalars['Date']['output'];
  readonly voided: Scalars['Boolean']['output'];
};

export type DealConnection = {
  readonly __typename?: 'DealConnection';
  readonly nodes: ReadonlyArray<Deal>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * A sharer's part of the deal's money: each amount by the shares that hold on its day; what is cancelled or refunded by those of the
 * signing or payment that it takes back. The parts add up to the amounts.
 */
export type DealCredit = {
  readonly __typename?: 'DealCredit';
  /** Of the confirmed payments less refunds. */
  readonly received: Scalars['Decimal']['output'];
  readonly rep: Unit;
  /** Of the amount signed, less what was cancelled. */
  readonly signed: Scalars['Decimal']['output'];
};

export type DealEntry = {
  readonly amount: Scalars['Decimal']['input'];
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly kind: DealKind;
  readonly productId: Scalars['ID']['input'];
  readonly repId?: InputMaybe<Scalars['ID']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
  /** Default: signedOn. */
  readonly serviceFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of service; left out: open-ended. */
  readonly serviceTo?: InputMaybe<Scalars['Date']['input']>;
  /** Default: the viewer (or repId) 100 %. */
  readonly shares?: InputMaybe<ReadonlyArray<DealShareEntry>>;
  readonly signedOn: Scalars['Date']['input'];
};

export type DealFilter = {
  readonly signedFrom?: InputMaybe<Scalars['Date']['input']>;
  readonly signedTo?: InputMaybe<Scalars['Date']['input']>;
  readonly unitIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only deals with a payment waiting for confirmation. */
  readonly waitingPayment?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DealKind =
  /** The customer has no uncancelled deal on the signing day (checked at entry, not with backfill). */
  | 'NEW'
  | 'RENEWAL'
  | 'UPSELL';

export type DealPayload = {
  readonly __typename?: 'DealPayload';
  readonly customer?: Maybe<Customer>;
  readonly deal?: Maybe<Deal>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DealShare = {
  readonly __typename?: 'DealShare';
  /** Percent, two decimals; they add up to 100.00. */
  readonly percent: Scalars['Decimal']['output'];
  readonly rep: Unit;
};

export type DealShareEntry = {
  readonly percent: Scalars['Decimal']['input'];
  readonly repId: Scalars['ID']['input'];
};

export type DealSplitEntry = {
  /** A deal of one of the case's customers that is not cancelled. */
  readonly dealId: Scalars['ID']['input'];
  /** Of the two reps and those who share the deal already; each over 0, together 100.00: SHARES_INVALID. */
  readonly shares: ReadonlyArray<DealShareEntry>;
};

export type DecideVerdictInput = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly phoneId: Scalars['ID']['input'];
  readonly reason: VerdictReason;
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type DecideVerdictsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  readonly verdicts: ReadonlyArray<VerdictEntry>;
};

export type DeleteCustomerInput = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteViewInput = {
  readonly requestKey: Scalars['ID']['input'];
  readonly viewId: Scalars['ID']['input'];
};

export type DeletionPayload = {
  readonly __typename?: 'DeletionPayload';
  /** The customer that is gone; null where it is refused. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DemoAccount = {
  readonly __typename?: 'DemoAccount';
  readonly login: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly password: Scalars['String']['output'];
  readonly role: Role;
  readonly unitName: Scalars['String']['output'];
};

/** 代理人: who has a manager's rights and scope, beside his own, from the first to the last day. */
export type Deputation = {
  readonly __typename?: 'Deputation';
  readonly deputy: Unit;
  /** First day, in the company's time zone. */
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly manager: Unit;
  /** Last day; before the first one: ended before it began. */
  readonly to: Scalars['Date']['output'];
};

export type DeputyPayload = {
  readonly __typename?: 'DeputyPayload';
  readonly deputation?: Maybe<Deputation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * 撞单: two reps claim the same customer, or the same company under two names. Seen by both, by whoever has one of them in his scope, and by
 * the manager who was asked to rule and his deputies.
 */
export type Dispute = {
  readonly __typename?: 'Dispute';
  /** What the other rep says; null: nothing yet. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly claim: DisputeClaim;
  /** Null while it lies outside the viewer's scope. */
  readonly customer?: Maybe<Customer>;
  readonly customerName: Scalars['String']['output'];
  /** Deals of the case's customers that are not cancelled, as far as the viewer sees them: of one of them a ruling may change the shares. */
  readonly deals: ReadonlyArray<Deal>;
  /** When it was first ruled, or withdrawn; null while it is open. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to the case's customers, newest first, at most 400; without texts, numbers and amounts. What is voided is left out. */
  readonly events: ReadonlyArray<DisputeEvent>;
  /** Who was first in what; one of each kind. */
  readonly firsts: ReadonlyArray<DisputeFirst>;
  /** Who holds the customer now: a person or a pool. */
  readonly holder?: Maybe<Unit>;
  readonly id: Scalars['ID']['output'];
  /** The manager who was asked to rule: of the nearest unit that holds both reps. */
  readonly judge: Unit;
  readonly mayAnswer: Scalars['Boolean']['output'];
  /** A first ruling, or a new one in place of one from a unit below. */
  readonly mayRule: Scalars['Boolean']['output'];
  readonly mayWithdraw: Scalars['Boolean']['output'];
  readonly openedAt: Scalars['DateTime']['output'];
  readonly openedBy: Unit;
  /** Who held the customer when it was opened. */
  readonly otherRep: Unit;
  readonly ownCustomer?: Maybe<Customer>;
  /** Set where two customers are one company: the one that who opened it held. */
  readonly ownCustomerName?: Maybe<Scalars['String']['output']>;
  readonly ownHolder?: Maybe<Unit>;
  /** What who opened it says, 1 to 1000 characters. */
  readonly reason: Scalars['String']['output'];
  /** The one that stands first. */
  readonly rulings: ReadonlyArray<DisputeRuling>;
  readonly status: DisputeStatus;
};

/** What who opened it asks for. */
export type DisputeClaim =
  /** To own the customer. */
  | 'CUSTOMER'
  /** A part of the deal. */
  | 'SHARE';

export type DisputeConnection = {
  readonly __typename?: 'DisputeConnection';
  readonly nodes: ReadonlyArray<Dispute>;
  readonly pageInfo: PageInfo;
};

/** Something that happened to a customer of the case. */
export type DisputeEvent = {
  readonly __typename?: 'DisputeEvent';
  readonly at: Scalars['DateTime']['output'];
  readonly day: Scalars['Date']['output'];
  /** Set for DEAL. */
  readonly dealKind?: Maybe<DealKind>;
  /** An effective contact. */
  readonly effective: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: FactKind;
  /** Set for VISIT. */
  readonly met?: Maybe<VisitMet>;
  /** Set for FOLLOW_UP. */
  readonly method?: Maybe<FollowUpMethod>;
  /** Set for FOLLOW_UP; null for INBOUND. */
  readonly outcome?: Maybe<FollowUpOutcome>;
  /** Set for OWNER. */
  readonly ownerReason?: Maybe<OwnerReason>;
  /** For whom it counts; of a change of owner, who got the customer. */
  readonly rep?: Maybe<Unit>;
  readonly side: DisputeSide;
  /** The stage it asserted. */
  readonly stage?: Maybe<Stage>;
};

export type DisputeFirst = {
  readonly __typename?: 'DisputeFirst';
  /** Null: neither, or both in one moment. */
  readonly first?: Maybe<DisputeSide>;
  readonly kind: DisputeFirstKind;
  /** When each side did it first, by the instant at which it happened; null: never. */
  readonly openerAt?: Maybe<Scalars['DateTime']['output']>;
  readonly otherAt?: Maybe<Scalars['DateTime']['output']>;
};

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

export type DisputePayload = {
  readonly __typename?: 'DisputePayload';
  readonly dispute?: Maybe<Dispute>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DisputeRuling = {
  readonly __typename?: 'DisputeRuling';
  /** The deal that is shared anew, as far as the viewer sees it. */
  readonly deal?: Maybe<Deal>;
  readonly explanation: Scalars['String']['output'];
  /** Who owns the case's customers from then on. */
  readonly holder: Unit;
  /** Number within the dispute, from 1. */
  readonly no: Scalars['Int']['output'];
  readonly ruledAt: Scalars['DateTime']['output'];
  readonly ruledBy: Unit;
  /** 分单: how the deal is shared from that day on; empty: the ruling left deals alone. */
  readonly shares: ReadonlyArray<DealShare>;
  /** The unit in whose name it was ruled: only a unit above it rules anew. */
  readonly unit: Unit;
};

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
  readonly deputationId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type EndServiceInput = {
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dealId: Scalars['ID']['input'];
  /** Last day of service; replaces the end known so far. May lie ahead. */
  readonly endsOn: Scalars['Date']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type EndServicesInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly serviceEnds: ReadonlyArray<ServiceEndEntry>;
};

export type EndVerdictInput = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly phoneId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

/** A rep who may export lists though his role does not let him. */
export type ExportAllowance = {
  readonly __typename?: 'ExportAllowance';
  /** Who allowed it. */
  readonly allowedBy: Unit;
  readonly person: Unit;
  /** Last day, in the company's time zone. */
  readonly until: Scalars['Date']['output'];
};

export type ExportAllowancePayload = {
  readonly __typename?: 'ExportAllowancePayload';
  /** Null when it was revoked. */
  readonly allowance?: Maybe<ExportAllowance>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ExtendProtectionInput = {
  readonly customerId: Scalars['ID']['input'];
  /** 1 to 14 (EXTENSION_DAYS). */
  readonly days: Scalars['Int']['input'];
  /** Required. */
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

/**
 * Something that happened to a customer or to one of its numbers: appended, never edited. A wrong one is voided, with a reason, and can be
 * restored. VERDICT and APPEAL_WON belong to the number: every customer that has or had it shows them, and a void counts for all.
 */
export type Fact = {
  readonly __typename?: 'Fact';
  /** Who recorded it. */
  readonly actor: Unit;
  readonly at: Scalars['DateTime']['output'];
  /** The customer that it was recorded on, or whose number was judged: another one than the timeline's where that is merged into it. */
  readonly customerName: Scalars['String']['output'];
  /** Calendar date in the company's time zone. */
  readonly day: Scalars['Date']['output'];
  /** Set for EXTENSION: by how many days the dates moved. */
  readonly days?: Maybe<Scalars['Int']['output']>;
  /** Set for DEAL, SHARES, SERVICE_END, PAYMENT, CONFIRMATION, CANCELLATION. */
  readonly deal?: Maybe<Deal>;
  /** Set for DISPUTE. */
  readonly disputeStep?: Maybe<DisputeStep>;
  /** Set for FOLLOW_UP. */
  readonly followUp?: Maybe<FollowUp>;
  /** Set for OWNER: who held the customer before; null at creation. */
  readonly holderFrom?: Maybe<Unit>;
  /** Set for CREATED and OWNER. */
  readonly holderTo?: Maybe<Unit>;
  /** Of VERDICT and APPEAL_WON: another one in the timeline of each customer; each of them voids the same fact. */
  readonly id: Scalars['ID']['output'];
  readonly kind: FactKind;
  /** May the viewer void it (or restore it, when voided) now? */
  readonly mayVoid: Scalars['Boolean']['output'];
  /** Set for MERGE and UNMERGE: the customer that is merged away. */
  readonly mergedCustomerId?: Maybe<Scalars['ID']['output']>;
  /** Set for MERGE and UNMERGE: its name. */
  readonly mergedCustomerName?: Maybe<Scalars['String']['output']>;
  /** Free text given with the fact: reason of a release, a cancellation. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Set for SERVICE_END and CANCELLATION: the date it names. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** Set for OWNER. */
  readonly ownerReason?: Maybe<OwnerReason>;
  /** Set for PAYMENT and CONFIRMATION. */
  readonly payment?: Maybe<Payment>;
  /** Set for PHONE_ADDED, PHONE_REMOVED, VERDICT, APPEAL_WON: the number as the viewer may see it. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Set where a rule released it (RELEASED_BY_RULE); null for those of before version 22. */
  readonly releasedBy?: Maybe<ReleasedBy>;
  /** For whom it counts. */
  readonly rep?: Maybe<Unit>;
  /** Set for DEAL and SHARES: the shares that it told. */
  readonly shares?: Maybe<ReadonlyArray<DealShare>>;
  /** Set for MERGE and UNMERGE: the name of the one that survives. */
  readonly survivorName?: Maybe<Scalars['String']['output']>;
  /** Set for VERDICT. */
  readonly verdictReason?: Maybe<VerdictReason>;
  /** Set for VISIT. */
  readonly visit?: Maybe<Visit>;
  readonly voidReason?: Maybe<Scalars['String']['output']>;
  readonly voided: Scalars['Boolean']['output'];
};

export type FactConnection = {
  readonly __typename?: 'FactConnection';
  readonly nodes: ReadonlyArray<Fact>;
  readonly pageInfo: PageInfo;
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

export type FactPayload = {
  readonly __typename?: 'FactPayload';
  readonly customer?: Maybe<Customer>;
  readonly fact?: Maybe<Fact>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Finding = {
  readonly __typename?: 'Finding';
  readonly kind: FindingKind;
  /** BURST: seconds between the first and the last; else null. */
  readonly seconds?: Maybe<Scalars['Int']['output']>;
  /** BURST: how many follow-ups; CALL_BACK_MOVED: how often it was moved; else null. */
  readonly times?: Maybe<Scalars['Int']['output']>;
};

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

export type FollowUp = {
  readonly __typename?: 'FollowUp';
  readonly answeredBy?: Maybe<AnsweredBy>;
  readonly at: Scalars['DateTime']['output'];
  readonly awareness?: Maybe<CatalogueItem>;
  /** Oldest first, at most 50. */
  readonly comments: ReadonlyArray<Comment>;
  readonly competition?: Maybe<Scalars['String']['output']>;
  readonly customer?: Maybe<Customer>;
  /** Kind of the rep's month with this customer. */
  readonly customerKind: CustomerKind;
  readonly day: Scalars['Date']['output'];
  readonly demand?: Maybe<CatalogueItem>;
  /** Seconds. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** 有效跟进 */
  readonly effective: Scalars['Boolean']['output'];
  /** 首次跟进: the rep's first with this customer. */
  readonly first: Scalars['Boolean']['output'];
  readonly growthExpectation?: Maybe<Scalars['String']['output']>;
  /** The fact's id. */
  readonly id: Scalars['ID']['output'];
  readonly internetAwareness?: Maybe<Scalars['String']['output']>;
  readonly method: FollowUpMethod;
  readonly nextStep: NextStepKind;
  readonly nextStepAt?: Maybe<Scalars['DateTime']['output']>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly outcome?: Maybe<FollowUpOutcome>;
  /** Number called, as the viewer may see it. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly refusalReason?: Maybe<CatalogueItem>;
  readonly rep: Unit;
  /** The stage it asserted. */
  readonly stage?: Maybe<Stage>;
  /** The last stage asserted before it, whatever the state; null when none, or when this asserted none. */
  readonly stageFrom?: Maybe<Stage>;
  readonly targetCustomers?: Maybe<Scalars['String']['output']>;
  readonly voided: Scalars['Boolean']['output'];
};

export type FollowUpConnection = {
  readonly __typename?: 'FollowUpConnection';
  readonly nodes: ReadonlyArray<FollowUp>;
  readonly pageInfo: PageInfo;
};

export type FollowUpEntry = {
  readonly annotation?: InputMaybe<AnnotationEntry>;
  readonly answeredBy?: InputMaybe<AnsweredBy>;
  /** Default now. At most 3 days back, unless backfill. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly awarenessId?: InputMaybe<Scalars['ID']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly demandId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Guides that were shown while it was made, at most 20 (TOO_MANY_GUIDES), as they stand when it is recorded. Not with
   * backfill (GUIDES_NOT_LOADED).
   */
  readonly guidesShown?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly method: FollowUpMethod;
  /** Default NONE. */
  readonly nextStep?: InputMaybe<NextStepEntry>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly outcome?: InputMaybe<FollowUpOutcome>;
  readonly phoneId?: InputMaybe<Scalars['ID']['input']>;
  /** Required with REFUSED. */
  readonly refusalReasonId?: InputMaybe<Scalars['ID']['input']>;
  /** For whom it counts; default the viewer. Others need BACKFILL. */
  readonly repId?: InputMaybe<Scalars['ID']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The stage after the contact. An effective follow-up needs one; HUNG_UP may assert one; no other may. */
  readonly stage?: InputMaybe<Stage>;
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

export type FollowUpPayload = {
  readonly __typename?: 'FollowUpPayload';
  readonly customer?: Maybe<Customer>;
  readonly followUp?: Maybe<FollowUp>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Customers at or above a stage ÷ customers at or above the stage below; SIGNED above COMMITTED; INVALID, LAPSED and NONE left out. */
export type FunnelStep = {
  readonly __typename?: 'FunnelStep';
  /** Customers at or above it. */
  readonly count: Scalars['Int']['output'];
  /** Denominator: customers at or above the stage below; null for the lowest. */
  readonly of?: Maybe<Scalars['Int']['output']>;
  /** count ÷ of; null where of is null or 0. */
  readonly rate?: Maybe<Scalars['Float']['output']>;
  readonly state: State;
};

/** An entry of a library, as its present version has it. */
export type Guide = {
  readonly __typename?: 'Guide';
  /** Inactive entries keep their versions and figures and are not shown on the desk. */
  readonly active: Scalars['Boolean']['output'];
  /** Markdown, in the viewer's language. */
  readonly body: Scalars['String']['output'];
  /** The demand or awareness category of a script; null in the other libraries. */
  readonly category?: Maybe<CatalogueItem>;
  /** When; null: it came with the product. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote the present version; null: it came with the product. */
  readonly editor?: Maybe<Unit>;
  readonly en: GuideText;
  readonly id: Scalars['ID']['output'];
  /** First letters of the Chinese title's pinyin, for search: 点击消耗太快 has djxhtk. */
  readonly initials: Scalars['String']['output'];
  readonly library: GuideLibrary;
  /** Its place in its library, the inactive entries counted, from 1. */
  readonly position: Scalars['Int']['output'];
  /** The stage of advice; null in the other libraries. */
  readonly stage?: Maybe<Stage>;
  /** In the viewer's language. */
  readonly title: Scalars['String']['output'];
  /** Number of the present version, from 1. */
  readonly version: Scalars['Int']['output'];
  readonly zh: GuideText;
};

/** The same of all scripts of a category; a follow-up that showed several of them counts once. */
export type GuideCategoryEffect = {
  readonly __typename?: 'GuideCategoryEffect';
  readonly category: CatalogueItem;
  readonly notUseful: Scalars['Int']['output'];
  readonly rises?: Maybe<Scalars['Int']['output']>;
  readonly share?: Maybe<Scalars['Float']['output']>;
  readonly useful: Scalars['Int']['output'];
  readonly uses: Scalars['Int']['output'];
};

/** What came of the follow-ups in which an entry was shown (docs/rules/guides.md). */
export type GuideEffect = {
  readonly __typename?: 'GuideEffect';
  readonly guide: Guide;
  readonly notUseful: Scalars['Int']['output'];
  /** Of these, those that raised the stage; null below 20 uses. */
  readonly rises?: Maybe<Scalars['Int']['output']>;
  /** rises / uses, 0 … 1; null below 20 uses. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Marks of the period that say useful: one per rep and customer. */
  readonly useful: Scalars['Int']['output'];
  /** Effective follow-ups in which it was shown. */
  readonly uses: Scalars['Int']['output'];
};

export type GuideEffectiveness = {
  readonly __typename?: 'GuideEffectiveness';
  /** Categories of these, in the order of their catalogues. */
  readonly categories: ReadonlyArray<GuideCategoryEffect>;
  readonly from: Scalars['Date']['output'];
  /** Entries of the three libraries that reps read from, active or used or marked in the period; by library and place. */
  readonly guides: ReadonlyArray<GuideEffect>;
  /** Uses below which no share is told: 20. */
  readonly minimum: Scalars['Int']['output'];
  readonly to: Scalars['Date']['output'];
  readonly unit: Unit;
};

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

/** What the viewer thinks of an entry in the conversations with one customer. */
export type GuideMark = {
  readonly __typename?: 'GuideMark';
  readonly guide: Guide;
  readonly useful: Scalars['Boolean']['output'];
  /** The version that was marked. */
  readonly version: Scalars['Int']['output'];
};

export type GuidePayload = {
  readonly __typename?: 'GuidePayload';
  readonly guide?: Maybe<Guide>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** 升级率 of an entry in the whole company over the last 90 days. */
export type GuideRate = {
  readonly __typename?: 'GuideRate';
  readonly guide: Guide;
  /** Of these, how many raised the stage: 0 … 1. */
  readonly share: Scalars['Float']['output'];
  /** Effective follow-ups in which it was shown; 20 or more. */
  readonly uses: Scalars['Int']['output'];
};

/** An entry in one language. */
export type GuideText = {
  readonly __typename?: 'GuideText';
  /** Markdown, at most 4,000 characters. HTML in it is text, never markup: render it so. */
  readonly body: Scalars['String']['output'];
  /** At most 100 characters; of advice, blank where its stage says enough. */
  readonly title: Scalars['String']['output'];
};

export type GuideTextInput = {
  /** Markdown, at most 4,000 characters. */
  readonly body: Scalars['String']['input'];
  /** At most 100 characters; may be blank in STAGE_ADVICE only. */
  readonly title: Scalars['String']['input'];
};

/** A version of an entry. None is ever lost. */
export type GuideVersion = {
  readonly __typename?: 'GuideVersion';
  /** Null: it came with the product. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null: it came with the product. */
  readonly editor?: Maybe<Unit>;
  readonly en: GuideText;
  readonly version: Scalars['Int']['output'];
  readonly zh: GuideText;
};

/** A file of customers, its rows, and what became of them. docs/rules/import.md */
export type Import = {
  readonly __typename?: 'Import';
  readonly by: Unit;
  readonly columns: ReadonlyArray<ImportColumn>;
  readonly counts: ImportCounts;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Of a CSV: UTF-8, UTF-16, UTF-16BE or GB18030. */
  readonly encoding?: Maybe<Scalars['String']['output']>;
  /** Of a FAILED import: why it ended, and what to do next. Null otherwise. */
  readonly failure?: Maybe<ImportProblem>;
  readonly fileName: Scalars['String']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** CSV or XLSX. */
  readonly format: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Rows worked on of the check or of the writing that is under way, or was last; counts.rows when it is over. */
  readonly progress: Scalars['Int']['output'];
  /** Path of the file of refused rows, at the same address as /graphql: GET it with the same authorization. Null until the import is over, when no row was refused, and behind rowsUntil. */
  readonly refusedFile?: Maybe<Scalars['String']['output']>;
  /** In the file's order. Without a verdict: all. first ≤ 200. Behind rowsUntil only the written ones are left, without cells. */
  readonly rows: ImportRowConnection;
  /** When its rows are cleared away, 90 days after it was over: the counts stay, and which customer each written row became. Null: not over. */
  readonly rowsUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When customers were first written. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: ImportStatus;
};


/** A file of customers, its rows, and what became of them. docs/rules/import.md */
export type ImportRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  verdict?: InputMaybe<ImportVerdict>;
};

export type ImportColumn = {
  readonly __typename?: 'ImportColumn';
  /** From 0. */
  readonly column: Scalars['Int']['output'];
  /** What was chosen last; null: left out. */
  readonly field?: Maybe<ImportField>;
  /** As the file's first row has it. */
  readonly header: Scalars['String']['output'];
  /** What the column's name suggests; null: nothing. ENTERED_ON only where the viewer may date entries in the past. */
  readonly proposed?: Maybe<ImportField>;
};

export type ImportColumnInput = {
  /** From 0. */
  readonly column: Scalars['Int']['input'];
  readonly field: ImportField;
};

export type ImportConnection = {
  readonly __typename?: 'ImportConnection';
  readonly nodes: ReadonlyArray<Import>;
  readonly pageInfo: PageInfo;
};

/** Rows by what is to become, and has become, of them. */
export type ImportCounts = {
  readonly __typename?: 'ImportCounts';
  readonly create: Scalars['Int']['output'];
  readonly created: Scalars['Int']['output'];
  readonly duplicate: Scalars['Int']['output'];
  readonly invalid: Scalars['Int']['output'];
  /** Of an import that is over: rows that are in the file of the refused ones. */
  readonly refused: Scalars['Int']['output'];
  /** Rows in which a number was mended (a lost 0 restored, numbers split, an area code added). */
  readonly repaired: Scalars['Int']['output'];
  readonly rows: Scalars['Int']['output'];
  readonly update: Scalars['Int']['output'];
  readonly updated: Scalars['Int']['output'];
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
  readonly acceptedWarnings?: InputMaybe<ReadonlyArray<CollisionKind>>;
  /** Area code with its 0, of landlines that lack theirs: '0571'. */
  readonly areaCode?: InputMaybe<Scalars['String']['input']>;
  /** Of rows that name none. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Of rows that name none. */
  readonly district?: InputMaybe<Scalars['String']['input']>;
  /** Who holds the customers: one person, several in turn, or one pool. People and pools of the viewer's scope. A row that names its rep is held by that person, unless this is a pool. Needed by rows that name none. */
  readonly holderIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Instead of holderIds: rows that name no rep are handed out by this unit's rota as they are written. Their source has to be COMPANY_RESOURCE or CSC_LEAD. */
  readonly rotaUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Rows of the file that share a number are different companies behind one number (an agency's, a switchboard): each becomes a customer, and the number is marked as shared. */
  readonly shareNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of rows that name none. Default: SYSTEM. */
  readonly source?: InputMaybe<Source>;
  /** A row that matches one customer of the viewer's scope changes these of its fields, where the row says something. Empty: customers stay as they are. */
  readonly updateFields?: InputMaybe<ReadonlyArray<ImportField>>;
};

export type ImportPayload = {
  readonly __typename?: 'ImportPayload';
  readonly import?: Maybe<Import>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ImportProblem = {
  readonly __typename?: 'ImportProblem';
  readonly code: Scalars['String']['output'];
  /** Null: the row as a whole. */
  readonly field?: Maybe<ImportField>;
  /** In the viewer's language; says what to do. */
  readonly message: Scalars['String']['output'];
};

export type ImportRow = {
  readonly __typename?: 'ImportRow';
  /** As the file has them. */
  readonly cells: ReadonlyArray<Scalars['String']['output']>;
  /**
   * The customer that it became, changed or is a duplicate of; null outside the viewer's scope, and for a customer of the pool that
   * it only matches, whose numbers the viewer sees masked.
   */
  readonly customer?: Maybe<Customer>;
  /** The earlier row of the file that it is a duplicate of. */
  readonly duplicateOfRow?: Maybe<Scalars['Int']['output']>;
  /** From 1, in the file's order, the header aside. */
  readonly no: Scalars['Int']['output'];
  /** Why it is refused, per column. */
  readonly problems: ReadonlyArray<ImportProblem>;
  /** What was mended in its numbers: LEADING_ZERO_RESTORED, NUMBERS_SPLIT, AREA_CODE_ADDED. */
  readonly repairs: ReadonlyArray<Scalars['String']['output']>;
  /** Null before the check. */
  readonly verdict?: Maybe<ImportVerdict>;
  /** It is written: a customer was made of it, or changed by it. */
  readonly written: Scalars['Boolean']['output'];
};

export type ImportRowConnection = {
  readonly __typename?: 'ImportRowConnection';
  readonly nodes: ReadonlyArray<ImportRow>;
  readonly pageInfo: PageInfo;
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

/** A customer that a unit's rota handed out. docs/rules/leads.md */
export type Lead = {
  readonly __typename?: 'Lead';
  /** His first call; null: none yet. */
  readonly calledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null outside the viewer's scope: somebody else has it now. */
  readonly customer?: Maybe<Customer>;
  /** By when he is, or was, to call. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it was first handed out. */
  readonly enteredAt: Scalars['DateTime']['output'];
  readonly enteredBy: Unit;
  /** Working minutes until then, begun ones counted whole; null unless it is OPEN. */
  readonly minutesLeft?: Maybe<Scalars['Int']['output']>;
  /** Who got it last. */
  readonly person: Unit;
  readonly status: LeadStatus;
  /** Who had it, in order. */
  readonly turns: ReadonlyArray<LeadTurn>;
  /** Whose rota handed it out. */
  readonly unit: Unit;
};

export type LeadConnection = {
  readonly __typename?: 'LeadConnection';
  readonly nodes: ReadonlyArray<Lead>;
  readonly pageInfo: PageInfo;
};

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

/** Leads that were first handed out in the period. */
export type LeadSummary = {
  readonly __typename?: 'LeadSummary';
  /** The first call came within the limit of whoever made it. */
  readonly calledInTime: Scalars['Int']['output'];
  /** OPEN or ROUND_OVER now, whenever they were handed out. */
  readonly open: Scalars['Int']['output'];
  /** Had by more than one. */
  readonly passedOn: Scalars['Int']['output'];
  /** By turns that began in the period; by code. */
  readonly people: ReadonlyArray<LeadsOfPerson>;
  readonly received: Scalars['Int']['output'];
  /** Everybody had them in vain. */
  readonly roundOver: Scalars['Int']['output'];
};

export type LeadTurn = {
  readonly __typename?: 'LeadTurn';
  /** The first call while he had it. */
  readonly calledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly dueAt: Scalars['DateTime']['output'];
  readonly end: LeadTurnEnd;
  /** Working minutes from receiving it to the first call. */
  readonly minutes?: Maybe<Scalars['Int']['output']>;
  readonly person: Unit;
  readonly receivedAt: Scalars['DateTime']['output'];
};

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

/** What a person made of the leads that he received in the period. */
export type LeadsOfPerson = {
  readonly __typename?: 'LeadsOfPerson';
  readonly calledInTime: Scalars['Int']['output'];
  /** Working minutes to the first call, of the turns with one; null: of none. */
  readonly medianMinutes?: Maybe<Scalars['Int']['output']>;
  /** Turns whose limit passed. */
  readonly passedOn: Scalars['Int']['output'];
  readonly person: Unit;
  /** Turns, voided ones left out. */
  readonly received: Scalars['Int']['output'];
  /** Turns that wait for their first call: nobody knows yet whether it comes in time. */
  readonly waiting: Scalars['Int']['output'];
};

export type MarkGuideInput = {
  /** In the viewer's scope. */
  readonly customerId: Scalars['ID']['input'];
  readonly guideId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** Null takes the mark back. */
  readonly useful?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that was read. */
  readonly version: Scalars['Int']['input'];
};

export type MarkGuidePayload = {
  readonly __typename?: 'MarkGuidePayload';
  readonly customer?: Maybe<Customer>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type MarkNoShowInput = {
  /** At most 300 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

export type MarkSpotCheckedInput = {
  /** The day that is checked. */
  readonly day: Scalars['Date']['input'];
  /** A follow-up of a customer in the viewer's scope: NOT_FOUND. */
  readonly factId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

/** From when a unit belonged to which parent. */
export type Membership = {
  readonly __typename?: 'Membership';
  readonly fromAt: Scalars['DateTime']['output'];
  readonly fromDay: Scalars['Date']['output'];
  readonly parent: Unit;
  readonly unit: Unit;
};

export type MergeCustomerPairsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly merges: ReadonlyArray<MergeEntry>;
};

export type MergeCustomersInput = {
  readonly merge: MergeEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type MergeEntry = {
  /** Instant of the merge (default now). At most 3 days back, unless backfill. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Needs the permission BACKFILL: any past instant, owners unchecked. */
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  /** The duplicate: part of the other one from that day on. */
  readonly mergedId: Scalars['ID']['input'];
  /** Why, in words. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The customer that stays, with its own owner, source and attributes. */
  readonly survivorId: Scalars['ID']['input'];
};

/** A duplicate that is part of another customer now (docs/rules/merge.md). */
export type MergedCustomer = {
  readonly __typename?: 'MergedCustomer';
  readonly id: Scalars['ID']['output'];
  /** From this day on it is part of the other one. */
  readonly mergedOn: Scalars['Date']['output'];
  readonly name: Scalars['String']['output'];
  /** The customer that survives: where a chain of merges ends. */
  readonly survivor: Customer;
};

/** 晨会: what the morning screen shows of the last workday. */
export type MorningScreen = {
  readonly __typename?: 'MorningScreen';
  readonly activity: ActivityReport;
  readonly day: Scalars['Date']['output'];
  /** The daily reports of that day, at most 200. */
  readonly reports: DailyReportConnection;
  readonly unit: Unit;
  /** The viewer's own unit and the units below it, people left out, in the order of the tree: the screen walks through them. */
  readonly units: ReadonlyArray<Unit>;
};

export type MoveCatalogueItemInput = {
  /** The place where the editor saw it, from 1. CHANGED_MEANWHILE when it stands elsewhere by now. */
  readonly from: Scalars['Int']['input'];
  readonly itemId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** Where it goes, from 1; those between move by one. */
  readonly to: Scalars['Int']['input'];
};

export type MoveGuideInput = {
  /** The place where the editor saw it, from 1. CHANGED_MEANWHILE when it stands elsewhere by now. */
  readonly from: Scalars['Int']['input'];
  readonly guideId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** Where it goes, from 1; those between move by one. */
  readonly to: Scalars['Int']['input'];
};

export type MoveUnitInput = {
  /** Start of the move: the beginning of this day (default: now). A membership corrected late changes past reports, as any late fact. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly parentId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** A region, department, pool or person. */
  readonly unitId: Scalars['ID']['input'];
};

export type MoveViewInput = {
  /** Its new place among the viewer's own views, from 0; beyond the last one: the last. */
  readonly position: Scalars['Int']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly viewId: Scalars['ID']['input'];
};

/** Changes of stage inside the period, one per assertion, under its own pair of stages; by the rep of the assertion. */
export type Movement = {
  readonly __typename?: 'Movement';
  /** The first stage after a lapse. */
  readonly afterLapse: Scalars['Boolean']['output'];
  readonly count: Scalars['Int']['output'];
  /** Null: a first stage, or the first after a lapse. */
  readonly from?: Maybe<Stage>;
  readonly to: Stage;
};

export type MovementContact = {
  readonly __typename?: 'MovementContact';
  readonly at: Scalars['DateTime']['output'];
  /** Null outside the viewer's present scope. */
  readonly customer?: Maybe<Customer>;
  readonly customerId: Scalars['ID']['output'];
  readonly customerName: Scalars['String']['output'];
  readonly from?: Maybe<Stage>;
  readonly rep: Unit;
  readonly to: Stage;
};

export type MovementContactConnection = {
  readonly __typename?: 'MovementContactConnection';
  readonly nodes: ReadonlyArray<MovementContact>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly addPhone: CustomerPayload;
  /** Lets a rep export lists until a day; recorded in the audit log. ALLOWANCE_FOR_REPS, ALLOWANCE_DAYS. */
  readonly allowExport: ExportAllowancePayload;
  /** Answers a comment that asks for it, and closes its task. Answered already: ANSWERED_ALREADY; taken back: TASK_CLOSED. */
  readonly answerComment: CommentPayload;
  /** The answer of who was asked along; it may change as long as the visit is PLANNED. */
  readonly answerCompanion: VisitPlanPayload;
  /** What the other rep says, once, while it is open: DISPUTE_ANSWERED_ALREADY, DISPUTE_RULED_ALREADY, DISPUTE_WITHDRAWN_ALREADY. */
  readonly answerDispute: DisputePayload;
  /** By a manager above the rep. VISIT_NOT_PENDING: it does not wait any more. */
  readonly approveVisit: VisitPlanPayload;
  /** 陪访: asks somebody along to a PLANNED visit, or nobody any more. */
  readonly askCompanion: VisitPlanPayload;
  /** Keeps the deal, with date and reason; it counts no more from that day on. */
  readonly cancelDeal: DealPayload;
  readonly cancelDeals: BulkPayload;
  /** Stops what is under way. A file that is being read is dropped; after a check the columns can be named again; of an import, what was written stays. */
  readonly cancelImport: ImportPayload;
  /** Cancels an open task, a planned visit with its plan. Ended meanwhile: TASK_CLOSED. A COMMENT is cancelled only by who may comment. */
  readonly cancelTask: TaskPayload;
  /** Calls a PLANNED visit off; its task is cancelled. */
  readonly cancelVisit: VisitPlanPayload;
  /** Ends every other session of the viewer too, and no device token of before works any more. API tokens go on working unless the input revokes them. */
  readonly changePassword: ChangePasswordPayload;
  /** Gives each row its verdict and writes nothing: the preview. May be asked again with other columns and options until the import starts. */
  readonly checkImport: ImportPayload;
  /** Takes a customer out of the pool. Under any concurrency one owner; TAKEN_ALREADY names who was faster. */
  readonly claimCustomer: OwnershipPayload;
  readonly claimCustomers: BulkPayload;
  /**
   * Comments on a follow-up or visit 批示. Asked for an answer: who made the contact, while he sees the customer, else who holds it, gets a
   * task COMMENT.
   */
  readonly commentOn: CommentPayload;
  /** Says that a to-do is done, or a REVIEW that asks to READ. Other kinds are closed by doing them: TASK_CLOSES_BY_DOING. Ended meanwhile: TASK_CLOSED. */
  readonly completeTask: TaskPayload;
  readonly confirmPayment: PaymentPayload;
  readonly confirmPayments: BulkPayload;
  readonly createApiToken: CreateApiTokenPayload;
  /** At the end of its catalogue. LIST_FULL beyond 1,000. */
  readonly createCatalogueItem: CatalogueItemPayload;
  readonly createCustomer: CustomerPayload;
  readonly createCustomers: BulkPayload;
  /** At the end of its library. LIST_FULL beyond 100. */
  readonly createGuide: GuidePayload;
  readonly createPerson: UnitPayload;
  /** Gives a to-do 待办. */
  readonly createTask: TaskPayload;
  /** Gives many to-dos at once, one result each. */
  readonly createTasks: BulkPayload;
  readonly createUnit: UnitPayload;
  /** A retiring verdict on the number; it holds for every customer that carries it, on the days on which it carries it. */
  readonly decideVerdict: CustomerPayload;
  readonly decideVerdicts: BulkPayload;
  /** Only a customer without any follow-up, visit, deal or merge (CUSTOMER_HAS_HISTORY); with a reason. Absent from that day on. */
  readonly deleteCustomer: DeletionPayload;
  readonly deleteView: SavedViewPayload;
  /** At once. What the deputy did stays the deputy's. */
  readonly endDeputy: DeputyPayload;
  readonly endService: DealPayload;
  readonly endServices: BulkPayload;
  /** A won appeal: the verdict ends that day for every customer that carries the number. */
  readonly endVerdict: CustomerPayload;
  /** 延期: once per ownership (EXTENDED_ALREADY), by a manager of the customer's scope. A fact: it can be voided. */
  readonly extendProtection: OwnershipPayload;
  /** One mark per rep, entry and customer; the last one counts. */
  readonly markGuide: MarkGuidePayload;
  /** 客户爽约: the time of a PLANNED visit came and the customer was not there; its task is cancelled. */
  readonly markNoShow: VisitPlanPayload;
  /** Keeps that the viewer has seen a follow-up of a day's spot check; again changes nothing. */
  readonly markSpotChecked: SpotCheckedPayload;
  readonly mergeCustomerPairs: BulkPayload;
  /**
   * Makes a duplicate part of another customer, from that day on: reports, lists and search know the survivor alone, with both
   * histories. Both are held in the viewer's scope. Refused: MERGE_INTO_ITSELF, MERGED_ALREADY, MERGED_AWAY (the survivor is
   * itself part of another), MERGE_IN_CIRCLE, MERGE_CONFLICTS (a late one that would undo a later one), TOO_MANY_MERGED.
   * Answers with the survivor.
   */
  readonly mergeCustomers: CustomerPayload;
  readonly moveCatalogueItem: CatalogueItemPayload;
  readonly moveGuide: GuidePayload;
  /** Refused where it would make a circle, or a parent of the wrong kind. */
  readonly moveUnit: UnitPayload;
  readonly moveView: SavedViewPayload;
  readonly nameDeputy: DeputyPayload;
  /**
   * Asks the nearest manager above both reps to rule, and the other rep to answer. What the viewer holds himself (DISPUTE_OWN), what lies in
   * the pool (DISPUTE_IN_POOL) and what he disputes already (DISPUTE_OPEN_ALREADY) is refused.
   */
  readonly openDispute: DisputePayload;
  /** A PLANNED visit with its task; overlapping ones are warned of (Visit.conflicts), not refused. */
  readonly planVisit: VisitPlanPayload;
  readonly recordFollowUp: FollowUpPayload;
  readonly recordFollowUps: BulkPayload;
  /** Waits for finance; recorded by finance or a token with FINANCE it is confirmed at once. */
  readonly recordPayment: PaymentPayload;
  readonly recordPayments: BulkPayload;
  /** A DONE visit with its result. It completes the plan that it names; without one, the rep's oldest open plan for the customer dated on or before its day; else it counts as unplanned. */
  readonly recordVisit: VisitPayload;
  readonly recordVisits: BulkPayload;
  readonly refreshSession: SignInPayload;
  /** Back to the rep, as a to-do with the note; the plan stays until he moves it or calls it off. */
  readonly refuseVisit: VisitPlanPayload;
  /** Back to the pool, with a reason. */
  readonly releaseCustomer: OwnershipPayload;
  readonly releaseCustomers: BulkPayload;
  readonly removePhone: CustomerPayload;
  readonly renameUnit: UnitPayload;
  readonly renameView: SavedViewPayload;
  /** Moves an open task to another time, a planned visit with its plan. Of two that move it at once the later is refused: TASK_MOVED. */
  readonly rescheduleTask: TaskPayload;
  /** Moves a PLANNED visit with its task; the move is kept, and a companion is asked again. */
  readonly rescheduleVisit: VisitPlanPayload;
  /** Undoes a void. */
  readonly restoreFact: FactPayload;
  readonly restoreFacts: BulkPayload;
  readonly revokeApiToken: RevokeApiTokenPayload;
  /** At once: no further export begins. Nothing to revoke is no error. */
  readonly revokeExport: ExportAllowancePayload;
  /**
   * Decides who owns the customers from now on, why, and how a deal is shared from today on. Of several who rule at once one does. A ruling
   * that stands is replaced only from a unit above its own: NOT_ALLOWED. Held by somebody outside the viewer's scope meanwhile: DISPUTE_HELD_OUTSIDE.
   */
  readonly ruleDispute: DisputePayload;
  /** A view more, the last one. VIEW_NAME_REQUIRED, TOO_LONG, TOO_MANY_VIEWS. */
  readonly saveView: SavedViewPayload;
  /** A person who is made inactive is signed out everywhere and cannot sign in. */
  readonly setActive: UnitPayload;
  readonly setCatalogueItemActive: CatalogueItemPayload;
  readonly setGuideActive: GuidePayload;
  readonly setLocale: ViewerPayload;
  /** What a unit says of its people's plans from a day on; kept with who said it. */
  readonly setPlanApproval: PlanApprovalPayload;
  /** Sets what a unit says from a day on; every version is kept, and who set it is in the audit log. */
  readonly setReleaseRules: ReleaseRulesPayload;
  readonly setRole: UnitPayload;
  /** Who is in the rota of a unit, in which order, who is on leave; recorded in the audit log. Turns go on after whoever got the last lead. */
  readonly setRota: RotaPayload;
  /** From now on; what is due already stays. Recorded in the audit log. */
  readonly setWorkingHours: WorkingHoursPayload;
  /** Managers and administrators, and their deputies, share; others are answered NOT_ALLOWED. Everybody may end the sharing of a view of their own. */
  readonly shareView: SavedViewPayload;
  readonly signDeal: DealPayload;
  readonly signDeals: BulkPayload;
  /** Wrong passwords slow the next try down and never lock a login: after five from one address it answers TOO_MANY_ATTEMPTS and how long to wait, 2 seconds and then twice as long each time, 15 minutes at most. Wrong passwords from elsewhere do not slow a browser that sends its deviceToken. */
  readonly signIn: SignInPayload;
  /** Ends this session. */
  readonly signOut: SignOutPayload;
  /** Ends every session of the viewer, this one included. API tokens go on working unless the input revokes them. */
  readonly signOutEverywhere: SignOutPayload;
  /** Writes the customers, in batches, in the background. A file is uploaded first: POST it to /imports, docs/integrators-guide.md. */
  readonly startImport: ImportPayload;
  /** Submits the viewer's own daily report, or amends it until it closes. */
  readonly submitDailyReport: DailyReportPayload;
  /** From any holder in the viewer's scope (or the pool) to a person in it. */
  readonly transferCustomer: OwnershipPayload;
  readonly transferCustomers: BulkPayload;
  /**
   * From that day on the duplicate is itself again, held by its owner of before, caps unchecked. The survivor's holder and that
   * owner lie in the viewer's scope. Refused: NOT_MERGED, MERGE_CONFLICTS. Answers with the customer that came back.
   */
  readonly undoMerge: CustomerPayload;
  readonly undoMerges: BulkPayload;
  /** Names and description; the code stays. */
  readonly updateCatalogueItem: CatalogueItemPayload;
  readonly updateCustomer: CustomerPayload;
  /** A new version; the ones before it stay. */
  readonly updateGuide: GuidePayload;
  /** The view shows another list from now on, to whom it is shared with too; its name and place stay. TOO_LONG. */
  readonly updateView: SavedViewPayload;
  /**
   * The fact is then as if it had never been entered. By whoever recorded it on the day of recording, then by a manager
   * (finance its confirmations, an administrator what was loaded); refused while unvoided facts depend on it.
   */
  readonly voidFact: FactPayload;
  readonly voidFacts: BulkPayload;
  /** By who opened it, while it is open: DISPUTE_RULED_ALREADY, DISPUTE_WITHDRAWN_ALREADY. */
  readonly withdrawDispute: DisputePayload;
};


export type MutationAddPhoneArgs = {
  input: AddPhoneInput;
};


export type MutationAllowExportArgs = {
  input: AllowExportInput;
};


export type MutationAnswerCommentArgs = {
  input: AnswerCommentInput;
};


export type MutationAnswerCompanionArgs = {
  input: AnswerCompanionInput;
};


export type MutationAnswerDisputeArgs = {
  input: AnswerDisputeInput;
};


export type MutationApproveVisitArgs = {
  input: ApproveVisitInput;
};


export type MutationAskCompanionArgs = {
  input: AskCompanionInput;
};


export type MutationCancelDealArgs = {
  input: CancelDealInput;
};


export type MutationCancelDealsArgs = {
  input: CancelDealsInput;
};


export type MutationCancelImportArgs = {
  input: CancelImportInput;
};


export type MutationCancelTaskArgs = {
  input: CancelTaskInput;
};


export type MutationCancelVisitArgs = {
  input: CancelVisitInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCheckImportArgs = {
  input: CheckImportInput;
};


export type MutationClaimCustomerArgs = {
  input: ClaimCustomerInput;
};


export type MutationClaimCustomersArgs = {
  input: ClaimCustomersInput;
};


export type MutationCommentOnArgs = {
  input: CommentOnInput;
};


export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


export type MutationConfirmPaymentArgs = {
  input: ConfirmPaymentInput;
};


export type MutationConfirmPaymentsArgs = {
  input: ConfirmPaymentsInput;
};


export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


export type MutationCreateCatalogueItemArgs = {
  input: CreateCatalogueItemInput;
};


export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


export type MutationCreateCustomersArgs = {
  input: CreateCustomersInput;
};


export type MutationCreateGuideArgs = {
  input: CreateGuideInput;
};


export type MutationCreatePersonArgs = {
  input: CreatePersonInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationCreateTasksArgs = {
  input: CreateTasksInput;
};


export type MutationCreateUnitArgs = {
  input: CreateUnitInput;
};


export type MutationDecideVerdictArgs = {
  input: DecideVerdictInput;
};


export type MutationDecideVerdictsArgs = {
  input: DecideVerdictsInput;
};


export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
};


export type MutationDeleteViewArgs = {
  input: DeleteViewInput;
};


export type MutationEndDeputyArgs = {
  input: EndDeputyInput;
};


export type MutationEndServiceArgs = {
  input: EndServiceInput;
};


export type MutationEndServicesArgs = {
  input: EndServicesInput;
};


export type MutationEndVerdictArgs = {
  input: EndVerdictInput;
};


export type MutationExtendProtectionArgs = {
  input: ExtendProtectionInput;
};


export type MutationMarkGuideArgs = {
  input: MarkGuideInput;
};


export type MutationMarkNoShowArgs = {
  input: MarkNoShowInput;
};


export type MutationMarkSpotCheckedArgs = {
  input: MarkSpotCheckedInput;
};


export type MutationMergeCustomerPairsArgs = {
  input: MergeCustomerPairsInput;
};


export type MutationMergeCustomersArgs = {
  input: MergeCustomersInput;
};


export type MutationMoveCatalogueItemArgs = {
  input: MoveCatalogueItemInput;
};


export type MutationMoveGuideArgs = {
  input: MoveGuideInput;
};


export type MutationMoveUnitArgs = {
  input: MoveUnitInput;
};


export type MutationMoveViewArgs = {
  input: MoveViewInput;
};


export type MutationNameDeputyArgs = {
  input: NameDeputyInput;
};


export type MutationOpenDisputeArgs = {
  input: OpenDisputeInput;
};


export type MutationPlanVisitArgs = {
  input: PlanVisitInput;
};


export type MutationRecordFollowUpArgs = {
  input: RecordFollowUpInput;
};


export type MutationRecordFollowUpsArgs = {
  input: RecordFollowUpsInput;
};


export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};


export type MutationRecordPaymentsArgs = {
  input: RecordPaymentsInput;
};


export type MutationRecordVisitArgs = {
  input: RecordVisitInput;
};


export type MutationRecordVisitsArgs = {
  input: RecordVisitsInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRefuseVisitArgs = {
  input: RefuseVisitInput;
};


export type MutationReleaseCustomerArgs = {
  input: ReleaseCustomerInput;
};


export type MutationReleaseCustomersArgs = {
  input: ReleaseCustomersInput;
};


export type MutationRemovePhoneArgs = {
  input: RemovePhoneInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationRenameViewArgs = {
  input: RenameViewInput;
};


export type MutationRescheduleTaskArgs = {
  input: RescheduleTaskInput;
};


export type MutationRescheduleVisitArgs = {
  input: RescheduleVisitInput;
};


export type MutationRestoreFactArgs = {
  input: RestoreFactInput;
};


export type MutationRestoreFactsArgs = {
  input: RestoreFactsInput;
};


export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


export type MutationRevokeExportArgs = {
  input: RevokeExportInput;
};


export type MutationRuleDisputeArgs = {
  input: RuleDisputeInput;
};


export type MutationSaveViewArgs = {
  input: SaveViewInput;
};


export type MutationSetActiveArgs = {
  input: SetActiveInput;
};


export type MutationSetCatalogueItemActiveArgs = {
  input: SetCatalogueItemActiveInput;
};


export type MutationSetGuideActiveArgs = {
  input: SetGuideActiveInput;
};


export type MutationSetLocaleArgs = {
  input: SetLocaleInput;
};


export type MutationSetPlanApprovalArgs = {
  input: SetPlanApprovalInput;
};


export type MutationSetReleaseRulesArgs = {
  input: SetReleaseRulesInput;
};


export type MutationSetRoleArgs = {
  input: SetRoleInput;
};


export type MutationSetRotaArgs = {
  input: SetRotaInput;
};


export type MutationSetWorkingHoursArgs = {
  input: SetWorkingHoursInput;
};


export type MutationShareViewArgs = {
  input: ShareViewInput;
};


export type MutationSignDealArgs = {
  input: SignDealInput;
};


export type MutationSignDealsArgs = {
  input: SignDealsInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutEverywhereArgs = {
  input?: InputMaybe<SignOutEverywhereInput>;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationSubmitDailyReportArgs = {
  input: SubmitDailyReportInput;
};


export type MutationTransferCustomerArgs = {
  input: TransferCustomerInput;
};


export type MutationTransferCustomersArgs = {
  input: TransferCustomersInput;
};


export type MutationUndoMergeArgs = {
  input: UndoMergeInput;
};


export type MutationUndoMergesArgs = {
  input: UndoMergesInput;
};


export type MutationUpdateCatalogueItemArgs = {
  input: UpdateCatalogueItemInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationUpdateGuideArgs = {
  input: UpdateGuideInput;
};


export type MutationUpdateViewArgs = {
  input: UpdateViewInput;
};


export type MutationVoidFactArgs = {
  input: VoidFactInput;
};


export type MutationVoidFactsArgs = {
  input: VoidFactsInput;
};


export type MutationWithdrawDisputeArgs = {
  input: WithdrawDisputeInput;
};

export type NameDeputyInput = {
  /** An active person of the sales force in the viewer's scope, not the manager. */
  readonly deputyId: Scalars['ID']['input'];
  /** Today or later. */
  readonly from: Scalars['Date']['input'];
  /** Default: the viewer. An administrator may name another manager. */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
  readonly requestKey: Scalars['ID']['input'];
  /** At most 92 days, both included. */
  readonly to: Scalars['Date']['input'];
};

export type NextStepEntry = {
  /** Required with CALL and VISIT. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly kind: NextStepKind;
  /** With CALL and VISIT: so many minutes before its time the task reminds, 0 to 1440 (LEAD_INVALID); default 15. */
  readonly leadMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Reason of a RELEASE; note of a task. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Reason with REPORT_INVALID. */
  readonly verdictReason?: InputMaybe<VerdictReason>;
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
  readonly claim: DisputeClaim;
  /** Or a customer of the viewer's scope that somebody else holds. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** A number that is taken: the customer that carries it. PHONE_INVALID, DISPUTE_NOT_TAKEN. Counted like a collision at entry: COLLISION_LIMIT. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /**
   * A customer of the viewer's own that is the same company. Alone: the other one is found by what both share (number, credit code, name in
   * the city, website).
   */
  readonly ownCustomerId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 1000 characters: REASON_REQUIRED, TOO_LONG. */
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

/** A person's open tasks whose due time has passed. */
export type OverdueOfPerson = {
  readonly __typename?: 'OverdueOfPerson';
  /** At least 1. */
  readonly overdue: Scalars['Int']['output'];
  readonly person: Unit;
  /** Due time of the one that is late the longest. */
  readonly since: Scalars['DateTime']['output'];
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
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  /** For a transfer: the person who gets it. For a claim: default the viewer. For a release: the nearest pool above the holder, which is the default; another one only with BACKFILL. */
  readonly holderId?: InputMaybe<Scalars['ID']['input']>;
  /** Required for a release. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type OwnershipPayload = {
  readonly __typename?: 'OwnershipPayload';
  readonly customer?: Maybe<Customer>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Opaque; pass it as `after` to get the next page. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type Payment = {
  readonly __typename?: 'Payment';
  /** CNY, two decimals; negative: a refund. */
  readonly amount: Scalars['Decimal']['output'];
  /** Only confirmed money counts. */
  readonly confirmed: Scalars['Boolean']['output'];
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly confirmedBy?: Maybe<Unit>;
  readonly deal: Deal;
  /** The id of its fact. */
  readonly id: Scalars['ID']['output'];
  readonly on: Scalars['Date']['output'];
  readonly voided: Scalars['Boolean']['output'];
};

export type PaymentEntry = {
  readonly amount: Scalars['Decimal']['input'];
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dealId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type PaymentPayload = {
  readonly __typename?: 'PaymentPayload';
  readonly deal?: Maybe<Deal>;
  readonly payment?: Maybe<Payment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PendingVisits = {
  readonly __typename?: 'PendingVisits';
  /** In order of time. */
  readonly nodes: ReadonlyArray<Visit>;
  readonly totalCount: Scalars['Int']['output'];
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

export type Phone = {
  readonly __typename?: 'Phone';
  readonly contactPerson?: Maybe<ContactPerson>;
  /** Formatted for reading, an extension in the viewer's language; masked in the pool: mobile first 3 and last 4, landline area code, next 2 and last 2. */
  readonly display: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: PhoneKind;
  /** Outcomes of the last five calls to it, newest first. */
  readonly lastOutcomes: ReadonlyArray<FollowUpOutcome>;
  /** Null where the viewer sees the number masked only (the pool). */
  readonly number?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Marked as shared by several companies (agency, switchboard). */
  readonly shared: Scalars['Boolean']['output'];
  /** The verdict in force; the number cannot be dialled. */
  readonly verdict?: Maybe<VerdictReason>;
};

export type PhoneEntry = {
  /** Index into contactPersons. */
  readonly contactPerson?: InputMaybe<Scalars['Int']['input']>;
  /** As typed: 0577-88124406-802, １３９５７７０３１８２ … */
  readonly number: Scalars['String']['input'];
  /** Mark it as shared by several companies (managers only). */
  readonly shared?: InputMaybe<Scalars['Boolean']['input']>;
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

export type PlanApprovalPayload = {
  readonly __typename?: 'PlanApprovalPayload';
  readonly approval?: Maybe<UnitPlanApproval>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PlanVisitInput = {
  readonly plan: VisitPlanEntry;
  readonly requestKey: Scalars['ID']['input'];
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

export type ProcessCell = {
  readonly __typename?: 'ProcessCell';
  readonly class: ProcessClass;
  readonly count: Scalars['Int']['output'];
  readonly from: ProcessState;
  /** count ÷ the row's count, 0 … 1. */
  readonly share: Scalars['Float']['output'];
  readonly to: State;
};

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

export type ProcessReport = {
  readonly __typename?: 'ProcessReport';
  /** Cells with at least one customer. */
  readonly cells: ReadonlyArray<ProcessCell>;
  readonly closing: ClosedState;
  readonly from: Scalars['Date']['output'];
  readonly movements: ReadonlyArray<Movement>;
  readonly population: ProcessPopulation;
  readonly rows: ReadonlyArray<ProcessRow>;
  readonly to: Scalars['Date']['output'];
  readonly total: ProcessRow;
  readonly unit: Unit;
};

export type ProcessRow = {
  readonly __typename?: 'ProcessRow';
  readonly bridge: Bridge;
  /** All nine classes, in their order. */
  readonly classes: ReadonlyArray<ClassCount>;
  readonly direct: Scalars['Boolean']['output'];
  readonly expandable: Scalars['Boolean']['output'];
  readonly population: Scalars['Int']['output'];
  readonly unit: Unit;
};

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

/** 掉公海: when and why the rules of its holder's unit take the customer back to the pool (docs/rules/protection.md). */
export type Protection = {
  readonly __typename?: 'Protection';
  /** Days of the rule that releases it: 15 days without follow-up. */
  readonly days: Scalars['Int']['output'];
  /** From today to releaseDay; 0: due, with the next night's job. */
  readonly daysLeft: Scalars['Int']['output'];
  readonly reason: ReleaseReason;
  /** From the start of this day on it is due; the nightly job releases it. */
  readonly releaseDay: Scalars['Date']['output'];
  /** 即将掉公海: its owner is warned now. */
  readonly warned: Scalars['Boolean']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** What the unit and its children did on a day (default today). A unit that is unknown or outside the scope: error NOT_FOUND. */
  readonly activity?: Maybe<ActivityReport>;
  /**
   * The contacts behind a number of activity, the latest first. first ≤ 200.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly activityContacts?: Maybe<ActivityContactConnection>;
  /**
   * The deals behind `signed` or `received` of activity, the largest amount first; at most 200.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly activityDeals?: Maybe<ReadonlyArray<ActivityDeal>>;
  /** The viewer's tokens; all of the company's for an administrator. Newest first, at most 200. */
  readonly apiTokens: ReadonlyArray<ApiToken>;
  /**
   * 连续拨打: whom the viewer has to call today, each customer once. Leads whose first call is due; then due call-backs by
   * their time, late ones first; then whose protection runs out, soonest first; then fresh customers, longest waiting first.
   * Only customers the viewer holds; at most 500.
   */
  readonly callQueue: ReadonlyArray<QueuedCall>;
  /** In their order; at most 1,000. */
  readonly catalogue: ReadonlyArray<CatalogueItem>;
  /**
   * What an entry would collide with, before it is made. Each distinct number or credit code is one question of the day (300 a
   * person by default); asking again is free. Beyond the limit, and for more than 20 in one entry, the request is refused
   * with BAD_USER_INPUT, whatever is taken.
   */
  readonly collisions: ReadonlyArray<Collision>;
  /** 陪访: who may be asked along: active colleagues and managers of the viewer's region, by code, the viewer included. */
  readonly companions: ReadonlyArray<Unit>;
  /** A customer of the viewer's scope; null outside it. */
  readonly customer?: Maybe<Customer>;
  readonly customers: CustomerConnection;
  /** The daily report of a person (default the viewer) on a day (default today), submitted or not; null outside the scope. */
  readonly dailyReport?: Maybe<DailyReport>;
  /**
   * The daily reports of a unit's people on a day (default today), those that were not submitted too. first ≤ 200.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly dailyReports?: Maybe<DailyReportConnection>;
  readonly deal?: Maybe<Deal>;
  /** Deals with a sharer, or a customer held, in the viewer's scope; newest signing first. first ≤ 200. */
  readonly deals: DealConnection;
  /** Accounts of the demo; empty when the database holds no demo. */
  readonly demoAccounts: ReadonlyArray<DemoAccount>;
  /** Deputies of today and later: those the viewer named and those he stands in for; for an administrator all, by first day. */
  readonly deputations: ReadonlyArray<Deputation>;
  /** Null: unknown, or not to be seen by the viewer. */
  readonly dispute?: Maybe<Dispute>;
  /** The latest opened first. statuses: only these. first ≤ 200. */
  readonly disputes: DisputeConnection;
  /** Reps of the viewer's scope who may export today, by code. */
  readonly exportAllowances: ReadonlyArray<ExportAllowance>;
  /**
   * Of follow-ups whose rep belonged to the unit when they happened; `unitId` left out: the viewer's own unit. At most 366
   * days. A unit that is unknown or, at the end of `to`, outside the scope: error NOT_FOUND.
   */
  readonly guideEffectiveness?: Maybe<GuideEffectiveness>;
  /** Only entries with 20 uses or more; at most ten minutes old. */
  readonly guideRates: ReadonlyArray<GuideRate>;
  /** Newest first, at most 100; null: no such entry. */
  readonly guideVersions?: Maybe<ReadonlyArray<GuideVersion>>;
  /** Entries with their texts, by library and place; at most 100 of a library. What the call desk shows needs no other request. */
  readonly guides: ReadonlyArray<Guide>;
  /** One of them; null for any other. */
  readonly import?: Maybe<Import>;
  /** Files that the viewer uploaded, newest first; an administrator's are everybody's. first ≤ 200. */
  readonly imports: ImportConnection;
  /** How the leads of a period went, and per person. A unit that is unknown or outside the scope: error NOT_FOUND. */
  readonly leadSummary: LeadSummary;
  /**
   * Leads of the rotas of a unit and those below it; default: of the viewer's scope. personId: who got it last. statuses: only these;
   * OPEN and ROUND_OVER alone come in the order of their due time, anything else newest first. from, to: first handed out on these days.
   * first ≤ 200. A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly leads: LeadConnection;
  /** Membership history of a unit, oldest first. */
  readonly memberships: ReadonlyArray<Membership>;
  /** A customer that is merged away, when the one that it is part of lies in the viewer's scope or pools; null for every other. */
  readonly mergedCustomer?: Maybe<MergedCustomer>;
  /** The unit's last workday before today. A unit that is unknown or outside the scope: error NOT_FOUND. */
  readonly morningScreen?: Maybe<MorningScreen>;
  /**
   * The assertions behind a movement: from one stage to another; `firstStages: true` for those with no stage before;
   * `afterLapse: true` for the first ones after a lapse. None of the three: all movements.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly movementContacts?: Maybe<MovementContactConnection>;
  /** Who of the viewer's scope, himself left out, has overdue tasks: the most first, then by code; at most 200 people. */
  readonly overdueByPerson: ReadonlyArray<OverdueOfPerson>;
  /** Plans of the scope, from today on, that wait for the viewer's approval. first ≤ 200. */
  readonly pendingVisits: PendingVisits;
  /** Whether plans of a unit's people need approval; null outside the scope. */
  readonly planApproval?: Maybe<UnitPlanApproval>;
  /** 4.6.2 过程: how customers moved in [from, to]. A unit that is unknown or outside the scope: error NOT_FOUND. */
  readonly process?: Maybe<ProcessReport>;
  /**
   * The customers behind a cell, a class or a bridge line (one of the three, or none for the population).
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly processCustomers?: Maybe<ReportCustomerConnection>;
  /** The rules of release of a unit of the viewer's scope; default: of the company. Null: unknown to the viewer. */
  readonly releaseRules?: Maybe<UnitReleaseRules>;
  /** What waits for the viewer's decision, or that of a manager whom he stands in for today; the earliest due first. first ≤ 200. */
  readonly reviews: TaskConnection;
  /** One of each department and region of the viewer's scope, by the unit's code, also where nobody has made one yet. */
  readonly rotas: ReadonlyArray<Rota>;
  /** 即将掉公海: the warned customers of the viewer's scope, the first so many of them (at most 50). */
  readonly runningOut: RunningOut;
  /** The viewer's own views in their order, at most 20; then those that managers share with a unit he belongs to, at most 40. */
  readonly savedViews: ReadonlyArray<SavedView>;
  /**
   * 4.6.1 快照: where customers stand at the end of a day. A unit that is unknown or outside the scope: error NOT_FOUND.
   * comparedWith: default the last day of the month before.
   */
  readonly snapshot?: Maybe<SnapshotReport>;
  /**
   * The customers behind a number of snapshot; no states: all. first ≤ 200.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly snapshotCustomers?: Maybe<ReportCustomerConnection>;
  /**
   * At most 370 points: the steps that end in [from, to], and `to` itself.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly snapshotTrend?: Maybe<SnapshotTrend>;
  /**
   * A sample of the unit's follow-ups of a day for its manager to check; default day: before noon the last workday, then today. first ≤ 50.
   * A unit that is unknown or outside the scope: error NOT_FOUND.
   */
  readonly spotCheck?: Maybe<SpotCheck>;
  /**
   * How many open tasks of each sort the person, or the people of the unit, have; default the viewer.
   * A unit that is unknown or outside the scope: error NOT_FOUND; a person outside it has none.
   */
  readonly taskCounts: TaskCounts;
  /**
   * Open tasks, the earliest due first (then by id): of a person of the viewer's scope, or of all people of a unit in it; default the viewer.
   * kinds and due: only these; left out: all. first ≤ 200. A unit that is unknown or outside the scope: error NOT_FOUND;
   * a person outside it has none.
   */
  readonly tasks: TaskConnection;
  /** A unit of the viewer's scope; null outside it. */
  readonly unit?: Maybe<Unit>;
  /** The units and people of the viewer's scope on a day (default today), parents before children. */
  readonly units: ReadonlyArray<Unit>;
  readonly viewer: Viewer;
  /**
   * 出访 calendar: visits of the days from `from` to `to` (both included, at most 62) in order of time, of the people who belong to
   * the unit today (a person is a unit; default: the viewer), and those on which they were asked along and did not decline. Planned,
   * cancelled and missed ones stand at their planned time, done ones when they took place; voided ones are left out. A unit outside
   * the scope has none. first ≤ 200.
   */
  readonly visits: VisitConnection;
  /** 工作时间: when people work on workdays; limits in working minutes count it. Default 09:00–12:00 and 13:30–18:00. */
  readonly workingHours: ReadonlyArray<WorkingSpan>;
};


export type QueryActivityArgs = {
  day?: InputMaybe<Scalars['Date']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryActivityContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  day: Scalars['Date']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  number: ActivityNumber;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryActivityDealsArgs = {
  day: Scalars['Date']['input'];
  number: ActivityMoney;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCatalogueArgs = {
  catalogue: Catalogue;
  includeInactive?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCollisionsArgs = {
  entry: CustomerEntry;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<CustomerSort>;
};


export type QueryDailyReportArgs = {
  day?: InputMaybe<Scalars['Date']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDailyReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  day?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDealArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  list: DisputeList;
  statuses?: InputMaybe<ReadonlyArray<DisputeStatus>>;
};


export type QueryGuideEffectivenessArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGuideVersionsArgs = {
  guideId: Scalars['ID']['input'];
};


export type QueryGuidesArgs = {
  includeInactive?: InputMaybe<Scalars['Boolean']['input']>;
  library?: InputMaybe<GuideLibrary>;
};


export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLeadSummaryArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  statuses?: InputMaybe<ReadonlyArray<LeadStatus>>;
  to?: InputMaybe<Scalars['Date']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMembershipsArgs = {
  unitId: Scalars['ID']['input'];
};


export type QueryMergedCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMorningScreenArgs = {
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMovementContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterLapse?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  firstStages?: InputMaybe<Scalars['Boolean']['input']>;
  from: Scalars['Date']['input'];
  stageFrom?: InputMaybe<Stage>;
  stageTo?: InputMaybe<Stage>;
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPendingVisitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPlanApprovalArgs = {
  unitId: Scalars['ID']['input'];
};


export type QueryProcessArgs = {
  filter?: InputMaybe<ReportFilter>;
  from: Scalars['Date']['input'];
  population?: InputMaybe<ProcessPopulation>;
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryProcessCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  bridgeLine?: InputMaybe<BridgeLine>;
  class?: InputMaybe<ProcessClass>;
  endState?: InputMaybe<State>;
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['Date']['input'];
  population?: InputMaybe<ProcessPopulation>;
  startState?: InputMaybe<ProcessState>;
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReleaseRulesArgs = {
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRunningOutArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySnapshotArgs = {
  comparedWith?: InputMaybe<Scalars['Date']['input']>;
  day: Scalars['Date']['input'];
  filter?: InputMaybe<ReportFilter>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySnapshotCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  day: Scalars['Date']['input'];
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<ReadonlyArray<State>>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySnapshotTrendArgs = {
  filter?: InputMaybe<ReportFilter>;
  from: Scalars['Date']['input'];
  step: TrendStep;
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySpotCheckArgs = {
  day?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTaskCountsArgs = {
  kinds?: InputMaybe<ReadonlyArray<TaskKind>>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  due?: InputMaybe<ReadonlyArray<TaskDue>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TaskKind>>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUnitsArgs = {
  includeInactive?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['Date']['input'];
  status?: InputMaybe<ReadonlyArray<VisitStatus>>;
  to: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

export type QueuedCall = {
  readonly __typename?: 'QueuedCall';
  readonly customer?: Maybe<Customer>;
  /** Of the lead, or of the earliest call-back; null for the others. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** LEAD: working minutes until dueAt; null for the others, and for one whose round is over. */
  readonly minutesLeft?: Maybe<Scalars['Int']['output']>;
  readonly reason: CallReason;
};

export type RecordFollowUpInput = {
  readonly followUp: FollowUpEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type RecordFollowUpsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly followUps: ReadonlyArray<FollowUpEntry>;
};

export type RecordPaymentInput = {
  readonly payment: PaymentEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type RecordPaymentsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly payments: ReadonlyArray<PaymentEntry>;
};

export type RecordVisitInput = {
  readonly requestKey: Scalars['ID']['input'];
  readonly visit: VisitEntry;
};

export type RecordVisitsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly visits: ReadonlyArray<VisitEntry>;
};

export type RefreshSessionInput = {
  readonly refreshToken: Scalars['String']['input'];
};

export type RefuseVisitInput = {
  /** At most 200 characters. */
  readonly note: Scalars['String']['input'];
  /** As you saw it, like ApproveVisitInput.plannedAt. */
  readonly plannedAt: Scalars['DateTime']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

export type ReleaseCustomerInput = {
  readonly release: OwnershipEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type ReleaseCustomersInput = {
  readonly bulkKey: Scalars['ID']['input'];
  readonly releases: ReadonlyArray<OwnershipEntry>;
};

/** Why the rules of release take a customer away. */
export type ReleaseReason =
  /** 未跟进: no effective follow-up for so long. */
  | 'IDLE'
  /** 未签约: not signed within so long of ownership. */
  | 'NOT_SIGNED';

/** What a unit said once. */
export type ReleaseRuleVersion = {
  readonly __typename?: 'ReleaseRuleVersion';
  /** First day on which it holds; no clock starts before it. */
  readonly from: Scalars['Date']['output'];
  /** Null: from then on those of the unit above hold again. */
  readonly rules?: Maybe<ReleaseRules>;
  readonly setAt: Scalars['DateTime']['output'];
  readonly setBy: Unit;
};

export type ReleaseRules = {
  readonly __typename?: 'ReleaseRules';
  /** Released when without effective follow-up for so many days; null: off. */
  readonly idleDays?: Maybe<Scalars['Int']['output']>;
  /** Released when not signed within so many days of ownership; null: off. */
  readonly notSignedDays?: Maybe<Scalars['Int']['output']>;
  /** Instead of idleDays at these stages. */
  readonly stageDays: ReadonlyArray<StageDays>;
  /** Warned so many days before. */
  readonly warnDays: Scalars['Int']['output'];
};

export type ReleaseRulesEntry = {
  /** 1 to 3650 (RULE_DAYS_INVALID); null: off. */
  readonly idleDays?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 3650 (RULE_DAYS_INVALID); null: off. */
  readonly notSignedDays?: InputMaybe<Scalars['Int']['input']>;
  readonly stageDays?: ReadonlyArray<StageDaysEntry>;
  /** 0 to 7 (WARN_DAYS_INVALID). */
  readonly warnDays?: Scalars['Int']['input'];
};

export type ReleaseRulesPayload = {
  readonly __typename?: 'ReleaseRulesPayload';
  readonly unitRules?: Maybe<UnitReleaseRules>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The rule that released a customer. */
export type ReleasedBy = {
  readonly __typename?: 'ReleasedBy';
  /** Its days as they were for the stage that it had: 30 days without follow-up. */
  readonly days: Scalars['Int']['output'];
  readonly reason: ReleaseReason;
};

export type RemovePhoneInput = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly phoneId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type RenameUnitInput = {
  readonly name: Scalars['String']['input'];
  readonly unitId: Scalars['ID']['input'];
};

export type RenameViewInput = {
  readonly name: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly viewId: Scalars['ID']['input'];
};

/** A customer as the report saw it; phones, later events and its page need present scope. */
export type ReportCustomer = {
  readonly __typename?: 'ReportCustomer';
  /** Null outside the viewer's present scope. */
  readonly customer?: Maybe<Customer>;
  /** Holder on the same day as the state. */
  readonly holder: Unit;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** State at the end of the report's last day; for a customer merged, deleted or gone out of the viewer's scope by then, at the end of the day before the period. */
  readonly state: State;
  /** State at the end of the day before the period (process lists). */
  readonly stateBefore?: Maybe<ProcessState>;
};

export type ReportCustomerConnection = {
  readonly __typename?: 'ReportCustomerConnection';
  readonly nodes: ReadonlyArray<ReportCustomer>;
  readonly pageInfo: PageInfo;
  /** Equals the number that opened the list. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Attributes as they stood at the end of the report's last day. */
export type ReportFilter = {
  readonly awarenessIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly countedSources?: InputMaybe<ReadonlyArray<Source>>;
  readonly demandIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly industryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly originalSources?: InputMaybe<ReadonlyArray<Source>>;
};

export type RescheduleTaskInput = {
  /** In the future: DUE_IN_PAST. */
  readonly dueAt: Scalars['DateTime']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** When it was due as the person saw it. Somebody moved it since: TASK_MOVED. */
  readonly seenDueAt: Scalars['DateTime']['input'];
  readonly taskId: Scalars['ID']['input'];
};

export type RescheduleVisitInput = {
  /** Ahead of now. */
  readonly at: Scalars['DateTime']['input'];
  /** Minutes, 15 to 480; left out: as it was. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /** When it was planned as you saw it: a visit that was moved meanwhile is not moved, VISIT_MOVED_ALREADY says when it is now. */
  readonly plannedAt: Scalars['DateTime']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly visitId: Scalars['ID']['input'];
};

export type RestoreFactInput = {
  readonly factId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type RestoreFactsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly facts: ReadonlyArray<VoidEntry>;
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
  readonly tokenId: Scalars['ID']['input'];
};

export type RevokeApiTokenPayload = {
  readonly __typename?: 'RevokeApiTokenPayload';
  readonly token?: Maybe<ApiToken>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RevokeExportInput = {
  readonly personId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
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

/** 轮派: the people of a department or region who get its leads, in turn. */
export type Rota = {
  readonly __typename?: 'Rota';
  /** Who may be in it: active people of the unit and of those below it, by code. */
  readonly candidates: ReadonlyArray<Unit>;
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly changedBy?: Maybe<Unit>;
  /** Grows with every edit; 0: nobody has made it yet. */
  readonly edition: Scalars['Int']['output'];
  /** Working minutes until the first call, 5 to 600; default 30. */
  readonly limitMinutes: Scalars['Int']['output'];
  /** In their order. */
  readonly members: ReadonlyArray<RotaMember>;
  /** Who gets the next lead; null: nobody takes part. */
  readonly next?: Maybe<Unit>;
  readonly unit: Unit;
};

export type RotaMember = {
  readonly __typename?: 'RotaMember';
  /** 休假: keeps the place and is passed over. */
  readonly paused: Scalars['Boolean']['output'];
  readonly person: Unit;
  /** False: no longer an active person of the unit, and passed over. */
  readonly takesPart: Scalars['Boolean']['output'];
};

export type RotaMemberEntry = {
  readonly paused?: InputMaybe<Scalars['Boolean']['input']>;
  readonly personId: Scalars['ID']['input'];
};

export type RotaPayload = {
  readonly __typename?: 'RotaPayload';
  readonly rota?: Maybe<Rota>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RuleDisputeInput = {
  readonly disputeId: Scalars['ID']['input'];
  /** 1 to 1000 characters: REASON_REQUIRED, TOO_LONG. */
  readonly explanation: Scalars['String']['input'];
  /** One of the two reps: owns the case's customers from now on. */
  readonly holderId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** Who held the customers as the manager saw it: of the customer, then of the own one. Changed hands since: CHANGED_MEANWHILE. */
  readonly seenHolderIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The number of the ruling that stands as the manager saw it; 0: none. Ruled meanwhile: DISPUTE_RULED_ALREADY. */
  readonly seenRulingNo: Scalars['Int']['input'];
  /** 分单: how the deal is shared from today on; left out: deals stay as they are. */
  readonly split?: InputMaybe<DealSplitEntry>;
};

/** 即将掉公海 among the customers of the viewer's scope. */
export type RunningOut = {
  readonly __typename?: 'RunningOut';
  /** How many are warned today. */
  readonly count: Scalars['Int']['output'];
  /** Soonest first. */
  readonly customers: ReadonlyArray<Customer>;
};

export type SaveViewInput = {
  readonly filter: CustomerFilter;
  readonly name: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly sort?: InputMaybe<CustomerSort>;
};

/** What a saved view shows: the fields of CustomerFilter, as they were saved; null: not filtered by it. */
export type SavedFilter = {
  readonly __typename?: 'SavedFilter';
  readonly awarenessIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly cities?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly countedSources?: Maybe<ReadonlyArray<Source>>;
  readonly demandIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly idleMoreThanDays?: Maybe<Scalars['Int']['output']>;
  readonly industryIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly neverFollowedUp?: Maybe<Scalars['Boolean']['output']>;
  readonly nextSteps?: Maybe<ReadonlyArray<PlannedStep>>;
  readonly originalSources?: Maybe<ReadonlyArray<Source>>;
  readonly pool?: Maybe<Scalars['Boolean']['output']>;
  readonly releaseWithinDays?: Maybe<Scalars['Int']['output']>;
  readonly search?: Maybe<Scalars['String']['output']>;
  readonly states?: Maybe<ReadonlyArray<State>>;
  readonly unitIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/** A list of customers that somebody keeps by name. It always shows what the viewer may see, whoever saved it. */
export type SavedView = {
  readonly __typename?: 'SavedView';
  /** How many customers it shows to the viewer now; null for who may not read customers. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  readonly filter: SavedFilter;
  readonly id: Scalars['ID']['output'];
  /** At most 40 characters. */
  readonly name: Scalars['String']['output'];
  /** Who saved it, and alone may change it. */
  readonly owner: Unit;
  /** The unit whose people see it beside its owner; null: nobody else. */
  readonly sharedWith?: Maybe<Unit>;
  readonly sort: CustomerSort;
};

export type SavedViewPayload = {
  readonly __typename?: 'SavedViewPayload';
  readonly userErrors: ReadonlyArray<UserError>;
  /** Null where it is refused, and of a deleted view. */
  readonly view?: Maybe<SavedView>;
};

export type ServiceEndEntry = {
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dealId: Scalars['ID']['input'];
  /** As in EndServiceInput. */
  readonly endsOn: Scalars['Date']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type Session = {
  readonly __typename?: 'Session';
  /** Bearer token for the Authorization header; lives 5 minutes. */
  readonly accessToken: Scalars['String']['output'];
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** When the session ends if nobody refreshes it. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Exchange it by refreshSession before the session ends; each exchange gives a new one. Its reuse later than 60 s after the exchange revokes the session. */
  readonly refreshToken: Scalars['String']['output'];
};

export type SetActiveInput = {
  readonly active: Scalars['Boolean']['input'];
  readonly unitId: Scalars['ID']['input'];
};

export type SetCatalogueItemActiveInput = {
  /** False: no longer offered; what names it keeps doing so. */
  readonly active: Scalars['Boolean']['input'];
  readonly itemId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type SetGuideActiveInput = {
  readonly active: Scalars['Boolean']['input'];
  readonly guideId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type SetLocaleInput = {
  /** zh or en. */
  readonly locale: Scalars['String']['input'];
};

export type SetPlanApprovalInput = {
  /** The day it takes effect, today or later: plans made or moved from then on follow it. APPROVAL_STARTS_EARLIER. */
  readonly from: Scalars['Date']['input'];
  readonly requestKey: Scalars['ID']['input'];
  readonly rule: ApprovalRule;
  /** A company, region or department of the viewer's scope. */
  readonly unitId: Scalars['ID']['input'];
};

export type SetReleaseRulesInput = {
  /** Today or later, at most a year ahead (RULES_FROM_INVALID). */
  readonly from: Scalars['Date']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** Null: those of the unit above hold again. */
  readonly rules?: InputMaybe<ReleaseRulesEntry>;
  /** The company, a region or a department of the viewer's scope. */
  readonly unitId: Scalars['ID']['input'];
};

export type SetRoleInput = {
  readonly personId: Scalars['ID']['input'];
  readonly role: Role;
};

export type SetRotaInput = {
  /** As the person saw it. Somebody changed it since: CHANGED_MEANWHILE. */
  readonly edition: Scalars['Int']['input'];
  /** 5 to 600: LEAD_LIMIT_INVALID. */
  readonly limitMinutes: Scalars['Int']['input'];
  /** In their order, at most 100 (LIST_FULL), nobody twice (ROTA_TWICE). Empty: nobody gets leads. */
  readonly members: ReadonlyArray<RotaMemberEntry>;
  readonly requestKey: Scalars['ID']['input'];
  /** A department or region of the viewer's scope. */
  readonly unitId: Scalars['ID']['input'];
};

export type SetWorkingHoursInput = {
  /** One to four, in order of time, apart from each other: WORKING_HOURS_INVALID. */
  readonly hours: ReadonlyArray<WorkingSpanEntry>;
  readonly requestKey: Scalars['ID']['input'];
  /** As the person saw them. Somebody changed them since: CHANGED_MEANWHILE. */
  readonly seen: ReadonlyArray<WorkingSpanEntry>;
};

export type ShareViewInput = {
  readonly requestKey: Scalars['ID']['input'];
  /** With the unit that the viewer manages; false: with nobody. */
  readonly shared: Scalars['Boolean']['input'];
  readonly viewId: Scalars['ID']['input'];
};

export type SignDealInput = {
  readonly deal: DealEntry;
  readonly requestKey: Scalars['ID']['input'];
};

export type SignDealsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly deals: ReadonlyArray<DealEntry>;
};

export type SignInInput = {
  /** What an earlier sign-in gave this browser or program. It shows that somebody who knew the password used it before, so wrong passwords from elsewhere do not slow it down. It never replaces the password; one that is unknown, too long, older than 90 days or from before a password change is ignored. */
  readonly deviceToken?: InputMaybe<Scalars['String']['input']>;
  readonly login: Scalars['String']['input'];
  readonly password: Scalars['String']['input'];
};

export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /** After signIn: keep it where only the sign-in reads it, and send it with the next one from the same browser or program. Null after refreshSession. */
  readonly deviceToken?: Maybe<Scalars['String']['output']>;
  /** Seconds to wait before the next try, with TOO_MANY_ATTEMPTS; else null. */
  readonly retryAfter?: Maybe<Scalars['Int']['output']>;
  readonly session?: Maybe<Session>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SignOutEverywhereInput = {
  /** Also revokes the viewer's API tokens. They stay when it is false or left out, because programs rely on them. */
  readonly revokeTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SignOutPayload = {
  readonly __typename?: 'SignOutPayload';
  /** How many sessions ended. */
  readonly ended: Scalars['Int']['output'];
  /** How many API tokens were revoked: 0 unless asked for. */
  readonly revokedTokens: Scalars['Int']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SnapshotReport = {
  readonly __typename?: 'SnapshotReport';
  readonly closing: ClosedState;
  readonly comparedWith: Scalars['Date']['output'];
  readonly day: Scalars['Date']['output'];
  readonly funnel: ReadonlyArray<FunnelStep>;
  readonly rows: ReadonlyArray<SnapshotRow>;
  /** Computed over the whole, never by summing rows. */
  readonly total: SnapshotRow;
  readonly unit: Unit;
};

export type SnapshotRow = {
  readonly __typename?: 'SnapshotRow';
  /** All ten states, in their order. */
  readonly counts: ReadonlyArray<StateCount>;
  /** (direct): held by a person who belongs directly to a unit that has units below it, its manager as a rule. */
  readonly direct: Scalars['Boolean']['output'];
  /** It has rows of its own. */
  readonly expandable: Scalars['Boolean']['output'];
  readonly total: Scalars['Int']['output'];
  readonly totalChange: Scalars['Int']['output'];
  /** A unit below the report's unit on that day: region, department, person or pool; for the total, the report's unit. */
  readonly unit: Unit;
};

/** By column, as pictures and spreadsheets take it: the lists are as long as `days` and in its order. */
export type SnapshotTrend = {
  readonly __typename?: 'SnapshotTrend';
  /** The points: ends of steps, ascending, and the period's last day. */
  readonly days: ReadonlyArray<Scalars['Date']['output']>;
  /** One per state. */
  readonly series: ReadonlyArray<StateSeries>;
  /** Customers at the end of each day, whatever their state. */
  readonly totals: ReadonlyArray<Scalars['Int']['output']>;
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

/** 抽查: follow-ups of a unit's day to look at, those that look wrong first, the others by lots that stay the same all day. */
export type SpotCheck = {
  readonly __typename?: 'SpotCheck';
  readonly day: Scalars['Date']['output'];
  /** Effective follow-ups of the day, of which up to 400 are looked at, drawn by lot. */
  readonly effective: Scalars['Int']['output'];
  readonly items: ReadonlyArray<SpotCheckItem>;
  /** How many look wrong, of those that were looked at and whose customer the viewer sees. */
  readonly suspicious: Scalars['Int']['output'];
  readonly unit: Unit;
};

export type SpotCheckItem = {
  readonly __typename?: 'SpotCheckItem';
  /** Empty: drawn by lot, nothing looks wrong. */
  readonly findings: ReadonlyArray<Finding>;
  readonly followUp: FollowUp;
  /** The customer's effective follow-up before it, whose text it is compared with; null: none. */
  readonly former?: Maybe<FollowUp>;
  /** The viewer has marked it as seen. */
  readonly seen: Scalars['Boolean']['output'];
};

export type SpotCheckedPayload = {
  readonly __typename?: 'SpotCheckedPayload';
  /** It is marked. */
  readonly seen: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
};

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

/** Days without effective follow-up at one stage. */
export type StageDays = {
  readonly __typename?: 'StageDays';
  readonly days: Scalars['Int']['output'];
  readonly stage: Stage;
};

export type StageDaysEntry = {
  /** 1 to 3650 (RULE_DAYS_INVALID). */
  readonly days: Scalars['Int']['input'];
  readonly stage: Stage;
};

export type StartImportInput = {
  readonly importId: Scalars['ID']['input'];
  /** Left out: as checked. Given: the rows are checked by it first, without a stop for the preview. */
  readonly mapping?: InputMaybe<ReadonlyArray<ImportColumnInput>>;
  /** Only with mapping. */
  readonly options?: InputMaybe<ImportOptions>;
  readonly requestKey: Scalars['ID']['input'];
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

/** A state's share of a row. */
export type StateCount = {
  readonly __typename?: 'StateCount';
  /** count less the count on the compared day. */
  readonly change: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  /** count ÷ total of the row, 0 … 1; null for an empty row. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  readonly state: State;
};

/** A state's numbers of customers at the points of a trend. */
export type StateSeries = {
  readonly __typename?: 'StateSeries';
  readonly counts: ReadonlyArray<Scalars['Int']['output']>;
  readonly state: State;
};

export type SubmitDailyReportInput = {
  /** 1 to 2000 characters: COMMITMENTS_REQUIRED, TOO_LONG. */
  readonly commitments: Scalars['String']['input'];
  /** Not ahead (DAILY_REPORT_AHEAD), and until 09:00 of the next workday (DAILY_REPORT_CLOSED). */
  readonly day: Scalars['Date']['input'];
  /** At most 2000 characters: TOO_LONG. */
  readonly obstacles?: InputMaybe<Scalars['String']['input']>;
  readonly requestKey: Scalars['ID']['input'];
  /** As it was seen, 0 for one that was not submitted: CHANGED_MEANWHILE. */
  readonly version: Scalars['Int']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Tells of changes that concern the viewer or units of the scope, of these topics, within two seconds. Over server-sent events: POST with
   * `accept: text/event-stream`. The first message says the position at once; `after`: the last one received. A position that is too old, or
   * none of this log, answers every topic. The stream ends with the token; at most 8 of a person per API process.
   */
  readonly changed: Changes;
};


export type SubscriptionChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  topics: ReadonlyArray<ChangeTopic>;
};

/** Something that a person has to do by a time. */
export type Task = {
  readonly __typename?: 'Task';
  /** Who gave it; null for a next step of a contact, which the rep set himself. */
  readonly assignedBy?: Maybe<Unit>;
  /** Of one that was cancelled by hand: why. */
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  /** When it was done or cancelled; null while it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Set for COMMENT: what is to be answered. */
  readonly comment?: Maybe<Comment>;
  /** Null for a to-do about no customer, and while the customer lies outside the viewer's scope. */
  readonly customer?: Maybe<Customer>;
  /** Set for a REVIEW of a dispute. */
  readonly dispute?: Maybe<Dispute>;
  /** When it is due. */
  readonly dueAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: TaskKind;
  /** So many minutes before it is due it reminds, 0 to 1440. */
  readonly leadMinutes: Scalars['Int']['output'];
  /** What is to be done, at most 300 characters; a to-do always has it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Open and its due time has passed. */
  readonly overdue: Scalars['Boolean']['output'];
  /** When it reminds: dueAt less leadMinutes. */
  readonly remindAt: Scalars['DateTime']['output'];
  /** Whose task it is. */
  readonly rep: Unit;
  /** Set for REVIEW. */
  readonly reviewAct?: Maybe<ReviewAct>;
  readonly status: TaskStatus;
  /** Set for REVIEW. */
  readonly subject?: Maybe<ReviewSubject>;
  /** How often it was moved to another time. */
  readonly timesMoved: Scalars['Int']['output'];
};

export type TaskConnection = {
  readonly __typename?: 'TaskConnection';
  readonly nodes: ReadonlyArray<Task>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Open tasks by when they are due: the sizes of the lists that `tasks` gives. */
export type TaskCounts = {
  readonly __typename?: 'TaskCounts';
  readonly coming: Scalars['Int']['output'];
  readonly overdue: Scalars['Int']['output'];
  readonly today: Scalars['Int']['output'];
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

export type TaskPayload = {
  readonly __typename?: 'TaskPayload';
  readonly task?: Maybe<Task>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type TaskStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN';

export type TodoEntry = {
  /** Left out: about no customer. The person has to see it: TODO_CUSTOMER_UNSEEN. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** In the future: DUE_IN_PAST. */
  readonly dueAt: Scalars['DateTime']['input'];
  /** Minutes before it is due, 0 to 1440: LEAD_INVALID. */
  readonly leadMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** What is to be done, 1 to 300 characters: TODO_TEXT_REQUIRED, TOO_LONG. */
  readonly note: Scalars['String']['input'];
  /** A person of the viewer's scope. Left out: the holder of the customer, without one the viewer. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly requestKey: Scalars['ID']['input'];
  readonly transfer: OwnershipEntry;
};

export type TransferCustomersInput = {
  readonly bulkKey: Scalars['ID']['input'];
  readonly transfers: ReadonlyArray<OwnershipEntry>;
};

export type TrendStep =
  | 'DAY'
  | 'MONTH'
  /** Sundays, the ends of weeks. */
  | 'WEEK';

export type UndoMergeEntry = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  /** The duplicate that is to be itself again. */
  readonly mergedId: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
};

export type UndoMergeInput = {
  readonly requestKey: Scalars['ID']['input'];
  readonly undo: UndoMergeEntry;
};

export type UndoMergesInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly undos: ReadonlyArray<UndoMergeEntry>;
};

/** A node of the organisation: company, region, department, person or pool. */
export type Unit = {
  readonly __typename?: 'Unit';
  /** False for a person who has left, or a unit that was closed. */
  readonly active: Scalars['Boolean']['output'];
  /** Short, unique, stable; ties are broken by it. */
  readonly code: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: UnitKind;
  readonly name: Scalars['String']['output'];
  /** The unit it belongs to today; null for the company. */
  readonly parent?: Maybe<Unit>;
  /** A person's role today; null for other kinds. */
  readonly role?: Maybe<Role>;
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

export type UnitPayload = {
  readonly __typename?: 'UnitPayload';
  readonly unit?: Maybe<Unit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type UnitPlanApproval = {
  readonly __typename?: 'UnitPlanApproval';
  /** The unit whose word holds today; null: none says anything. */
  readonly decidedBy?: Maybe<Unit>;
  /** What was said of this unit itself, newest first, what is still ahead included; at most 50. */
  readonly history: ReadonlyArray<ApprovalSetting>;
  /** Today, with what is inherited. */
  readonly required: Scalars['Boolean']['output'];
  readonly unit: Unit;
};

export type UnitReleaseRules = {
  readonly __typename?: 'UnitReleaseRules';
  /** What holds for the unit today: its own, or of the nearest unit above that says something; null: nothing is released by rule. */
  readonly inForce?: Maybe<ReleaseRules>;
  /** Whose they are. */
  readonly inForceOf?: Maybe<Unit>;
  /** May the viewer set them? */
  readonly maySet: Scalars['Boolean']['output'];
  readonly unit: Unit;
  /** Everything the unit itself said and will say, latest day first. */
  readonly versions: ReadonlyArray<ReleaseRuleVersion>;
};

export type UpdateCatalogueItemInput = {
  /** At most 500 characters; left out or blank: none. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly itemId: Scalars['ID']['input'];
  /** At most 100 characters. */
  readonly nameEn: Scalars['String']['input'];
  /** At most 100 characters. */
  readonly nameZh: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type UpdateCustomerInput = {
  readonly change: CustomerChange;
  readonly customerId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type UpdateGuideInput = {
  readonly en: GuideTextInput;
  readonly guideId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
  /** The version that the editor saw. CHANGED_MEANWHILE when there is a newer one. */
  readonly version: Scalars['Int']['input'];
  readonly zh: GuideTextInput;
};

export type UpdateViewInput = {
  readonly filter: CustomerFilter;
  readonly requestKey: Scalars['ID']['input'];
  readonly sort: CustomerSort;
  readonly viewId: Scalars['ID']['input'];
};

/**
 * An expected failure: nothing was recorded. A list of them comes with every mutation's payload; exceptions are for
 * faults only (extensions.code RETRY with retryAfter in seconds, or FAULT with an id to quote).
 */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable code of the rule that refused, e.g. STAGE_REQUIRED. docs/errors.md lists them. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do, in the viewer's language. */
  readonly message: Scalars['String']['output'];
  /** Path of the input field, from the mutation's input: ["followUp", "stage"]. Empty: the whole input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

export type VerdictEntry = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly phoneId: Scalars['ID']['input'];
  readonly reason: VerdictReason;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
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

/** The person or token that sends this request. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Where the log of changes is now: asked for together with what a page shows, then `changed(after)` tells what came later. */
  readonly changePosition: Scalars['String']['output'];
  readonly counters: ViewerCounters;
  /** Preferred language: zh or en. */
  readonly locale: Scalars['String']['output'];
  readonly permissions: ReadonlyArray<Permission>;
  readonly person: Unit;
  readonly role: Role;
  /** Units whose reports the viewer may open today: the top ones of the scope. */
  readonly scope: ReadonlyArray<Unit>;
  /** IANA name of the company's time zone. */
  readonly timeZone: Scalars['String']['output'];
  /** Today in the company's time zone. */
  readonly today: Scalars['Date']['output'];
  /** The unit the person belongs to today. */
  readonly unit: Unit;
};

/** The numbers in the top bar. */
export type ViewerCounters = {
  readonly __typename?: 'ViewerCounters';
  /** Calls (follow-ups by PHONE, every outcome) of the viewer's scope today: own ones for a rep, the unit's for a manager. */
  readonly callsToday: Scalars['Int']['output'];
  /** Open tasks of the viewer due today, overdue ones not counted. */
  readonly dueToday: Scalars['Int']['output'];
  /** Customers the viewer holds, SIGNED and INVALID ones not counted. */
  readonly holding: Scalars['Int']['output'];
  /** Open tasks of the viewer whose due time has passed. */
  readonly overdue: Scalars['Int']['output'];
};

export type ViewerPayload = {
  readonly __typename?: 'ViewerPayload';
  readonly userErrors: ReadonlyArray<UserError>;
  readonly viewer?: Maybe<Viewer>;
};

/**
 * Planned or done. Who does not see the customer sees of a visit that he was asked along to, or made himself when the customer was
 * his, its times, status, rep and companion, the customer's name and the address; everything else is null then.
 */
export type Visit = {
  readonly __typename?: 'Visit';
  /** DONE with a companion who had accepted. */
  readonly accompanied: Scalars['Boolean']['output'];
  /** Where: as planned or recorded, else the customer's own. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** Of a plan; null where none is needed, and of a visit that is done. */
  readonly approval?: Maybe<PlanApproval>;
  /** When it was done. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Oldest first, at most 50; none on a visit that is only planned. */
  readonly comments: ReadonlyArray<Comment>;
  /** 陪访: who was asked along. */
  readonly companion?: Maybe<Unit>;
  readonly companionStatus?: Maybe<CompanionStatus>;
  /** Other plans of its rep or companion that overlap this one while it is PLANNED: a warning. Touching ones do not overlap. */
  readonly conflicts: ReadonlyArray<VisitConflict>;
  /** Whom to meet, as planned. */
  readonly contactPerson?: Maybe<ContactPerson>;
  /** Null outside the viewer's scope. */
  readonly customer?: Maybe<Customer>;
  readonly customerName: Scalars['String']['output'];
  /** The day it was done; else the day it is planned for. */
  readonly day: Scalars['Date']['output'];
  /** Minutes that it was planned to take; null for a visit recorded without a plan. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** Why it was cancelled, or a note on the customer who was not there; null when facts ended the plan. */
  readonly endReason?: Maybe<Scalars['String']['output']>;
  /** Of a plan; of a done visit the fact's. */
  readonly id: Scalars['ID']['output'];
  /** Of a DONE visit. */
  readonly kind?: Maybe<VisitKind>;
  /** The viewer was asked along and may still say yes or no. */
  readonly mayAnswer: Scalars['Boolean']['output'];
  /** It waits for approval, and the viewer may give it. */
  readonly mayApprove: Scalars['Boolean']['output'];
  /** The viewer may move, cancel and complete the plan. */
  readonly mayChange: Scalars['Boolean']['output'];
  readonly met?: Maybe<VisitMet>;
  /** How the plan was moved, oldest first. */
  readonly moves: ReadonlyArray<VisitMove>;
  readonly nextStep?: Maybe<NextStepKind>;
  readonly nextStepAt?: Maybe<Scalars['DateTime']['output']>;
  readonly note?: Maybe<Scalars['String']['output']>;
  /** For a plan; null for a visit recorded without one. */
  readonly plannedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** CNY. Money received on the spot, as told; the payment itself is recorded with the deal. */
  readonly receivedOnSpot?: Maybe<Scalars['Decimal']['output']>;
  /** Why it was refused. */
  readonly refusalNote?: Maybe<Scalars['String']['output']>;
  readonly refusalReason?: Maybe<CatalogueItem>;
  readonly rep: Unit;
  readonly result?: Maybe<VisitResult>;
  readonly stage?: Maybe<Stage>;
  readonly stageFrom?: Maybe<Stage>;
  readonly status: VisitStatus;
  readonly voided: Scalars['Boolean']['output'];
};

export type VisitConflict = {
  readonly __typename?: 'VisitConflict';
  readonly from: Scalars['DateTime']['output'];
  /** The rep or the companion, who is away for another visit. */
  readonly person: Unit;
  readonly to: Scalars['DateTime']['output'];
};

export type VisitConnection = {
  readonly __typename?: 'VisitConnection';
  readonly nodes: ReadonlyArray<Visit>;
  readonly pageInfo: PageInfo;
};

export type VisitEntry = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly backfill?: InputMaybe<Scalars['Boolean']['input']>;
  readonly customerId: Scalars['ID']['input'];
  readonly met: VisitMet;
  readonly nextStep?: InputMaybe<NextStepEntry>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The PLANNED visit of the same rep that this one completes, whatever its day; left out: his oldest open plan dated on or before the day. */
  readonly planId?: InputMaybe<Scalars['ID']['input']>;
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  readonly receivedOnSpot?: InputMaybe<Scalars['Decimal']['input']>;
  readonly refusalReasonId?: InputMaybe<Scalars['ID']['input']>;
  readonly repId?: InputMaybe<Scalars['ID']['input']>;
  /** Required unless NOBODY was met. */
  readonly result?: InputMaybe<VisitResult>;
  readonly sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The stage after it; required unless NOBODY was met, or REFUSED, AGREED_TO_SIGN or SIGNED decide it. */
  readonly stage?: InputMaybe<Stage>;
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

export type VisitMove = {
  readonly __typename?: 'VisitMove';
  /** Who moved it. */
  readonly actor: Unit;
  readonly from: Scalars['DateTime']['output'];
  readonly movedAt: Scalars['DateTime']['output'];
  readonly to: Scalars['DateTime']['output'];
};

export type VisitPayload = {
  readonly __typename?: 'VisitPayload';
  readonly customer?: Maybe<Customer>;
  readonly userErrors: ReadonlyArray<UserError>;
  readonly visit?: Maybe<Visit>;
};

export type VisitPlanEntry = {
  /** Left out: the customer's own. At most 300 characters. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Ahead of now. */
  readonly at: Scalars['DateTime']['input'];
  /** 陪访: one of `companions`, asked along. */
  readonly companionId?: InputMaybe<Scalars['ID']['input']>;
  /** A contact person of the customer. */
  readonly contactPersonId?: InputMaybe<Scalars['ID']['input']>;
  readonly customerId: Scalars['ID']['input'];
  /** Minutes, 15 to 480. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /** At most 300 characters. */
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  /** Whose visit it is; default the viewer. Somebody of the viewer's scope. */
  readonly repId?: InputMaybe<Scalars['ID']['input']>;
};

export type VisitPlanPayload = {
  readonly __typename?: 'VisitPlanPayload';
  /** VISIT_DONE_ALREADY, VISIT_CANCELLED_ALREADY, VISIT_MISSED_ALREADY: what has become of the plan meanwhile. */
  readonly userErrors: ReadonlyArray<UserError>;
  readonly visit?: Maybe<Visit>;
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
  readonly factId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type VoidFactInput = {
  readonly factId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type VoidFactsInput = {
  readonly bulkKey: Scalars['ID']['input'];
  /** At most 500. */
  readonly facts: ReadonlyArray<VoidEntry>;
};

export type WithdrawDisputeInput = {
  readonly disputeId: Scalars['ID']['input'];
  readonly requestKey: Scalars['ID']['input'];
};

export type WorkingHoursPayload = {
  readonly __typename?: 'WorkingHoursPayload';
  readonly userErrors: ReadonlyArray<UserError>;
  /** Null when refused. */
  readonly workingHours?: Maybe<ReadonlyArray<WorkingSpan>>;
};

/** A stretch of the working day on the company's clock. */
export type WorkingSpan = {
  readonly __typename?: 'WorkingSpan';
  /** 'HH:mm' */
  readonly from: Scalars['String']['output'];
  /** 'HH:mm', after from. */
  readonly to: Scalars['String']['output'];
};

export type WorkingSpanEntry = {
  readonly from: Scalars['String']['input'];
  readonly to: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityContact: ResolverTypeWrapper<CountedContact>;
  ActivityContactConnection: ResolverTypeWrapper<ActivityContactPage>;
  ActivityDeal: ResolverTypeWrapper<ActivityDealLine>;
  ActivityMoney: ActivityMoney;
  ActivityNumber: ActivityNumber;
  ActivityReport: ResolverTypeWrapper<Omit<ActivityReport, 'rows' | 'total' | 'unit'> & { rows: ReadonlyArray<ResolversTypes['ActivityRow']>, total: ResolversTypes['ActivityRow'], unit: ResolversTypes['Unit'] }>;
  ActivityRow: ResolverTypeWrapper<Omit<ActivityRow, 'notStarted' | 'quiet' | 'rows' | 'unit'> & { notStarted: ReadonlyArray<ResolversTypes['Unit']>, quiet?: Maybe<ReadonlyArray<ResolversTypes['Unit']>>, rows: ReadonlyArray<ResolversTypes['ActivityRow']>, unit: ResolversTypes['Unit'] }>;
  AddPhoneInput: AddPhoneInput;
  AllowExportInput: AllowExportInput;
  Annotation: ResolverTypeWrapper<AnnotationRow>;
  AnnotationEntry: AnnotationEntry;
  AnswerCommentInput: AnswerCommentInput;
  AnswerCompanionInput: AnswerCompanionInput;
  AnswerDisputeInput: AnswerDisputeInput;
  AnsweredBy: AnsweredBy;
  ApiToken: ResolverTypeWrapper<ApiTokenRow>;
  ApprovalRule: ApprovalRule;
  ApprovalSetting: ResolverTypeWrapper<ApprovalHistoryRow>;
  ApproveVisitInput: ApproveVisitInput;
  AskCompanionInput: AskCompanionInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Bridge: ResolverTypeWrapper<Bridge>;
  BridgeLine: BridgeLine;
  BulkPayload: ResolverTypeWrapper<BulkPayload>;
  BulkResult: ResolverTypeWrapper<BulkResult>;
  CallReason: CallReason;
  CancelDealInput: CancelDealInput;
  CancelDealsInput: CancelDealsInput;
  CancelImportInput: CancelImportInput;
  CancelTaskInput: CancelTaskInput;
  CancelVisitInput: CancelVisitInput;
  CancellationEntry: CancellationEntry;
  Catalogue: Catalogue;
  CatalogueItem: ResolverTypeWrapper<number>;
  CatalogueItemPayload: ResolverTypeWrapper<Omit<CatalogueItemPayload, 'item'> & { item?: Maybe<ResolversTypes['CatalogueItem']> }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  ChangeTopic: ChangeTopic;
  Changes: ResolverTypeWrapper<ChangesRow>;
  CheckImportInput: CheckImportInput;
  ClaimCustomerInput: ClaimCustomerInput;
  ClaimCustomersInput: ClaimCustomersInput;
  ClassCount: ResolverTypeWrapper<ClassCount>;
  ClosedState: ResolverTypeWrapper<ClosedState>;
  Collision: ResolverTypeWrapper<CollisionRow>;
  CollisionKind: CollisionKind;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentOnInput: CommentOnInput;
  CommentPayload: ResolverTypeWrapper<CommentPayloadSource>;
  CompanionStatus: CompanionStatus;
  CompleteTaskInput: CompleteTaskInput;
  ConfirmPaymentInput: ConfirmPaymentInput;
  ConfirmPaymentsInput: ConfirmPaymentsInput;
  ConfirmationEntry: ConfirmationEntry;
  Contact: ResolverTypeWrapper<LastContact>;
  ContactPerson: ResolverTypeWrapper<ContactPersonRow>;
  ContactPersonEntry: ContactPersonEntry;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateApiTokenPayload: ResolverTypeWrapper<Omit<CreateApiTokenPayload, 'token'> & { token?: Maybe<ResolversTypes['ApiToken']> }>;
  CreateCatalogueItemInput: CreateCatalogueItemInput;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomersInput: CreateCustomersInput;
  CreateGuideInput: CreateGuideInput;
  CreatePersonInput: CreatePersonInput;
  CreateTaskInput: CreateTaskInput;
  CreateTasksInput: CreateTasksInput;
  CreateUnitInput: CreateUnitInput;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerChange: CustomerChange;
  CustomerConnection: ResolverTypeWrapper<CustomerPage>;
  CustomerEntry: CustomerEntry;
  CustomerFilter: CustomerFilter;
  CustomerKind: CustomerKind;
  CustomerPayload: ResolverTypeWrapper<Omit<CustomerPayload, 'collisions' | 'customer'> & { collisions: ReadonlyArray<ResolversTypes['Collision']>, customer?: Maybe<ResolversTypes['Customer']> }>;
  CustomerSort: CustomerSort;
  DailyReport: ResolverTypeWrapper<DailyReportRow>;
  DailyReportConnection: ResolverTypeWrapper<DailyReportPage>;
  DailyReportPayload: ResolverTypeWrapper<Omit<DailyReportPayload, 'report'> & { report?: Maybe<ResolversTypes['DailyReport']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deal: ResolverTypeWrapper<DealRow>;
  DealConnection: ResolverTypeWrapper<DealPage>;
  DealCredit: ResolverTypeWrapper<CreditRow>;
  DealEntry: DealEntry;
  DealFilter: DealFilter;
  DealKind: DealKind;
  DealPayload: ResolverTypeWrapper<DealPayloadSource>;
  DealShare: ResolverTypeWrapper<ShareRow>;
  DealShareEntry: DealShareEntry;
  DealSplitEntry: DealSplitEntry;
  DecideVerdictInput: DecideVerdictInput;
  DecideVerdictsInput: DecideVerdictsInput;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteCustomerInput: DeleteCustomerInput;
  DeleteViewInput: DeleteViewInput;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DemoAccount: ResolverTypeWrapper<DemoAccount>;
  Deputation: ResolverTypeWrapper<DeputationRow>;
  DeputyPayload: ResolverTypeWrapper<Omit<DeputyPayload, 'deputation'> & { deputation?: Maybe<ResolversTypes['Deputation']> }>;
  Dispute: ResolverTypeWrapper<DisputeRow>;
  DisputeClaim: DisputeClaim;
  DisputeConnection: ResolverTypeWrapper<DisputePage>;
  DisputeEvent: ResolverTypeWrapper<CaseEvent>;
  DisputeFirst: ResolverTypeWrapper<DisputeFirst>;
  DisputeFirstKind: DisputeFirstKind;
  DisputeList: DisputeList;
  DisputePayload: ResolverTypeWrapper<DisputePayloadSource>;
  DisputeRuling: ResolverTypeWrapper<RulingRow>;
  DisputeSide: DisputeSide;
  DisputeStatus: DisputeStatus;
  DisputeStep: DisputeStep;
  EndDeputyInput: EndDeputyInput;
  EndServiceInput: EndServiceInput;
  EndServicesInput: EndServicesInput;
  EndVerdictInput: EndVerdictInput;
  ExportAllowance: ResolverTypeWrapper<ExportAllowanceRow>;
  ExportAllowancePayload: ResolverTypeWrapper<Omit<ExportAllowancePayload, 'allowance'> & { allowance?: Maybe<ResolversTypes['ExportAllowance']> }>;
  ExtendProtectionInput: ExtendProtectionInput;
  Fact: ResolverTypeWrapper<FactView>;
  FactConnection: ResolverTypeWrapper<Omit<FactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Fact']> }>;
  FactKind: FactKind;
  FactPayload: ResolverTypeWrapper<FactPayloadSource>;
  Finding: ResolverTypeWrapper<FindingRow>;
  FindingKind: FindingKind;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FollowUp: ResolverTypeWrapper<FollowUpRow>;
  FollowUpConnection: ResolverTypeWrapper<Omit<FollowUpConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['FollowUp']> }>;
  FollowUpEntry: FollowUpEntry;
  FollowUpMethod: FollowUpMethod;
  FollowUpOutcome: FollowUpOutcome;
  FollowUpPayload: ResolverTypeWrapper<FollowUpPayloadSource>;
  FunnelStep: ResolverTypeWrapper<FunnelStep>;
  Guide: ResolverTypeWrapper<GuideRow>;
  GuideCategoryEffect: ResolverTypeWrapper<Omit<GuideCategoryEffect, 'category'> & { category: ResolversTypes['CatalogueItem'] }>;
  GuideEffect: ResolverTypeWrapper<Omit<GuideEffect, 'guide'> & { guide: ResolversTypes['Guide'] }>;
  GuideEffectiveness: ResolverTypeWrapper<Omit<GuideEffectiveness, 'categories' | 'guides' | 'unit'> & { categories: ReadonlyArray<ResolversTypes['GuideCategoryEffect']>, guides: ReadonlyArray<ResolversTypes['GuideEffect']>, unit: ResolversTypes['Unit'] }>;
  GuideLibrary: GuideLibrary;
  GuideMark: ResolverTypeWrapper<Omit<GuideMark, 'guide'> & { guide: ResolversTypes['Guide'] }>;
  GuidePayload: ResolverTypeWrapper<Omit<GuidePayload, 'guide'> & { guide?: Maybe<ResolversTypes['Guide']> }>;
  GuideRate: ResolverTypeWrapper<Omit<GuideRate, 'guide'> & { guide: ResolversTypes['Guide'] }>;
  GuideText: ResolverTypeWrapper<GuideText>;
  GuideTextInput: GuideTextInput;
  GuideVersion: ResolverTypeWrapper<VersionRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Import: ResolverTypeWrapper<ImportRecord>;
  ImportColumn: ResolverTypeWrapper<ImportColumn>;
  ImportColumnInput: ImportColumnInput;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Import']> }>;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  ImportField: ImportField;
  ImportOptions: ImportOptions;
  ImportPayload: ResolverTypeWrapper<Omit<ImportPayload, 'import'> & { import?: Maybe<ResolversTypes['Import']> }>;
  ImportProblem: ResolverTypeWrapper<ImportProblem>;
  ImportRow: ResolverTypeWrapper<ImportRowRecord>;
  ImportRowConnection: ResolverTypeWrapper<Omit<ImportRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ImportRow']> }>;
  ImportStatus: ImportStatus;
  ImportVerdict: ImportVerdict;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Lead: ResolverTypeWrapper<LeadRow>;
  LeadConnection: ResolverTypeWrapper<LeadPage>;
  LeadStatus: LeadStatus;
  LeadSummary: ResolverTypeWrapper<Omit<LeadSummary, 'people'> & { people: ReadonlyArray<ResolversTypes['LeadsOfPerson']> }>;
  LeadTurn: ResolverTypeWrapper<TurnRow>;
  LeadTurnEnd: LeadTurnEnd;
  LeadsOfPerson: ResolverTypeWrapper<FirstCalls>;
  MarkGuideInput: MarkGuideInput;
  MarkGuidePayload: ResolverTypeWrapper<Omit<MarkGuidePayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  MarkNoShowInput: MarkNoShowInput;
  MarkSpotCheckedInput: MarkSpotCheckedInput;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MergeCustomerPairsInput: MergeCustomerPairsInput;
  MergeCustomersInput: MergeCustomersInput;
  MergeEntry: MergeEntry;
  MergedCustomer: ResolverTypeWrapper<MergedCustomerRow>;
  MorningScreen: ResolverTypeWrapper<MorningScreenRow>;
  MoveCatalogueItemInput: MoveCatalogueItemInput;
  MoveGuideInput: MoveGuideInput;
  MoveUnitInput: MoveUnitInput;
  MoveViewInput: MoveViewInput;
  Movement: ResolverTypeWrapper<Movement>;
  MovementContact: ResolverTypeWrapper<MovementRow>;
  MovementContactConnection: ResolverTypeWrapper<MovementPage>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameDeputyInput: NameDeputyInput;
  NextStepEntry: NextStepEntry;
  NextStepKind: NextStepKind;
  OpenDisputeInput: OpenDisputeInput;
  OverdueOfPerson: ResolverTypeWrapper<OverdueRow>;
  OwnerReason: OwnerReason;
  OwnershipEntry: OwnershipEntry;
  OwnershipPayload: ResolverTypeWrapper<OwnershipPayloadSource>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentEntry: PaymentEntry;
  PaymentPayload: ResolverTypeWrapper<DealPayloadSource>;
  PendingVisits: ResolverTypeWrapper<PendingVisitsPage>;
  Permission: Permission;
  Phone: ResolverTypeWrapper<PhoneRow>;
  PhoneEntry: PhoneEntry;
  PhoneKind: PhoneKind;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  PlanApproval: PlanApproval;
  PlanApprovalPayload: ResolverTypeWrapper<Omit<PlanApprovalPayload, 'approval'> & { approval?: Maybe<ResolversTypes['UnitPlanApproval']> }>;
  PlanVisitInput: PlanVisitInput;
  PlannedStep: PlannedStep;
  ProcessCell: ResolverTypeWrapper<ProcessCell>;
  ProcessClass: ProcessClass;
  ProcessPopulation: ProcessPopulation;
  ProcessReport: ResolverTypeWrapper<ProcessSource>;
  ProcessRow: ResolverTypeWrapper<Omit<ProcessRow, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  ProcessState: ProcessState;
  Protection: ResolverTypeWrapper<Protection>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueuedCall: ResolverTypeWrapper<QueuedCallRow>;
  RecordFollowUpInput: RecordFollowUpInput;
  RecordFollowUpsInput: RecordFollowUpsInput;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentsInput: RecordPaymentsInput;
  RecordVisitInput: RecordVisitInput;
  RecordVisitsInput: RecordVisitsInput;
  RefreshSessionInput: RefreshSessionInput;
  RefuseVisitInput: RefuseVisitInput;
  ReleaseCustomerInput: ReleaseCustomerInput;
  ReleaseCustomersInput: ReleaseCustomersInput;
  ReleaseReason: ReleaseReason;
  ReleaseRuleVersion: ResolverTypeWrapper<RuleRecord>;
  ReleaseRules: ResolverTypeWrapper<ReleaseRulesRow>;
  ReleaseRulesEntry: ReleaseRulesEntry;
  ReleaseRulesPayload: ResolverTypeWrapper<Omit<ReleaseRulesPayload, 'unitRules'> & { unitRules?: Maybe<ResolversTypes['UnitReleaseRules']> }>;
  ReleasedBy: ResolverTypeWrapper<ReleasedBy>;
  RemovePhoneInput: RemovePhoneInput;
  RenameUnitInput: RenameUnitInput;
  RenameViewInput: RenameViewInput;
  ReportCustomer: ResolverTypeWrapper<ReportCustomerRow>;
  ReportCustomerConnection: ResolverTypeWrapper<ReportCustomerPage>;
  ReportFilter: ReportFilter;
  RescheduleTaskInput: RescheduleTaskInput;
  RescheduleVisitInput: RescheduleVisitInput;
  RestoreFactInput: RestoreFactInput;
  RestoreFactsInput: RestoreFactsInput;
  ReviewAct: ReviewAct;
  ReviewSubject: ReviewSubject;
  RevokeApiTokenInput: RevokeApiTokenInput;
  RevokeApiTokenPayload: ResolverTypeWrapper<Omit<RevokeApiTokenPayload, 'token'> & { token?: Maybe<ResolversTypes['ApiToken']> }>;
  RevokeExportInput: RevokeExportInput;
  Role: Role;
  Rota: ResolverTypeWrapper<RotaRow>;
  RotaMember: ResolverTypeWrapper<RotaMemberSource>;
  RotaMemberEntry: RotaMemberEntry;
  RotaPayload: ResolverTypeWrapper<RotaPayloadSource>;
  RuleDisputeInput: RuleDisputeInput;
  RunningOut: ResolverTypeWrapper<RunningOutRow>;
  SaveViewInput: SaveViewInput;
  SavedFilter: ResolverTypeWrapper<SavedFilter>;
  SavedView: ResolverTypeWrapper<SavedViewRow>;
  SavedViewPayload: ResolverTypeWrapper<Omit<SavedViewPayload, 'view'> & { view?: Maybe<ResolversTypes['SavedView']> }>;
  ServiceEndEntry: ServiceEndEntry;
  Session: ResolverTypeWrapper<Session>;
  SetActiveInput: SetActiveInput;
  SetCatalogueItemActiveInput: SetCatalogueItemActiveInput;
  SetGuideActiveInput: SetGuideActiveInput;
  SetLocaleInput: SetLocaleInput;
  SetPlanApprovalInput: SetPlanApprovalInput;
  SetReleaseRulesInput: SetReleaseRulesInput;
  SetRoleInput: SetRoleInput;
  SetRotaInput: SetRotaInput;
  SetWorkingHoursInput: SetWorkingHoursInput;
  ShareViewInput: ShareViewInput;
  SignDealInput: SignDealInput;
  SignDealsInput: SignDealsInput;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<SignInPayload>;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  SnapshotReport: ResolverTypeWrapper<SnapshotSource>;
  SnapshotRow: ResolverTypeWrapper<Omit<SnapshotRow, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  SnapshotTrend: ResolverTypeWrapper<SnapshotTrend>;
  Source: Source;
  SpotCheck: ResolverTypeWrapper<SpotCheckRow>;
  SpotCheckItem: ResolverTypeWrapper<SpotCheckItemRow>;
  SpotCheckedPayload: ResolverTypeWrapper<SpotCheckedPayload>;
  Stage: Stage;
  StageDays: ResolverTypeWrapper<StageDays>;
  StageDaysEntry: StageDaysEntry;
  StartImportInput: StartImportInput;
  State: State;
  StateCount: ResolverTypeWrapper<StateCount>;
  StateSeries: ResolverTypeWrapper<StateSeries>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitDailyReportInput: SubmitDailyReportInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<TaskRow>;
  TaskConnection: ResolverTypeWrapper<TaskPage>;
  TaskCounts: ResolverTypeWrapper<TaskCounts>;
  TaskDue: TaskDue;
  TaskKind: TaskKind;
  TaskPayload: ResolverTypeWrapper<TaskPayloadSource>;
  TaskStatus: TaskStatus;
  TodoEntry: TodoEntry;
  TokenScope: TokenScope;
  TransferCustomerInput: TransferCustomerInput;
  TransferCustomersInput: TransferCustomersInput;
  TrendStep: TrendStep;
  UndoMergeEntry: UndoMergeEntry;
  UndoMergeInput: UndoMergeInput;
  UndoMergesInput: UndoMergesInput;
  Unit: ResolverTypeWrapper<UnitId>;
  UnitKind: UnitKind;
  UnitPayload: ResolverTypeWrapper<Omit<UnitPayload, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  UnitPlanApproval: ResolverTypeWrapper<ApprovalOfUnit>;
  UnitReleaseRules: ResolverTypeWrapper<UnitRules>;
  UpdateCatalogueItemInput: UpdateCatalogueItemInput;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateGuideInput: UpdateGuideInput;
  UpdateViewInput: UpdateViewInput;
  UserError: ResolverTypeWrapper<UserError>;
  VerdictEntry: VerdictEntry;
  VerdictReason: VerdictReason;
  Viewer: ResolverTypeWrapper<ViewerRow>;
  ViewerCounters: ResolverTypeWrapper<ViewerRow>;
  ViewerPayload: ResolverTypeWrapper<Omit<ViewerPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  Visit: ResolverTypeWrapper<VisitRow>;
  VisitConflict: ResolverTypeWrapper<ConflictRow>;
  VisitConnection: ResolverTypeWrapper<VisitPage>;
  VisitEntry: VisitEntry;
  VisitKind: VisitKind;
  VisitMet: VisitMet;
  VisitMove: ResolverTypeWrapper<MoveRow>;
  VisitPayload: ResolverTypeWrapper<VisitPayloadSource>;
  VisitPlanEntry: VisitPlanEntry;
  VisitPlanPayload: ResolverTypeWrapper<VisitPlanPayloadSource>;
  VisitResult: VisitResult;
  VisitStatus: VisitStatus;
  VoidEntry: VoidEntry;
  VoidFactInput: VoidFactInput;
  VoidFactsInput: VoidFactsInput;
  WithdrawDisputeInput: WithdrawDisputeInput;
  WorkingHoursPayload: ResolverTypeWrapper<WorkingHoursPayload>;
  WorkingSpan: ResolverTypeWrapper<WorkingSpan>;
  WorkingSpanEntry: WorkingSpanEntry;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityContact: CountedContact;
  ActivityContactConnection: ActivityContactPage;
  ActivityDeal: ActivityDealLine;
  ActivityReport: Omit<ActivityReport, 'rows' | 'total' | 'unit'> & { rows: ReadonlyArray<ResolversParentTypes['ActivityRow']>, total: ResolversParentTypes['ActivityRow'], unit: ResolversParentTypes['Unit'] };
  ActivityRow: Omit<ActivityRow, 'notStarted' | 'quiet' | 'rows' | 'unit'> & { notStarted: ReadonlyArray<ResolversParentTypes['Unit']>, quiet?: Maybe<ReadonlyArray<ResolversParentTypes['Unit']>>, rows: ReadonlyArray<ResolversParentTypes['ActivityRow']>, unit: ResolversParentTypes['Unit'] };
  AddPhoneInput: AddPhoneInput;
  AllowExportInput: AllowExportInput;
  Annotation: AnnotationRow;
  AnnotationEntry: AnnotationEntry;
  AnswerCommentInput: AnswerCommentInput;
  AnswerCompanionInput: AnswerCompanionInput;
  AnswerDisputeInput: AnswerDisputeInput;
  ApiToken: ApiTokenRow;
  ApprovalSetting: ApprovalHistoryRow;
  ApproveVisitInput: ApproveVisitInput;
  AskCompanionInput: AskCompanionInput;
  Boolean: Scalars['Boolean']['output'];
  Bridge: Bridge;
  BulkPayload: BulkPayload;
  BulkResult: BulkResult;
  CancelDealInput: CancelDealInput;
  CancelDealsInput: CancelDealsInput;
  CancelImportInput: CancelImportInput;
  CancelTaskInput: CancelTaskInput;
  CancelVisitInput: CancelVisitInput;
  CancellationEntry: CancellationEntry;
  CatalogueItem: number;
  CatalogueItemPayload: Omit<CatalogueItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['CatalogueItem']> };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  Changes: ChangesRow;
  CheckImportInput: CheckImportInput;
  ClaimCustomerInput: ClaimCustomerInput;
  ClaimCustomersInput: ClaimCustomersInput;
  ClassCount: ClassCount;
  ClosedState: ClosedState;
  Collision: CollisionRow;
  Comment: CommentRow;
  CommentOnInput: CommentOnInput;
  CommentPayload: CommentPayloadSource;
  CompleteTaskInput: CompleteTaskInput;
  ConfirmPaymentInput: ConfirmPaymentInput;
  ConfirmPaymentsInput: ConfirmPaymentsInput;
  ConfirmationEntry: ConfirmationEntry;
  Contact: LastContact;
  ContactPerson: ContactPersonRow;
  ContactPersonEntry: ContactPersonEntry;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateApiTokenPayload: Omit<CreateApiTokenPayload, 'token'> & { token?: Maybe<ResolversParentTypes['ApiToken']> };
  CreateCatalogueItemInput: CreateCatalogueItemInput;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomersInput: CreateCustomersInput;
  CreateGuideInput: CreateGuideInput;
  CreatePersonInput: CreatePersonInput;
  CreateTaskInput: CreateTaskInput;
  CreateTasksInput: CreateTasksInput;
  CreateUnitInput: CreateUnitInput;
  Customer: CustomerRow;
  CustomerChange: CustomerChange;
  CustomerConnection: CustomerPage;
  CustomerEntry: CustomerEntry;
  CustomerFilter: CustomerFilter;
  CustomerPayload: Omit<CustomerPayload, 'collisions' | 'customer'> & { collisions: ReadonlyArray<ResolversParentTypes['Collision']>, customer?: Maybe<ResolversParentTypes['Customer']> };
  DailyReport: DailyReportRow;
  DailyReportConnection: DailyReportPage;
  DailyReportPayload: Omit<DailyReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['DailyReport']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deal: DealRow;
  DealConnection: DealPage;
  DealCredit: CreditRow;
  DealEntry: DealEntry;
  DealFilter: DealFilter;
  DealPayload: DealPayloadSource;
  DealShare: ShareRow;
  DealShareEntry: DealShareEntry;
  DealSplitEntry: DealSplitEntry;
  DecideVerdictInput: DecideVerdictInput;
  DecideVerdictsInput: DecideVerdictsInput;
  Decimal: Scalars['Decimal']['output'];
  DeleteCustomerInput: DeleteCustomerInput;
  DeleteViewInput: DeleteViewInput;
  DeletionPayload: DeletionPayload;
  DemoAccount: DemoAccount;
  Deputation: DeputationRow;
  DeputyPayload: Omit<DeputyPayload, 'deputation'> & { deputation?: Maybe<ResolversParentTypes['Deputation']> };
  Dispute: DisputeRow;
  DisputeConnection: DisputePage;
  DisputeEvent: CaseEvent;
  DisputeFirst: DisputeFirst;
  DisputePayload: DisputePayloadSource;
  DisputeRuling: RulingRow;
  EndDeputyInput: EndDeputyInput;
  EndServiceInput: EndServiceInput;
  EndServicesInput: EndServicesInput;
  EndVerdictInput: EndVerdictInput;
  ExportAllowance: ExportAllowanceRow;
  ExportAllowancePayload: Omit<ExportAllowancePayload, 'allowance'> & { allowance?: Maybe<ResolversParentTypes['ExportAllowance']> };
  ExtendProtectionInput: ExtendProtectionInput;
  Fact: FactView;
  FactConnection: Omit<FactConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Fact']> };
  FactPayload: FactPayloadSource;
  Finding: FindingRow;
  Float: Scalars['Float']['output'];
  FollowUp: FollowUpRow;
  FollowUpConnection: Omit<FollowUpConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['FollowUp']> };
  FollowUpEntry: FollowUpEntry;
  FollowUpPayload: FollowUpPayloadSource;
  FunnelStep: FunnelStep;
  Guide: GuideRow;
  GuideCategoryEffect: Omit<GuideCategoryEffect, 'category'> & { category: ResolversParentTypes['CatalogueItem'] };
  GuideEffect: Omit<GuideEffect, 'guide'> & { guide: ResolversParentTypes['Guide'] };
  GuideEffectiveness: Omit<GuideEffectiveness, 'categories' | 'guides' | 'unit'> & { categories: ReadonlyArray<ResolversParentTypes['GuideCategoryEffect']>, guides: ReadonlyArray<ResolversParentTypes['GuideEffect']>, unit: ResolversParentTypes['Unit'] };
  GuideMark: Omit<GuideMark, 'guide'> & { guide: ResolversParentTypes['Guide'] };
  GuidePayload: Omit<GuidePayload, 'guide'> & { guide?: Maybe<ResolversParentTypes['Guide']> };
  GuideRate: Omit<GuideRate, 'guide'> & { guide: ResolversParentTypes['Guide'] };
  GuideText: GuideText;
  GuideTextInput: GuideTextInput;
  GuideVersion: VersionRow;
  ID: Scalars['ID']['output'];
  Import: ImportRecord;
  ImportColumn: ImportColumn;
  ImportColumnInput: ImportColumnInput;
  ImportConnection: Omit<ImportConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Import']> };
  ImportCounts: ImportCounts;
  ImportOptions: ImportOptions;
  ImportPayload: Omit<ImportPayload, 'import'> & { import?: Maybe<ResolversParentTypes['Import']> };
  ImportProblem: ImportProblem;
  ImportRow: ImportRowRecord;
  ImportRowConnection: Omit<ImportRowConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ImportRow']> };
  Int: Scalars['Int']['output'];
  Lead: LeadRow;
  LeadConnection: LeadPage;
  LeadSummary: Omit<LeadSummary, 'people'> & { people: ReadonlyArray<ResolversParentTypes['LeadsOfPerson']> };
  LeadTurn: TurnRow;
  LeadsOfPerson: FirstCalls;
  MarkGuideInput: MarkGuideInput;
  MarkGuidePayload: Omit<MarkGuidePayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  MarkNoShowInput: MarkNoShowInput;
  MarkSpotCheckedInput: MarkSpotCheckedInput;
  Membership: MembershipRow;
  MergeCustomerPairsInput: MergeCustomerPairsInput;
  MergeCustomersInput: MergeCustomersInput;
  MergeEntry: MergeEntry;
  MergedCustomer: MergedCustomerRow;
  MorningScreen: MorningScreenRow;
  MoveCatalogueItemInput: MoveCatalogueItemInput;
  MoveGuideInput: MoveGuideInput;
  MoveUnitInput: MoveUnitInput;
  MoveViewInput: MoveViewInput;
  Movement: Movement;
  MovementContact: MovementRow;
  MovementContactConnection: MovementPage;
  Mutation: Record<PropertyKey, never>;
  NameDeputyInput: NameDeputyInput;
  NextStepEntry: NextStepEntry;
  OpenDisputeInput: OpenDisputeInput;
  OverdueOfPerson: OverdueRow;
  OwnershipEntry: OwnershipEntry;
  OwnershipPayload: OwnershipPayloadSource;
  PageInfo: PageInfo;
  Payment: PaymentRow;
  PaymentEntry: PaymentEntry;
  PaymentPayload: DealPayloadSource;
  PendingVisits: PendingVisitsPage;
  Phone: PhoneRow;
  PhoneEntry: PhoneEntry;
  PhoneNumber: Scalars['PhoneNumber']['output'];
  PlanApprovalPayload: Omit<PlanApprovalPayload, 'approval'> & { approval?: Maybe<ResolversParentTypes['UnitPlanApproval']> };
  PlanVisitInput: PlanVisitInput;
  ProcessCell: ProcessCell;
  ProcessReport: ProcessSource;
  ProcessRow: Omit<ProcessRow, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  Protection: Protection;
  Query: Record<PropertyKey, never>;
  QueuedCall: QueuedCallRow;
  RecordFollowUpInput: RecordFollowUpInput;
  RecordFollowUpsInput: RecordFollowUpsInput;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentsInput: RecordPaymentsInput;
  RecordVisitInput: RecordVisitInput;
  RecordVisitsInput: RecordVisitsInput;
  RefreshSessionInput: RefreshSessionInput;
  RefuseVisitInput: RefuseVisitInput;
  ReleaseCustomerInput: ReleaseCustomerInput;
  ReleaseCustomersInput: ReleaseCustomersInput;
  ReleaseRuleVersion: RuleRecord;
  ReleaseRules: ReleaseRulesRow;
  ReleaseRulesEntry: ReleaseRulesEntry;
  ReleaseRulesPayload: Omit<ReleaseRulesPayload, 'unitRules'> & { unitRules?: Maybe<ResolversParentTypes['UnitReleaseRules']> };
  ReleasedBy: ReleasedBy;
  RemovePhoneInput: RemovePhoneInput;
  RenameUnitInput: RenameUnitInput;
  RenameViewInput: RenameViewInput;
  ReportCustomer: ReportCustomerRow;
  ReportCustomerConnection: ReportCustomerPage;
  ReportFilter: ReportFilter;
  RescheduleTaskInput: RescheduleTaskInput;
  RescheduleVisitInput: RescheduleVisitInput;
  RestoreFactInput: RestoreFactInput;
  RestoreFactsInput: RestoreFactsInput;
  RevokeApiTokenInput: RevokeApiTokenInput;
  RevokeApiTokenPayload: Omit<RevokeApiTokenPayload, 'token'> & { token?: Maybe<ResolversParentTypes['ApiToken']> };
  RevokeExportInput: RevokeExportInput;
  Rota: RotaRow;
  RotaMember: RotaMemberSource;
  RotaMemberEntry: RotaMemberEntry;
  RotaPayload: RotaPayloadSource;
  RuleDisputeInput: RuleDisputeInput;
  RunningOut: RunningOutRow;
  SaveViewInput: SaveViewInput;
  SavedFilter: SavedFilter;
  SavedView: SavedViewRow;
  SavedViewPayload: Omit<SavedViewPayload, 'view'> & { view?: Maybe<ResolversParentTypes['SavedView']> };
  ServiceEndEntry: ServiceEndEntry;
  Session: Session;
  SetActiveInput: SetActiveInput;
  SetCatalogueItemActiveInput: SetCatalogueItemActiveInput;
  SetGuideActiveInput: SetGuideActiveInput;
  SetLocaleInput: SetLocaleInput;
  SetPlanApprovalInput: SetPlanApprovalInput;
  SetReleaseRulesInput: SetReleaseRulesInput;
  SetRoleInput: SetRoleInput;
  SetRotaInput: SetRotaInput;
  SetWorkingHoursInput: SetWorkingHoursInput;
  ShareViewInput: ShareViewInput;
  SignDealInput: SignDealInput;
  SignDealsInput: SignDealsInput;
  SignInInput: SignInInput;
  SignInPayload: SignInPayload;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutPayload: SignOutPayload;
  SnapshotReport: SnapshotSource;
  SnapshotRow: Omit<SnapshotRow, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  SnapshotTrend: SnapshotTrend;
  SpotCheck: SpotCheckRow;
  SpotCheckItem: SpotCheckItemRow;
  SpotCheckedPayload: SpotCheckedPayload;
  StageDays: StageDays;
  StageDaysEntry: StageDaysEntry;
  StartImportInput: StartImportInput;
  StateCount: StateCount;
  StateSeries: StateSeries;
  String: Scalars['String']['output'];
  SubmitDailyReportInput: SubmitDailyReportInput;
  Subscription: Record<PropertyKey, never>;
  Task: TaskRow;
  TaskConnection: TaskPage;
  TaskCounts: TaskCounts;
  TaskPayload: TaskPayloadSource;
  TodoEntry: TodoEntry;
  TransferCustomerInput: TransferCustomerInput;
  TransferCustomersInput: TransferCustomersInput;
  UndoMergeEntry: UndoMergeEntry;
  UndoMergeInput: UndoMergeInput;
  UndoMergesInput: UndoMergesInput;
  Unit: UnitId;
  UnitPayload: Omit<UnitPayload, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  UnitPlanApproval: ApprovalOfUnit;
  UnitReleaseRules: UnitRules;
  UpdateCatalogueItemInput: UpdateCatalogueItemInput;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateGuideInput: UpdateGuideInput;
  UpdateViewInput: UpdateViewInput;
  UserError: UserError;
  VerdictEntry: VerdictEntry;
  Viewer: ViewerRow;
  ViewerCounters: ViewerRow;
  ViewerPayload: Omit<ViewerPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  Visit: VisitRow;
  VisitConflict: ConflictRow;
  VisitConnection: VisitPage;
  VisitEntry: VisitEntry;
  VisitMove: MoveRow;
  VisitPayload: VisitPayloadSource;
  VisitPlanEntry: VisitPlanEntry;
  VisitPlanPayload: VisitPlanPayloadSource;
  VoidEntry: VoidEntry;
  VoidFactInput: VoidFactInput;
  VoidFactsInput: VoidFactsInput;
  WithdrawDisputeInput: WithdrawDisputeInput;
  WorkingHoursPayload: WorkingHoursPayload;
  WorkingSpan: WorkingSpan;
  WorkingSpanEntry: WorkingSpanEntry;
};

export type AllowDirectiveArgs = {
  to: ReadonlyArray<Permission>;
};

export type AllowDirectiveResolver<Result, Parent, ContextType = Context, Args = AllowDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ComplexityDirectiveArgs = {
  value: Scalars['Int']['input'];
};

export type ComplexityDirectiveResolver<Result, Parent, ContextType = Context, Args = ComplexityDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TextDirectiveArgs = {
  matched?: Scalars['Boolean']['input'];
  max: Scalars['Int']['input'];
  multiline?: Scalars['Boolean']['input'];
};

export type TextDirectiveResolver<Result, Parent, ContextType = Context, Args = TextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityContact'] = ResolversParentTypes['ActivityContact']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['FollowUpMethod']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['FollowUpOutcome']>, ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  stageFrom?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
};

export type ActivityContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityContactConnection'] = ResolversParentTypes['ActivityContactConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ActivityContact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityDealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityDeal'] = ResolversParentTypes['ActivityDeal']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reps?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type ActivityReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityReport'] = ResolversParentTypes['ActivityReport']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ActivityRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['ActivityRow'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ActivityRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityRow'] = ResolversParentTypes['ActivityRow']> = {
  appointments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callsByHour?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  connected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  direct?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expandable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keyPersons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notStarted?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quiet?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Unit']>>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ActivityRow']>, ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  started?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnnotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Annotation'] = ResolversParentTypes['Annotation']> = {
  awareness?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  competition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  demand?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  growthExpectation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internetAwareness?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetCustomers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['TokenScope']>, ParentType, ContextType>;
};

export type ApprovalSettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalSetting'] = ResolversParentTypes['ApprovalSetting']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ApprovalRule'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type BridgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bridge'] = ResolversParentTypes['Bridge']> = {
  broughtBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromOtherUnit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromPool?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mergedOrDeleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  movedInWithHolder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  movedOutWithHolder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toOtherUnit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toPool?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BulkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkPayload'] = ResolversParentTypes['BulkPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['BulkResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkResult'] = ResolversParentTypes['BulkResult']> = {
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  factId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CatalogueItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItem'] = ResolversParentTypes['CatalogueItem']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['Catalogue'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CatalogueItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItemPayload'] = ResolversParentTypes['CatalogueItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  endedSessions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revokedTokens?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['ChangeTopic']>, ParentType, ContextType>;
};

export type ClassCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassCount'] = ResolversParentTypes['ClassCount']> = {
  class?: Resolver<ResolversTypes['ProcessClass'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ClosedStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosedState'] = ResolversParentTypes['ClosedState']> = {
  changedSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lateFacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CollisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collision'] = ResolversParentTypes['Collision']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inPool?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CollisionKind'], ParentType, ContextType>;
  rep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  asksForAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentPayload'] = ResolversParentTypes['CommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['FollowUpMethod']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['FollowUpOutcome']>, ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['VisitResult']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
};

export type ContactPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactPerson'] = ResolversParentTypes['ContactPerson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyPerson?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wechat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateApiTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiTokenPayload'] = ResolversParentTypes['CreateApiTokenPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  accountElsewhere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  annotation?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType>;
  awareness?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  channelsToday?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactPersons?: Resolver<ReadonlyArray<ResolversTypes['ContactPerson']>, ParentType, ContextType>;
  countedSource?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deals?: Resolver<ReadonlyArray<ResolversTypes['Deal']>, ParentType, ContextType>;
  demand?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  disputes?: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extendedBy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followUps?: Resolver<ResolversTypes['FollowUpConnection'], ParentType, ContextType, RequireFields<CustomerFollowUpsArgs, 'first'>>;
  guideMarks?: Resolver<ReadonlyArray<ResolversTypes['GuideMark']>, ParentType, ContextType>;
  heldSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  highestStage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CustomerKind']>, ParentType, ContextType>;
  lastContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  lastContactOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  mainProducts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedFrom?: Resolver<ReadonlyArray<ResolversTypes['MergedCustomer']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextTask?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openComments?: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  originalSource?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['Phone']>, ParentType, ContextType>;
  protection?: Resolver<Maybe<ResolversTypes['Protection']>, ParentType, ContextType>;
  referrer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<CustomerTimelineArgs, 'first'>>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['Visit']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  collisions?: Resolver<ReadonlyArray<ResolversTypes['Collision']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  repairs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DailyReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyReport'] = ResolversParentTypes['DailyReport']> = {
  amendedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  appointments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  commitments?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  falls?: Resolver<ReadonlyArray<ResolversTypes['MovementContact']>, ParentType, ContextType>;
  keyPersons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mayWrite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  obstacles?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rises?: Resolver<ReadonlyArray<ResolversTypes['MovementContact']>, ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tasksLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DailyReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyReportConnection'] = ResolversParentTypes['DailyReportConnection']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DailyReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  workday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DailyReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyReportPayload'] = ResolversParentTypes['DailyReportPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['DailyReport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  credits?: Resolver<ReadonlyArray<ResolversTypes['DealCredit']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DealKind'], ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['CatalogueItem'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  serviceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  serviceTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['DealShare']>, ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DealConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealConnection'] = ResolversParentTypes['DealConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Deal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DealCreditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealCredit'] = ResolversParentTypes['DealCredit']> = {
  received?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type DealPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealPayload'] = ResolversParentTypes['DealPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DealShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealShare'] = ResolversParentTypes['DealShare']> = {
  percent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeletionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionPayload'] = ResolversParentTypes['DeletionPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DemoAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemoAccount'] = ResolversParentTypes['DemoAccount']> = {
  login?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  password?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeputationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deputation'] = ResolversParentTypes['Deputation']> = {
  deputy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  manager?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DeputyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeputyPayload'] = ResolversParentTypes['DeputyPayload']> = {
  deputation?: Resolver<Maybe<ResolversTypes['Deputation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['DisputeClaim'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deals?: Resolver<ReadonlyArray<ResolversTypes['Deal']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['DisputeEvent']>, ParentType, ContextType>;
  firsts?: Resolver<ReadonlyArray<ResolversTypes['DisputeFirst']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judge?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  mayAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayRule?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayWithdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  otherRep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  ownCustomer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  ownCustomerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownHolder?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rulings?: Resolver<ReadonlyArray<ResolversTypes['DisputeRuling']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEvent'] = ResolversParentTypes['DisputeEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dealKind?: Resolver<Maybe<ResolversTypes['DealKind']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['VisitMet']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['FollowUpMethod']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['FollowUpOutcome']>, ParentType, ContextType>;
  ownerReason?: Resolver<Maybe<ResolversTypes['OwnerReason']>, ParentType, ContextType>;
  rep?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  side?: Resolver<ResolversTypes['DisputeSide'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
};

export type DisputeFirstResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeFirst'] = ResolversParentTypes['DisputeFirst']> = {
  first?: Resolver<Maybe<ResolversTypes['DisputeSide']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DisputeFirstKind'], ParentType, ContextType>;
  openerAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  otherAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputePayload'] = ResolversParentTypes['DisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisputeRulingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeRuling'] = ResolversParentTypes['DisputeRuling']> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruledBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['DealShare']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ExportAllowanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportAllowance'] = ResolversParentTypes['ExportAllowance']> = {
  allowedBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ExportAllowancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportAllowancePayload'] = ResolversParentTypes['ExportAllowancePayload']> = {
  allowance?: Resolver<Maybe<ResolversTypes['ExportAllowance']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  actor?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  disputeStep?: Resolver<Maybe<ResolversTypes['DisputeStep']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  holderFrom?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  holderTo?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  mayVoid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mergedCustomerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mergedCustomerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ownerReason?: Resolver<Maybe<ResolversTypes['OwnerReason']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['ReleasedBy']>, ParentType, ContextType>;
  rep?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DealShare']>>, ParentType, ContextType>;
  survivorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdictReason?: Resolver<Maybe<ResolversTypes['VerdictReason']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactPayload'] = ResolversParentTypes['FactPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  times?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp']> = {
  answeredBy?: Resolver<Maybe<ResolversTypes['AnsweredBy']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  awareness?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  comments?: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  competition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerKind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  demand?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  growthExpectation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internetAwareness?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['FollowUpMethod'], ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['NextStepKind'], ParentType, ContextType>;
  nextStepAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['FollowUpOutcome']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  stageFrom?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  targetCustomers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FollowUpConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUpConnection'] = ResolversParentTypes['FollowUpConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FollowUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUpPayload'] = ResolversParentTypes['FollowUpPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FunnelStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunnelStep'] = ResolversParentTypes['FunnelStep']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
};

export type GuideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Guide'] = ResolversParentTypes['Guide']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editor?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  en?: Resolver<ResolversTypes['GuideText'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initials?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  library?: Resolver<ResolversTypes['GuideLibrary'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['GuideText'], ParentType, ContextType>;
};

export type GuideCategoryEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideCategoryEffect'] = ResolversParentTypes['GuideCategoryEffect']> = {
  category?: Resolver<ResolversTypes['CatalogueItem'], ParentType, ContextType>;
  notUseful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rises?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  useful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GuideEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideEffect'] = ResolversParentTypes['GuideEffect']> = {
  guide?: Resolver<ResolversTypes['Guide'], ParentType, ContextType>;
  notUseful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rises?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  useful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GuideEffectivenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideEffectiveness'] = ResolversParentTypes['GuideEffectiveness']> = {
  categories?: Resolver<ReadonlyArray<ResolversTypes['GuideCategoryEffect']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  guides?: Resolver<ReadonlyArray<ResolversTypes['GuideEffect']>, ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type GuideMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideMark'] = ResolversParentTypes['GuideMark']> = {
  guide?: Resolver<ResolversTypes['Guide'], ParentType, ContextType>;
  useful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GuidePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuidePayload'] = ResolversParentTypes['GuidePayload']> = {
  guide?: Resolver<Maybe<ResolversTypes['Guide']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GuideRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideRate'] = ResolversParentTypes['GuideRate']> = {
  guide?: Resolver<ResolversTypes['Guide'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GuideTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideText'] = ResolversParentTypes['GuideText']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuideVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideVersion'] = ResolversParentTypes['GuideVersion']> = {
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editor?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  en?: Resolver<ResolversTypes['GuideText'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['GuideText'], ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  by?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['ImportColumn']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ImportCounts'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  encoding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedFile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['ImportRowConnection'], ParentType, ContextType, RequireFields<ImportRowsArgs, 'first'>>;
  rowsUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
};

export type ImportColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportColumn'] = ResolversParentTypes['ImportColumn']> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ImportField']>, ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposed?: Resolver<Maybe<ResolversTypes['ImportField']>, ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  create?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invalid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repaired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  update?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProblem'] = ResolversParentTypes['ImportProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ImportField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRow'] = ResolversParentTypes['ImportRow']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  duplicateOfRow?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
  repairs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['ImportVerdict']>, ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ImportRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowConnection'] = ResolversParentTypes['ImportRowConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  calledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enteredBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  minutesLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LeadStatus'], ParentType, ContextType>;
  turns?: Resolver<ReadonlyArray<ResolversTypes['LeadTurn']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type LeadConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadConnection'] = ResolversParentTypes['LeadConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LeadSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadSummary'] = ResolversParentTypes['LeadSummary']> = {
  calledInTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passedOn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['LeadsOfPerson']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeadTurnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadTurn'] = ResolversParentTypes['LeadTurn']> = {
  calledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['LeadTurnEnd'], ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LeadsOfPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadsOfPerson'] = ResolversParentTypes['LeadsOfPerson']> = {
  calledInTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passedOn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarkGuidePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkGuidePayload'] = ResolversParentTypes['MarkGuidePayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  fromAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fromDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  parent?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type MergedCustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergedCustomer'] = ResolversParentTypes['MergedCustomer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  survivor?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type MorningScreenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MorningScreen'] = ResolversParentTypes['MorningScreen']> = {
  activity?: Resolver<ResolversTypes['ActivityReport'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['DailyReportConnection'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type MovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Movement'] = ResolversParentTypes['Movement']> = {
  afterLapse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
};

export type MovementContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovementContact'] = ResolversParentTypes['MovementContact']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
};

export type MovementContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovementContactConnection'] = ResolversParentTypes['MovementContactConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MovementContact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addPhone?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationAddPhoneArgs, 'input'>>;
  allowExport?: Resolver<ResolversTypes['ExportAllowancePayload'], ParentType, ContextType, RequireFields<MutationAllowExportArgs, 'input'>>;
  answerComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationAnswerCommentArgs, 'input'>>;
  answerCompanion?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationAnswerCompanionArgs, 'input'>>;
  answerDispute?: Resolver<ResolversTypes['DisputePayload'], ParentType, ContextType, RequireFields<MutationAnswerDisputeArgs, 'input'>>;
  approveVisit?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationApproveVisitArgs, 'input'>>;
  askCompanion?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationAskCompanionArgs, 'input'>>;
  cancelDeal?: Resolver<ResolversTypes['DealPayload'], ParentType, ContextType, RequireFields<MutationCancelDealArgs, 'input'>>;
  cancelDeals?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationCancelDealsArgs, 'input'>>;
  cancelImport?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  cancelTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCancelTaskArgs, 'input'>>;
  cancelVisit?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationCancelVisitArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  checkImport?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationCheckImportArgs, 'input'>>;
  claimCustomer?: Resolver<ResolversTypes['OwnershipPayload'], ParentType, ContextType, RequireFields<MutationClaimCustomerArgs, 'input'>>;
  claimCustomers?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationClaimCustomersArgs, 'input'>>;
  commentOn?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationCommentOnArgs, 'input'>>;
  completeTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCompleteTaskArgs, 'input'>>;
  confirmPayment?: Resolver<ResolversTypes['PaymentPayload'], ParentType, ContextType, RequireFields<MutationConfirmPaymentArgs, 'input'>>;
  confirmPayments?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationConfirmPaymentsArgs, 'input'>>;
  createApiToken?: Resolver<ResolversTypes['CreateApiTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'input'>>;
  createCatalogueItem?: Resolver<ResolversTypes['CatalogueItemPayload'], ParentType, ContextType, RequireFields<MutationCreateCatalogueItemArgs, 'input'>>;
  createCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  createCustomers?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomersArgs, 'input'>>;
  createGuide?: Resolver<ResolversTypes['GuidePayload'], ParentType, ContextType, RequireFields<MutationCreateGuideArgs, 'input'>>;
  createPerson?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationCreatePersonArgs, 'input'>>;
  createTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskArgs, 'input'>>;
  createTasks?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationCreateTasksArgs, 'input'>>;
  createUnit?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationCreateUnitArgs, 'input'>>;
  decideVerdict?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationDecideVerdictArgs, 'input'>>;
  decideVerdicts?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationDecideVerdictsArgs, 'input'>>;
  deleteCustomer?: Resolver<ResolversTypes['DeletionPayload'], ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  deleteView?: Resolver<ResolversTypes['SavedViewPayload'], ParentType, ContextType, RequireFields<MutationDeleteViewArgs, 'input'>>;
  endDeputy?: Resolver<ResolversTypes['DeputyPayload'], ParentType, ContextType, RequireFields<MutationEndDeputyArgs, 'input'>>;
  endService?: Resolver<ResolversTypes['DealPayload'], ParentType, ContextType, RequireFields<MutationEndServiceArgs, 'input'>>;
  endServices?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationEndServicesArgs, 'input'>>;
  endVerdict?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationEndVerdictArgs, 'input'>>;
  extendProtection?: Resolver<ResolversTypes['OwnershipPayload'], ParentType, ContextType, RequireFields<MutationExtendProtectionArgs, 'input'>>;
  markGuide?: Resolver<ResolversTypes['MarkGuidePayload'], ParentType, ContextType, RequireFields<MutationMarkGuideArgs, 'input'>>;
  markNoShow?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationMarkNoShowArgs, 'input'>>;
  markSpotChecked?: Resolver<ResolversTypes['SpotCheckedPayload'], ParentType, ContextType, RequireFields<MutationMarkSpotCheckedArgs, 'input'>>;
  mergeCustomerPairs?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationMergeCustomerPairsArgs, 'input'>>;
  mergeCustomers?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'input'>>;
  moveCatalogueItem?: Resolver<ResolversTypes['CatalogueItemPayload'], ParentType, ContextType, RequireFields<MutationMoveCatalogueItemArgs, 'input'>>;
  moveGuide?: Resolver<ResolversTypes['GuidePayload'], ParentType, ContextType, RequireFields<MutationMoveGuideArgs, 'input'>>;
  moveUnit?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationMoveUnitArgs, 'input'>>;
  moveView?: Resolver<ResolversTypes['SavedViewPayload'], ParentType, ContextType, RequireFields<MutationMoveViewArgs, 'input'>>;
  nameDeputy?: Resolver<ResolversTypes['DeputyPayload'], ParentType, ContextType, RequireFields<MutationNameDeputyArgs, 'input'>>;
  openDispute?: Resolver<ResolversTypes['DisputePayload'], ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'input'>>;
  planVisit?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationPlanVisitArgs, 'input'>>;
  recordFollowUp?: Resolver<ResolversTypes['FollowUpPayload'], ParentType, ContextType, RequireFields<MutationRecordFollowUpArgs, 'input'>>;
  recordFollowUps?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationRecordFollowUpsArgs, 'input'>>;
  recordPayment?: Resolver<ResolversTypes['PaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentArgs, 'input'>>;
  recordPayments?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentsArgs, 'input'>>;
  recordVisit?: Resolver<ResolversTypes['VisitPayload'], ParentType, ContextType, RequireFields<MutationRecordVisitArgs, 'input'>>;
  recordVisits?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationRecordVisitsArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  refuseVisit?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationRefuseVisitArgs, 'input'>>;
  releaseCustomer?: Resolver<ResolversTypes['OwnershipPayload'], ParentType, ContextType, RequireFields<MutationReleaseCustomerArgs, 'input'>>;
  releaseCustomers?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationReleaseCustomersArgs, 'input'>>;
  removePhone?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationRemovePhoneArgs, 'input'>>;
  renameUnit?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  renameView?: Resolver<ResolversTypes['SavedViewPayload'], ParentType, ContextType, RequireFields<MutationRenameViewArgs, 'input'>>;
  rescheduleTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationRescheduleTaskArgs, 'input'>>;
  rescheduleVisit?: Resolver<ResolversTypes['VisitPlanPayload'], ParentType, ContextType, RequireFields<MutationRescheduleVisitArgs, 'input'>>;
  restoreFact?: Resolver<ResolversTypes['FactPayload'], ParentType, ContextType, RequireFields<MutationRestoreFactArgs, 'input'>>;
  restoreFacts?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationRestoreFactsArgs, 'input'>>;
  revokeApiToken?: Resolver<ResolversTypes['RevokeApiTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'input'>>;
  revokeExport?: Resolver<ResolversTypes['ExportAllowancePayload'], ParentType, ContextType, RequireFields<MutationRevokeExportArgs, 'input'>>;
  ruleDispute?: Resolver<ResolversTypes['DisputePayload'], ParentType, ContextType, RequireFields<MutationRuleDisputeArgs, 'input'>>;
  saveView?: Resolver<ResolversTypes['SavedViewPayload'], ParentType, ContextType, RequireFields<MutationSaveViewArgs, 'input'>>;
  setActive?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationSetActiveArgs, 'input'>>;
  setCatalogueItemActive?: Resolver<ResolversTypes['CatalogueItemPayload'], ParentType, ContextType, RequireFields<MutationSetCatalogueItemActiveArgs, 'input'>>;
  setGuideActive?: Resolver<ResolversTypes['GuidePayload'], ParentType, ContextType, RequireFields<MutationSetGuideActiveArgs, 'input'>>;
  setLocale?: Resolver<ResolversTypes['ViewerPayload'], ParentType, ContextType, RequireFields<MutationSetLocaleArgs, 'input'>>;
  setPlanApproval?: Resolver<ResolversTypes['PlanApprovalPayload'], ParentType, ContextType, RequireFields<MutationSetPlanApprovalArgs, 'input'>>;
  setReleaseRules?: Resolver<ResolversTypes['ReleaseRulesPayload'], ParentType, ContextType, RequireFields<MutationSetReleaseRulesArgs, 'input'>>;
  setRole?: Resolver<ResolversTypes['UnitPayload'], ParentType, ContextType, RequireFields<MutationSetRoleArgs, 'input'>>;
  setRota?: Resolver<ResolversTypes['RotaPayload'], ParentType, ContextType, RequireFields<MutationSetRotaArgs, 'input'>>;
  setWorkingHours?: Resolver<ResolversTypes['WorkingHoursPayload'], ParentType, ContextType, RequireFields<MutationSetWorkingHoursArgs, 'input'>>;
  shareView?: Resolver<ResolversTypes['SavedViewPayload'], ParentType, ContextType, RequireFields<MutationShareViewArgs, 'input'>>;
  signDeal?: Resolver<ResolversTypes['DealPayload'], ParentType, ContextType, RequireFields<MutationSignDealArgs, 'input'>>;
  signDeals?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationSignDealsArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType, Partial<MutationSignOutEverywhereArgs>>;
  startImport?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  submitDailyReport?: Resolver<ResolversTypes['DailyReportPayload'], ParentType, ContextType, RequireFields<MutationSubmitDailyReportArgs, 'input'>>;
  transferCustomer?: Resolver<ResolversTypes['OwnershipPayload'], ParentType, ContextType, RequireFields<MutationTransferCustomerArgs, 'input'>>;
  transferCustomers?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationTransferCustomersArgs, 'input'>>;
  undoMerge?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUndoMergeArgs, 'input'>>;
  undoMerges?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationUndoMergesArgs, 'input'>>;
  updateCatalogueItem?: Resolver<ResolversTypes['CatalogueItemPayload'], ParentType, ContextType, RequireFields<MutationUpdateCatalogueItemArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateGuide?: Resolver<ResolversTypes['GuidePayload'], ParentType, ContextType, RequireFields<MutationUpdateGuideArgs, 'input'>>;
  updateView?: Resolver<ResolversTypes['SavedViewPayload'], ParentType, ContextType, RequireFields<MutationUpdateViewArgs, 'input'>>;
  voidFact?: Resolver<ResolversTypes['FactPayload'], ParentType, ContextType, RequireFields<MutationVoidFactArgs, 'input'>>;
  voidFacts?: Resolver<ResolversTypes['BulkPayload'], ParentType, ContextType, RequireFields<MutationVoidFactsArgs, 'input'>>;
  withdrawDispute?: Resolver<ResolversTypes['DisputePayload'], ParentType, ContextType, RequireFields<MutationWithdrawDisputeArgs, 'input'>>;
};

export type OverdueOfPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverdueOfPerson'] = ResolversParentTypes['OverdueOfPerson']> = {
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OwnershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipPayload'] = ResolversParentTypes['OwnershipPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  deal?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentPayload'] = ResolversParentTypes['PaymentPayload']> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PendingVisitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingVisits'] = ResolversParentTypes['PendingVisits']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Visit']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PhoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Phone'] = ResolversParentTypes['Phone']> = {
  contactPerson?: Resolver<Maybe<ResolversTypes['ContactPerson']>, ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PhoneKind'], ParentType, ContextType>;
  lastOutcomes?: Resolver<ReadonlyArray<ResolversTypes['FollowUpOutcome']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['VerdictReason']>, ParentType, ContextType>;
};

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type PlanApprovalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanApprovalPayload'] = ResolversParentTypes['PlanApprovalPayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['UnitPlanApproval']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcessCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessCell'] = ResolversParentTypes['ProcessCell']> = {
  class?: Resolver<ResolversTypes['ProcessClass'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ProcessState'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
};

export type ProcessReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessReport'] = ResolversParentTypes['ProcessReport']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['ProcessCell']>, ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['ClosedState'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  movements?: Resolver<ReadonlyArray<ResolversTypes['Movement']>, ParentType, ContextType>;
  population?: Resolver<ResolversTypes['ProcessPopulation'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ProcessRow']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['ProcessRow'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ProcessRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessRow'] = ResolversParentTypes['ProcessRow']> = {
  bridge?: Resolver<ResolversTypes['Bridge'], ParentType, ContextType>;
  classes?: Resolver<ReadonlyArray<ResolversTypes['ClassCount']>, ParentType, ContextType>;
  direct?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expandable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ProtectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Protection'] = ResolversParentTypes['Protection']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReleaseReason'], ParentType, ContextType>;
  releaseDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  warned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activity?: Resolver<Maybe<ResolversTypes['ActivityReport']>, ParentType, ContextType, Partial<QueryActivityArgs>>;
  activityContacts?: Resolver<Maybe<ResolversTypes['ActivityContactConnection']>, ParentType, ContextType, RequireFields<QueryActivityContactsArgs, 'day' | 'first' | 'number'>>;
  activityDeals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ActivityDeal']>>, ParentType, ContextType, RequireFields<QueryActivityDealsArgs, 'day' | 'number'>>;
  apiTokens?: Resolver<ReadonlyArray<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  callQueue?: Resolver<ReadonlyArray<ResolversTypes['QueuedCall']>, ParentType, ContextType>;
  catalogue?: Resolver<ReadonlyArray<ResolversTypes['CatalogueItem']>, ParentType, ContextType, RequireFields<QueryCatalogueArgs, 'catalogue' | 'includeInactive'>>;
  collisions?: Resolver<ReadonlyArray<ResolversTypes['Collision']>, ParentType, ContextType, RequireFields<QueryCollisionsArgs, 'entry'>>;
  companions?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first' | 'sort'>>;
  dailyReport?: Resolver<Maybe<ResolversTypes['DailyReport']>, ParentType, ContextType, Partial<QueryDailyReportArgs>>;
  dailyReports?: Resolver<Maybe<ResolversTypes['DailyReportConnection']>, ParentType, ContextType, RequireFields<QueryDailyReportsArgs, 'first'>>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType, RequireFields<QueryDealArgs, 'id'>>;
  deals?: Resolver<ResolversTypes['DealConnection'], ParentType, ContextType, RequireFields<QueryDealsArgs, 'first'>>;
  demoAccounts?: Resolver<ReadonlyArray<ResolversTypes['DemoAccount']>, ParentType, ContextType>;
  deputations?: Resolver<ReadonlyArray<ResolversTypes['Deputation']>, ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType, RequireFields<QueryDisputeArgs, 'id'>>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<QueryDisputesArgs, 'first' | 'list'>>;
  exportAllowances?: Resolver<ReadonlyArray<ResolversTypes['ExportAllowance']>, ParentType, ContextType>;
  guideEffectiveness?: Resolver<Maybe<ResolversTypes['GuideEffectiveness']>, ParentType, ContextType, RequireFields<QueryGuideEffectivenessArgs, 'from' | 'to'>>;
  guideRates?: Resolver<ReadonlyArray<ResolversTypes['GuideRate']>, ParentType, ContextType>;
  guideVersions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GuideVersion']>>, ParentType, ContextType, RequireFields<QueryGuideVersionsArgs, 'guideId'>>;
  guides?: Resolver<ReadonlyArray<ResolversTypes['Guide']>, ParentType, ContextType, RequireFields<QueryGuidesArgs, 'includeInactive'>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'first'>>;
  leadSummary?: Resolver<ResolversTypes['LeadSummary'], ParentType, ContextType, RequireFields<QueryLeadSummaryArgs, 'from' | 'to'>>;
  leads?: Resolver<ResolversTypes['LeadConnection'], ParentType, ContextType, RequireFields<QueryLeadsArgs, 'first'>>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType, RequireFields<QueryMembershipsArgs, 'unitId'>>;
  mergedCustomer?: Resolver<Maybe<ResolversTypes['MergedCustomer']>, ParentType, ContextType, RequireFields<QueryMergedCustomerArgs, 'id'>>;
  morningScreen?: Resolver<Maybe<ResolversTypes['MorningScreen']>, ParentType, ContextType, Partial<QueryMorningScreenArgs>>;
  movementContacts?: Resolver<Maybe<ResolversTypes['MovementContactConnection']>, ParentType, ContextType, RequireFields<QueryMovementContactsArgs, 'afterLapse' | 'first' | 'firstStages' | 'from' | 'to'>>;
  overdueByPerson?: Resolver<ReadonlyArray<ResolversTypes['OverdueOfPerson']>, ParentType, ContextType>;
  pendingVisits?: Resolver<ResolversTypes['PendingVisits'], ParentType, ContextType, RequireFields<QueryPendingVisitsArgs, 'first'>>;
  planApproval?: Resolver<Maybe<ResolversTypes['UnitPlanApproval']>, ParentType, ContextType, RequireFields<QueryPlanApprovalArgs, 'unitId'>>;
  process?: Resolver<Maybe<ResolversTypes['ProcessReport']>, ParentType, ContextType, RequireFields<QueryProcessArgs, 'from' | 'population' | 'to'>>;
  processCustomers?: Resolver<Maybe<ResolversTypes['ReportCustomerConnection']>, ParentType, ContextType, RequireFields<QueryProcessCustomersArgs, 'first' | 'from' | 'population' | 'to'>>;
  releaseRules?: Resolver<Maybe<ResolversTypes['UnitReleaseRules']>, ParentType, ContextType, Partial<QueryReleaseRulesArgs>>;
  reviews?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryReviewsArgs, 'first'>>;
  rotas?: Resolver<ReadonlyArray<ResolversTypes['Rota']>, ParentType, ContextType>;
  runningOut?: Resolver<ResolversTypes['RunningOut'], ParentType, ContextType, RequireFields<QueryRunningOutArgs, 'first'>>;
  savedViews?: Resolver<ReadonlyArray<ResolversTypes['SavedView']>, ParentType, ContextType>;
  snapshot?: Resolver<Maybe<ResolversTypes['SnapshotReport']>, ParentType, ContextType, RequireFields<QuerySnapshotArgs, 'day'>>;
  snapshotCustomers?: Resolver<Maybe<ResolversTypes['ReportCustomerConnection']>, ParentType, ContextType, RequireFields<QuerySnapshotCustomersArgs, 'day' | 'first'>>;
  snapshotTrend?: Resolver<Maybe<ResolversTypes['SnapshotTrend']>, ParentType, ContextType, RequireFields<QuerySnapshotTrendArgs, 'from' | 'step' | 'to'>>;
  spotCheck?: Resolver<Maybe<ResolversTypes['SpotCheck']>, ParentType, ContextType, RequireFields<QuerySpotCheckArgs, 'first'>>;
  taskCounts?: Resolver<ResolversTypes['TaskCounts'], ParentType, ContextType, Partial<QueryTaskCountsArgs>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryTasksArgs, 'first'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitsArgs, 'includeInactive'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['VisitConnection'], ParentType, ContextType, RequireFields<QueryVisitsArgs, 'first' | 'from' | 'to'>>;
  workingHours?: Resolver<ReadonlyArray<ResolversTypes['WorkingSpan']>, ParentType, ContextType>;
};

export type QueuedCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueuedCall'] = ResolversParentTypes['QueuedCall']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  minutesLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CallReason'], ParentType, ContextType>;
};

export type ReleaseRuleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseRuleVersion'] = ResolversParentTypes['ReleaseRuleVersion']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rules?: Resolver<Maybe<ResolversTypes['ReleaseRules']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ReleaseRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseRules'] = ResolversParentTypes['ReleaseRules']> = {
  idleDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notSignedDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stageDays?: Resolver<ReadonlyArray<ResolversTypes['StageDays']>, ParentType, ContextType>;
  warnDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReleaseRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseRulesPayload'] = ResolversParentTypes['ReleaseRulesPayload']> = {
  unitRules?: Resolver<Maybe<ResolversTypes['UnitReleaseRules']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleasedByResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasedBy'] = ResolversParentTypes['ReleasedBy']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReleaseReason'], ParentType, ContextType>;
};

export type ReportCustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportCustomer'] = ResolversParentTypes['ReportCustomer']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
  stateBefore?: Resolver<Maybe<ResolversTypes['ProcessState']>, ParentType, ContextType>;
};

export type ReportCustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportCustomerConnection'] = ResolversParentTypes['ReportCustomerConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportCustomer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RevokeApiTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiTokenPayload'] = ResolversParentTypes['RevokeApiTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rota'] = ResolversParentTypes['Rota']> = {
  candidates?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limitMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['RotaMember']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type RotaMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotaMember'] = ResolversParentTypes['RotaMember']> = {
  paused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  takesPart?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RotaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotaPayload'] = ResolversParentTypes['RotaPayload']> = {
  rota?: Resolver<Maybe<ResolversTypes['Rota']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RunningOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunningOut'] = ResolversParentTypes['RunningOut']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type SavedFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilter'] = ResolversParentTypes['SavedFilter']> = {
  awarenessIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  cities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  countedSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Source']>>, ParentType, ContextType>;
  demandIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  idleMoreThanDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  industryIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  neverFollowedUp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nextSteps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedStep']>>, ParentType, ContextType>;
  originalSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Source']>>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  releaseWithinDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  states?: Resolver<Maybe<ReadonlyArray<ResolversTypes['State']>>, ParentType, ContextType>;
  unitIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type SavedViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedView'] = ResolversParentTypes['SavedView']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  filter?: Resolver<ResolversTypes['SavedFilter'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  sharedWith?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['CustomerSort'], ParentType, ContextType>;
};

export type SavedViewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedViewPayload'] = ResolversParentTypes['SavedViewPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SnapshotReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotReport'] = ResolversParentTypes['SnapshotReport']> = {
  closing?: Resolver<ResolversTypes['ClosedState'], ParentType, ContextType>;
  comparedWith?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  funnel?: Resolver<ReadonlyArray<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['SnapshotRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SnapshotRow'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type SnapshotRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotRow'] = ResolversParentTypes['SnapshotRow']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['StateCount']>, ParentType, ContextType>;
  direct?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expandable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalChange?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type SnapshotTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotTrend'] = ResolversParentTypes['SnapshotTrend']> = {
  days?: Resolver<ReadonlyArray<ResolversTypes['Date']>, ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['StateSeries']>, ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SpotCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheck'] = ResolversParentTypes['SpotCheck']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['SpotCheckItem']>, ParentType, ContextType>;
  suspicious?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type SpotCheckItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheckItem'] = ResolversParentTypes['SpotCheckItem']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['FollowUp'], ParentType, ContextType>;
  former?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SpotCheckedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheckedPayload'] = ResolversParentTypes['SpotCheckedPayload']> = {
  seen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StageDaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageDays'] = ResolversParentTypes['StageDays']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
};

export type StateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateCount'] = ResolversParentTypes['StateCount']> = {
  change?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
};

export type StateSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateSeries'] = ResolversParentTypes['StateSeries']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  changed?: SubscriptionResolver<ResolversTypes['Changes'], "changed", ParentType, ContextType, RequireFields<SubscriptionChangedArgs, 'topics'>>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  assignedBy?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskKind'], ParentType, ContextType>;
  leadMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remindAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  reviewAct?: Resolver<Maybe<ResolversTypes['ReviewAct']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ReviewSubject']>, ParentType, ContextType>;
  timesMoved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCounts'] = ResolversParentTypes['TaskCounts']> = {
  coming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskPayload'] = ResolversParentTypes['TaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type UnitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitPayload'] = ResolversParentTypes['UnitPayload']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnitPlanApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitPlanApproval'] = ResolversParentTypes['UnitPlanApproval']> = {
  decidedBy?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['ApprovalSetting']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitReleaseRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitReleaseRules'] = ResolversParentTypes['UnitReleaseRules']> = {
  inForce?: Resolver<Maybe<ResolversTypes['ReleaseRules']>, ParentType, ContextType>;
  inForceOf?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  maySet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ReleaseRuleVersion']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  changePosition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counters?: Resolver<ResolversTypes['ViewerCounters'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ViewerCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerCounters'] = ResolversParentTypes['ViewerCounters']> = {
  callsToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViewerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerPayload'] = ResolversParentTypes['ViewerPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  accompanied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['PlanApproval']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comments?: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  companion?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  companionStatus?: Resolver<Maybe<ResolversTypes['CompanionStatus']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['VisitConflict']>, ParentType, ContextType>;
  contactPerson?: Resolver<Maybe<ResolversTypes['ContactPerson']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['VisitKind']>, ParentType, ContextType>;
  mayAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayApprove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['VisitMet']>, ParentType, ContextType>;
  moves?: Resolver<ReadonlyArray<ResolversTypes['VisitMove']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['NextStepKind']>, ParentType, ContextType>;
  nextStepAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOnSpot?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  refusalNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  rep?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['VisitResult']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  stageFrom?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VisitStatus'], ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VisitConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitConflict'] = ResolversParentTypes['VisitConflict']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitConnection'] = ResolversParentTypes['VisitConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Visit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VisitMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitMove'] = ResolversParentTypes['VisitMove']> = {
  actor?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  movedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VisitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPayload'] = ResolversParentTypes['VisitPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
};

export type VisitPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitPlanPayload'] = ResolversParentTypes['VisitPlanPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
};

export type WorkingHoursPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingHoursPayload'] = ResolversParentTypes['WorkingHoursPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  workingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkingSpan']>>, ParentType, ContextType>;
};

export type WorkingSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingSpan'] = ResolversParentTypes['WorkingSpan']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActivityContact?: ActivityContactResolvers<ContextType>;
  ActivityContactConnection?: ActivityContactConnectionResolvers<ContextType>;
  ActivityDeal?: ActivityDealResolvers<ContextType>;
  ActivityReport?: ActivityReportResolvers<ContextType>;
  ActivityRow?: ActivityRowResolvers<ContextType>;
  Annotation?: AnnotationResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApprovalSetting?: ApprovalSettingResolvers<ContextType>;
  Bridge?: BridgeResolvers<ContextType>;
  BulkPayload?: BulkPayloadResolvers<ContextType>;
  BulkResult?: BulkResultResolvers<ContextType>;
  CatalogueItem?: CatalogueItemResolvers<ContextType>;
  CatalogueItemPayload?: CatalogueItemPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  ClassCount?: ClassCountResolvers<ContextType>;
  ClosedState?: ClosedStateResolvers<ContextType>;
  Collision?: CollisionResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentPayload?: CommentPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactPerson?: ContactPersonResolvers<ContextType>;
  CreateApiTokenPayload?: CreateApiTokenPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DailyReport?: DailyReportResolvers<ContextType>;
  DailyReportConnection?: DailyReportConnectionResolvers<ContextType>;
  DailyReportPayload?: DailyReportPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  DealConnection?: DealConnectionResolvers<ContextType>;
  DealCredit?: DealCreditResolvers<ContextType>;
  DealPayload?: DealPayloadResolvers<ContextType>;
  DealShare?: DealShareResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  DemoAccount?: DemoAccountResolvers<ContextType>;
  Deputation?: DeputationResolvers<ContextType>;
  DeputyPayload?: DeputyPayloadResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEvent?: DisputeEventResolvers<ContextType>;
  DisputeFirst?: DisputeFirstResolvers<ContextType>;
  DisputePayload?: DisputePayloadResolvers<ContextType>;
  DisputeRuling?: DisputeRulingResolvers<ContextType>;
  ExportAllowance?: ExportAllowanceResolvers<ContextType>;
  ExportAllowancePayload?: ExportAllowancePayloadResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactPayload?: FactPayloadResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  FollowUpConnection?: FollowUpConnectionResolvers<ContextType>;
  FollowUpPayload?: FollowUpPayloadResolvers<ContextType>;
  FunnelStep?: FunnelStepResolvers<ContextType>;
  Guide?: GuideResolvers<ContextType>;
  GuideCategoryEffect?: GuideCategoryEffectResolvers<ContextType>;
  GuideEffect?: GuideEffectResolvers<ContextType>;
  GuideEffectiveness?: GuideEffectivenessResolvers<ContextType>;
  GuideMark?: GuideMarkResolvers<ContextType>;
  GuidePayload?: GuidePayloadResolvers<ContextType>;
  GuideRate?: GuideRateResolvers<ContextType>;
  GuideText?: GuideTextResolvers<ContextType>;
  GuideVersion?: GuideVersionResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportColumn?: ImportColumnResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  ImportRow?: ImportRowResolvers<ContextType>;
  ImportRowConnection?: ImportRowConnectionResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  LeadSummary?: LeadSummaryResolvers<ContextType>;
  LeadTurn?: LeadTurnResolvers<ContextType>;
  LeadsOfPerson?: LeadsOfPersonResolvers<ContextType>;
  MarkGuidePayload?: MarkGuidePayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MergedCustomer?: MergedCustomerResolvers<ContextType>;
  MorningScreen?: MorningScreenResolvers<ContextType>;
  Movement?: MovementResolvers<ContextType>;
  MovementContact?: MovementContactResolvers<ContextType>;
  MovementContactConnection?: MovementContactConnectionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OverdueOfPerson?: OverdueOfPersonResolvers<ContextType>;
  OwnershipPayload?: OwnershipPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentPayload?: PaymentPayloadResolvers<ContextType>;
  PendingVisits?: PendingVisitsResolvers<ContextType>;
  Phone?: PhoneResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  PlanApprovalPayload?: PlanApprovalPayloadResolvers<ContextType>;
  ProcessCell?: ProcessCellResolvers<ContextType>;
  ProcessReport?: ProcessReportResolvers<ContextType>;
  ProcessRow?: ProcessRowResolvers<ContextType>;
  Protection?: ProtectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueuedCall?: QueuedCallResolvers<ContextType>;
  ReleaseRuleVersion?: ReleaseRuleVersionResolvers<ContextType>;
  ReleaseRules?: ReleaseRulesResolvers<ContextType>;
  ReleaseRulesPayload?: ReleaseRulesPayloadResolvers<ContextType>;
  ReleasedBy?: ReleasedByResolvers<ContextType>;
  ReportCustomer?: ReportCustomerResolvers<ContextType>;
  ReportCustomerConnection?: ReportCustomerConnectionResolvers<ContextType>;
  RevokeApiTokenPayload?: RevokeApiTokenPayloadResolvers<ContextType>;
  Rota?: RotaResolvers<ContextType>;
  RotaMember?: RotaMemberResolvers<ContextType>;
  RotaPayload?: RotaPayloadResolvers<ContextType>;
  RunningOut?: RunningOutResolvers<ContextType>;
  SavedFilter?: SavedFilterResolvers<ContextType>;
  SavedView?: SavedViewResolvers<ContextType>;
  SavedViewPayload?: SavedViewPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SnapshotReport?: SnapshotReportResolvers<ContextType>;
  SnapshotRow?: SnapshotRowResolvers<ContextType>;
  SnapshotTrend?: SnapshotTrendResolvers<ContextType>;
  SpotCheck?: SpotCheckResolvers<ContextType>;
  SpotCheckItem?: SpotCheckItemResolvers<ContextType>;
  SpotCheckedPayload?: SpotCheckedPayloadResolvers<ContextType>;
  StageDays?: StageDaysResolvers<ContextType>;
  StateCount?: StateCountResolvers<ContextType>;
  StateSeries?: StateSeriesResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskCounts?: TaskCountsResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitPayload?: UnitPayloadResolvers<ContextType>;
  UnitPlanApproval?: UnitPlanApprovalResolvers<ContextType>;
  UnitReleaseRules?: UnitReleaseRulesResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerCounters?: ViewerCountersResolvers<ContextType>;
  ViewerPayload?: ViewerPayloadResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  VisitConflict?: VisitConflictResolvers<ContextType>;
  VisitConnection?: VisitConnectionResolvers<ContextType>;
  VisitMove?: VisitMoveResolvers<ContextType>;
  VisitPayload?: VisitPayloadResolvers<ContextType>;
  VisitPlanPayload?: VisitPlanPayloadResolvers<ContextType>;
  WorkingHoursPayload?: WorkingHoursPayloadResolvers<ContextType>;
  WorkingSpan?: WorkingSpanResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  allow?: AllowDirectiveResolver<any, any, ContextType>;
  complexity?: ComplexityDirectiveResolver<any, any, ContextType>;
  text?: TextDirectiveResolver<any, any, ContextType>;
};
