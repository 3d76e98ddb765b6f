/** Columns of the tables that every module leans on. */
import { EntitySchema } from 'typeorm';

export const idBlockEntity = new EntitySchema<{ name: string; next_id: number }>({
  name: 'id_block',
  columns: {
    name: { type: 'varchar', length: 40, primary: true },
    next_id: { type: 'bigint', unsigned: true },
  },
});

export const settingEntity = new EntitySchema<{ name: string; value: string }>({
  name: 'setting',
  columns: {
    name: { type: 'varchar', length: 60, primary: true },
    value: { type: 'varchar', length: 2000 },
  },
});

export const requestEntity = new EntitySchema<{
  actor_id: number;
  request_key: string;
  operation: string;
  input_hash: string;
  result: string;
  at: string;
}>({
  name: 'request',
  columns: {
    actor_id: { type: 'int', unsigned: true, primary: true },
    request_key: { type: 'varchar', length: 190, primary: true },
    operation: { type: 'varchar', length: 60 },
    input_hash: { type: 'varchar', length: 64 },
    result: { type: 'mediumtext' },
    at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'request_at', columns: ['at'] }],
});

/** One row: what the migrations (migrate.ts) guard themselves with. */
export const schemaVersionEntity = new EntitySchema<{
  id: number;
  version: number;
  direction: string | null;
  steps: number;
  holder: string | null;
  lease_until: string | null;
}>({
  name: 'schema_version',
  columns: {
    id: { type: 'tinyint', unsigned: true, primary: true },
    version: { type: 'int', unsigned: true },
    direction: { type: 'varchar', length: 4, nullable: true },
    steps: { type: 'int', unsigned: true },
    holder: { type: 'varchar', length: 40, nullable: true },
    lease_until: { type: 'datetime', precision: 3, nullable: true },
  },
});

export const outboxEntity = new EntitySchema<{
  id: number;
  line: number;
  topic: string;
  unit_id: number | null;
  ref: string;
  at: string;
}>({
  name: 'outbox',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    line: { type: 'int', unsigned: true, primary: true },
    topic: { type: 'varchar', length: 30 },
    unit_id: { type: 'int', unsigned: true, nullable: true },
    ref: { type: 'varchar', length: 60 },
    at: { type: 'datetime', precision: 3 },
  },
});

export const changeLogEntity = new EntitySchema<{
  position: number;
  topic: string;
  unit_id: number | null;
  ref: string;
  at: string;
}>({
  name: 'change_log',
  columns: {
    position: { type: 'bigint', unsigned: true, primary: true },
    topic: { type: 'varchar', length: 30 },
    unit_id: { type: 'int', unsigned: true, nullable: true },
    ref: { type: 'varchar', length: 60 },
    at: { type: 'datetime', precision: 3 },
  },
});

export const jobEntity = new EntitySchema<{
  name: string;
  fence: number;
  lease_until: string;
  job_cursor: string | null;
}>({
  name: 'job',
  columns: {
    name: { type: 'varchar', length: 40, primary: true },
    fence: { type: 'bigint', unsigned: true },
    lease_until: { type: 'datetime', precision: 3 },
    job_cursor: { type: 'varchar', length: 100, nullable: true },
  },
});
