/** Columns of the facts, of what is folded from them, and of the counts of customers per unit. */
import { EntitySchema } from 'typeorm';
import type { ContactRow, IntervalRow } from './derived-rows';
import type { FactRow } from './fact-row';
import type { PhoneFactRow } from './phone-facts';

export const factEntity = new EntitySchema<FactRow & { customer_id: number }>({
  name: 'fact',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    kind: { type: 'varchar', length: 16 },
    at: { type: 'datetime', precision: 3 },
    day: { type: 'date' },
    sequence: { type: 'int' },
    request_key: { type: 'varchar', length: 190 },
    rep_id: { type: 'int', unsigned: true, nullable: true },
    actor_id: { type: 'int', unsigned: true },
    recorded_at: { type: 'datetime', precision: 3 },
    backfill: { type: 'tinyint' },
    target_no: { type: 'int', unsigned: true, nullable: true },
    holder_id: { type: 'int', unsigned: true, nullable: true },
    reason: { type: 'varchar', length: 20, nullable: true },
    source: { type: 'varchar', length: 20, nullable: true },
    industry_id: { type: 'int', unsigned: true, nullable: true },
    industry_given: { type: 'tinyint', nullable: true },
    method: { type: 'varchar', length: 8, nullable: true },
    outcome: { type: 'varchar', length: 16, nullable: true },
    met: { type: 'varchar', length: 12, nullable: true },
    phone_id: { type: 'bigint', unsigned: true, nullable: true },
    stage: { type: 'varchar', length: 12, nullable: true },
    demand_id: { type: 'int', unsigned: true, nullable: true },
    awareness_id: { type: 'int', unsigned: true, nullable: true },
    next_step: { type: 'varchar', length: 16, nullable: true },
    deal_kind: { type: 'varchar', length: 8, nullable: true },
    product_id: { type: 'int', unsigned: true, nullable: true },
    amount: { type: 'decimal', precision: 14, scale: 2, nullable: true },
    service_from: { type: 'date', nullable: true },
    ends_on: { type: 'date', nullable: true },
    other_id: { type: 'bigint', unsigned: true, nullable: true },
    survives: { type: 'tinyint', nullable: true },
    days: { type: 'tinyint', unsigned: true, nullable: true },
    release_reason: { type: 'varchar', length: 12, nullable: true },
    release_days: { type: 'smallint', unsigned: true, nullable: true },
    note: { type: 'varchar', length: 1000, nullable: true },
  },
  indices: [{ name: 'fact_kind_day', columns: ['kind', 'day'] }],
});

export const phoneFactEntity = new EntitySchema<PhoneFactRow>({
  name: 'phone_fact',
  columns: {
    phone_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    kind: { type: 'varchar', length: 16 },
    at: { type: 'datetime', precision: 3 },
    day: { type: 'date' },
    sequence: { type: 'int' },
    request_key: { type: 'varchar', length: 190 },
    rep_id: { type: 'int', unsigned: true, nullable: true },
    actor_id: { type: 'int', unsigned: true },
    recorded_at: { type: 'datetime', precision: 3 },
    backfill: { type: 'tinyint' },
    target_no: { type: 'int', unsigned: true, nullable: true },
    verdict: { type: 'varchar', length: 20, nullable: true },
    customer_id: { type: 'bigint', unsigned: true },
    late_day: { type: 'date', nullable: true },
    note: { type: 'varchar', length: 1000, nullable: true },
  },
  indices: [
    { name: 'phone_fact_day', columns: ['day', 'kind'] },
    { name: 'phone_fact_late', columns: ['recorded_at', 'late_day'] },
  ],
});

/** Numbers with carriers that were not folded again yet (refold-carriers.ts). */
export const phoneRefoldEntity = new EntitySchema<{ phone_id: number; after_customer_id: number }>({
  name: 'phone_refold',
  columns: {
    phone_id: { type: 'bigint', unsigned: true, primary: true },
    after_customer_id: { type: 'bigint', unsigned: true },
  },
});

/** What reports are filtered by, each with an index that leads by it. */
const filtered = ['counted_source', 'original_source', 'industry_id', 'demand_id', 'awareness_id'] as const;

export const timelineIntervalEntity = new EntitySchema<IntervalRow & { customer_id: number }>({
  name: 'timeline_interval',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    from_day: { type: 'date', primary: true },
    to_day: { type: 'date' },
    state: { type: 'varchar', length: 12 },
    holder_id: { type: 'int', unsigned: true },
    counted_source: { type: 'varchar', length: 20 },
    original_source: { type: 'varchar', length: 20 },
    industry_id: { type: 'int', unsigned: true, nullable: true },
    demand_id: { type: 'int', unsigned: true, nullable: true },
    awareness_id: { type: 'int', unsigned: true, nullable: true },
  },
  indices: [
    { name: 'timeline_interval_holder', columns: ['holder_id', 'to_day', 'from_day', 'state'] },
    { name: 'timeline_interval_state', columns: ['state', 'to_day', 'from_day', 'holder_id'] },
    { name: 'timeline_interval_to', columns: ['to_day', 'from_day', 'holder_id', 'state'] },
    { name: 'timeline_interval_from', columns: ['from_day', 'to_day', 'holder_id', 'state'] },
    ...filtered.map((attribute) => ({
      name: `timeline_interval_${attribute.replace(/_id$/, '')}`,
      columns: [
        attribute,
        ...(['to_day', 'from_day', 'holder_id', 'state'] as const),
        ...filtered.filter((other) => other !== attribute),
      ],
    })),
  ],
});

export const contactEntity = new EntitySchema<ContactRow & { customer_id: number }>({
  name: 'contact',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    contact: { type: 'varchar', length: 10 },
    at: { type: 'datetime', precision: 3 },
    day: { type: 'date' },
    rep_id: { type: 'int', unsigned: true },
    method: { type: 'varchar', length: 8, nullable: true },
    outcome: { type: 'varchar', length: 16, nullable: true },
    met: { type: 'varchar', length: 12, nullable: true },
    effective: { type: 'tinyint' },
    customer_kind: { type: 'varchar', length: 4 },
    is_first: { type: 'tinyint' },
    is_first_visit: { type: 'tinyint', nullable: true },
    stage_from: { type: 'varchar', length: 12, nullable: true },
    stage_to: { type: 'varchar', length: 12, nullable: true },
    after_lapse: { type: 'tinyint' },
    next_step: { type: 'varchar', length: 16 },
  },
  indices: [
    { name: 'contact_rep', columns: ['rep_id', 'at'] },
    {
      name: 'contact_day',
      columns: ['day', 'rep_id', 'contact', 'method', 'outcome', 'met', 'next_step', 'at'],
    },
    { name: 'contact_stage', columns: ['day', 'rep_id', 'at', 'stage_from', 'stage_to', 'after_lapse'] },
  ],
});

export const lateFactEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  day: string;
  recorded_at: string;
}>({
  name: 'late_fact',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    day: { type: 'date' },
    recorded_at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'late_fact_recorded', columns: ['recorded_at', 'day'] }],
});

export const unitCountEntity = new EntitySchema<{
  unit_id: number;
  month: string;
  day: string;
  state: string;
  n: number;
}>({
  name: 'unit_count',
  columns: {
    unit_id: { type: 'int', unsigned: true, primary: true },
    month: { type: 'date', primary: true },
    day: { type: 'date', primary: true },
    state: { type: 'varchar', length: 12, primary: true },
    n: { type: 'int' },
  },
});

export const countPendingEntity = new EntitySchema<{
  id: number;
  line: number;
  holder_id: number;
  day: string;
  state: string;
  n: number;
}>({
  name: 'count_pending',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    line: { type: 'int', unsigned: true, primary: true },
    holder_id: { type: 'int', unsigned: true },
    day: { type: 'date' },
    state: { type: 'varchar', length: 12 },
    n: { type: 'int' },
  },
});

export const unitDirtyEntity = new EntitySchema<{
  id: number;
  unit_id: number;
  from_month: string;
}>({
  name: 'unit_dirty',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    unit_id: { type: 'int', unsigned: true, primary: true },
    from_month: { type: 'date' },
  },
});
