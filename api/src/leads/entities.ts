/** Columns of rotas and of the leads that they hand out. */
import { EntitySchema } from 'typeorm';

export const rotaEntity = new EntitySchema<{
  unit_id: number;
  version: number;
  edition: number;
  limit_minutes: number;
  last_person_id: number | null;
  changed_by: number;
  changed_at: string;
}>({
  name: 'rota',
  columns: {
    unit_id: { type: 'int', unsigned: true, primary: true },
    version: { type: 'int', unsigned: true },
    edition: { type: 'int', unsigned: true },
    limit_minutes: { type: 'smallint', unsigned: true },
    last_person_id: { type: 'int', unsigned: true, nullable: true },
    changed_by: { type: 'int', unsigned: true },
    changed_at: { type: 'datetime', precision: 3 },
  },
});

export const rotaMemberEntity = new EntitySchema<{
  unit_id: number;
  person_id: number;
  position: number;
  paused: number;
}>({
  name: 'rota_member',
  columns: {
    unit_id: { type: 'int', unsigned: true, primary: true },
    person_id: { type: 'int', unsigned: true, primary: true },
    position: { type: 'smallint', unsigned: true },
    paused: { type: 'tinyint' },
  },
});

export const leadEntryEntity = new EntitySchema<{
  customer_id: number;
  unit_id: number;
  status: string;
  person_id: number;
  turns: number;
  entered_at: string;
  entered_by: number;
  due_at: string;
  called_at: string | null;
  round_over_at: string | null;
  manager_task_id: number | null;
}>({
  name: 'lead_entry',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    unit_id: { type: 'int', unsigned: true },
    status: { type: 'varchar', length: 10 },
    person_id: { type: 'int', unsigned: true },
    turns: { type: 'smallint', unsigned: true },
    entered_at: { type: 'datetime', precision: 3 },
    entered_by: { type: 'int', unsigned: true },
    due_at: { type: 'datetime', precision: 3 },
    called_at: { type: 'datetime', precision: 3, nullable: true },
    round_over_at: { type: 'datetime', precision: 3, nullable: true },
    manager_task_id: { type: 'bigint', unsigned: true, nullable: true },
  },
  indices: [
    { name: 'lead_entry_due', columns: ['status', 'due_at', 'customer_id', 'unit_id'] },
    { name: 'lead_entry_person', columns: ['person_id', 'status', 'due_at'] },
    { name: 'lead_entry_entered', columns: ['entered_at', 'customer_id'] },
    { name: 'lead_entry_unit', columns: ['unit_id', 'entered_at', 'customer_id'] },
    { name: 'lead_entry_unit_due', columns: ['unit_id', 'status', 'due_at', 'customer_id'] },
  ],
});

const OF_TURNS = ['person_id', 'ended', 'due_at', 'called_at', 'minutes'] as const;

export const leadTurnEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  unit_id: number;
  person_id: number;
  received_at: string;
  due_at: string;
  ended: string;
  called_at: string | null;
  minutes: number | null;
  task_id: number;
}>({
  name: 'lead_turn',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    unit_id: { type: 'int', unsigned: true },
    person_id: { type: 'int', unsigned: true },
    received_at: { type: 'datetime', precision: 3 },
    due_at: { type: 'datetime', precision: 3 },
    ended: { type: 'varchar', length: 10 },
    called_at: { type: 'datetime', precision: 3, nullable: true },
    minutes: { type: 'int', unsigned: true, nullable: true },
    task_id: { type: 'bigint', unsigned: true },
  },
  indices: [
    { name: 'lead_turn_unit', columns: ['unit_id', 'received_at', ...OF_TURNS] },
    { name: 'lead_turn_received', columns: ['received_at', 'unit_id', ...OF_TURNS] },
  ],
});
