/** What customers are found by: every tail of the name, of its pinyin initials, and of the numbers (4 digits and more), read by prefix. */
import { normaliseName } from '@erp/domain/customers/normalise-name';
import { pinyinInitials } from '@erp/domain/customers/initials';
import type { Timeline } from '@erp/domain/facts/timeline';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';

const MAX_TEXT = 40;
const MIN_DIGITS = 4;

const BEYOND_16_BITS = /[\ud800-\udfff]/;

function tails(text: string, shortest: number): string[] {
  // Nearly every text has characters of one unit each, and is cut where it is.
  const characters = BEYOND_16_BITS.test(text) ? [...text] : text;
  const found: string[] = [];
  for (let start = 0; start + shortest <= characters.length; start += 1) {
    const tail = characters.slice(start, start + MAX_TEXT);
    found.push(typeof tail === 'string' ? tail : tail.join(''));
  }
  return found;
}

export type SearchKey = { kind: 'NAME' | 'INITIALS' | 'PHONE'; text: string };

/** `phones`: E.164 of the numbers the customer has. */
export function searchKeys(names: readonly string[], phones: readonly string[]): SearchKey[] {
  const keys: SearchKey[] = [];
  const add = (kind: SearchKey['kind'], make: (name: string) => string): void => {
    for (const text of new Set(names.flatMap((name) => tails(make(name), 1)))) keys.push({ kind, text });
  };
  add('NAME', normaliseName);
  add('INITIALS', pinyinInitials);
  const digits = phones.map((number) => number.replace(/^\+86/, '').replace(/^\+/, ''));
  for (const text of new Set(digits.flatMap((number) => tails(number, MIN_DIGITS)))) {
    keys.push({ kind: 'PHONE', text });
  }
  return keys;
}

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
