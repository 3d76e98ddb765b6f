/** Columns of what a visit says beyond its fact, of the visits planned, and of how those were moved. */
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
  rep_id: number;
  at: string;
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
    rep_id: { type: 'int', unsigned: true },
    at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'visit_rep', columns: ['rep_id', 'at'] }],
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
  duration: number;
  address: string | null;
  contact_person_no: number | null;
  companion_id: number | null;
  companion_status: string | null;
  stands_from: string | null;
  named_no: number | null;
  ended_at: string | null;
  end_reason: string | null;
  approval: string | null;
  decided_by: number | null;
  refusal_note: string | null;
  refusal_task_id: number | null;
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
    duration: { type: 'smallint', unsigned: true, default: 60 },
    address: { type: 'varchar', length: 300, nullable: true },
    contact_person_no: { type: 'int', unsigned: true, nullable: true },
    companion_id: { type: 'int', unsigned: true, nullable: true },
    companion_status: { type: 'varchar', length: 10, nullable: true },
    stands_from: { type: 'datetime', precision: 3, nullable: true },
    named_no: { type: 'int', unsigned: true, nullable: true },
    ended_at: { type: 'datetime', precision: 3, nullable: true },
    end_reason: { type: 'varchar', length: 300, nullable: true },
    approval: { type: 'varchar', length: 10, nullable: true },
    decided_by: { type: 'int', unsigned: true, nullable: true },
    refusal_note: { type: 'varchar', length: 200, nullable: true },
    refusal_task_id: { type: 'bigint', unsigned: true, nullable: true },
  },
  indices: [
    { name: 'visit_plan_source', columns: ['customer_id', 'source_no'], unique: true },
    { name: 'visit_plan_companion', columns: ['companion_id', 'planned_at'] },
    { name: 'visit_plan_customer', columns: ['customer_id', 'rep_id', 'status', 'planned_day'] },
    { name: 'visit_plan_pending', columns: ['approval', 'status', 'planned_at', 'id', 'rep_id'] },
    { name: 'visit_plan_rep', columns: ['rep_id', 'status', 'planned_at'] },
  ],
});

export const visitMoveEntity = new EntitySchema<{
  plan_id: number;
  no: number;
  from_at: string;
  to_at: string;
  moved_at: string;
  actor_id: number;
}>({
  name: 'visit_move',
  columns: {
    plan_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'smallint', unsigned: true, primary: true },
    from_at: { type: 'datetime', precision: 3 },
    to_at: { type: 'datetime', precision: 3 },
    moved_at: { type: 'datetime', precision: 3 },
    actor_id: { type: 'int', unsigned: true },
  },
});

export const visitApprovalEntity = new EntitySchema<{
  unit_id: number;
  no: number;
  from_day: string;
  rule: string;
  set_by: number;
  set_at: string;
}>({
  name: 'visit_approval',
  columns: {
    unit_id: { type: 'int', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    from_day: { type: 'date' },
    rule: { type: 'varchar', length: 12 },
    set_by: { type: 'int', unsigned: true },
    set_at: { type: 'datetime', precision: 3 },
  },
});
