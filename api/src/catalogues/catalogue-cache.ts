/** The lists in memory: a few hundred rows that most requests name, read again at most a second after a change. */
import { keptInMemory } from '../database/kept-in-memory';
import type { Database, Sql } from '../database/sql';
import type { Catalogue } from '../generated/schema-types';

export type CatalogueItemRow = {
  id: number;
  catalogue: Catalogue;
  code: string;
  name_zh: string;
  name_en: string;
  description: string | null;
  position: number;
  active: number;
};

export type Catalogues = { items: readonly CatalogueItemRow[]; byId: ReadonlyMap<number, CatalogueItemRow> };

const MAX_AGE = 1_000;

/** In their order. */
export async function readCatalogues(db: Sql): Promise<Catalogues> {
  const items = await db.rows<CatalogueItemRow>(
    `SELECT id, catalogue, code, name_zh, name_en, description, position, active
       FROM catalogue_item
      ORDER BY catalogue, position, id`,
  );
  return { items, byId: new Map(items.map((item) => [item.id, item])) };
}

const catalogues = keptInMemory(MAX_AGE, readCatalogues);

export const currentCatalogues = (db: Database): Promise<Catalogues> => catalogues.current(db);

export const forgetCatalogues = (db: Database): void => catalogues.forget(db);

async function laterFromItem<T>(db: Database, id: number, pick: (item: CatalogueItemRow) => T): Promise<T> {
  const item = (await currentCatalogues(db)).byId.get(id);
  if (item) return pick(item);
  // Made a moment ago by another process.
  forgetCatalogues(db);
  return pick((await currentCatalogues(db)).byId.get(id)!);
}

/**
 * A value of an item, at once where the lists are in memory: a page of customers names hundreds of items, and a promise
 * for each would cost more than the rest of the page.
 */
export function fromItem<T>(db: Database, id: number, pick: (item: CatalogueItemRow) => T): T | Promise<T> {
  const known = catalogues.known(db)?.byId.get(id);
  return known ? pick(known) : laterFromItem(db, id, pick);
}
