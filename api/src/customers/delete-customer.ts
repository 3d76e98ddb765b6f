/** Deletes a customer that nothing was ever done with (docs/rules/merge.md); an administrator's, for what was entered by mistake. */
import { checkDating } from '@erp/domain/facts/dating';
import { foldedFacts, type FactKind } from '@erp/domain/facts/fact';
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { factInput, type FactInputFields } from '../facts/fact-input';
import { recordFacts } from '../facts/record-facts';

export type DeletionEntry = FactInputFields & { customerId: number; reason: string };
export type Deleted = { customerId: number; no: number };
export type DeleteOutcome = { problems: Problem[] } | (Deleted & { problems?: undefined });

/** What keeps a customer: also what was done with a customer that was ever merged with it. */
const keeping: ReadonlySet<FactKind> = new Set(['FOLLOW_UP', 'VISIT', 'DEAL', 'MERGE']);

export async function deleteCustomer(
  ctx: Context,
  requestKey: string,
  entry: DeletionEntry,
): Promise<DeleteOutcome> {
  const time = factInput(ctx, entry, []);
  if ('problems' in time) return time;
  if (!entry.reason.trim()) return { problems: [problem('REASON_REQUIRED', ['reason'])] };
  const outcome = await recordFacts<Deleted>(ctx, {
    request: { operation: 'deleteCustomer', requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['customerId'],
    decide: (_tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      if (subject.holderId === null) return { problems: [problem('NOT_FOUND', ['customerId'])] };
      const problems = [
        ...checkDating(time, {
          now: ctx.clock.now(),
          timeZone: ctx.settings.timeZone,
          createdAt: subject.row!.createdAt,
          path: ['at'],
        }),
        ...(foldedFacts(subject.facts).some(({ kind }) => keeping.has(kind))
          ? [problem('CUSTOMER_HAS_HISTORY', ['customerId'])]
          : []),
      ];
      if (problems.length > 0) return { problems };
      return {
        facts: new Map([[subject.id, [{ ...time, kind: 'DELETION', note: entry.reason.trim() }]]]),
        result: { customerId: subject.id, no: subject.nextNo },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
