/** Which guides were shown while a follow-up was made: told with it, kept in its transaction. */
import { MAX_SHOWN } from '@erp/domain/guides/check-guide';
import { problem, type Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import { currentGuides } from './guide-cache';

export type ShownGuide = { guideId: number; version: number };
export type ShownOutcome = { problems: Problem[] } | { problems?: undefined; shown: ShownGuide[] };

/** In the versions that stand now. `path`: the field that names them. */
export async function shownGuides(
  ctx: Context,
  guideIds: readonly number[],
  { backfill, path }: { backfill: boolean; path: string },
): Promise<ShownOutcome> {
  const ids = [...new Set(guideIds)];
  if (ids.length === 0) return { shown: [] };
  if (backfill) return { problems: [problem('GUIDES_NOT_LOADED', [path])] };
  if (ids.length > MAX_SHOWN) return { problems: [problem('TOO_MANY_GUIDES', [path], { max: MAX_SHOWN })] };
  const { byId } = await currentGuides(ctx.db);
  const unknown = guideIds.flatMap((id, index) =>
    byId.has(id) ? [] : [problem('NOT_FOUND', [path, String(index)])],
  );
  if (unknown.length > 0) return { problems: unknown };
  return { shown: ids.map((guideId) => ({ guideId, version: byId.get(guideId)!.version })) };
}

export async function insertShown(
  tx: Sql,
  { customerId, no }: { customerId: number; no: number },
  shown: readonly ShownGuide[],
): Promise<void> {
  if (shown.length === 0) return;
  await tx.run('INSERT INTO guide_shown (customer_id, no, guide_id, version) VALUES ?', [
    shown.map(({ guideId, version }) => [customerId, no, guideId, version]),
  ]);
}
