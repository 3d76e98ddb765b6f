/** Columns of the disputes and of how they were ruled. */
import { EntitySchema } from 'typeorm';

export const disputeEntity = new EntitySchema<{
  id: number;
  customer_id: number;
  own_customer_id: number | null;
  opener_id: number;
  other_id: number;
  judge_id: number;
  claim: string;
  reason: string;
  opened_at: string;
  answer: string | null;
  answered_at: string | null;
  status: string;
  open_slot: number | null;
  ended_at: string | null;
  ruling_no: number;
}>({
  name: 'dispute',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    customer_id: { type: 'bigint', unsigned: true },
    own_customer_id: { type: 'bigint', unsigned: true, nullable: true },
    opener_id: { type: 'int', unsigned: true },
    other_id: { type: 'int', unsigned: true },
    judge_id: { type: 'int', unsigned: true },
    claim: { type: 'varchar', length: 10 },
    reason: { type: 'varchar', length: 1000 },
    opened_at: { type: 'datetime', precision: 3 },
    answer: { type: 'varchar', length: 1000, nullable: true },
    answered_at: { type: 'datetime', precision: 3, nullable: true },
    status: { type: 'varchar', length: 10 },
    open_slot: { type: 'tinyint', unsigned: true, nullable: true },
    ended_at: { type: 'datetime', precision: 3, nullable: true },
    ruling_no: { type: 'smallint', unsigned: true },
  },
  indices: [
    { name: 'dispute_open', columns: ['customer_id', 'opener_id', 'open_slot'], unique: true },
    { name: 'dispute_own_customer', columns: ['own_customer_id'] },
    { name: 'dispute_opener', columns: ['opener_id', 'opened_at'] },
    { name: 'dispute_other', columns: ['other_id', 'opened_at'] },
    { name: 'dispute_judge', columns: ['judge_id', 'status', 'opened_at'] },
    { name: 'dispute_opened', columns: ['opened_at', 'id'] },
  ],
});

export const disputeRulingEntity = new EntitySchema<{
  dispute_id: number;
  no: number;
  ruled_by: number;
  unit_id: number;
  ruled_at: string;
  explanation: string;
  holder_id: number;
  deal_customer_id: number | null;
  deal_no: number | null;
  shares_no: number | null;
}>({
  name: 'dispute_ruling',
  columns: {
    dispute_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'smallint', unsigned: true, primary: true },
    ruled_by: { type: 'int', unsigned: true },
    unit_id: { type: 'int', unsigned: true },
    ruled_at: { type: 'datetime', precision: 3 },
    explanation: { type: 'varchar', length: 1000 },
    holder_id: { type: 'int', unsigned: true },
    deal_customer_id: { type: 'bigint', unsigned: true, nullable: true },
    deal_no: { type: 'int', unsigned: true, nullable: true },
    shares_no: { type: 'int', unsigned: true, nullable: true },
  },
});
