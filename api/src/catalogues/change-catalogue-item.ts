/** An entry's names and description, its place in the list, whether it is offered. Whatever names it keeps doing so. */
import { checkItemTexts, type ItemTexts } from '@erp/domain/catalogues/check-item';
import type { Move } from '@erp/domain/catalogues/check-move';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { audit, type AuditKind } from '../identity/audit';
import type { CatalogueItemRow, Catalogues } from './catalogue-cache';
import { changeCatalogues, type ItemOutcome } from './change-catalogues';
import { moveInList } from './move-in-list';
import { withdrawalProblems } from './sources';

type Change = { requestKey: string; itemId: number };

/** The change of an entry that is there, and its line in the audit log. */
async function changeItem(
  ctx: Context,
  operation: string,
  kind: AuditKind,
  input: Change,
  change: (
    tx: Sql,
    item: CatalogueItemRow,
    list: readonly CatalogueItemRow[],
    present: Catalogues,
  ) => Promise<Problem[]>,
): Promise<ItemOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  return changeCatalogues(ctx, operation, input, async (tx, present) => {
    const item = present.byId.get(input.itemId);
    if (!item) return { problems: [problem('NOT_FOUND', ['itemId'])] };
    const { catalogue, code } = item;
    const problems = await change(
      tx,
      item,
      present.items.filter((one) => one.catalogue === catalogue),
      present,
    );
    if (problems.length > 0) return { problems };
    await audit(ctx, tx, { kind, actorId, detail: { catalogue, code } });
    return { itemId: item.id };
  });
}

export async function updateCatalogueItem(ctx: Context, input: Change & ItemTexts): Promise<ItemOutcome> {
  const problems = checkItemTexts(input);
  if (problems.length > 0) return { problems };
  const { nameZh, nameEn, description } = input;
  return changeItem(ctx, 'updateCatalogueItem', 'CATALOGUE_ITEM_CHANGED', input, async (tx, { id }) => {
    await tx.run('UPDATE catalogue_item SET name_zh = ?, name_en = ?, description = ? WHERE id = ?', [
      nameZh.trim(),
      nameEn.trim(),
      description?.trim() || null,
      id,
    ]);
    return [];
  });
}

export const moveCatalogueItem = (ctx: Context, input: Change & Move): Promise<ItemOutcome> =>
  changeItem(ctx, 'moveCatalogueItem', 'CATALOGUE_ITEM_MOVED', input, (tx, { id }, list) =>
    moveInList(tx, 'catalogue_item', list, id, input),
  );

export const setCatalogueItemActive = (
  ctx: Context,
  input: Change & { active: boolean },
): Promise<ItemOutcome> =>
  changeItem(
    ctx,
    'setCatalogueItemActive',
    input.active ? 'CATALOGUE_ITEM_OFFERED' : 'CATALOGUE_ITEM_WITHDRAWN',
    input,
    async (tx, item, _list, present) => {
      const { id } = item;
      const problems = input.active ? [] : withdrawalProblems(present, item);
      if (problems.length > 0) return problems;
      await tx.run('UPDATE catalogue_item SET active = ? WHERE id = ?', [input.active ? 1 : 0, id]);
      return [];
    },
  );
