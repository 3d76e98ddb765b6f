/** Columns of customers, the people and numbers they are reached by, and what finds them. */
import { EntitySchema } from 'typeorm';
import type { KeptRelease } from '../claims/protection';
import type { CustomerColumns, CustomerPhoneRow } from '../facts/derived-rows';

export const customerEntity = new EntitySchema<
  CustomerColumns & {
    id: number;
    version: number;
    fact_count: number;
    name: string;
    short_name: string | null;
    name_key: string;
    sort_key: string;
    city: string | null;
    city_key: string;
    district: string | null;
    address: string | null;
    main_products: string | null;
    website: string | null;
    website_key: string | null;
    credit_code: string | null;
    channels_today: string | null;
    account_elsewhere: string | null;
    note: string | null;
    original_source: string;
    referrer_id: number | null;
    accepted_warnings: string | null;
    created_at: string;
    created_day: string;
    merge_group: number | null;
  } & KeptRelease
>({
  name: 'customer',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    version: { type: 'int', unsigned: true },
    fact_count: { type: 'int', unsigned: true },
    name: { type: 'varchar', length: 200 },
    short_name: { type: 'varchar', length: 100, nullable: true },
    name_key: { type: 'varchar', length: 200 },
    sort_key: { type: 'varchar', length: 250 },
    city: { type: 'varchar', length: 60, nullable: true },
    city_key: { type: 'varchar', length: 60, default: '' },
    district: { type: 'varchar', length: 60, nullable: true },
    address: { type: 'varchar', length: 300, nullable: true },
    main_products: { type: 'varchar', length: 500, nullable: true },
    website: { type: 'varchar', length: 300, nullable: true },
    website_key: { type: 'varchar', length: 250, nullable: true },
    credit_code: { type: 'varchar', length: 18, nullable: true },
    channels_today: { type: 'varchar', length: 500, nullable: true },
    account_elsewhere: { type: 'varchar', length: 500, nullable: true },
    note: { type: 'varchar', length: 2000, nullable: true },
    original_source: { type: 'varchar', length: 20 },
    referrer_id: { type: 'bigint', unsigned: true, nullable: true },
    accepted_warnings: { type: 'varchar', length: 100, nullable: true },
    created_at: { type: 'datetime', precision: 3 },
    created_day: { type: 'date' },
    holder_id: { type: 'int', unsigned: true, nullable: true },
    held_since: { type: 'date', nullable: true },
    held_since_at: { type: 'datetime', precision: 3, nullable: true },
    counted_source: { type: 'varchar', length: 20, nullable: true },
    industry_id: { type: 'int', unsigned: true, nullable: true },
    demand_id: { type: 'int', unsigned: true, nullable: true },
    awareness_id: { type: 'int', unsigned: true, nullable: true },
    state: { type: 'varchar', length: 12, nullable: true },
    state_to: { type: 'date', nullable: true },
    next_state: { type: 'varchar', length: 12, nullable: true },
    stage: { type: 'varchar', length: 12, nullable: true },
    highest_stage: { type: 'varchar', length: 12, nullable: true },
    kind: { type: 'varchar', length: 4, nullable: true },
    last_contact_at: { type: 'datetime', precision: 3, nullable: true },
    last_contact_day: { type: 'date', nullable: true },
    last_contact_no: { type: 'int', unsigned: true, nullable: true },
    last_contact_of: { type: 'bigint', unsigned: true, nullable: true },
    merged_into: { type: 'bigint', unsigned: true, nullable: true },
    merge_group: { type: 'bigint', unsigned: true, nullable: true },
    has_judged_phone: { type: 'tinyint' },
    owned_from: { type: 'date', nullable: true },
    idle_from: { type: 'date', nullable: true },
    extended_by: { type: 'tinyint', unsigned: true, nullable: true },
    release_day: { type: 'date', default: '9999-12-31' },
    warn_day: { type: 'date', nullable: true },
    release_reason: { type: 'varchar', length: 12, nullable: true },
    release_days: { type: 'smallint', unsigned: true, nullable: true },
  },
  indices: [
    { name: 'customer_holder_created', columns: ['holder_id', 'created_at', 'id'] },
    { name: 'customer_holder_idle', columns: ['holder_id', 'last_contact_at', 'id'] },
    { name: 'customer_holder_name', columns: ['holder_id', 'sort_key', 'id'] },
    { name: 'customer_created', columns: ['created_at', 'id'] },
    { name: 'customer_idle', columns: ['last_contact_at', 'id'] },
    { name: 'customer_name', columns: ['sort_key', 'id'] },
    { name: 'customer_city', columns: ['city', 'holder_id'] },
    { name: 'customer_release', columns: ['release_day', 'id', 'holder_id', 'warn_day'] },
    { name: 'customer_holder_release', columns: ['holder_id', 'release_day', 'id', 'warn_day'] },
    { name: 'customer_name_key', columns: ['name_key'] },
    { name: 'customer_website', columns: ['website_key'] },
    { name: 'customer_credit_code', columns: ['credit_code'] },
    { name: 'customer_merged', columns: ['merged_into'] },
    { name: 'customer_merge_group', columns: ['merge_group'] },
  ],
});

export const customerChangeEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  field: string;
  value_before: string | null;
  value_after: string | null;
}>({
  name: 'customer_change',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    field: { type: 'varchar', length: 20, primary: true },
    value_before: { type: 'varchar', length: 2000, nullable: true },
    value_after: { type: 'varchar', length: 2000, nullable: true },
  },
});

export const contactPersonEntity = new EntitySchema<{
  customer_id: number;
  no: number;
  name: string;
  title: string | null;
  key_person: number;
  wechat: string | null;
}>({
  name: 'contact_person',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'smallint', unsigned: true, primary: true },
    name: { type: 'varchar', length: 60 },
    title: { type: 'varchar', length: 60, nullable: true },
    key_person: { type: 'tinyint' },
    wechat: { type: 'varchar', length: 60, nullable: true },
  },
});

export const phoneEntity = new EntitySchema<{
  id: number;
  number: string;
  extension: string;
  kind: string;
  version: number;
}>({
  name: 'phone',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    number: { type: 'varchar', length: 20 },
    extension: { type: 'varchar', length: 10 },
    kind: { type: 'varchar', length: 10 },
    version: { type: 'int', unsigned: true },
  },
  indices: [{ name: 'phone_number', columns: ['number', 'extension'], unique: true }],
});

export const customerPhoneEntity = new EntitySchema<
  CustomerPhoneRow & {
    customer_id: number;
    position: number;
    contact_person_no: number | null;
    shared: number;
  }
>({
  name: 'customer_phone',
  columns: {
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    phone_id: { type: 'bigint', unsigned: true, primary: true },
    position: { type: 'smallint', unsigned: true },
    contact_person_no: { type: 'smallint', unsigned: true, nullable: true },
    shared: { type: 'tinyint' },
    present: { type: 'tinyint' },
    verdict: { type: 'varchar', length: 20, nullable: true },
    folded_facts: { type: 'int', unsigned: true },
  },
  indices: [{ name: 'customer_phone_phone', columns: ['phone_id', 'customer_id'] }],
});

export const searchKeyEntity = new EntitySchema<{
  kind: string;
  text: string;
  customer_id: number;
}>({
  name: 'search_key',
  columns: {
    kind: { type: 'varchar', length: 10, primary: true },
    text: { type: 'varchar', length: 100, primary: true },
    customer_id: { type: 'bigint', unsigned: true, primary: true },
  },
  indices: [{ name: 'search_key_customer', columns: ['customer_id'] }],
});

export const dailyUseEntity = new EntitySchema<{
  person_id: number;
  day: string;
  what: string;
  n: number;
}>({
  name: 'daily_use',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    day: { type: 'date', primary: true },
    what: { type: 'varchar', length: 20, primary: true },
    n: { type: 'int', unsigned: true },
  },
});

export const askedQuestionEntity = new EntitySchema<{
  person_id: number;
  token_id: number;
  day: string;
  question: string;
}>({
  name: 'asked_question',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    token_id: { type: 'bigint', unsigned: true, primary: true },
    day: { type: 'date', primary: true },
    question: { type: 'varchar', length: 20, primary: true },
  },
});
