/**
 * The kernel's one way to record: lock the customers, answer a repeated request as it was answered, let the rules
 * decide on the fold so far, append the facts, refold, write the difference. One transaction; nothing acknowledged
 * is ever half-written. docs/architecture.md draws it.
 */
import type {
  CustomerFact,
  CustomerFactKind,
  Fact,
  FactKind,
  FactOf,
  PhoneFact,
} from '@erp/domain/facts/fact';
import { noPhoneHistories, phonesEverGiven, type PhoneHistories } from '@erp/domain/facts/phone-history';
import { problem, type Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { answered, rememberAnswer } from '../database/once';
import { inTransaction, type Sql } from '../database/sql';
import { factColumns, factValues, rowOf } from './fact-row';
import { insertPhoneFact, phoneFactRow, readPhoneHistories, type NewPhoneFact } from './phone-facts';
import { refold, type Appended } from './refold';
import { lockSubjects, MergePartnersMissing, newSubject, type Subject } from './subjects';

/** What a business module appends; the kernel adds number, day, request key, actor and instant of recording. */
export type NewFact<K extends CustomerFactKind = CustomerFactKind> = {
  [P in CustomerFactKind]: {
    kind: P;
    at: Instant;
    sequence?: number | null;
    repId: UnitId | null;
    backfill?: boolean | null;
    /** It happens as it is recorded: the kernel sees to it that it folds after what was recorded before. */
    isNow?: boolean;
    /** The reason given in words. */
    note?: string | null;
  } & FactOf[P];
}[K];

/** A fact of a number, recorded through a customer that carries it (record-phone-fact.ts). */
export type PhoneRecord = {
  phoneId: number;
  customerId: number;
  /** The phone's history before it, read under the lock of the phone's row. */
  history: readonly PhoneFact[];
  fact: NewPhoneFact;
};

/** What the rules decide on the locked customers: refuse, or append. */
export type Decision<R> =
  | { problems: Problem[]; result?: R }
  | {
      facts: Map<number, NewFact[]>;
      onPhone?: PhoneRecord;
      /** JSON: stored with the request key, and the answer of every repetition. */
      result: R;
      /** Rows the fold does not need (texts of a follow-up …), written after the facts. */
      details?: (tx: Sql) => Promise<void>;
      /** What reads the derived rows, run after they are written. */
      derived?: (tx: Sql) => Promise<void>;
    };

export type Outcome<R> = { problems: Problem[]; result?: R } | { problems?: undefined; result: R };

export type Request = { operation: string; requestKey: string; input: unknown };

export type RecordOptions<R> = {
  request: Request;
  /** Customers to lock, in any order; a function runs after the guards. */
  customerIds: number[] | ((tx: Sql) => Promise<number[]>);
  /** The field that names the customer: an unknown one is answered like one outside the scope. Default: the whole input. */
  notFoundPath?: string[];
  /** Customers that the request creates: ids allocated, no row yet. */
  newCustomerIds?: number[];
  /** Rows wider than a customer that this request writes, before any customer is locked. */
  guards?: (tx: Sql) => Promise<void>;
  decide: (tx: Sql, subjects: Map<number, Subject>) => Decision<R> | Promise<Decision<R>>;
};

/** Carries expected failures out of the transaction, which rolls back. */
class Refusal extends Error {
  constructor(readonly outcome: { problems: Problem[]; result?: unknown }) {
    super('refused');
  }
}

/** Two facts recorded in the same millisecond fold in the order in which they were recorded, as all who saw them expect. */
function freeInstant(facts: readonly Fact[], at: Instant): Instant {
  const taken = new Set(facts.map((fact) => fact.at));
  let epoch = epochOfInstant(at);
  while (taken.has(instantAtEpoch(epoch))) epoch += 1;
  return instantAtEpoch(epoch);
}

async function insertFacts(tx: Sql, appended: readonly Appended[]): Promise<void> {
  const values = appended.flatMap(({ subject, added, notes }) =>
    added.map((fact, index) => factValues(subject.id, rowOf(fact, notes[index]!))),
  );
  if (values.length === 0) return;
  await tx.run(`INSERT INTO fact (customer_id, ${factColumns.join(', ')}) VALUES ?`, [values]);
}

/** What is not recorded on a customer on a day on which it was part of another one. */
const notWhileAway: ReadonlySet<FactKind> = new Set([
  'ATTRIBUTES',
  'PHONE_ADDED',
  'PHONE_REMOVED',
  'OWNER',
  'FOLLOW_UP',
  'VISIT',
  'DEAL',
  'DELETION',
]);

/**
 * A customer that is merged away is nobody's to work on from that day; the one that it is part of is named. What is loaded
 * is taken in any order, also before the undo that makes the customer itself again; the fold decides for whom it counts.
 */
async function refuseWhileAway(
  tx: Sql,
  { facts }: { facts: Map<number, NewFact[]> },
  subjects: ReadonlyMap<number, Subject>,
  timeZone: string,
  path: string[],
): Promise<void> {
  for (const [customerId, added] of facts) {
    const { away, mergedInto } = subjects.get(customerId)!.timeline;
    if (away.length === 0) continue;
    const days = added
      .filter(({ kind, backfill }) => notWhileAway.has(kind) && !backfill)
      .map(({ at }) => dayOf(at, timeZone));
    const stretch = away.find(({ from, to }) => days.some((day) => from <= day && day <= to));
    if (!stretch) continue;
    const [survivor] = await tx.rows<{ name: string }>('SELECT name FROM customer WHERE id = ?', [
      mergedInto ?? stretch.into,
    ]);
    throw new Refusal({
      problems: [problem('MERGED_AWAY', path, { survivor: survivor!.name })],
    });
  }
}

/** What the kernel adds to every fact of a request. */
type Stamp = { requestKey: string; actorId: UnitId; recordedAt: Instant; timeZone: string };

function stamped(newFacts: readonly NewFact[], subject: Subject, stamp: Stamp): CustomerFact[] {
  const { timeZone, ...fields } = stamp;
  return newFacts.map(({ note: _note, isNow, at: given, ...fact }, index) => {
    const at = isNow ? freeInstant(subject.facts, given) : given;
    return {
      ...fact,
      ...fields,
      at,
      no: subject.nextNo + index,
      day: dayOf(at, timeZone),
      sequence: fact.sequence ?? 0,
      backfill: fact.backfill ?? false,
    };
  }) as CustomerFact[];
}

/** The phone's history with the fact. */
async function appendPhoneFact(
  tx: Sql,
  { phoneId, customerId, history, fact: given }: PhoneRecord,
  { facts }: Subject,
  { timeZone, ...fields }: Stamp,
): Promise<PhoneHistories> {
  const { note, isNow, ...fact } = given;
  const at = isNow ? freeInstant([...history, ...facts], given.at) : given.at;
  const recorded: PhoneFact = {
    ...fact,
    ...fields,
    at,
    no: history.length + 1,
    day: dayOf(at, timeZone),
    sequence: given.sequence ?? 0,
    backfill: given.backfill ?? false,
  };
  const after = [...history, recorded];
  await insertPhoneFact(tx, phoneFactRow(phoneId, recorded, after, { customerId, note, timeZone }));
  return new Map([[phoneId, after]]);
}

/** Histories of the numbers that the request gives to customers; the caller has locked their rows. */
async function historiesOfGiven(tx: Sql, appended: readonly Appended[]): Promise<PhoneHistories> {
  const given = appended.flatMap(({ added }) => phonesEverGiven(added));
  return given.length === 0 ? noPhoneHistories : readPhoneHistories(tx, given);
}

/** Records facts on one or more customers, or on a number. Problems (expected failures) leave nothing behind. */
export async function recordFacts<R>(ctx: Context, options: RecordOptions<R>): Promise<Outcome<R>> {
  const changeId = await allocateIds(ctx.db, 'change');
  const partners = new Set<number>();
  for (;;) {
    try {
      return await recordOn(ctx, options, changeId, partners);
    } catch (error) {
      if (error instanceof Refusal) return error.outcome as { problems: Problem[]; result?: R };
      if (!(error instanceof MergePartnersMissing)) throw error;
      for (const id of error.customerIds) partners.add(id);
    }
  }
}

function recordOn<R>(
  ctx: Context,
  options: RecordOptions<R>,
  changeId: number,
  partners: ReadonlySet<number>,
): Promise<Outcome<R>> {
  const viewer = requireViewer(ctx);
  const { timeZone } = ctx.settings;
  const { request } = options;
  return inTransaction(ctx.db, async (tx) => {
    await options.guards?.(tx);
    const customerIds = Array.isArray(options.customerIds)
      ? options.customerIds
      : await options.customerIds(tx);
    const notFoundPath = options.notFoundPath ?? [];
    const locked = await lockSubjects(tx, [...new Set([...customerIds, ...partners])], ctx.settings);
    if (!locked) throw new Refusal({ problems: [problem('NOT_FOUND', notFoundPath)] });
    const earlier = await answered<R>(tx, viewer.personId, request);
    if (earlier) {
      if ('problems' in earlier) throw new Refusal(earlier);
      return { result: earlier.result };
    }
    const subjects = new Map(customerIds.map((id) => [id, locked.get(id)!]));
    for (const id of options.newCustomerIds ?? []) subjects.set(id, newSubject(id, ctx.settings));

    const decision = await options.decide(tx, subjects);
    if ('problems' in decision) throw new Refusal(decision);
    await refuseWhileAway(tx, decision, subjects, timeZone, notFoundPath);

    const now = ctx.clock.now();
    const stamp: Stamp = {
      requestKey: request.requestKey,
      actorId: viewer.personId,
      recordedAt: now,
      timeZone,
    };
    const appended = [...decision.facts].map(([customerId, newFacts]): Appended => {
      const subject = subjects.get(customerId)!;
      return {
        subject,
        added: stamped(newFacts, subject, stamp),
        notes: newFacts.map(({ note }) => note ?? null),
      };
    });
    await insertFacts(tx, appended);
    const { onPhone } = decision;
    const phones = onPhone
      ? await appendPhoneFact(tx, onPhone, subjects.get(onPhone.customerId)!, stamp)
      : await historiesOfGiven(tx, appended);
    await decision.details?.(tx);
    await refold(ctx, tx, { subjects: new Map([...locked, ...subjects]), appended, phones, changeId, now });
    await decision.derived?.(tx);
    await rememberAnswer(tx, viewer.personId, request, decision.result, now);
    return { result: decision.result };
  });
}
