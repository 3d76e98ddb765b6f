/**
 * One change of the organisation: changes wait for each other, see the tree with those before them, and every process
 * reads the tree again after each.
 */
import type { Problem } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { once, type Request } from '../database/once';
import { inTransaction, type Sql } from '../database/sql';
import { forgetTree, readTree, TREE_CHANGED, type OrganizationTree } from './tree-cache';

export type UnitOutcome = { problems: Problem[] } | { problems?: undefined; unitId: UnitId };

type Work = (tx: Sql, tree: OrganizationTree) => Promise<Problem[]>;

class Refusal extends Error {
  constructor(readonly problems: Problem[]) {
    super('refused');
  }
}

/** The tree of this request is the one from after the change. */
async function refreshed(ctx: Context): Promise<void> {
  forgetTree(ctx.db);
  ctx.tree = await readTree(ctx.db, ctx.settings.timeZone);
}

/** Done once per request key; `unitId`: the unit it makes or changes. */
export async function changeOnce(
  ctx: Context,
  request: Request,
  unitId: UnitId,
  work: Work,
): Promise<UnitOutcome> {
  const outcome = await once<{ unitId: UnitId }>(
    ctx,
    request,
    async (tx) => {
      const problems = await work(tx, await readTree(tx, ctx.settings.timeZone));
      return problems.length > 0 ? { problems } : { result: { unitId } };
    },
    TREE_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  await refreshed(ctx);
  return { unitId: outcome.result.unitId };
}

/** A change that may be repeated: it sets what it names. */
export async function changeUnit(ctx: Context, unitId: UnitId, work: Work): Promise<UnitOutcome> {
  try {
    await inTransaction(ctx.db, async (tx) => {
      await tx.run(TREE_CHANGED);
      const problems = await work(tx, await readTree(tx, ctx.settings.timeZone));
      if (problems.length > 0) throw new Refusal(problems);
    });
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems };
    throw error;
  }
  await refreshed(ctx);
  return { unitId };
}
