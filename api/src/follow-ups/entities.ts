/** Columns of what a follow-up says beyond its fact. */
import { EntitySchema } from 'typeorm';

export const followUpEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  growth_expectation: string | null;
  target_customers: string | null;
  competition: string | null;
  internet_awareness: string | null;
  demand_id: number | null;
  awareness_id: number | null;
  given: string | null;
  refusal_reason_id: number | null;
  duration: number | null;
  note: string | null;
  next_step_at: string | null;
  reported_reason: string | null;
}>({
  name: 'follow_up',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    growth_expectation: { type: 'varchar', length: 2000, nullable: true },
    target_customers: { type: 'varchar', length: 2000, nullable: true },
    competition: { type: 'varchar', length: 2000, nullable: true },
    internet_awareness: { type: 'varchar', length: 2000, nullable: true },
    demand_id: { type: 'int', unsigned: true, nullable: true },
    awareness_id: { type: 'int', unsigned: true, nullable: true },
    given: { type: 'text', nullable: true },
    refusal_reason_id: { type: 'int', unsigned: true, nullable: true },
    duration: { type: 'int', unsigned: true, nullable: true },
    note: { type: 'varchar', length: 2000, nullable: true },
    next_step_at: { type: 'datetime', precision: 3, nullable: true },
    reported_reason: { type: 'varchar', length: 20, nullable: true },
  },
});
