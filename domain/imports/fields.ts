/** What a column of an imported file can be (docs/rules/import.md). */
import type { CustomerFields } from '../customers/check-customer';

export const IMPORT_FIELDS = [
  'NAME',
  'SHORT_NAME',
  'CITY',
  'DISTRICT',
  'ADDRESS',
  'INDUSTRY',
  'MAIN_PRODUCTS',
  'WEBSITE',
  'CREDIT_CODE',
  'CHANNELS_TODAY',
  'ACCOUNT_ELSEWHERE',
  'NOTE',
  'PHONE',
  'CONTACT',
  'CONTACT_TITLE',
  'WECHAT',
  'SOURCE',
  'REP',
  'ENTERED_ON',
  'TO_NOTE',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Several columns may be these; every other field has one column at most. */
export const MANY_COLUMNS: ReadonlySet<ImportField> = new Set(['PHONE', 'NOTE', 'TO_NOTE']);

/** The fields that are texts of the customer itself. */
export const TEXT_FIELDS = {
  NAME: 'name',
  SHORT_NAME: 'shortName',
  CITY: 'city',
  DISTRICT: 'district',
  ADDRESS: 'address',
  MAIN_PRODUCTS: 'mainProducts',
  WEBSITE: 'website',
  CREDIT_CODE: 'creditCode',
  CHANNELS_TODAY: 'channelsToday',
  ACCOUNT_ELSEWHERE: 'accountElsewhere',
} as const satisfies Partial<Record<ImportField, keyof CustomerFields>>;

/** What of a customer that exists already a row may change. */
export const UPDATABLE_FIELDS = [
  ...(Object.keys(TEXT_FIELDS) as (keyof typeof TEXT_FIELDS)[]),
  'NOTE',
  'INDUSTRY',
  'PHONE',
] as const;
export type UpdatableField = (typeof UPDATABLE_FIELDS)[number];

/** Which column is what; a column that is not named is left out. */
export type ColumnMapping = readonly { column: number; field: ImportField }[];
