/** Items that an input names: of the right list, and still offered. */
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import type { Catalogue } from '../generated/schema-types';
import { currentCatalogues } from './catalogue-cache';

export type NamedItem = { catalogue: Catalogue; id: number | null; path: string[] };

export async function catalogueProblems(ctx: Context, named: readonly NamedItem[]): Promise<Problem[]> {
  if (named.every(({ id }) => id === null)) return [];
  const { byId } = await currentCatalogues(ctx.db);
  return named
    .filter(({ id, catalogue }) => {
      const item = id === null ? null : byId.get(id);
      return item !== null && !(item?.catalogue === catalogue && item.active === 1);
    })
    .map(({ path }) => problem('NOT_FOUND', path));
}
