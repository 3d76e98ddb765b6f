/** Values of guides for many rows at once. */
import { requireViewer } from '../context';
import { loader } from '../database/loads';
import { currentGuides, type GuideRow } from './guide-cache';

export type MarkRow = { guide: GuideRow; version: number; useful: boolean };

/** By customer: the viewer's own marks, by library and place. The caller has checked the customer's scope. */
export const ownMarks = loader<number, MarkRow[]>(async (ctx, customerIds) => {
  const rows = await ctx.db.rows<{ customer_id: number; guide_id: number; version: number; useful: number }>(
    'SELECT customer_id, guide_id, version, useful FROM guide_mark WHERE customer_id IN (?) AND rep_id = ?',
    [customerIds, requireViewer(ctx).personId],
  );
  const { guides } = await currentGuides(ctx.db);
  return new Map(
    customerIds.map((id) => {
      const own = new Map(rows.filter((row) => row.customer_id === id).map((row) => [row.guide_id, row]));
      return [
        id,
        guides.flatMap((guide) => {
          const mark = own.get(guide.id);
          return mark ? [{ guide, version: mark.version, useful: mark.useful === 1 }] : [];
        }),
      ];
    }),
  );
});
