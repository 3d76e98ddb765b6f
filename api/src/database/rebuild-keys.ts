/** Derives anew what customers are compared, sorted and found by, and guides are found by, after the rules for it changed; only differences are written. */
import { matchKeys } from '@erp/domain/customers/collision';
import { pinyinInitials, pinyinSortKey } from '@erp/domain/customers/initials';
import { searchKeys } from '@erp/domain/customers/search-keys';
import type { Sql } from './sql';

const CUSTOMERS_AT_ONCE = 200;
const KEYS_AT_ONCE = 2_000;

type StoredKeys = { name_key: string; sort_key: string; city_key: string; website_key: string | null };

type CustomerRow = StoredKeys & {
  id: number;
  name: string;
  city: string | null;
  website: string | null;
  /** The customer that it is found as. */
  shown_as: number;
};

const keysOf = ({ name, city, website }: CustomerRow): StoredKeys => {
  const keys = matchKeys({ name, city, website, creditCode: null }, []);
  return {
    name_key: keys.nameKey ?? '',
    sort_key: pinyinSortKey(name),
    city_key: keys.cityKey,
    website_key: keys.websiteKey,
  };
};

const columns = ['name_key', 'sort_key', 'city_key', 'website_key'] as const;

async function rebuildColumns(sql: Sql, rows: readonly CustomerRow[]): Promise<void> {
  for (const row of rows) {
    const keys = keysOf(row);
    if (columns.every((column) => keys[column] === row[column])) continue;
    await sql.run(`UPDATE customer SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [
      ...columns.map((column) => keys[column]),
      row.id,
    ]);
  }
}

const textOf = ({ kind, text }: { kind: string; text: string }): string => `${kind} ${text}`;

/** Of these customers, whose own names and those of what is merged into them are `rows`. */
async function rebuildSearchKeys(
  sql: Sql,
  ids: readonly number[],
  rows: readonly CustomerRow[],
): Promise<void> {
  const phones = await sql.rows<{ shown_as: number; number: string }>(
    `SELECT COALESCE(c.merged_into, c.id) AS shown_as, p.number
       FROM customer c
       JOIN customer_phone cp ON cp.customer_id = c.id AND cp.present = 1
       JOIN phone p           ON p.id = cp.phone_id
      WHERE c.id IN (?)`,
    [rows.map(({ id }) => id)],
  );
  const stored = await sql.rows<{ kind: string; text: string; customer_id: number }>(
    'SELECT kind, text, customer_id FROM search_key WHERE customer_id IN (?)',
    [ids],
  );
  const missing: [string, string, number][] = [];
  for (const id of ids) {
    const wanted = searchKeys(
      rows.filter(({ shown_as: shownAs }) => shownAs === id).map(({ name }) => name),
      phones.filter(({ shown_as: shownAs }) => shownAs === id).map(({ number }) => number),
    );
    const had = new Set(stored.filter(({ customer_id: of }) => of === id).map(textOf));
    const isWanted = new Set(wanted.map(textOf));
    for (const key of wanted) if (!had.has(textOf(key))) missing.push([key.kind, key.text, id]);
    for (const key of stored) {
      if (key.customer_id !== id || isWanted.has(textOf(key))) continue;
      await sql.run('DELETE FROM search_key WHERE kind = ? AND text = ? AND customer_id = ?', [
        key.kind,
        key.text,
        id,
      ]);
    }
  }
  for (let start = 0; start < missing.length; start += KEYS_AT_ONCE) {
    await sql.run('INSERT IGNORE INTO search_key (kind, text, customer_id) VALUES ?', [
      missing.slice(start, start + KEYS_AT_ONCE),
    ]);
  }
}

const LONGEST_GUIDE_INITIALS = 200;

async function rebuildGuideInitials(sql: Sql): Promise<void> {
  const rows = await sql.rows<{ guide_id: number; version: number; title_zh: string; initials: string }>(
    "SELECT guide_id, version, title_zh, initials FROM guide_version WHERE title_zh <> ''",
  );
  for (const { guide_id: guideId, version, title_zh: title, initials } of rows) {
    const wanted = pinyinInitials(title).slice(0, LONGEST_GUIDE_INITIALS);
    if (wanted === initials) continue;
    await sql.run('UPDATE guide_version SET initials = ? WHERE guide_id = ? AND version = ?', [
      wanted,
      guideId,
      version,
    ]);
  }
}

/** May be repeated, and goes on from the beginning: what is right already is only read. */
export async function rebuildKeys(sql: Sql): Promise<void> {
  await rebuildGuideInitials(sql);
  for (let last = 0; ;) {
    const page = await sql.rows<{ id: number; merged_into: number | null }>(
      'SELECT id, merged_into FROM customer WHERE id > ? ORDER BY id LIMIT ?',
      [last, CUSTOMERS_AT_ONCE],
    );
    if (page.length === 0) return;
    last = page.at(-1)!.id;
    const ids = page.map(({ id }) => id);
    const rows = await sql.rows<CustomerRow>(
      `SELECT c.id, c.name, c.city, c.website, c.name_key, c.sort_key, c.city_key, c.website_key,
              COALESCE(c.merged_into, c.id) AS shown_as
         FROM customer c
        WHERE c.id IN (?) OR c.merged_into IN (?)`,
      [ids, ids],
    );
    await rebuildColumns(
      sql,
      rows.filter(({ id }) => ids.includes(id)),
    );
    await rebuildSearchKeys(
      sql,
      page.filter(({ merged_into: into }) => into === null).map(({ id }) => id),
      rows,
    );
  }
}
