/** Folds locked customers again and writes the difference; what follows from it is left to the reactions. */
import { countChanges, summed, type CountChange } from '@erp/domain/facts/counts';
import { affectedDay, closesAt } from '@erp/domain/facts/closing';
import type { CustomerFact, Fact } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { phonesEverGiven, type PhoneHistories } from '@erp/domain/facts/phone-history';
import type { Timeline } from '@erp/domain/facts/timeline';
import { dayOf, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { derivedRows, nothingStored } from './derived-rows';
import { appendNotes, type Note } from './outbox';
import { react } from './reactions';
import type { Subject } from './subjects';
import { customerAssignments, writeDerived } from './write-derived';

/** A subject and the facts that the request appends to it, with their notes. */
export type Appended = { subject: Subject; added: CustomerFact[]; notes: (string | null)[] };

export type Refold = {
  /** All that was locked or is created; those whose fold may change are folded again, together. */
  subjects: ReadonlyMap<number, Subject>;
  /** Inserted already. */
  appended: readonly Appended[];
  /** Histories of numbers that the request judges or gives to a customer, in full, also an empty one. */
  phones: PhoneHistories;
  /** Allocated. */
  changeId: number;
  now: Instant;
};

/** `holderId`: who holds the customer now. */
type Refolded = Appended & { after: Timeline; holderId: number | null; counts: CountChange[] };

/** Marks facts that came after the reports of their day had closed. */
async function insertLateFacts(tx: Sql, timeZone: string, { subject, added }: Appended): Promise<void> {
  const facts: Fact[] = [...subject.facts, ...added];
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

/** Writes the difference, and the customer's row with its next version: a second writer collides there. */
async function writeRefold(
  ctx: Context,
  tx: Sql,
  appended: Appended,
  after: Timeline,
  phones: PhoneHistories,
  now: Instant,
): Promise<Refolded> {
  const { subject, added } = appended;
  const { timeZone } = ctx.settings;
  const moment = { today: dayOf(now, timeZone), timeZone };
  const facts: Fact[] = [...subject.facts, ...added];
  const was = subject.row
    ? derivedRows(subject.facts, subject.timeline, moment, subject.foldedPhones)
    : nothingStored;
  const is = derivedRows(facts, after, moment, phones);
  await writeDerived(tx, subject.id, was, is);
  await insertLateFacts(tx, timeZone, appended);
  const { names, values } = customerAssignments(is.customer);
  const { affectedRows } = await tx.run(
    `UPDATE customer
        SET version = version + 1, fact_count = ?, ${names.map((name) => `${name} = ?`).join(', ')}
      WHERE id = ? AND version = ?`,
    [subject.nextNo - 1 + added.length, ...values, subject.id, subject.row?.version ?? 0],
  );
  if (affectedRows !== 1) throw new Error(`customer ${subject.id} changed under its lock`);
  return {
    ...appended,
    after,
    holderId: is.customer.holder_id,
    counts: countChanges(subject.timeline.intervals, after.intervals),
  };
}

/** Histories of the numbers that the customer ever had, with all that is known now. */
function phonesAfter(
  { knownPhones }: Subject,
  facts: readonly Fact[],
  fresh: PhoneHistories,
): PhoneHistories {
  if (fresh.size === 0) return knownPhones;
  const phones = new Map(knownPhones);
  for (const phoneId of phonesEverGiven(facts)) {
    const history = fresh.get(phoneId);
    if (history && history.length > 0) phones.set(phoneId, history);
  }
  return phones;
}

const isBehind = ({ foldedPhones }: Subject, phones: PhoneHistories): boolean =>
  [...phones].some(([phoneId, history]) => foldedPhones.get(phoneId)?.length !== history.length);

/**
 * Folds together all that was locked: a fact of one customer changes those that it was ever merged with, a judged number
 * all that carry it. A customer that an earlier judgement has not reached yet (refold-carriers.ts) catches up here.
 */
export async function refold(
  ctx: Context,
  tx: Sql,
  { subjects, appended, phones: fresh, changeId, now }: Refold,
): Promise<void> {
  const facts = new Map<number, Fact[]>([...subjects].map(([id, subject]) => [id, subject.facts]));
  for (const { subject, added } of appended) facts.set(subject.id, [...subject.facts, ...added]);
  const phones = new Map(
    [...subjects].map(([id, subject]) => [id, phonesAfter(subject, facts.get(id)!, fresh)]),
  );
  const timelines = foldTogether(facts, ctx.settings, phones);
  const written = new Set(appended.map(({ subject }) => subject.id));
  const others = [...subjects.values()]
    .filter(({ id }) => !written.has(id))
    .filter((subject) => subject.mergeGroup !== null || isBehind(subject, phones.get(subject.id)!))
    .map((subject): Appended => ({ subject, added: [], notes: [] }));
  const refolded: Refolded[] = [];
  for (const one of [...appended, ...others]) {
    const { id } = one.subject;
    refolded.push(await writeRefold(ctx, tx, one, timelines.get(id)!, phones.get(id)!, now));
  }
  if (refolded.length === 0) return;
  const reacted: Note[] = [];
  for (const { subject, added, after } of refolded) {
    const change = {
      customerId: subject.id,
      before: subject.timeline,
      after,
      added,
      facts: facts.get(subject.id)!,
      partners: new Map([...timelines].map(([id, timeline]) => [id, { facts: facts.get(id)!, timeline }])),
    };
    reacted.push(...(await react(ctx, tx, change)));
  }
  await appendPending(tx, changeId, summed(refolded.flatMap(({ counts }) => counts)));
  // One note per customer that something happened to, and those of what followed from it.
  const changed = refolded.map(({ subject, added, holderId }): Note => ({
    topic: 'CUSTOMER',
    unitId: holderId,
    ref: `${subject.id}.${added.at(-1)?.no ?? subject.nextNo - 1}`,
  }));
  await appendNotes(tx, changeId, [...changed, ...reacted], now);
}
