/** The six sources as administrators name and offer them; which there are is closed by rule (docs/rules/catalogues.md). */
import type { Source } from '@erp/domain/facts/fact';
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import { currentCatalogues, type CatalogueItemRow, type Catalogues } from './catalogue-cache';

const isSource = ({ catalogue }: CatalogueItemRow): boolean => catalogue === 'SOURCE';

export const sourceItem = ({ items }: Catalogues, source: Source): CatalogueItemRow | undefined =>
  items.find((item) => isSource(item) && item.code === source);

/** Entered by hand, a source is one of those that are offered. */
export async function offeredProblems(ctx: Context, source: Source, path: string[]): Promise<Problem[]> {
  const item = sourceItem(await currentCatalogues(ctx.db), source);
  return item?.active === 0 ? [problem('SOURCE_NOT_OFFERED', path)] : [];
}

/** SYSTEM is never offered by hand; of the others one stays, or nothing could be entered. */
export function withdrawalProblems({ items }: Catalogues, item: CatalogueItemRow): Problem[] {
  if (!isSource(item)) return [];
  const others = items.filter(
    (one) => isSource(one) && one.active === 1 && one.code !== 'SYSTEM' && one.id !== item.id,
  );
  if (item.code !== 'SYSTEM' && others.length > 0) return [];
  return [problem(item.code === 'SYSTEM' ? 'SOURCE_NOT_BY_HAND' : 'LAST_SOURCE', ['active'])];
}
