/**
 * Writes whole customers, facts and fold together, in few large statements: for databases that are being filled (demo,
 * generated data), where nobody else writes yet. Everything later goes through record-facts.ts.
 */
import type { CustomerFact } from '@erp/domain/facts/fact';
import { noPhoneHistories, type PhoneHistories } from '@erp/domain/facts/phone-history';
import { foldTimeline, type Timeline } from '@erp/domain/facts/timeline';
import type { Day } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import { derivedRows, type CustomerPhoneRow, type Derived } from './derived-rows';
import { factColumns, factValues, rowOf } from './fact-row';
import { contactTable, customerAssignments, dealTable, intervalTable, valuesOf } from './write-derived';

export type WholeCustomer = {
  id: number;
  /** Columns of table customer that are not derived, version and fact_count aside. */
  columns: Record<string, unknown>;
  facts: readonly { fact: CustomerFact; note: string | null }[];
  /** Histories of its numbers; their rows (phone_fact) are there already, or the caller adds them. Default: none was judged. */
  phones?: PhoneHistories;
};

export type Loaded = { customer: WholeCustomer; timeline: Timeline; phones: readonly CustomerPhoneRow[] };

/** Writes rows of a table, values in the order of the columns. */
export type InsertRows = (
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
) => Promise<void>;

export type BulkLoad = {
  /** Folds and keeps the customer; writes when enough have come together. */
  add(customer: WholeCustomer): Promise<Loaded>;
  /** Keeps rows of a table beside the kernel's; all rows of a table name the same columns. */
  addRows(table: string, rows: readonly Record<string, unknown>[]): void;
  /** Writes what is left. */
  flush(): Promise<void>;
};

const ROWS_PER_STATEMENT = 1_000;

/**
 * Where the columns stand that are not null in every row; the others are left out: of a fact's many a kind uses few, and
 * each costs both sides time.
 */
export const usedColumns = (
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): readonly number[] =>
  columns.flatMap((_, index) => (rows.some((row) => row[index] !== null) ? [index] : []));

/** What every database takes; a column that may be null is null where nothing is said. */
export const inserting =
  (sql: Sql): InsertRows =>
  async (table, columns, rows) => {
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const some = rows.slice(start, start + ROWS_PER_STATEMENT);
      const used = usedColumns(columns, some);
      const names = used.map((index) => columns[index]!);
      const values = some.map((row) => used.map((index) => row[index]));
      await sql.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES ?`, [values]);
    }
  };

type Waiting = { columns: readonly string[]; rows: (readonly unknown[])[] };

export function startBulkLoad(
  insert: InsertRows,
  { today, timeZone, newAfterDays }: { today: Day; timeZone: string; newAfterDays: number },
): BulkLoad {
  const waiting = new Map<string, Waiting>();
  let count = 0;

  const keep = (table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void => {
    const kept = waiting.get(table);
    if (kept) for (const row of rows) kept.rows.push(row);
    else waiting.set(table, { columns, rows: [...rows] });
  };

  const flush = async (): Promise<void> => {
    for (const [table, { columns, rows }] of waiting) await insert(table, columns, rows);
    waiting.clear();
    count = 0;
  };

  const addRows = (table: string, rows: readonly Record<string, unknown>[]): void => {
    if (rows.length === 0) return;
    keep(
      table,
      Object.keys(rows[0]!),
      rows.map((row) => Object.values(row)),
    );
  };

  const keepDerived = (id: number, derived: Derived): void => {
    for (const [table, rows] of [
      [intervalTable, derived.intervals],
      [contactTable, derived.contacts],
      [dealTable, derived.deals],
    ] as const) {
      keep(
        table.table,
        ['customer_id', ...table.columns],
        rows.map((row) => valuesOf(table, id, row)),
      );
    }
  };

  const add = async (customer: WholeCustomer): Promise<Loaded> => {
    const facts = customer.facts.map(({ fact }) => fact);
    const phones = customer.phones ?? noPhoneHistories;
    const timeline = foldTimeline(facts, { newAfterDays }, phones);
    const derived = derivedRows(facts, timeline, { today, timeZone }, phones);
    const { names, values } = customerAssignments(derived.customer);
    const own = { id: customer.id, version: 1, fact_count: facts.length, ...customer.columns };
    keep('customer', [...Object.keys(own), ...names], [[...Object.values(own), ...values]]);
    keep(
      'fact',
      ['customer_id', ...factColumns],
      customer.facts.map(({ fact, note }) => factValues(customer.id, rowOf(fact, note))),
    );
    keepDerived(customer.id, derived);
    count += 1;
    if (count >= ROWS_PER_STATEMENT) await flush();
    return { customer, timeline, phones: derived.phones };
  };

  return { add, addRows, flush };
}
