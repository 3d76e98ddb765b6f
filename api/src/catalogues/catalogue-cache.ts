/** The lists in memory: a few hundred rows that most requests name, read again at most a second after a change. */
import type { DataSource } from 'typeorm';
import { monotonic } from '../clock';
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

type Kept = { reading: Promise<Catalogues>; ready: Catalogues | null; readAt: number };

const caches = new WeakMap<DataSource, Kept>();

/** In their order. */
export async function readCatalogues(db: Sql): Promise<Catalogues> {
  const items = await db.rows<CatalogueItemRow>(
    `SELECT id, catalogue, code, name_zh, name_en, description, position, active
       FROM catalogue_item
      ORDER BY catalogue, position, id`,
  );
  return { items, byId: new Map(items.map((item) => [item.id, item])) };
}

function kept(db: Database): Kept {
  const present = caches.get(db.dataSource);
  if (present && monotonic() - present.readAt < MAX_AGE) return present;
  const fresh: Kept = { reading: readCatalogues(db), ready: null, readAt: monotonic() };
  caches.set(db.dataSource, fresh);
  fresh.reading.then(
    (catalogues) => (fresh.ready = catalogues),
    () => forgetCatalogues(db),
  );
  return fresh;
}

export const currentCatalogues = (db: Database): Promise<Catalogues> => kept(db).reading;

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
  const known = kept(db).ready?.byId.get(id);
  return known ? pick(known) : laterFromItem(db, id, pick);
}

export const forgetCatalogues = (db: Database): void => {
  caches.delete(db.dataSource);
};
