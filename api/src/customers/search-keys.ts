/** What customers are found by: every tail of the name, of its pinyin initials, and of the numbers (4 digits and more), read by prefix. */
import { normaliseName } from '@erp/domain/customers/normalise-name';
import { pinyinInitials } from '@erp/domain/customers/initials';
import type { Sql } from '../database/sql';

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
