/** Signs a deal: it has a date only and counts at the end of that day (docs/rules/deals.md). */
import { checkDeal, type DealShare, type DealTerms } from '@erp/domain/deals/check-deal';
import { problem, type Problem } from '@erp/domain/problem';
import { catalogueProblems } from '../catalogues/check-items';
import { requireViewer, type Context } from '../context';
import { checkDate, datedAt } from '../facts/dated-at';
import { factInput, type FactInputFields } from '../facts/fact-input';
import { recordFacts, type NewFact } from '../facts/record-facts';
import { holds, present } from '../identity/scope';
import { membershipProblems } from '../organization/membership';
import { inEntry } from './subject';

export type DealEntry = Omit<FactInputFields, 'at'> &
  DealTerms & {
    customerId: number;
    productId: number;
  };

export type DealRecorded = { customerId: number; no: number };
export type DealOutcome = { problems: Problem[] } | (DealRecorded & { problems?: undefined });

/** Sharers are people of the viewer's scope, or anybody with backfill; a split across departments is a manager's ruling. */
function sharerProblems(ctx: Context, shares: readonly DealShare[], backfill: boolean): Problem[] {
  const viewer = requireViewer(ctx);
  const known = shares.every(
    ({ repId }) => ctx.tree.unit(repId)?.kind === 'PERSON' && (backfill || holds(present(viewer), repId)),
  );
  return known ? [] : [problem('NOT_FOUND', ['shares'])];
}

export async function signDeal(
  ctx: Context,
  requestKey: string,
  entry: DealEntry,
  path: string[],
): Promise<DealOutcome> {
  const viewer = requireViewer(ctx);
  const place = inEntry(path);
  const time = factInput(ctx, { ...entry, at: datedAt(ctx, entry.signedOn) }, path);
  if ('problems' in time) return time;
  // Without shares the rep has it whole.
  const shares = entry.shares.length > 0 ? entry.shares : [{ repId: time.repId, percent: '100.00' }];
  const problems = [
    ...sharerProblems(ctx, shares, time.backfill),
    ...shares
      .filter(({ repId }) => ctx.tree.unit(repId))
      .flatMap(({ repId }) => membershipProblems(ctx, repId, time.at, ['shares'])),
    ...(await catalogueProblems(ctx, [{ catalogue: 'PRODUCT', id: entry.productId, path: ['productId'] }])),
  ];
  if (problems.length > 0) return { problems: problems.map(place) };

  const outcome = await recordFacts<DealRecorded>(ctx, {
    request: { operation: 'signDeal', requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['customerId'],
    decide: (_tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const visible =
        subject.holderId !== null && (time.backfill || holds(present(viewer), subject.holderId));
      if (!visible) return { problems: [problem('NOT_FOUND', ['customerId'])] };
      const refusals = [
        ...checkDate(
          ctx,
          { ...time, on: entry.signedOn },
          { createdAt: subject.row!.createdAt, path: ['signedOn'] },
        ),
        ...checkDeal(
          { ...entry, shares },
          {
            deals: subject.timeline.deals,
            backfill: time.backfill,
            maySignWithoutAmount: viewer.permissions.has('SIGN_WITHOUT_AMOUNT'),
            path: [],
          },
        ),
      ];
      if (refusals.length > 0) return { problems: refusals };
      const fact: NewFact = {
        ...time,
        kind: 'DEAL',
        dealKind: entry.kind,
        productId: entry.productId,
        amount: entry.amount,
        serviceFrom: entry.serviceFrom ?? entry.signedOn,
        serviceTo: entry.serviceTo,
      };
      return {
        facts: new Map([[subject.id, [fact]]]),
        result: { customerId: subject.id, no: subject.nextNo },
        details: async (tx) => {
          await tx.run('INSERT INTO deal_share (customer_id, no, rep_id, percent) VALUES ?', [
            shares.map(({ repId, percent }) => [subject.id, subject.nextNo, repId, percent]),
          ]);
        },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems.map(place) } : outcome.result;
}
