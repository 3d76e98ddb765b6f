/** The deal that a mutation names, on its locked customer, when the viewer may touch it. */
import type { Deal } from '@erp/domain/facts/timeline';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import type { FactTime } from '../facts/fact-input';
import type { Subject } from '../facts/record-facts';
import { holds, present } from '../identity/scope';

/** Finance works on deals of the whole company; others on customers of their scope; loaded facts are not checked. */
export function dealOf(ctx: Context, subject: Subject, dealNo: number, time: FactTime): Deal | null {
  const viewer = requireViewer(ctx);
  const visible =
    subject.holderId !== null &&
    (time.backfill || viewer.permissions.has('CONFIRM_PAYMENT') || holds(present(viewer), subject.holderId));
  return visible ? (subject.timeline.deals.find(({ no }) => no === dealNo) ?? null) : null;
}

export const unknownDeal = (field: string): { problems: Problem[] } => ({
  problems: [problem('NOT_FOUND', [field])],
});

/** The entry's problems, at their place in the mutation's input. */
export const inEntry =
  (path: string[]) =>
  (one: Problem): Problem =>
    one.code === 'REQUEST_KEY_REUSED' ? one : { ...one, path: [...path, ...one.path] };
