/** Verdicts on numbers in their bare form: a manager judges a number, or lifts the verdict, for every customer that carries it (docs/rules/phones.md). */
import { checkDating } from '@erp/domain/facts/dating';
import type { VerdictReason } from '@erp/domain/facts/fact';
import { verdictInForce } from '@erp/domain/facts/phone-history';
import { problem, type Problem } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { factInput, type FactInputFields } from '../facts/fact-input';
import { phonesHad, recordPhoneFact } from '../facts/record-phone-fact';
import { holds, present } from '../identity/scope';

export type VerdictEntry = FactInputFields & { customerId: number; phoneId: number; note: string | null };

export type VerdictRecorded = { customerId: number; phoneId: number; no: number };
export type VerdictOutcome = { problems: Problem[] } | (VerdictRecorded & { problems?: undefined });

/** When the first of its carriers was created: before that nobody knew the number. */
async function knownSince(tx: Sql, phoneId: number): Promise<Instant> {
  const [row] = await tx.rows<{ since: Instant }>(
    `SELECT MIN(c.created_at) AS since
       FROM customer_phone cp
       JOIN customer c ON c.id = cp.customer_id
      WHERE cp.phone_id = ?`,
    [phoneId],
  );
  return row!.since;
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
  const outcome = await recordPhoneFact<VerdictRecorded>(ctx, {
    request: { ...request, input: { ...entry, judgement } },
    phoneId: entry.phoneId,
    customerId: entry.customerId,
    notFoundPath: [...path, 'customerId'],
    decide: async (tx, subject, history) => {
      const visible =
        subject.holderId !== null && (time.backfill || holds(present(viewer), subject.holderId));
      if (!visible) return { problems: [problem('NOT_FOUND', [...path, 'customerId'])] };
      if (!phonesHad(subject).includes(entry.phoneId)) {
        return { problems: [problem('NOT_FOUND', [...path, 'phoneId'])] };
      }
      if (judgement.kind === 'APPEAL_WON' && !verdictInForce(history) && !time.backfill) {
        return { problems: [problem('NO_VERDICT', [...path, 'phoneId'])] };
      }
      const dating = checkDating(time, {
        now: ctx.clock.now(),
        timeZone: ctx.settings.timeZone,
        createdAt: await knownSince(tx, entry.phoneId),
        path: [...path, 'at'],
      });
      if (dating.length > 0) return { problems: dating };
      return {
        fact: { ...time, ...judgement, note: entry.note },
        result: { customerId: subject.id, phoneId: entry.phoneId, no: history.length + 1 },
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
