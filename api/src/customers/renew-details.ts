/**
 * What is changed of a customer (name, address, credit code …) is a fact with the values before and after it; the
 * customer's columns are what the unvoided changes make of them, in the order of the fold. A reaction to recorded facts.
 */
import { normaliseCity } from '@erp/domain/customers/normalise-city';
import { normaliseName, normaliseWebsite } from '@erp/domain/customers/normalise-name';
import { pinyinSortKey } from '@erp/domain/customers/initials';
import type { CustomerFields } from '@erp/domain/customers/check-customer';
import { foldedFacts } from '@erp/domain/facts/fact';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';
import { renewSearchKeys } from './search-keys';

type Field = keyof CustomerFields;

export const columnOf: Record<Field, string> = {
  name: 'name',
  shortName: 'short_name',
  city: 'city',
  district: 'district',
  address: 'address',
  mainProducts: 'main_products',
  website: 'website',
  creditCode: 'credit_code',
  channelsToday: 'channels_today',
  accountElsewhere: 'account_elsewhere',
  note: 'note',
};

/** Keeps what the change with this number finds and what it makes of it; the reaction then writes the customer. */
export async function keepChange(
  tx: Sql,
  customerId: number,
  no: number,
  change: Partial<CustomerFields>,
): Promise<void> {
  const fields = (Object.keys(columnOf) as Field[]).filter((field) => change[field] !== undefined);
  if (fields.length === 0) return;
  const [present] = await tx.rows<Record<string, string | null>>(
    `SELECT ${fields.map((field) => columnOf[field]).join(', ')} FROM customer WHERE id = ?`,
    [customerId],
  );
  await tx.run('INSERT INTO customer_change (customer_id, no, field, value_before, value_after) VALUES ?', [
    fields.map((field) => [customerId, no, field, present![columnOf[field]], change[field]]),
  ]);
}

/** Columns that are derived from others. */
function derivedColumns(columns: Partial<CustomerFields>): Record<string, string | null> {
  return {
    ...(columns.name ? { name_key: normaliseName(columns.name), sort_key: pinyinSortKey(columns.name) } : {}),
    ...(columns.city === undefined ? {} : { city_key: normaliseCity(columns.city) }),
    ...(columns.website === undefined
      ? {}
      : { website_key: columns.website ? normaliseWebsite(columns.website) : null }),
  };
}

export async function renewDetails(
  _ctx: Context,
  tx: Sql,
  { customerId, facts, added }: Change,
): Promise<void> {
  if (!added.some(({ kind }) => kind === 'ATTRIBUTES' || kind === 'VOID' || kind === 'RESTORE')) return;
  const rows = await tx.rows<{
    no: number;
    field: Field;
    value_before: string | null;
    value_after: string | null;
  }>(
    `SELECT no, field, value_before, value_after
       FROM customer_change
      WHERE customer_id = ?
      ORDER BY no`,
    [customerId],
  );
  if (rows.length === 0) return;
  const order = new Map(foldedFacts(facts).map((fact, place) => [fact.no, place]));
  const fields: Partial<Record<Field, string | null>> = {};
  for (const field of new Set(rows.map((row) => row.field))) {
    const own = rows.filter((row) => row.field === field);
    const counted = own
      .filter(({ no }) => order.has(no))
      .sort((one, other) => order.get(one.no)! - order.get(other.no)!);
    // Without any, what the first one that was entered found.
    fields[field] = counted.length > 0 ? counted.at(-1)!.value_after : own[0]!.value_before;
  }
  const columns: Record<string, string | null> = {
    ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf[field as Field], value])),
    ...derivedColumns(fields as Partial<CustomerFields>),
  };
  const names = Object.keys(columns);
  await tx.run(`UPDATE customer SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...Object.values(columns),
    customerId,
  ]);
  if (fields.name !== undefined) await renewSearchKeys(tx, customerId);
}
