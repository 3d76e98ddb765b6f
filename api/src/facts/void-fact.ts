/** Voids a wrong fact, or undoes that, with a reason: the fold then skips it, or counts it again (docs/rules/facts.md). */
import type { Fact } from '@erp/domain/facts/fact';
import { foldTimeline } from '@erp/domain/facts/timeline';
import { checkMergeVoid } from '@erp/domain/customers/merge-rules';
import { checkRestore, checkVoid } from '@erp/domain/facts/void-rules';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import type { FactRef } from '../graphql/ids';
import { holds, presentOrPool } from '../identity/scope';
import { isShown, lastNamedHolder, voiderOf, type ShownFact } from './history';
import { recordFacts, type NewFact, type Outcome } from './record-facts';
import { lockPhone, phonesShown, recordPhoneFact } from './record-phone-fact';
import type { Subject } from './subjects';

export type VoidEntry = FactRef & { reason: string };
export type Voided = FactRef;
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
    await lockPhone(tx, target.phone_id);
  }
}

/** A merge is a fact of both customers. */
async function concerned(tx: Sql, entry: VoidEntry): Promise<number[]> {
  const target = await peek(tx, entry);
  return target && target.other_id !== null ? [entry.customerId, target.other_id] : [entry.customerId];
}

/** The merge or undo as the other customer has it, recorded by the same request. */
const counterpartsOf = (target: ShownFact, { facts }: Subject): Fact[] =>
  isMerge(target)
    ? facts.filter(
        (fact) =>
          fact.kind === target.kind &&
          fact.requestKey === target.requestKey &&
          fact.actorId === target.actorId &&
          fact.survives !== target.survives,
      )
    : [];

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
    ? others.flatMap((one) => counterpartsOf(target, one).map(({ no }) => ({ one, no })))
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

/** The rules on the target, the same for a customer's and a number's; `facts`: of the one that has it. */
function targetProblems(
  ctx: Context,
  target: Fact | undefined,
  facts: readonly Fact[],
  subject: Subject,
  check: typeof checkVoid,
): Problem[] {
  const holderId = subject.holderId ?? lastNamedHolder(subject.facts);
  if (!target || !isShown(target) || !isVisible(ctx, holderId)) return notFound;
  return check(target, facts, voiderOf(ctx, holderId));
}

const decideOnCustomer = (
  ctx: Context,
  entry: VoidEntry,
  { operation, kind, check }: Direction,
  requestKey: string,
): Promise<Outcome<Voided>> =>
  recordFacts<Voided>(ctx, {
    request: { operation, requestKey, input: entry },
    guards: (tx) => guardNumbers(tx, entry),
    customerIds: (tx) => concerned(tx, entry),
    notFoundPath: ['factId'],
    decide: async (tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const target = subject.facts.find(({ no }) => no === entry.no) as ShownFact;
      const problems = targetProblems(ctx, target, subject.facts, subject, check);
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
        .map((one) => [one.id, counterpartsOf(target, one).map(({ no }) => decision(no))] as const)
        .filter(([, facts]) => facts.length > 0);
      return {
        facts: new Map([[subject.id, [decision(target.no)]], ...others]),
        result: { customerId: subject.id, no: target.no },
      };
    },
  });

/** A verdict or a won appeal is voided for every customer that carries the number. */
const decideOnPhone = (
  ctx: Context,
  entry: VoidEntry & { phoneId: number },
  { operation, kind, check }: Direction,
  requestKey: string,
): Promise<Outcome<Voided>> =>
  recordPhoneFact<Voided>(ctx, {
    request: { operation, requestKey, input: entry },
    phoneId: entry.phoneId,
    customerId: entry.customerId,
    notFoundPath: ['factId'],
    decide: (_tx, subject, history) => {
      const { customerId, phoneId, no } = entry;
      if (!phonesShown(subject).includes(phoneId)) return { problems: notFound };
      const target = history.find((fact) => fact.no === no);
      const problems = targetProblems(ctx, target, history, subject, check);
      if (problems.length > 0) return { problems };
      return {
        fact: { kind, at: ctx.clock.now(), repId: null, targetNo: no, note: entry.reason.trim() },
        result: { customerId, phoneId, no },
      };
    },
  });

async function decide(
  ctx: Context,
  entry: VoidEntry,
  direction: Direction,
  requestKey: string,
): Promise<VoidOutcome> {
  const { phoneId } = entry;
  const outcome =
    phoneId === undefined
      ? await decideOnCustomer(ctx, entry, direction, requestKey)
      : await decideOnPhone(ctx, { ...entry, phoneId }, direction, requestKey);
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
