/** One change of the lists: changes wait for each other, since codes, places and names are decided on what is there. */
import type { Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { forgetCatalogues, readCatalogues, type Catalogues } from './catalogue-cache';

export type ItemOutcome = { problems: Problem[] } | { problems?: undefined; itemId: number };

const CATALOGUES_CHANGED = "UPDATE setting SET value = value + 1 WHERE name = 'catalogue_version'";

/** `work` answers the item's id, or why it refuses. */
export async function changeCatalogues(
  ctx: Context,
  operation: string,
  { requestKey, ...input }: { requestKey: string },
  work: (tx: Sql, present: Catalogues) => Promise<ItemOutcome>,
): Promise<ItemOutcome> {
  const outcome = await once<{ id: number }>(
    ctx,
    { operation, requestKey, input },
    async (tx) => {
      const done = await work(tx, await readCatalogues(tx));
      return done.problems ? { problems: done.problems } : { result: { id: done.itemId } };
    },
    CATALOGUES_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  forgetCatalogues(ctx.db);
  return { itemId: outcome.result.id };
}
