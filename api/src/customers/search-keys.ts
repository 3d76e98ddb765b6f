/** What customers are found by: every tail of the name, of its pinyin initials, and of the numbers (4 digits and more), read by prefix. */
import { normaliseName } from '@erp/domain/customers/normalise-name';
import { pinyinInitials } from '@erp/domain/customers/initials';
import type { Timeline } from '@erp/domain/facts/timeline';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';

const MAX_TEXT = 40;
const MIN_DIGITS = 4;

function* tails(text: string, shortest: number): Generator<string> {
  const characters = [...text];
  for (let start = 0; start + shortest <= characters.length; start += 1) {
    yield characters.slice(start, start + MAX_TEXT).join('');
  }
}

export type SearchKey = { kind: 'NAME' | 'INITIALS' | 'PHONE'; text: string };

/** `phones`: E.164 of the numbers the customer has. */
export function searchKeys(name: string, phones: readonly string[]): SearchKey[] {
  const keys: SearchKey[] = [];
  for (const text of new Set(tails(normaliseName(name), 1))) keys.push({ kind: 'NAME', text });
  for (const text of new Set(tails(pinyinInitials(name), 1))) keys.push({ kind: 'INITIALS', text });
  const digits = phones.map((number) => number.replace(/^\+86/, '').replace(/^\+/, ''));
  for (const text of new Set(digits.flatMap((number) => [...tails(number, MIN_DIGITS)]))) {
    keys.push({ kind: 'PHONE', text });
  }
  return keys;
}

/** Makes the customer's keys these. */
export async function writeSearchKeys(
  tx: Sql,
  customerId: number,
  name: string,
  phones: readonly string[],
  isNew: boolean,
): Promise<void> {
  if (!isNew) await tx.run('DELETE FROM search_key WHERE customer_id = ?', [customerId]);
  const keys = searchKeys(name, phones);
  if (keys.length === 0) return;
  await tx.run('INSERT IGNORE INTO search_key (kind, text, customer_id) VALUES ?', [
    keys.map(({ kind, text }) => [kind, text, customerId]),
  ]);
}

/** As the customer's name and the numbers it has now say. */
export async function renewSearchKeys(tx: Sql, customerId: number): Promise<void> {
  const [customer] = await tx.rows<{ name: string }>('SELECT name FROM customer WHERE id = ?', [customerId]);
  const phones = await tx.rows<{ number: string }>(
    `SELECT p.number FROM customer_phone cp JOIN phone p ON p.id = cp.phone_id
      WHERE cp.customer_id = ? AND cp.present = 1`,
    [customerId],
  );
  await writeSearchKeys(
    tx,
    customerId,
    customer!.name,
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
