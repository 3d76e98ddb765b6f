/** Values of saved views for many rows at once. */
import { requireViewer } from '../context';
import { customerList } from '../customers/customer-page';
import { countLists } from '../customers/narrow-list';
import { loader } from '../database/loads';
import { filterOf, viewsById } from './queries';

/** How many customers each view shows to the viewer, in as many statements for twenty as for one. */
export const viewCount = loader<number, number>(async (ctx, ids) => {
  const views = await viewsById(ctx.db, ids);
  const counts = await countLists(
    ctx,
    views.map((view) => customerList(ctx, filterOf(view))),
    requireViewer(ctx).today,
  );
  return new Map(views.map(({ id }, index) => [id, counts[index]!]));
});
