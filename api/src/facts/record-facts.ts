/**
 * The kernel's one way to record: lock the customers, answer a repeated request as it was answered, let the rules
 * decide on the fold so far, append the facts, refold, write the difference. One transaction; nothing acknowledged
 * is ever half-written. docs/architecture.md draws it.
 */
import { countChanges, summed, type CountChange } from '@erp/domain/facts/counts';
import type { Fact, FactKind, FactOf } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { foldTimeline, type Timeline } from '@erp/domain/facts/timeline';
import { problem, type Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import { affectedDay, closesAt } from '@erp/domain/facts/closing';
import { dayOf, epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { answered, rememberAnswer } from '../database/once';
import { inTransaction, type Sql } from '../database/sql';
import { derivedRows, nothingDerived } from './derived-rows';
import { factColumns, factValues, rowOf } from './fact-row';
import { appendNotes, type Note } from './outbox';
import { react } from './reactions';
import { readFacts } from './read-facts';
import { customerAssignments, writeDerived } from './write-derived';

/** What a business module appends; the kernel adds number, day, request key, actor and instant of recording. */
export type NewFact<K extends FactKind = FactKind> = {
  [P in FactKind]: {
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

/** A locked customer and what its facts say before the request. */
export type Subject = {
  id: number;
  /** Null at creation. */
  row: { version: number; createdAt: Instant } | null;
  facts: Fact[];
  timeline: Timeline;
  /** Who holds it now: a person or a pool; of a customer that is merged away, who holds the one it is part of; null: absent. */
  holderId: UnitId | null;
  /** What merges ever brought together, it among them, is locked and folded with it; null: no merge ever concerned it. */
  mergeGroup: number | null;
  /** Facts of all that was locked beside it, by customer: its merge partners are among them. */
  together: ReadonlyMap<number, readonly Fact[]>;
  /** Customers that are merged into it now. */
  parts: readonly number[];
  /** The number that the first appended fact gets. */
  nextNo: number;
};

/** What the rules decide on the locked customers: refuse, or append. */
export type Decision<R> =
  | { problems: Problem[]; result?: R }
  | {
      facts: Map<number, NewFact[]>;
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
  /** Customers to lock, in any order; told after the guards where they depend on them. */
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

/** Somebody merged what is to be locked with others: all of it again, with them in their place of the order. */
class Wider extends Error {
  constructor(readonly customerIds: readonly number[]) {
    super('merge partners are to be locked too');
  }
}

/** Customers that merges ever brought together are locked together, ascending. */
async function requirePartners(
  tx: Sql,
  rows: readonly { id: number; merge_group: number | null }[],
): Promise<void> {
  const groups = [...new Set(rows.flatMap(({ merge_group: group }) => (group === null ? [] : [group])))];
  if (groups.length === 0) return;
  const locked = new Set(rows.map(({ id }) => id));
  const partners = await tx.rows<{ id: number }>('SELECT id FROM customer WHERE merge_group IN (?)', [
    groups,
  ]);
  const missing = partners.filter(({ id }) => !locked.has(id));
  if (missing.length > 0) throw new Wider(missing.map(({ id }) => id));
}

const factsById = (subjects: ReadonlyMap<number, Subject>): Map<number, Fact[]> =>
  new Map([...subjects].map(([id, { facts }]) => [id, facts]));

async function lockSubjects(
  tx: Sql,
  customerIds: number[],
  newAfterDays: number,
  notFoundPath: string[],
): Promise<Map<number, Subject>> {
  const subjects = new Map<number, Subject>();
  if (customerIds.length === 0) return subjects;
  const rows = await tx.rows<{
    id: number;
    version: number;
    fact_count: number;
    created_at: Instant;
    holder_id: number | null;
    merge_group: number | null;
  }>(
    `SELECT id, version, fact_count, created_at, holder_id, merge_group
       FROM customer
      WHERE id IN (?)
      ORDER BY id
        FOR UPDATE`,
    [customerIds],
  );
  if (rows.length < new Set(customerIds).size)
    throw new Refusal({ problems: [problem('NOT_FOUND', notFoundPath)] });
  await requirePartners(tx, rows);
  const facts = await readFacts(tx, customerIds);
  const timelines = foldTogether(facts, { newAfterDays });
  const holderOf = new Map(rows.map((row) => [row.id, row.holder_id as UnitId | null]));
  for (const row of rows) {
    const own = facts.get(row.id)!;
    const timeline = timelines.get(row.id)!;
    subjects.set(row.id, {
      id: row.id,
      row: { version: row.version, createdAt: row.created_at },
      facts: own,
      timeline,
      holderId: holderOf.get(timeline.mergedInto ?? row.id) ?? null,
      mergeGroup: row.merge_group,
      together: facts,
      parts: rows.map(({ id }) => id).filter((id) => timelines.get(id)!.mergedInto === row.id),
      nextNo: row.fact_count + 1,
    });
  }
  return subjects;
}

const unborn = (id: number, newAfterDays: number): Subject => ({
  id,
  row: null,
  facts: [],
  timeline: foldTimeline([], { newAfterDays }),
  holderId: null,
  mergeGroup: null,
  together: new Map(),
  parts: [],
  nextNo: 1,
});

/** Two facts recorded in the same millisecond fold in the order in which they were recorded, as all who saw them expect. */
function freeInstant({ facts }: Subject, at: Instant): Instant {
  const taken = new Set(facts.map((fact) => fact.at));
  let epoch = epochOfInstant(at);
  while (taken.has(instantAtEpoch(epoch))) epoch += 1;
  return instantAtEpoch(epoch);
}

type Appended = { subject: Subject; added: Fact[]; notes: (string | null)[] };

/** `holderId`: who holds the customer now; `reacted`: notes of what followed from it. */
type Refolded = Appended & {
  after: Timeline;
  holderId: number | null;
  counts: CountChange[];
  reacted: Note[];
};

async function insertFacts(tx: Sql, appended: Appended[]): Promise<void> {
  const values = appended.flatMap(({ subject, added, notes }) =>
    added.map((fact, index) => factValues(subject.id, rowOf(fact, notes[index]!))),
  );
  await tx.run(`INSERT INTO fact (customer_id, ${factColumns.join(', ')}) VALUES ?`, [values]);
}

/** Late for its day: what a closed report must then say. */
async function insertLateFacts(tx: Sql, timeZone: string, { subject, added }: Appended): Promise<void> {
  const facts = [...subject.facts, ...added];
  const late = added
    .map((fact) => ({ fact, day: affectedDay(fact, facts) }))
    .filter(({ fact, day }) => fact.recordedAt >= closesAt(day, timeZone));
  if (late.length === 0) return;
  await tx.run('INSERT INTO late_fact (customer_id, no, day, recorded_at) VALUES ?', [
    late.map(({ fact, day }) => [subject.id, fact.no, day, toDateTime(fact.recordedAt)]),
  ]);
}

/** What the request changed in the counts of its customers' holders, for whoever keeps them (apply-counts.ts). */
async function appendPending(tx: Sql, changeId: number, changes: readonly CountChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.run('INSERT INTO count_pending (id, line, holder_id, day, state, n) VALUES ?', [
    changes.map(({ unitId, day, state, n }, line) => [changeId, line, unitId, day, state, n]),
  ]);
}

/** One note per customer that something happened to, and those of what followed from it. */
const notesOf = (refolded: readonly Refolded[]): Note[] => [
  ...refolded.map(({ subject, added, holderId }): Note => ({
    topic: 'CUSTOMER',
    unitId: holderId,
    ref: `${subject.id}.${added.at(-1)?.no ?? subject.nextNo - 1}`,
  })),
  ...refolded.flatMap(({ reacted }) => reacted),
];

/** Writes what the appended facts changed, and the customer's row with its next version: what a second writer collides with. */
async function refold(
  ctx: Context,
  tx: Sql,
  appended: Appended,
  after: Timeline,
  now: Instant,
): Promise<Omit<Refolded, 'reacted'>> {
  const { subject, added } = appended;
  const { timeZone } = ctx.settings;
  const moment = { today: dayOf(now, timeZone), timeZone };
  const facts = [...subject.facts, ...added];
  const was = subject.row ? derivedRows(subject.facts, subject.timeline, moment) : nothingDerived;
  const is = derivedRows(facts, after, moment);
  await writeDerived(tx, subject.id, was, is);
  await insertLateFacts(tx, timeZone, appended);
  const { names, values } = customerAssignments(is.customer);
  const { affectedRows } = await tx.run(
    `UPDATE customer
        SET version = version + 1, fact_count = ?, ${names.map((name) => `${name} = ?`).join(', ')}
      WHERE id = ? AND version = ?`,
    [facts.length, ...values, subject.id, subject.row?.version ?? 0],
  );
  if (affectedRows !== 1) throw new Error(`customer ${subject.id} changed under its lock`);
  return {
    ...appended,
    after,
    holderId: is.customer.holder_id,
    counts: countChanges(subject.timeline.intervals, after.intervals),
  };
}

/** All that was locked is folded together: what is recorded on one customer changes those that merges join it with. */
async function refoldAll(
  ctx: Context,
  tx: Sql,
  subjects: ReadonlyMap<number, Subject>,
  appended: readonly Appended[],
  now: Instant,
): Promise<Refolded[]> {
  const facts = factsById(subjects);
  for (const { subject, added } of appended) facts.set(subject.id, [...subject.facts, ...added]);
  const timelines = foldTogether(facts, { newAfterDays: ctx.settings.newAfterDays });
  const written = new Set(appended.map(({ subject }) => subject.id));
  const partners = [...subjects.values()]
    .filter(({ id, mergeGroup }) => mergeGroup !== null && !written.has(id))
    .map((subject): Appended => ({ subject, added: [], notes: [] }));
  const refolded: Omit<Refolded, 'reacted'>[] = [];
  for (const one of [...appended, ...partners])
    refolded.push(await refold(ctx, tx, one, timelines.get(one.subject.id)!, now));
  const done: Refolded[] = [];
  for (const one of refolded) {
    const { subject, added, after } = one;
    const change = {
      customerId: subject.id,
      before: subject.timeline,
      after,
      added,
      facts: facts.get(subject.id)!,
      partners: new Map([...timelines].map(([id, timeline]) => [id, { facts: facts.get(id)!, timeline }])),
    };
    done.push({ ...one, reacted: await react(ctx, tx, change) });
  }
  return done;
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

/** A customer that is merged away is nobody's to work on from that day; the one that it is part of is named. */
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
    const days = added.filter(({ kind }) => notWhileAway.has(kind)).map(({ at }) => dayOf(at, timeZone));
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

/** Records facts on one or more customers. Problems (expected failures) leave nothing behind. */
export async function recordFacts<R>(ctx: Context, options: RecordOptions<R>): Promise<Outcome<R>> {
  const changeId = await allocateIds(ctx.db, 'change');
  const partners = new Set<number>();
  for (;;) {
    try {
      return await recordOn(ctx, options, changeId, partners);
    } catch (error) {
      if (error instanceof Refusal) return error.outcome as { problems: Problem[]; result?: R };
      if (!(error instanceof Wider)) throw error;
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
  const { newAfterDays, timeZone } = ctx.settings;
  const { request } = options;
  return inTransaction(ctx.db, async (tx) => {
    await options.guards?.(tx);
    const customerIds = Array.isArray(options.customerIds)
      ? options.customerIds
      : await options.customerIds(tx);
    const notFoundPath = options.notFoundPath ?? [];
    const locked = await lockSubjects(
      tx,
      [...new Set([...customerIds, ...partners])],
      newAfterDays,
      notFoundPath,
    );
    const earlier = await answered<R>(tx, viewer.personId, request);
    if (earlier) {
      if ('problems' in earlier) throw new Refusal(earlier);
      return { result: earlier.result };
    }
    const subjects = new Map(customerIds.map((id) => [id, locked.get(id)!]));
    for (const id of options.newCustomerIds ?? []) subjects.set(id, unborn(id, newAfterDays));

    const decision = await options.decide(tx, subjects);
    if ('problems' in decision) throw new Refusal(decision);
    await refuseWhileAway(tx, decision, subjects, timeZone, notFoundPath);

    const now = ctx.clock.now();
    const appended = [...decision.facts].map(([customerId, newFacts]): Appended => {
      const subject = subjects.get(customerId)!;
      const added = newFacts.map(({ note: _note, isNow, at: given, ...fact }, index) => {
        const at = isNow ? freeInstant(subject, given) : given;
        return {
          ...fact,
          at,
          no: subject.nextNo + index,
          day: dayOf(at, timeZone),
          sequence: fact.sequence ?? 0,
          requestKey: request.requestKey,
          actorId: viewer.personId,
          recordedAt: now,
          backfill: fact.backfill ?? false,
        };
      }) as Fact[];
      return { subject, added, notes: newFacts.map(({ note }) => note ?? null) };
    });
    await insertFacts(tx, appended);
    await decision.details?.(tx);
    const refolded = await refoldAll(ctx, tx, new Map([...locked, ...subjects]), appended, now);
    await appendPending(tx, changeId, summed(refolded.flatMap(({ counts }) => counts)));
    await appendNotes(tx, changeId, notesOf(refolded), now);
    await decision.derived?.(tx);
    await rememberAnswer(tx, viewer.personId, request, decision.result, now);
    return { result: decision.result };
  });
}
