/** Columns of the guides, their versions, what was shown and what reps think of it. */
import { EntitySchema } from 'typeorm';

export const guideEntity = new EntitySchema<{
  id: number;
  library: string;
  category_id: number | null;
  stage: string | null;
  position: number;
  active: number;
  version: number;
}>({
  name: 'guide',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    library: { type: 'varchar', length: 20 },
    category_id: { type: 'int', unsigned: true, nullable: true },
    stage: { type: 'varchar', length: 12, nullable: true },
    position: { type: 'smallint', unsigned: true },
    active: { type: 'tinyint' },
    version: { type: 'int', unsigned: true },
  },
});

export const guideVersionEntity = new EntitySchema<{
  guide_id: number;
  version: number;
  title_zh: string;
  body_zh: string;
  title_en: string;
  body_en: string;
  initials: string;
  editor_id: number | null;
  edited_at: string | null;
}>({
  name: 'guide_version',
  columns: {
    guide_id: { type: 'int', unsigned: true, primary: true },
    version: { type: 'int', unsigned: true, primary: true },
    title_zh: { type: 'varchar', length: 100 },
    body_zh: { type: 'varchar', length: 4000 },
    title_en: { type: 'varchar', length: 100 },
    body_en: { type: 'varchar', length: 4000 },
    initials: { type: 'varchar', length: 200 },
    editor_id: { type: 'int', unsigned: true, nullable: true },
    edited_at: { type: 'datetime', precision: 3, nullable: true },
  },
});

export const guideShownEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  guide_id: number;
  version: number;
}>({
  name: 'guide_shown',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    guide_id: { type: 'int', unsigned: true, primary: true },
    version: { type: 'int', unsigned: true },
  },
});

export const guideMarkEntity = new EntitySchema<{
  customer_id: number;
  rep_id: number;
  guide_id: number;
  version: number;
  useful: number;
  at: string;
}>({
  name: 'guide_mark',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    rep_id: { type: 'int', unsigned: true, primary: true },
    guide_id: { type: 'int', unsigned: true, primary: true },
    version: { type: 'int', unsigned: true },
    useful: { type: 'tinyint' },
    at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'guide_mark_at', columns: ['at', 'rep_id', 'guide_id', 'useful'] }],
});
