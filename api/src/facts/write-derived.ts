/** Writes the difference between two folds of a customer: rows that vanished, rows that are new or changed. */
import type { Sql } from '../database/sql';
import { toDateTime } from '../database/date-time';
import type { CustomerColumns, DerivedRows } from './derived-rows';

type Row = Record<string, string | number | null>;

/** A derived table below a customer: its key within the customer and its other columns. */
export type DerivedTable = {
  table: string;
  key: string;
  columns: readonly string[];
  instants?: readonly string[];
};

export const intervalTable: DerivedTable = {
  table: 'timeline_interval',
  key: 'from_day',
  columns: [
    'from_day',
    'to_day',
    'state',
    'holder_id',
    'counted_source',
    'original_source',
    'industry_id',
    'demand_id',
    'awareness_id',
  ],
};
export const contactTable: DerivedTable = {
  table: 'contact',
  key: 'no',
  columns: [
    'no',
    'contact',
    'at',
    'day',
    'rep_id',
    'method',
    'outcome',
    'met',
    'effective',
    'customer_kind',
    'is_first',
    'is_first_visit',
    'stage_from',
    'stage_to',
    'after_lapse',
    'next_step',
  ],
  instants: ['at'],
};
export const dealTable: DerivedTable = {
  table: 'deal',
  key: 'no',
  columns: [
    'no',
    'signed_on',
    'service_to',
    'cancelled_on',
    'cancellation_no',
    'received',
    'waiting',
    'signed_shares_no',
    'shares_no',
  ],
};

const sameRow = (columns: readonly string[], a: Row, b: Row): boolean =>
  columns.every((column) => a[column] === b[column]);

/** The statement's values of a row, instants as DATETIME(3). */
export function valuesOf({ columns, instants = [] }: DerivedTable, customerId: number, row: Row): unknown[] {
  return [
    customerId,
    ...columns.map((column) => (instants.includes(column) ? toDateTime(row[column] as string) : row[column])),
  ];
}

export const upsertSql = ({ table, columns, key }: DerivedTable): string =>
  `INSERT INTO ${table} (customer_id, ${columns.join(', ')}) VALUES ?
   ON DUPLICATE KEY UPDATE ${columns
     .filter((column) => column !== key)
     .map((column) => `${column} = VALUES(${column})`)
     .join(', ')}`;

async function writeTable(
  tx: Sql,
  table: DerivedTable,
  customerId: number,
  before: Row[],
  after: Row[],
): Promise<void> {
  const had = new Map(before.map((row) => [row[table.key], row]));
  const has = new Set(after.map((row) => row[table.key]));
  const gone = before.map((row) => row[table.key]).filter((key) => !has.has(key));
  const changed = after.filter((row) => {
    const old = had.get(row[table.key]);
    return !old || !sameRow(table.columns, old, row);
  });
  if (gone.length > 0) {
    await tx.run(`DELETE FROM ${table.table} WHERE customer_id = ? AND ${table.key} IN (?)`, [
      customerId,
      gone,
    ]);
  }
  if (changed.length > 0) {
    await tx.run(upsertSql(table), [changed.map((row) => valuesOf(table, customerId, row))]);
  }
}

async function writePhones(
  tx: Sql,
  customerId: number,
  before: DerivedRows['phones'],
  after: DerivedRows['phones'],
): Promise<void> {
  const had = new Map(before.map((row) => [row.phone_id, row]));
  for (const row of after) {
    const old = had.get(row.phone_id);
    const isSame =
      old?.present === row.present && old.verdict === row.verdict && old.folded_facts === row.folded_facts;
    if (isSame) continue;
    await tx.run(
      `UPDATE customer_phone
          SET present = ?, verdict = ?, folded_facts = ?
        WHERE customer_id = ? AND phone_id = ?`,
      [row.present, row.verdict, row.folded_facts, customerId, row.phone_id],
    );
  }
}

/** All derived rows below the customer; its own columns are written with its version (record-facts.ts). */
export async function writeDerived(
  tx: Sql,
  customerId: number,
  before: DerivedRows,
  after: DerivedRows,
): Promise<void> {
  await writeTable(tx, intervalTable, customerId, before.intervals, after.intervals);
  await writeTable(tx, contactTable, customerId, before.contacts, after.contacts);
  await writeTable(tx, dealTable, customerId, before.deals, after.deals);
  await writePhones(tx, customerId, before.phones, after.phones);
}

const instantColumns = new Set<string>(['held_since_at', 'last_contact_at']);

/** Column names and values of the customer's derived columns, in one order. */
export function customerAssignments(columns: CustomerColumns): { names: string[]; values: unknown[] } {
  const entries = Object.entries(columns);
  return {
    names: entries.map(([name]) => name),
    values: entries.map(([name, value]) =>
      instantColumns.has(name) && value !== null ? toDateTime(value as string) : value,
    ),
  };
}
