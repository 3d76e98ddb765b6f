/** A new entry at the end of a list. */
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Catalogue } from '../generated/schema-types';
import { audit } from '../identity/audit';
import { forgetCatalogues, readCatalogues } from './catalogue-cache';

export type NewItem = {
  requestKey: string;
  catalogue: Catalogue;
  code: string;
  nameZh: string;
  nameEn: string;
  description: string | null;
};

export type ItemOutcome = { problems: Problem[] } | { problems?: undefined; itemId: number };

/** Entries of all lists wait for each other: codes and positions are decided on what is there. */
const CATALOGUES_CHANGED = "UPDATE setting SET value = value + 1 WHERE name = 'catalogue_version'";
const MAX_ITEMS = 1_000;
const lengths = { code: 40, nameZh: 100, nameEn: 100, description: 500 };

function itemProblems(item: NewItem): Problem[] {
  const problems: Problem[] = [];
  if (!/^[A-Z0-9_]+$/.test(item.code)) problems.push(problem('CODE_INVALID', ['code']));
  for (const field of ['nameZh', 'nameEn'] as const) {
    if (item[field].trim() === '') problems.push(problem('UNIT_NAME_REQUIRED', [field]));
  }
  for (const [field, max] of Object.entries(lengths)) {
    const text = item[field as keyof typeof lengths];
    if (text !== null && text.length > max) problems.push(problem('TOO_LONG', [field], { max }));
  }
  return problems;
}

export async function createCatalogueItem(ctx: Context, input: NewItem): Promise<ItemOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  const problems = itemProblems(input);
  if (problems.length > 0) return { problems };
  const id = await allocateIds(ctx.db, 'catalogue_item');
  const { requestKey, ...item } = input;
  const outcome = await once<{ id: number }>(
    ctx,
    { operation: 'createCatalogueItem', requestKey, input: item },
    async (tx) => {
      const { items } = await readCatalogues(tx);
      const siblings = items.filter(({ catalogue }) => catalogue === item.catalogue);
      if (siblings.some(({ code }) => code === item.code))
        return { problems: [problem('CODE_TAKEN', ['code'])] };
      if (siblings.length >= MAX_ITEMS) return { problems: [problem('LIST_FULL', [], { max: MAX_ITEMS })] };
      const position = (siblings.at(-1)?.position ?? 0) + 1;
      const { catalogue, code, nameZh, nameEn, description } = item;
      await tx.run(
        'INSERT INTO catalogue_item (id, catalogue, code, name_zh, name_en, description, position, active) VALUES ?',
        [[[id, catalogue, code, nameZh.trim(), nameEn.trim(), description, position, 1]]],
      );
      await audit(ctx, tx, { kind: 'CATALOGUE_ITEM_CREATED', actorId, detail: { catalogue, code } });
      return { result: { id } };
    },
    CATALOGUES_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  forgetCatalogues(ctx.db);
  return { itemId: outcome.result.id };
}
