/** Columns of the organisation's tables. */
import { EntitySchema } from 'typeorm';

export const unitEntity = new EntitySchema<{
  id: number;
  kind: string;
  code: string;
  name: string;
  role: string | null;
  active: number;
}>({
  name: 'unit',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    kind: { type: 'varchar', length: 12 },
    code: { type: 'varchar', length: 40 },
    name: { type: 'varchar', length: 100 },
    role: { type: 'varchar', length: 20, nullable: true },
    active: { type: 'tinyint' },
  },
  indices: [{ name: 'unit_code', columns: ['code'], unique: true }],
});

export const deputyEntity = new EntitySchema<{
  id: number;
  manager_id: number;
  deputy_id: number;
  from_day: string;
  to_day: string;
}>({
  name: 'deputy',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    manager_id: { type: 'int', unsigned: true },
    deputy_id: { type: 'int', unsigned: true },
    from_day: { type: 'date' },
    to_day: { type: 'date' },
  },
  indices: [{ name: 'deputy_to', columns: ['to_day'] }],
});

export const exportAllowanceEntity = new EntitySchema<{
  person_id: number;
  allowed_by: number;
  to_day: string;
}>({
  name: 'export_allowance',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    allowed_by: { type: 'int', unsigned: true },
    to_day: { type: 'date' },
  },
});

export const unitFactEntity = new EntitySchema<{
  unit_id: number;
  no: number;
  at: string;
  day: string;
  parent_id: number;
  actor_id: number;
  recorded_at: string;
}>({
  name: 'unit_fact',
  columns: {
    unit_id: { type: 'int', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    at: { type: 'datetime', precision: 3 },
    day: { type: 'date' },
    parent_id: { type: 'int', unsigned: true },
    actor_id: { type: 'int', unsigned: true },
    recorded_at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'unit_fact_parent', columns: ['parent_id'] }],
});

export const unitParentEntity = new EntitySchema<{
  unit_id: number;
  from_at: string;
  from_day: string;
  parent_id: number;
}>({
  name: 'unit_parent',
  columns: {
    unit_id: { type: 'int', unsigned: true, primary: true },
    from_at: { type: 'datetime', precision: 3, primary: true },
    from_day: { type: 'date' },
    parent_id: { type: 'int', unsigned: true },
  },
  indices: [{ name: 'unit_parent_parent', columns: ['parent_id'] }],
});
