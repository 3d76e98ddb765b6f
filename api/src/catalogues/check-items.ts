/** Does an input name items that exist, in the right catalogue, and are offered still? */
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import type { Catalogue } from '../generated/schema-types';

export type NamedItem = { catalogue: Catalogue; /** Null or left out: none was named. */ id: number | string | null | undefined; path: string[] };

export async function catalogueProblems(ctx: Context, named: readonly NamedItem[]): Promise<Problem[]> {
  const given = named.filter(({ id }) => id !== null && id !== undefined);
  if (given.length === 0) return [];
  const rows = await ctx.db.rows<{ id: number; catalogue: string }>('SELECT id, catalogue FROM catalogue_item WHERE id IN (?) AND active = 1', [
    given.map(({ id }) => Number(id)),
  ]);
  const known = new Map(rows.map((row) => [row.id, row.catalogue]));
  return given.filter(({ catalogue, id }) => known.get(Number(id)) !== catalogue).map(({ path }) => problem('NOT_FOUND', path));
}
