/** Customers that a request records on: locked, with what their facts and those of their numbers say. */
import type { Fact } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { noPhoneHistories, type PhoneHistories } from '@erp/domain/facts/phone-history';
import { foldTimeline, type FoldSettings, type Timeline } from '@erp/domain/facts/timeline';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import { readCarriedHistories } from './phone-facts';
import { readFacts } from './read-facts';

/** A locked customer and what its facts say before the request. */
export type Subject = {
  id: number;
  /** Null at creation. */
  row: { version: number; createdAt: Instant } | null;
  facts: Fact[];
  timeline: Timeline;
  /** Histories of its numbers: those of `timeline`, which its stored rows agree with, and in full. */
  foldedPhones: PhoneHistories;
  knownPhones: PhoneHistories;
  /** Who holds it now: a person or a pool; of a customer that is merged away, who holds the one it is part of; null: absent. */
  holderId: UnitId | null;
  /** Customers of one group were merged at some time; they are locked and folded together. Null: it never was. */
  mergeGroup: number | null;
  /** Facts of all that was locked beside it, by customer: its merge partners are among them. */
  together: ReadonlyMap<number, readonly Fact[]>;
  /** Customers that are merged into it now. */
  parts: readonly number[];
  /** The number that the first appended fact gets. */
  nextNo: number;
};

/** A concurrent merge enlarged the group; retry and lock its new members too. */
export class MergePartnersMissing extends Error {
  constructor(readonly customerIds: readonly number[]) {
    super('merge partners are to be locked too');
  }
}

/** Customers that were ever merged are locked together, ascending. */
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
  if (missing.length > 0) throw new MergePartnersMissing(missing.map(({ id }) => id));
}

/** Null: one of the customers does not exist. Throws MergePartnersMissing where not all of a group are named. */
export async function lockSubjects(
  tx: Sql,
  customerIds: readonly number[],
  settings: FoldSettings,
): Promise<Map<number, Subject> | null> {
  const subjects = new Map<number, Subject>();
  if (customerIds.length === 0) return subjects;
  const rows = await tx.rows<{
    id: number;
    version: number;
    fact_count: number;
    created_at: Instant;
    holder_id: number | null;
    merge_group: number | null;
    has_judged_phone: number;
  }>(
    `SELECT id, version, fact_count, created_at, holder_id, merge_group, has_judged_phone
       FROM customer
      WHERE id IN (?)
      ORDER BY id
        FOR UPDATE`,
    [customerIds],
  );
  if (rows.length < new Set(customerIds).size) return null;
  await requirePartners(tx, rows);
  const facts = await readFacts(tx, customerIds);
  // Hardly any customer has a number that was ever judged; the others cost no statement.
  const carried = await readCarriedHistories(
    tx,
    rows.filter((row) => row.has_judged_phone === 1).map(({ id }) => id),
  );
  const folded = new Map([...carried].map(([id, histories]) => [id, histories.folded]));
  const timelines = foldTogether(facts, settings, folded);
  const holderOf = new Map(rows.map((row) => [row.id, row.holder_id as UnitId | null]));
  for (const row of rows) {
    const timeline = timelines.get(row.id)!;
    subjects.set(row.id, {
      id: row.id,
      row: { version: row.version, createdAt: row.created_at },
      facts: facts.get(row.id)!,
      timeline,
      foldedPhones: carried.get(row.id)?.folded ?? noPhoneHistories,
      knownPhones: carried.get(row.id)?.known ?? noPhoneHistories,
      holderId: holderOf.get(timeline.mergedInto ?? row.id) ?? null,
      mergeGroup: row.merge_group,
      together: facts,
      parts: rows.map(({ id }) => id).filter((id) => timelines.get(id)!.mergedInto === row.id),
      nextNo: row.fact_count + 1,
    });
  }
  return subjects;
}

/** A customer that the request creates. */
export const newSubject = (id: number, settings: FoldSettings): Subject => ({
  id,
  row: null,
  facts: [],
  timeline: foldTimeline([], settings),
  foldedPhones: noPhoneHistories,
  knownPhones: noPhoneHistories,
  holderId: null,
  mergeGroup: null,
  together: new Map(),
  parts: [],
  nextNo: 1,
});
