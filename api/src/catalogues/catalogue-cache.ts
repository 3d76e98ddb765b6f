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

const caches = new WeakMap<DataSource, { reading: Promise<Catalogues>; readAt: number }>();

/** In their order. */
export async function readCatalogues(db: Sql): Promise<Catalogues> {
  const items = await db.rows<CatalogueItemRow>(
    `SELECT id, catalogue, code, name_zh, name_en, description, position, active
       FROM catalogue_item
      ORDER BY catalogue, position, id`,
  );
  return { items, byId: new Map(items.map((item) => [item.id, item])) };
}

export function currentCatalogues(db: Database): Promise<Catalogues> {
  const kept = caches.get(db.dataSource);
  if (kept && monotonic() - kept.readAt < MAX_AGE) return kept.reading;
  const reading = readCatalogues(db);
  caches.set(db.dataSource, { reading, readAt: monotonic() });
  reading.catch(() => forgetCatalogues(db));
  return reading;
}

export const forgetCatalogues = (db: Database): void => {
  caches.delete(db.dataSource);
};
