/** What find-matches.ts finds for one entry, for many at once: four statements, whatever their number. */
import { phoneCollision } from '@erp/domain/customers/collision';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Sql } from '../database/sql';
import type { Match, MatchKeys } from './find-matches';

type Carrier = { id: number; holder_id: number };
type CarriedRow = Carrier & { number: string; extension: string; shared: number };
type NamedRow = Carrier & { city: string | null };

/** Rows by what they were asked for. */
async function rowsBy<Row>(
  values: readonly (string | null)[],
  read: (wanted: string[]) => Promise<(Row & { value: string })[]>,
): Promise<(value: string | null) => readonly Row[]> {
  const wanted = [...new Set(values.filter((value) => value !== null))];
  const found = new Map<string, Row[]>();
  for (const row of wanted.length === 0 ? [] : await read(wanted)) {
    const own = found.get(row.value);
    if (own) own.push(row);
    else found.set(row.value, [row]);
  }
  return (value) => (value === null ? [] : (found.get(value) ?? []));
}

const sameCity = (one: string | null, other: string | null): boolean =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();

/**
 * In the order of the entries. Of two entries that both name no city, the same name is the same name in the same city: a
 * list mostly names one for all its rows or for none.
 */
export async function findMatchesOfMany(sql: Sql, many: readonly MatchKeys[]): Promise<Match[][]> {
  const carriers = await rowsBy<CarriedRow>(
    many.flatMap(({ phones }) => phones.map(({ e164 }) => e164)),
    (numbers) =>
      sql.rows(
        `SELECT DISTINCT p.number AS value, p.number, p.extension, cp.shared, s.id, s.holder_id
           FROM phone p
           JOIN customer_phone cp ON cp.phone_id = p.id AND cp.present = 1
           JOIN customer c        ON c.id = cp.customer_id
           JOIN customer s        ON s.id = COALESCE(c.merged_into, c.id) AND s.holder_id IS NOT NULL
          WHERE p.number IN (?)
          ORDER BY s.id`,
        [numbers],
      ),
  );
  const byColumn = (column: string, values: readonly (string | null)[]) =>
    rowsBy<NamedRow>(values, (wanted) =>
      sql.rows(
        `SELECT DISTINCT c.${column} AS value, s.id, s.holder_id, c.city
           FROM customer c
           JOIN customer s ON s.id = COALESCE(c.merged_into, c.id) AND s.holder_id IS NOT NULL
          WHERE c.${column} IN (?)
          ORDER BY s.id`,
        [wanted],
      ),
    );
  const names = await byColumn(
    'name_key',
    many.map(({ nameKey }) => nameKey),
  );
  const codes = await byColumn(
    'credit_code',
    many.map(({ creditCode }) => creditCode),
  );
  const websites = await byColumn(
    'website_key',
    many.map(({ websiteKey }) => websiteKey),
  );
  const matched =
    (kind: Match['kind'], phoneIndex: number | null = null) =>
    ({ id, holder_id: holderId }: Carrier): Match => ({
      kind,
      phoneIndex,
      customerId: id,
      holderId: holderId as UnitId,
    });
  return many.map(({ phones, nameKey, city, creditCode, websiteKey }) => [
    ...phones.flatMap((phone, phoneIndex) =>
      carriers(phone.e164).flatMap((row) => {
        const carried = { e164: row.number, extension: row.extension, shared: row.shared === 1 };
        const kind = phoneCollision(phone, carried);
        return kind ? [matched(kind, phoneIndex)(row)] : [];
      }),
    ),
    ...names(nameKey)
      .filter((row) => sameCity(row.city, city))
      .map(matched('SAME_NAME')),
    ...codes(creditCode).map(matched('SAME_CREDIT_CODE')),
    ...websites(websiteKey).map(matched('SAME_WEBSITE')),
  ]);
}
