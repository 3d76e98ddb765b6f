/** Keeps what customers are found by (domain/customers/search-keys.ts) as their names and numbers change. */
import { searchKeys } from '@erp/domain/customers/search-keys';
import type { Timeline } from '@erp/domain/facts/timeline';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';

/** Makes the customer's keys these. */
export async function writeSearchKeys(
  tx: Sql,
  customerId: number,
  names: readonly string[],
  phones: readonly string[],
  isNew: boolean,
): Promise<void> {
  if (!isNew) await tx.run('DELETE FROM search_key WHERE customer_id = ?', [customerId]);
  const keys = searchKeys(names, phones);
  if (keys.length === 0) return;
  await tx.run('INSERT IGNORE INTO search_key (kind, text, customer_id) VALUES ?', [
    keys.map(({ kind, text }) => [kind, text, customerId]),
  ]);
}

/**
 * As the customer's name and the numbers it has now say, and those of what is merged into it: it is found by them too.
 * When it is itself merged away, the one that it is part of likewise.
 */
export async function renewSearchKeys(tx: Sql, customerId: number): Promise<void> {
  const [own] = await tx.rows<{ merged_into: number | null }>(
    'SELECT merged_into FROM customer WHERE id = ?',
    [customerId],
  );
  for (const id of [customerId, own!.merged_into]) if (id !== null) await renewKeysOf(tx, id);
}

async function renewKeysOf(tx: Sql, customerId: number): Promise<void> {
  const customers = await tx.rows<{ id: number; name: string }>(
    'SELECT id, name FROM customer WHERE id = ? OR merged_into = ?',
    [customerId, customerId],
  );
  const phones = await tx.rows<{ number: string }>(
    `SELECT p.number FROM customer_phone cp JOIN phone p ON p.id = cp.phone_id
      WHERE cp.customer_id IN (?) AND cp.present = 1`,
    [customers.map(({ id }) => id)],
  );
  await writeSearchKeys(
    tx,
    customerId,
    customers.map(({ name }) => name),
    phones.map(({ number }) => number),
    false,
  );
}

/** A number that a void took away or a restore gave back; a reaction to recorded facts. */
export async function renewVoidedNumbers(
  _ctx: Context,
  tx: Sql,
  { customerId, added, before, after }: Change,
): Promise<void> {
  if (!added.some(({ kind }) => kind === 'VOID' || kind === 'RESTORE')) return;
  const numbers = ({ phones }: Timeline): string =>
    phones
      .filter(({ present }) => present)
      .map(({ phoneId }) => phoneId)
      .sort()
      .join();
  if (numbers(before) !== numbers(after)) await renewSearchKeys(tx, customerId);
}

/** A merge or an undo, or what voids one: the customers that it was part of and is part of now. A reaction to recorded facts. */
export async function renewMergedNames(_ctx: Context, tx: Sql, { before, after }: Change): Promise<void> {
  if (before.mergedInto === after.mergedInto) return;
  for (const id of [before.mergedInto, after.mergedInto]) if (id !== null) await renewKeysOf(tx, id);
}
