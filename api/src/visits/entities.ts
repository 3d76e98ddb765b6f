/** Columns of what a visit says beyond its fact, and of the visits planned. */
import { EntitySchema } from 'typeorm';

export const visitEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  purpose: string | null;
  address: string | null;
  refusal_reason_id: number | null;
  received_on_spot: string | null;
  note: string | null;
  next_step_at: string | null;
}>({
  name: 'visit',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    purpose: { type: 'varchar', length: 300, nullable: true },
    address: { type: 'varchar', length: 300, nullable: true },
    refusal_reason_id: { type: 'int', unsigned: true, nullable: true },
    received_on_spot: { type: 'decimal', precision: 14, scale: 2, nullable: true },
    note: { type: 'varchar', length: 2000, nullable: true },
    next_step_at: { type: 'datetime', precision: 3, nullable: true },
  },
});

export const visitPlanEntity = new EntitySchema<{
  id: number;
  customer_id: number;
  rep_id: number;
  planned_at: string;
  planned_day: string;
  status: string;
  source_no: number | null;
  done_no: number | null;
  note: string | null;
}>({
  name: 'visit_plan',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    customer_id: { type: 'bigint', unsigned: true },
    rep_id: { type: 'int', unsigned: true },
    planned_at: { type: 'datetime', precision: 3 },
    planned_day: { type: 'date' },
    status: { type: 'varchar', length: 10 },
    source_no: { type: 'int', unsigned: true, nullable: true },
    done_no: { type: 'int', unsigned: true, nullable: true },
    note: { type: 'varchar', length: 300, nullable: true },
  },
  indices: [
    { name: 'visit_plan_customer', columns: ['customer_id', 'rep_id', 'status', 'planned_day'] },
    { name: 'visit_plan_rep', columns: ['rep_id', 'status', 'planned_at'] },
  ],
});
