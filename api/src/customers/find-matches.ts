/**
 * Customers that entries collide with 查重, whoever holds them; for what is merged into another one, that one. The database
 * finds candidates by their stored keys, the matcher of domain/customers/collision.ts decides. Four statements, whatever the
 * number of entries.
 */
import { commonKeys, nothingToMatch, type CommonKey, type MatchKeys } from '@erp/domain/customers/collision';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Sql } from '../database/sql';

export type Match = CommonKey & { customerId: number; holderId: UnitId };

type Candidate = { id: number; holder_id: UnitId };
type PhoneRow = Candidate & { number: string; extension: string; shared: number };
type NameRow = Candidate & { city_key: string };

/** Candidates by the value that they were found by. */
async function candidatesBy<Row extends Candidate>(
  values: readonly (string | null)[],
  read: (wanted: string[]) => Promise<(Row & { value: string })[]>,
  keysOf: (row: Row & { value: string }) => Partial<MatchKeys>,
): Promise<(entered: MatchKeys, value: string | null) => Match[]> {
  const wanted = [...new Set(values.filter((value) => value !== null))];
  const found = new Map<string, { row: Row; keys: MatchKeys }[]>();
  for (const row of wanted.length === 0 ? [] : await read(wanted)) {
    const candidate = { row, keys: { ...nothingToMatch, ...keysOf(row) } };
    const own = found.get(row.value);
    if (own) own.push(candidate);
    else found.set(row.value, [candidate]);
  }
  return (entered, value) =>
    (value === null ? [] : (found.get(value) ?? [])).flatMap(({ row, keys }) =>
      commonKeys(entered, keys).map((common) => ({
        ...common,
        customerId: row.id,
        holderId: row.holder_id,
      })),
    );
}

/** In the order of the entries; of each in the order of its numbers, then name, credit code, website. */
export async function findMatchesOfMany(sql: Sql, many: readonly MatchKeys[]): Promise<Match[][]> {
  const byNumber = await candidatesBy<PhoneRow>(
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
    ({ number, extension, shared }) => ({ phones: [{ e164: number, extension, shared: shared === 1 }] }),
  );
  const withColumns =
    <Row extends Candidate>(column: string, more = '') =>
    (wanted: string[]): Promise<(Row & { value: string })[]> =>
      sql.rows(
        `SELECT DISTINCT c.${column} AS value, s.id, s.holder_id${more}
           FROM customer c
           JOIN customer s ON s.id = COALESCE(c.merged_into, c.id) AND s.holder_id IS NOT NULL
          WHERE c.${column} IN (?)
          ORDER BY s.id`,
        [wanted],
      );
  const byName = await candidatesBy<NameRow>(
    many.map(({ nameKey }) => nameKey),
    withColumns('name_key', ', c.city_key'),
    ({ value, city_key: cityKey }) => ({ nameKey: value, cityKey }),
  );
  const byCode = await candidatesBy(
    many.map(({ creditCode }) => creditCode),
    withColumns('credit_code'),
    ({ value }) => ({ creditCode: value }),
  );
  const byWebsite = await candidatesBy(
    many.map(({ websiteKey }) => websiteKey),
    withColumns('website_key'),
    ({ value }) => ({ websiteKey: value }),
  );
  return many.map((entered) => [
    ...entered.phones.flatMap((phone, phoneIndex) =>
      byNumber({ ...nothingToMatch, phones: [phone] }, phone.e164).map((match) => ({ ...match, phoneIndex })),
    ),
    ...byName(entered, entered.nameKey),
    ...byCode(entered, entered.creditCode),
    ...byWebsite(entered, entered.websiteKey),
  ]);
}

/** Of a kind; a person reads no longer list. */
const MOST_SHOWN = 20;

/** `except`: the customer itself, when it is being changed. */
export async function findMatches(sql: Sql, keys: MatchKeys, except?: number): Promise<Match[]> {
  const [matches] = await findMatchesOfMany(sql, [keys]);
  const counts = new Map<Match['kind'], number>();
  return matches!.filter(({ kind, customerId }) => {
    if (customerId === except) return false;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_SHOWN;
  });
}
