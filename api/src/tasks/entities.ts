/** Columns of the tasks. */
import { EntitySchema } from 'typeorm';

export const taskEntity = new EntitySchema<{
  id: number;
  kind: string;
  status: string;
  due_at: string;
  rep_id: number;
  customer_id: number | null;
  source_no: number | null;
  plan_id: number | null;
  note: string | null;
  closed_at: string | null;
}>({
  name: 'task',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    kind: { type: 'varchar', length: 12 },
    status: { type: 'varchar', length: 10 },
    due_at: { type: 'datetime', precision: 3 },
    rep_id: { type: 'int', unsigned: true },
    customer_id: { type: 'bigint', unsigned: true, nullable: true },
    source_no: { type: 'int', unsigned: true, nullable: true },
    plan_id: { type: 'bigint', unsigned: true, nullable: true },
    note: { type: 'varchar', length: 300, nullable: true },
    closed_at: { type: 'datetime', precision: 3, nullable: true },
  },
  indices: [
    { name: 'task_rep', columns: ['rep_id', 'status', 'due_at', 'id'] },
    { name: 'task_customer', columns: ['customer_id', 'status', 'due_at'] },
  ],
});
