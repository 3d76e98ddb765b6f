/** A person's own saved views: save, rename, move, delete, share. One view, one transaction; a person's changes wait for each other. */
import { filterProblems, moved, nameProblems, newViewProblems } from '@erp/domain/saved-views/check-view';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import type { CustomerFilter, CustomerSort } from '../generated/schema-types';
import { topsOfScope } from '../identity/viewer';
import { ownViews, viewById, type SavedViewRow } from './queries';

export type ViewOutcome = { problems: Problem[] } | { problems?: undefined; view: SavedViewRow | null };

/** The person's views, while nobody else changes them. */
async function lockOwnViews(tx: Sql, ctx: Context): Promise<SavedViewRow[]> {
  const { personId } = requireViewer(ctx);
  await tx.rows('SELECT person_id FROM account WHERE person_id = ? FOR UPDATE', [personId]);
  return ownViews(tx, personId);
}

const notFound = (): Problem[] => [problem('NOT_FOUND', ['viewId'])];

async function outcomeOf(
  ctx: Context,
  done: { problems: Problem[] } | { problems?: undefined; result: { id: number } },
): Promise<ViewOutcome> {
  if (done.problems) return { problems: done.problems };
  return { view: await viewById(ctx.db, done.result.id) };
}

export async function saveView(
  ctx: Context,
  input: { requestKey: string; name: string; filter: CustomerFilter; sort: CustomerSort },
): Promise<ViewOutcome> {
  const { personId } = requireViewer(ctx);
  const { requestKey, ...asked } = input;
  const filter = JSON.stringify(input.filter);
  const id = await allocateIds(ctx.db, 'savedView');
  return outcomeOf(
    ctx,
    await once<{ id: number }>(ctx, { operation: 'saveView', requestKey, input: asked }, async (tx) => {
      const own = await lockOwnViews(tx, ctx);
      const problems = newViewProblems({ name: input.name, filter }, own.length);
      if (problems.length > 0) return { problems };
      await tx.run('INSERT INTO saved_view (id, person_id, position, name, filter, sort) VALUES ?', [
        [[id, personId, own.length, input.name.trim(), filter, input.sort]],
      ]);
      return { result: { id } };
    }),
  );
}

type OfView = { requestKey: string; viewId: number };

/** Changes one of the person's own views; what is not his is unknown. */
async function changeView<I extends OfView>(
  ctx: Context,
  operation: string,
  { requestKey, ...input }: I,
  change: (tx: Sql, view: SavedViewRow, own: readonly SavedViewRow[]) => Promise<Problem[]>,
): Promise<ViewOutcome> {
  return outcomeOf(
    ctx,
    await once<{ id: number }>(ctx, { operation, requestKey, input }, async (tx) => {
      const own = await lockOwnViews(tx, ctx);
      const view = own.find(({ id }) => id === input.viewId);
      const problems = view ? await change(tx, view, own) : notFound();
      return problems.length > 0 ? { problems } : { result: { id: input.viewId } };
    }),
  );
}

export const renameView = (ctx: Context, input: OfView & { name: string }): Promise<ViewOutcome> =>
  changeView(ctx, 'renameView', input, async (tx, { id }) => {
    const problems = nameProblems(input.name);
    if (problems.length > 0) return problems;
    await tx.run('UPDATE saved_view SET name = ? WHERE id = ?', [input.name.trim(), id]);
    return [];
  });

export const updateView = (
  ctx: Context,
  input: OfView & { filter: CustomerFilter; sort: CustomerSort },
): Promise<ViewOutcome> =>
  changeView(ctx, 'updateView', input, async (tx, { id }) => {
    const filter = JSON.stringify(input.filter);
    const problems = filterProblems(filter);
    if (problems.length > 0) return problems;
    await tx.run('UPDATE saved_view SET filter = ?, sort = ? WHERE id = ?', [filter, input.sort, id]);
    return [];
  });

async function writeOrder(tx: Sql, views: readonly SavedViewRow[]): Promise<void> {
  if (views.length === 0) return;
  const cases = views.map(() => 'WHEN ? THEN ?').join(' ');
  await tx.run(`UPDATE saved_view SET position = CASE id ${cases} ELSE position END WHERE id IN (?)`, [
    ...views.flatMap(({ id }, position) => [id, position]),
    views.map(({ id }) => id),
  ]);
}

export const moveView = (ctx: Context, input: OfView & { position: number }): Promise<ViewOutcome> =>
  changeView(ctx, 'moveView', input, async (tx, view, own) => {
    await writeOrder(tx, moved(own, view, input.position));
    return [];
  });

export const deleteView = (ctx: Context, input: OfView): Promise<ViewOutcome> =>
  changeView(ctx, 'deleteView', input, async (tx, view, own) => {
    await tx.run('DELETE FROM saved_view WHERE id = ?', [view.id]);
    await writeOrder(
      tx,
      own.filter((one) => one !== view),
    );
    return [];
  });

export const shareView = (ctx: Context, input: OfView & { shared: boolean }): Promise<ViewOutcome> =>
  changeView(ctx, 'shareView', input, async (tx, { id }) => {
    const { permissions, personId, today } = requireViewer(ctx);
    if (input.shared && !permissions.has('SHARE_VIEW')) return [problem('NOT_ALLOWED', ['viewId'])];
    const [unitId] = input.shared ? topsOfScope(ctx.tree, personId, today) : [null];
    await tx.run('UPDATE saved_view SET shared_with = ? WHERE id = ?', [unitId, id]);
    return [];
  });
