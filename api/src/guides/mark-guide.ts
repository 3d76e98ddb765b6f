/** What a rep thinks of an entry in the conversations with one customer: the last word counts. */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { holds, present } from '../identity/scope';
import { currentGuides } from './guide-cache';

export type GuideMarking = {
  requestKey: string;
  customerId: number;
  guideId: number;
  version: number;
  /** Null takes the mark back. */
  useful: boolean | null;
};

export type MarkOutcome = { problems: Problem[] } | { problems?: undefined; customerId: number };

/** Somebody of the viewer's scope holds the customer. */
async function isPresent(ctx: Context, tx: Sql, customerId: number): Promise<boolean> {
  const [customer] = await tx.rows<{ holder_id: UnitId | null }>(
    'SELECT holder_id FROM customer WHERE id = ?',
    [customerId],
  );
  const holderId = customer?.holder_id ?? null;
  return holderId !== null && holds(present(requireViewer(ctx)), holderId);
}

async function guideProblems(ctx: Context, { guideId, version }: GuideMarking): Promise<Problem[]> {
  const guide = (await currentGuides(ctx.db)).byId.get(guideId);
  if (!guide) return [problem('NOT_FOUND', ['guideId'])];
  return version >= 1 && version <= guide.version ? [] : [problem('NOT_FOUND', ['version'])];
}

export async function markGuide(ctx: Context, { requestKey, ...mark }: GuideMarking): Promise<MarkOutcome> {
  const { personId: repId } = requireViewer(ctx);
  const { customerId, guideId, version, useful } = mark;
  const outcome = await once<null>(ctx, { operation: 'markGuide', requestKey, input: mark }, async (tx) => {
    const problems = [
      ...((await isPresent(ctx, tx, customerId)) ? [] : [problem('NOT_FOUND', ['customerId'])]),
      ...(await guideProblems(ctx, { requestKey, ...mark })),
    ];
    if (problems.length > 0) return { problems };
    if (useful === null) {
      await tx.run('DELETE FROM guide_mark WHERE customer_id = ? AND rep_id = ? AND guide_id = ?', [
        customerId,
        repId,
        guideId,
      ]);
    } else {
      await tx.run(
        `INSERT INTO guide_mark (customer_id, rep_id, guide_id, version, useful, at) VALUES ?
         ON DUPLICATE KEY UPDATE version = VALUES(version), useful = VALUES(useful), at = VALUES(at)`,
        [[[customerId, repId, guideId, version, useful ? 1 : 0, toDateTime(ctx.clock.now())]]],
      );
    }
    return { result: null };
  });
  return outcome.problems ? { problems: outcome.problems } : { customerId };
}
