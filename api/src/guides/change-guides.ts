/** One change of the guides: changes wait for each other, since places and versions are decided on what is there. */
import type { Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { forgetGuides, readGuides, type Guides } from './guide-cache';

export type GuideOutcome = { problems: Problem[] } | { problems?: undefined; guideId: number };

const GUIDES_CHANGED = "UPDATE setting SET value = value + 1 WHERE name = 'guide_version'";

/** `work` answers the entry's id, or why it refuses. */
export async function changeGuides(
  ctx: Context,
  operation: string,
  { requestKey, ...input }: { requestKey: string },
  work: (tx: Sql, present: Guides) => Promise<GuideOutcome>,
): Promise<GuideOutcome> {
  const outcome = await once<{ id: number }>(
    ctx,
    { operation, requestKey, input },
    async (tx) => {
      const done = await work(tx, await readGuides(tx));
      return done.problems ? { problems: done.problems } : { result: { id: done.guideId } };
    },
    GUIDES_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  forgetGuides(ctx.db);
  return { guideId: outcome.result.id };
}
