/** Columns of the deals, folded from their facts, and of who shares them. */
import { EntitySchema } from 'typeorm';
import type { DealRow } from '../facts/derived-rows';

export const dealEntity = new EntitySchema<DealRow & { customer_id: number }>({
  name: 'deal',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    signed_on: { type: 'date' },
    service_to: { type: 'date', nullable: true },
    cancelled_on: { type: 'date', nullable: true },
    cancellation_no: { type: 'int', unsigned: true, nullable: true },
    received: { type: 'decimal', precision: 14, scale: 2 },
    waiting: { type: 'smallint', unsigned: true },
    signed_shares_no: { type: 'int', unsigned: true },
    shares_no: { type: 'int', unsigned: true },
  },
  indices: [
    { name: 'deal_signed', columns: ['signed_on', 'customer_id', 'no'] },
    { name: 'deal_waiting', columns: ['waiting', 'signed_on'] },
  ],
});

export const dealShareEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  rep_id: number;
  percent: string;
}>({
  name: 'deal_share',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    rep_id: { type: 'int', unsigned: true, primary: true },
    percent: { type: 'decimal', precision: 5, scale: 2 },
  },
  indices: [{ name: 'deal_share_rep', columns: ['rep_id', 'customer_id', 'no'] }],
});
