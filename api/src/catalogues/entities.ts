/** Columns of the lists that administrators edit. */
import { EntitySchema } from 'typeorm';
import type { CatalogueItemRow } from './catalogue-cache';

export const catalogueItemEntity = new EntitySchema<CatalogueItemRow>({
  name: 'catalogue_item',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    catalogue: { type: 'varchar', length: 20 },
    code: { type: 'varchar', length: 40 },
    name_zh: { type: 'varchar', length: 100 },
    name_en: { type: 'varchar', length: 100 },
    description: { type: 'varchar', length: 500, nullable: true },
    position: { type: 'smallint', unsigned: true },
    active: { type: 'tinyint' },
  },
  indices: [{ name: 'catalogue_item_code', columns: ['catalogue', 'code'], unique: true }],
});
