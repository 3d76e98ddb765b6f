/** 延期: a manager moves both dates of release by rule, once per ownership (docs/rules/protection.md). */
import { extensionOf } from '@erp/domain/claims/protection-base';
import { foldedFacts } from '@erp/domain/facts/fact';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { recordFacts } from '../facts/record-facts';
import { holds, present } from '../identity/scope';
import type { OwnerOutcome, OwnerChanged } from './change-owner';

export type ExtensionEntry = { customerId: number; days: number; reason: string };

const MAX_DAYS = 14;

function shapeProblems({ days, reason }: ExtensionEntry): Problem[] {
  const problems: Problem[] = [];
  if (days < 1 || days > MAX_DAYS) problems.push(problem('EXTENSION_DAYS', ['days'], { max: MAX_DAYS }));
  if (!reason.trim()) problems.push(problem('REASON_REQUIRED', ['reason']));
  return problems;
}

export async function extendProtection(
  ctx: Context,
  requestKey: string,
  entry: ExtensionEntry,
): Promise<OwnerOutcome> {
  const viewer = requireViewer(ctx);
  const outcome = await recordFacts<OwnerChanged>(ctx, {
    request: { operation: 'extendProtection', requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['customerId'],
    decide: (_tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const { holderId } = subject;
      const isHeld = holderId !== null && ctx.tree.unit(holderId)?.kind === 'PERSON';
      if (!isHeld || !holds(present(viewer), holderId)) {
        return { problems: [problem('NOT_FOUND', ['customerId'])] };
      }
      const problems = shapeProblems(entry);
      if (extensionOf(foldedFacts(subject.facts))) problems.push(problem('EXTENDED_ALREADY', ['customerId']));
      if (problems.length > 0) return { problems };
      return {
        facts: new Map([
          [
            subject.id,
            [
              {
                kind: 'EXTENSION',
                at: ctx.clock.now(),
                isNow: true,
                repId: null,
                days: entry.days,
                note: entry.reason.trim(),
              },
            ],
          ],
        ]),
        result: { customerId: subject.id, no: subject.nextNo },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
