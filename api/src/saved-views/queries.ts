/** Reads of saved views: one's own, and those that are shared with a unit one belongs to. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { mayShareWith } from '../identity/viewer';
import type { CustomerFilter, CustomerSort } from '../generated/schema-types';

export type SavedViewRow = {
  id: number;
  person_id: UnitId;
  name: string;
  /** JSON: a CustomerFilter. */
  filter: string;
  sort: CustomerSort;
  shared_with: UnitId | null;
};

const MAX_SHARED = 40;

const columns = 'v.id, v.person_id, v.name, v.filter, v.sort, v.shared_with';

export const filterOf = ({ filter }: Pick<SavedViewRow, 'filter'>): CustomerFilter =>
  JSON.parse(filter) as CustomerFilter;

/** In their order. */
export const ownViews = (sql: Sql, personId: UnitId): Promise<SavedViewRow[]> =>
  sql.rows<SavedViewRow>(
    `SELECT ${columns} FROM saved_view v WHERE v.person_id = ? ORDER BY v.position, v.id`,
    [personId],
  );

/** With whom the view is shared today; null: with nobody. Sharing is worth what its owner may still share. */
export const sharedWith = (ctx: Context, view: SavedViewRow): UnitId | null =>
  view.shared_with !== null &&
  mayShareWith(ctx.tree, view.person_id, view.shared_with, requireViewer(ctx).today)
    ? view.shared_with
    : null;

export async function listViews(ctx: Context): Promise<SavedViewRow[]> {
  const { personId, today } = requireViewer(ctx);
  const above = ctx.tree.pathAtEndOfDay(personId, today);
  const [own, shared] = await Promise.all([
    ownViews(ctx.db, personId),
    ctx.db.rows<SavedViewRow>(
      `SELECT ${columns}
         FROM saved_view v
        WHERE v.shared_with IN (?) AND v.person_id <> ?
        ORDER BY v.shared_with, v.position, v.id`,
      [above, personId],
    ),
  ]);
  return [...own, ...shared.filter((view) => sharedWith(ctx, view) !== null).slice(0, MAX_SHARED)];
}

export async function viewById(sql: Sql, id: number): Promise<SavedViewRow | null> {
  const [row] = await sql.rows<SavedViewRow>(`SELECT ${columns} FROM saved_view v WHERE v.id = ?`, [id]);
  return row ?? null;
}

export const viewsById = (sql: Sql, ids: readonly number[]): Promise<SavedViewRow[]> =>
  sql.rows<SavedViewRow>(`SELECT ${columns} FROM saved_view v WHERE v.id IN (?)`, [ids]);
