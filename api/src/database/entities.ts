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
