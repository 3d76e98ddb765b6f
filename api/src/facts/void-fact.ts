/** Voids a wrong fact, or undoes that, with a reason: the fold then skips it, or counts it again (docs/rules/facts.md). */
import type { Fact } from '@erp/domain/facts/fact';
import { foldTimeline } from '@erp/domain/facts/timeline';
import { checkMergeVoid } from '@erp/domain/customers/merge-rules';
import { checkRestore, checkVoid } from '@erp/domain/facts/void-rules';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { holds, presentOrPool } from '../identity/scope';
import { isShown, lastNamedHolder, voiderOf, type ShownFact } from './history';
import { recordFacts, type NewFact, type Subject } from './record-facts';

export type VoidEntry = { customerId: number; no: number; reason: string };
export type Voided = { customerId: number; no: number };
export type VoidOutcome = { problems: Problem[] } | (Voided & { problems?: undefined });

type Direction = { operation: 'voidFact' | 'restoreFact'; kind: 'VOID' | 'RESTORE'; check: typeof checkVoid };

const notFound: Problem[] = [problem('NOT_FOUND', ['factId'])];

type Peeked = { kind: string; phone_id: number | null; other_id: number | null };

/** What the target is about, read before anything is locked: it decides which numbers and customers are. */
async function peek(tx: Sql, { customerId, no }: VoidEntry): Promise<Peeked | undefined> {
  const [row] = await tx.rows<Peeked>(
    'SELECT kind, phone_id, other_id FROM fact WHERE customer_id = ? AND no = ?',
    [customerId, no],
  );
  return row;
}

/** Numbers that the customer may get or lose by it are written first, as by everybody who gives or judges a number. */
async function guardNumbers(tx: Sql, entry: VoidEntry): Promise<void> {
  const target = await peek(tx, entry);
  if (target?.kind === 'CREATED') {
    await tx.run(
      `UPDATE phone SET version = version + 1
        WHERE id IN (SELECT phone_id FROM customer_phone WHERE customer_id = ?)`,
      [entry.customerId],
    );
  } else if (target && target.phone_id !== null && target.kind !== 'FOLLOW_UP') {
    await tx.run('UPDATE phone SET version = version + 1 WHERE id = ?', [target.phone_id]);
  }
}

/** A verdict is a fact of every customer that carries the number, a merge of both: all of them are locked. */
async function concerned(tx: Sql, entry: VoidEntry): Promise<number[]> {
  const target = await peek(tx, entry);
  if (target && target.other_id !== null) return [entry.customerId, target.other_id];
  if (target?.kind !== 'VERDICT' && target?.kind !== 'APPEAL_WON') return [entry.customerId];
  const rows = await tx.rows<{ customer_id: number }>(
    'SELECT customer_id FROM customer_phone WHERE phone_id = ?',
    [target.phone_id],
  );
  return [...new Set([entry.customerId, ...rows.map((row) => row.customer_id)])];
}

/**
 * The judgement as the other carriers of the number have it: recorded by the same request, or brought along when they got
 * the number later (customers/judgements.ts): at its own instant, or with the number when it stood then. `known`: all facts
 * of the customer whose judgement it is.
 */
function copiesOf(target: ShownFact, known: readonly Fact[], { facts }: Subject): Fact[] {
  if (isMerge(target)) {
    return facts.filter(
      (fact) =>
        fact.kind === target.kind &&
        fact.requestKey === target.requestKey &&
        fact.actorId === target.actorId &&
        fact.survives !== target.survives,
    );
  }
  if (target.kind !== 'VERDICT' && target.kind !== 'APPEAL_WON') return [];
  const { phoneId, requestKey, actorId, at, no } = target;
  const stoodAt = (later: Instant): boolean =>
    !known.some(
      (one) =>
        (one.kind === 'VERDICT' || one.kind === 'APPEAL_WON') &&
        one.phoneId === phoneId &&
        one.no !== no &&
        one.at > at &&
        one.at <= later,
    );
  const broughtAlong = (fact: Fact): boolean =>
    facts.some(
      (one) =>
        one.kind === 'PHONE_ADDED' &&
        one.phoneId === phoneId &&
        one.requestKey === fact.requestKey &&
        one.actorId === fact.actorId &&
        (fact.at === at || (fact.at === one.at && at < one.at && stoodAt(one.at))),
    );
  return facts.filter(
    (fact) =>
      fact.kind === target.kind &&
      fact.phoneId === phoneId &&
      (target.kind === 'APPEAL_WON' || (fact as Fact<'VERDICT'>).verdict === target.verdict) &&
      ((fact.requestKey === requestKey && fact.actorId === actorId) || broughtAlong(fact)),
  );
}

const isMerge = (fact: Fact): fact is Fact<'MERGE' | 'UNMERGE'> =>
  fact.kind === 'MERGE' || fact.kind === 'UNMERGE';

/** Without it, or with it again, other merges and undos hold as before. */
async function mergeProblems(
  tx: Sql,
  target: ShownFact,
  subject: Subject,
  others: readonly Subject[],
  kind: 'VOID' | 'RESTORE',
): Promise<Problem[]> {
  if (!isMerge(target)) return [];
  const away = target.survives
    ? others.flatMap((one) => copiesOf(target, subject.facts, one).map(({ no }) => ({ one, no })))
    : [{ one: subject, no: target.no }];
  const [merged] = away;
  if (!merged) return [];
  const { one, no } = merged;
  const decided = { ...one.facts[0]!, kind, targetNo: no, no: one.nextNo } as Fact;
  const after = new Map([...one.together, [one.id, [...one.facts, decided]]]);
  const refusal = checkMergeVoid(one.together, after, { customerId: one.id, no });
  if (!refusal) return [];
  const [row] = await tx.rows<{ name: string }>('SELECT name FROM customer WHERE id = ?', [
    refusal.customerId,
  ]);
  return [problem('MERGE_CONFLICTS', ['factId'], { name: row!.name })];
}

/** A number that comes back to the customer may have been given to another one meanwhile. */
async function numberProblems(
  ctx: Context,
  tx: Sql,
  subject: Subject,
  decided: Pick<Fact<'VOID'>, 'kind'> & { targetNo: number },
): Promise<Problem[]> {
  const { timeline } = subject;
  // A customer that comes back from its deletion had none.
  const isThere = timeline.ownership !== null || timeline.mergedInto !== null;
  const had = new Set(timeline.phones.filter((one) => isThere && one.present).map((one) => one.phoneId));
  const after = foldTimeline([...subject.facts, { ...subject.facts[0]!, ...decided, no: subject.nextNo }], {
    newAfterDays: ctx.settings.newAfterDays,
  });
  const back = after.phones.filter((one) => one.present && !had.has(one.phoneId)).map((one) => one.phoneId);
  if (back.length === 0) return [];
  const taken = await tx.rows<{ phone_id: number }>(
    `SELECT other.phone_id
       FROM customer_phone other
       JOIN customer c         ON c.id = other.customer_id
       JOIN customer s         ON s.id = COALESCE(c.merged_into, c.id) AND s.holder_id IS NOT NULL AND s.id <> ?
       JOIN customer_phone own ON own.phone_id = other.phone_id AND own.customer_id = ?
      WHERE other.phone_id IN (?) AND other.customer_id <> ? AND other.present = 1
        AND other.shared = 0 AND own.shared = 0`,
    [timeline.mergedInto ?? subject.id, subject.id, back, subject.id],
  );
  return taken.length > 0 ? [problem('PHONE_TAKEN', ['factId'])] : [];
}

/** Held by the viewer's scope, or lying in a pool of it: a release is undone by whoever made it. */
const isVisible = (ctx: Context, holderId: UnitId | null): boolean =>
  holderId !== null && holds(presentOrPool(requireViewer(ctx)), holderId);

async function decide(
  ctx: Context,
  entry: VoidEntry,
  { operation, kind, check }: Direction,
  requestKey: string,
): Promise<VoidOutcome> {
  const outcome = await recordFacts<Voided>(ctx, {
    request: { operation, requestKey, input: entry },
    guards: (tx) => guardNumbers(tx, entry),
    customerIds: (tx) => concerned(tx, entry),
    notFoundPath: ['factId'],
    decide: async (tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const target = subject.facts.find(({ no }) => no === entry.no);
      const holderId = subject.holderId ?? lastNamedHolder(subject.facts);
      if (!target || !isShown(target) || !isVisible(ctx, holderId)) return { problems: notFound };
      const problems = check(target, subject.facts, voiderOf(ctx, holderId));
      if (problems.length > 0) return { problems };
      const taken = await numberProblems(ctx, tx, subject, { kind: kind as 'VOID', targetNo: target.no });
      if (taken.length > 0) return { problems: taken };
      const partners = [...subjects.values()].filter(({ id }) => id !== subject.id);
      const conflicts = await mergeProblems(tx, target, subject, partners, kind);
      if (conflicts.length > 0) return { problems: conflicts };

      const at = ctx.clock.now();
      const decision = (targetNo: number): NewFact => ({
        kind,
        at,
        repId: null,
        targetNo,
        note: entry.reason.trim(),
      });
      const others = partners
        .map((one) => [one.id, copiesOf(target, subject.facts, one).map(({ no }) => decision(no))] as const)
        .filter(([, facts]) => facts.length > 0);
      return {
        facts: new Map([[subject.id, [decision(target.no)]], ...others]),
        result: { customerId: subject.id, no: target.no },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

const reasonProblems = ({ reason }: VoidEntry): Problem[] =>
  reason.trim() ? [] : [problem('REASON_REQUIRED', ['reason'])];

export async function voidFact(ctx: Context, requestKey: string, entry: VoidEntry): Promise<VoidOutcome> {
  const problems = reasonProblems(entry);
  if (problems.length > 0) return { problems };
  return decide(ctx, entry, { operation: 'voidFact', kind: 'VOID', check: checkVoid }, requestKey);
}

export async function restoreFact(ctx: Context, requestKey: string, entry: VoidEntry): Promise<VoidOutcome> {
  const problems = reasonProblems(entry);
  if (problems.length > 0) return { problems };
  return decide(ctx, entry, { operation: 'restoreFact', kind: 'RESTORE', check: checkRestore }, requestKey);
}
