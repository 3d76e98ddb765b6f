/**
 * Writes whole customers, facts and fold together, in few large statements: for databases that are being filled (demo,
 * generated data), where nobody else writes yet. Everything later goes through record-facts.ts.
 */
import type { Fact } from '@erp/domain/facts/fact';
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
  facts: readonly { fact: Fact; note: string | null }[];
};

export type Loaded = { customer: WholeCustomer; timeline: Timeline; phones: readonly CustomerPhoneRow[] };

export type BulkLoad = {
  /** Folds and keeps the customer; writes when enough have come together. */
  add(customer: WholeCustomer): Promise<Loaded>;
  /** Keeps rows of a table beside the kernel's; all rows of a table name the same columns. */
  addRows(table: string, rows: readonly Record<string, unknown>[]): void;
  /** Writes what is left. */
  flush(): Promise<void>;
};

const ROWS_PER_STATEMENT = 1_000;

export function startBulkLoad(
  sql: Sql,
  { today, newAfterDays }: { today: Day; newAfterDays: number },
): BulkLoad {
  const waiting = new Map<string, unknown[][]>();
  let count = 0;

  const keep = (into: string, values: unknown[][]): void => {
    if (values.length === 0) return;
    const kept = waiting.get(into);
    if (kept) kept.push(...values);
    else waiting.set(into, [...values]);
  };

  const flush = async (): Promise<void> => {
    for (const [into, values] of waiting) {
      for (let start = 0; start < values.length; start += ROWS_PER_STATEMENT) {
        await sql.run(`INSERT INTO ${into} VALUES ?`, [values.slice(start, start + ROWS_PER_STATEMENT)]);
      }
    }
    waiting.clear();
    count = 0;
  };

  const addRows = (table: string, rows: readonly Record<string, unknown>[]): void => {
    if (rows.length === 0) return;
    keep(
      `${table} (${Object.keys(rows[0]!).join(', ')})`,
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
        `${table.table} (customer_id, ${table.columns.join(', ')})`,
        rows.map((row) => valuesOf(table, id, row)),
      );
    }
  };

  const add = async (customer: WholeCustomer): Promise<Loaded> => {
    const facts = customer.facts.map(({ fact }) => fact);
    const timeline = foldTimeline(facts, { newAfterDays });
    const derived = derivedRows(facts, timeline, today);
    const { names, values } = customerAssignments(derived.customer);
    const own = { id: customer.id, version: 1, fact_count: facts.length, ...customer.columns };
    keep(`customer (${[...Object.keys(own), ...names].join(', ')})`, [[...Object.values(own), ...values]]);
    keep(
      `fact (customer_id, ${factColumns.join(', ')})`,
      customer.facts.map(({ fact, note }) => factValues(customer.id, rowOf(fact, note))),
    );
    keepDerived(customer.id, derived);
    count += 1;
    if (count >= ROWS_PER_STATEMENT) await flush();
    return { customer, timeline, phones: derived.phones };
  };

  return { add, addRows, flush };
}
