/** A new entry at the end of a list. */
import { checkItemCode, checkItemTexts, MAX_ITEMS, type ItemTexts } from '@erp/domain/catalogues/check-item';
import { problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import type { Catalogue } from '../generated/schema-types';
import { audit } from '../identity/audit';
import { changeCatalogues, type ItemOutcome } from './change-catalogues';

export type NewItem = ItemTexts & { requestKey: string; catalogue: Catalogue; code: string };

export async function createCatalogueItem(ctx: Context, input: NewItem): Promise<ItemOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  if (input.catalogue === 'SOURCE') return { problems: [problem('LIST_CLOSED', ['catalogue'])] };
  const problems = [...checkItemCode(input.code), ...checkItemTexts(input)];
  if (problems.length > 0) return { problems };
  const id = await allocateIds(ctx.db, 'catalogue_item');
  const { catalogue, code, nameZh, nameEn, description } = input;
  return changeCatalogues(ctx, 'createCatalogueItem', input, async (tx, { items }) => {
    const siblings = items.filter((item) => item.catalogue === catalogue);
    if (siblings.some((item) => item.code === code)) return { problems: [problem('CODE_TAKEN', ['code'])] };
    if (siblings.length >= MAX_ITEMS) return { problems: [problem('LIST_FULL', [], { max: MAX_ITEMS })] };
    const position = (siblings.at(-1)?.position ?? 0) + 1;
    await tx.run(
      'INSERT INTO catalogue_item (id, catalogue, code, name_zh, name_en, description, position, active) VALUES ?',
      [[[id, catalogue, code, nameZh.trim(), nameEn.trim(), description?.trim() || null, position, 1]]],
    );
    await audit(ctx, tx, { kind: 'CATALOGUE_ITEM_CREATED', actorId, detail: { catalogue, code } });
    return { itemId: id };
  });
}
