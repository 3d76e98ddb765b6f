/** Phone verdicts in their bare form: a manager judges a number, or lifts the judgement; it holds for every customer that carries it (docs/rules/state.md). */
import { checkDating } from '@erp/domain/facts/dating';
import type { VerdictReason } from '@erp/domain/facts/fact';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { factInput, type FactInputFields } from '../facts/fact-input';
import { recordFacts, type NewFact } from '../facts/record-facts';
import { holds, present } from '../identity/scope';

export type VerdictEntry = FactInputFields & { customerId: number; phoneId: number; note: string | null };

export type VerdictRecorded = { customerId: number; no: number };
export type VerdictOutcome = { problems: Problem[] } | (VerdictRecorded & { problems?: undefined });

/** Writes the number's row first, so that nobody gives it to another customer meanwhile; then locks all that carry it. */
async function carriers(tx: Sql, entry: VerdictEntry): Promise<number[]> {
  await tx.run('UPDATE phone SET version = version + 1 WHERE id = ?', [entry.phoneId]);
  const rows = await tx.rows<{ customer_id: number }>(
    'SELECT customer_id FROM customer_phone WHERE phone_id = ?',
    [entry.phoneId],
  );
  return [...new Set([entry.customerId, ...rows.map((row) => row.customer_id)])];
}

async function judge(
  ctx: Context,
  request: { operation: string; requestKey: string },
  entry: VerdictEntry,
  path: string[],
  judgement:
    | { kind: 'VERDICT'; phoneId: number; verdict: VerdictReason }
    | { kind: 'APPEAL_WON'; phoneId: number },
): Promise<VerdictOutcome> {
  const viewer = requireViewer(ctx);
  const time = factInput(ctx, entry, path);
  if ('problems' in time) return time;
  const outcome = await recordFacts<VerdictRecorded>(ctx, {
    request: { ...request, input: { ...entry, judgement } },
    customerIds: (tx) => carriers(tx, entry),
    notFoundPath: [...path, 'customerId'],
    decide: (_tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const visible =
        subject.holderId !== null && (time.backfill || holds(present(viewer), subject.holderId));
      if (!visible) return { problems: [problem('NOT_FOUND', [...path, 'customerId'])] };
      const phone = subject.timeline.phones.find(({ phoneId }) => phoneId === entry.phoneId);
      if (!phone) return { problems: [problem('NOT_FOUND', [...path, 'phoneId'])] };
      if (judgement.kind === 'APPEAL_WON' && !phone.verdict && !time.backfill) {
        return { problems: [problem('NO_VERDICT', [...path, 'phoneId'])] };
      }
      const dating = checkDating(time, {
        now: ctx.clock.now(),
        timeZone: ctx.settings.timeZone,
        createdAt: subject.row!.createdAt,
        path: [...path, 'at'],
      });
      if (dating.length > 0) return { problems: dating };
      const fact: NewFact = { ...time, ...judgement, note: entry.note };
      return {
        facts: new Map([...subjects.keys()].map((id) => [id, [fact]])),
        result: { customerId: subject.id, no: subject.nextNo },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

/** `path`: where the entry stands in the mutation's input. */
export const decideVerdict = (
  ctx: Context,
  requestKey: string,
  entry: VerdictEntry & { reason: VerdictReason },
  path: string[],
): Promise<VerdictOutcome> =>
  judge(ctx, { operation: 'decideVerdict', requestKey }, entry, path, {
    kind: 'VERDICT',
    phoneId: entry.phoneId,
    verdict: entry.reason,
  });

export const endVerdict = (ctx: Context, requestKey: string, entry: VerdictEntry): Promise<VerdictOutcome> =>
  judge(ctx, { operation: 'endVerdict', requestKey }, entry, [], {
    kind: 'APPEAL_WON',
    phoneId: entry.phoneId,
  });
