/** Columns of imported files and their rows. */
import { EntitySchema } from 'typeorm';

export const customerImportEntity = new EntitySchema<{
  id: number;
  actor_id: number;
  token_scopes: string | null;
  status: string;
  file_name: string;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sha256: string;
  headers: string;
  mapping: string | null;
  options: string | null;
  goes_on: number;
  place: number;
  row_count: number;
  n_create: number;
  n_update: number;
  n_duplicate: number;
  n_invalid: number;
  n_repaired: number;
  n_created: number;
  n_updated: number;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  cleared_at: string | null;
  reading_until: string | null;
  failure: string | null;
}>({
  name: 'customer_import',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    actor_id: { type: 'int', unsigned: true },
    token_scopes: { type: 'varchar', length: 60, nullable: true },
    status: { type: 'varchar', length: 12 },
    file_name: { type: 'varchar', length: 255 },
    format: { type: 'varchar', length: 4 },
    encoding: { type: 'varchar', length: 10, nullable: true },
    delimiter: { type: 'varchar', length: 1, nullable: true },
    sha256: { type: 'varchar', length: 64 },
    headers: { type: 'mediumtext' },
    mapping: { type: 'text', nullable: true },
    options: { type: 'text', nullable: true },
    goes_on: { type: 'tinyint' },
    place: { type: 'int', unsigned: true },
    row_count: { type: 'int', unsigned: true },
    n_create: { type: 'int', unsigned: true },
    n_update: { type: 'int', unsigned: true },
    n_duplicate: { type: 'int', unsigned: true },
    n_invalid: { type: 'int', unsigned: true },
    n_repaired: { type: 'int', unsigned: true },
    n_created: { type: 'int', unsigned: true },
    n_updated: { type: 'int', unsigned: true },
    created_at: { type: 'datetime', precision: 3 },
    started_at: { type: 'datetime', precision: 3, nullable: true },
    finished_at: { type: 'datetime', precision: 3, nullable: true },
    cleared_at: { type: 'datetime', precision: 3, nullable: true },
    reading_until: { type: 'datetime', precision: 3, nullable: true },
    failure: { type: 'varchar', length: 40, nullable: true },
  },
  indices: [
    { name: 'customer_import_actor', columns: ['actor_id', 'id'] },
    { name: 'customer_import_status', columns: ['status', 'id'] },
    { name: 'customer_import_file', columns: ['sha256'] },
    { name: 'customer_import_cleared', columns: ['cleared_at', 'finished_at'] },
  ],
});

export const importRowEntity = new EntitySchema<{
  import_id: number;
  no: number;
  cells: string;
  verdict: string | null;
  problems: string | null;
  repairs: string | null;
  duplicate_of: number | null;
  customer_id: number | null;
  result: string | null;
}>({
  name: 'import_row',
  columns: {
    import_id: { type: 'int', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    cells: { type: 'mediumtext' },
    verdict: { type: 'varchar', length: 10, nullable: true },
    problems: { type: 'text', nullable: true },
    repairs: { type: 'text', nullable: true },
    duplicate_of: { type: 'int', unsigned: true, nullable: true },
    customer_id: { type: 'bigint', unsigned: true, nullable: true },
    result: { type: 'varchar', length: 10, nullable: true },
  },
  indices: [{ name: 'import_row_verdict', columns: ['import_id', 'verdict', 'no'] }],
});

export const importKeyEntity = new EntitySchema<{
  import_id: number;
  hash: string;
  no: number;
  n: number;
}>({
  name: 'import_key',
  columns: {
    import_id: { type: 'int', unsigned: true, primary: true },
    hash: { type: 'varchar', length: 30, primary: true },
    no: { type: 'int', unsigned: true },
    n: { type: 'int', unsigned: true },
  },
});
