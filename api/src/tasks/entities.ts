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
  lead_minutes: number;
  assigned_by: number | null;
  times_moved: number;
  comment_id: number | null;
  cancel_reason: string | null;
  ended_by: number | null;
  review_act: string | null;
  subject: string | null;
  subject_id: number | null;
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
    lead_minutes: { type: 'smallint', unsigned: true },
    assigned_by: { type: 'int', unsigned: true, nullable: true },
    times_moved: { type: 'smallint', unsigned: true },
    comment_id: { type: 'bigint', unsigned: true, nullable: true },
    cancel_reason: { type: 'varchar', length: 300, nullable: true },
    ended_by: { type: 'int', unsigned: true, nullable: true },
    review_act: { type: 'varchar', length: 8, nullable: true },
    subject: { type: 'varchar', length: 20, nullable: true },
    subject_id: { type: 'bigint', unsigned: true, nullable: true },
  },
  indices: [
    { name: 'task_rep', columns: ['rep_id', 'status', 'due_at', 'id', 'kind'] },
    { name: 'task_due', columns: ['status', 'due_at', 'id', 'rep_id', 'kind'] },
    { name: 'task_moved', columns: ['status', 'kind', 'times_moved', 'rep_id'] },
    { name: 'task_next_step', columns: ['status', 'kind', 'due_at', 'customer_id'] },
    { name: 'task_customer', columns: ['customer_id', 'status', 'due_at'] },
    { name: 'task_subject', columns: ['subject_id', 'subject', 'status'] },
  ],
});

export const commentEntity = new EntitySchema<{
  id: number;
  customer_id: number;
  no: number;
  author_id: number;
  at: string;
  text: string;
  asks_for_answer: number;
  answer: string | null;
  answered_by: number | null;
  answered_at: string | null;
}>({
  name: 'comment',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    customer_id: { type: 'bigint', unsigned: true },
    no: { type: 'int', unsigned: true },
    author_id: { type: 'int', unsigned: true },
    at: { type: 'datetime', precision: 3 },
    text: { type: 'varchar', length: 1000 },
    asks_for_answer: { type: 'tinyint' },
    answer: { type: 'varchar', length: 1000, nullable: true },
    answered_by: { type: 'int', unsigned: true, nullable: true },
    answered_at: { type: 'datetime', precision: 3, nullable: true },
  },
  indices: [{ name: 'comment_fact', columns: ['customer_id', 'no', 'at', 'id'] }],
});
