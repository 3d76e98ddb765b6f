/** Reads of the lists, from memory. */
import type { Context } from '../context';
import type { Catalogue } from '../generated/schema-types';
import { currentCatalogues, type CatalogueItemRow } from './catalogue-cache';

/** Ids of a list's items, in their order. */
export async function listItems(
  ctx: Context,
  catalogue: Catalogue,
  includeInactive: boolean,
): Promise<number[]> {
  const { items } = await currentCatalogues(ctx.db);
  return items
    .filter((item) => item.catalogue === catalogue && (item.active === 1 || includeInactive))
    .map(({ id }) => id);
}

export const nameOf = ({ locale }: Context, item: CatalogueItemRow): string =>
  locale === 'en' ? item.name_en : item.name_zh;
