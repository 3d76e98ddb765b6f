/** Customers that an entry would collide with 查重: one statement per kind of key, whoever holds them; for what is merged into another one, that one. */
import { phoneCollision, type CarriedNumber, type CollisionKind } from '@erp/domain/customers/collision';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Sql } from '../database/sql';

export type Match = {
  kind: CollisionKind;
  /** Index of the phone that collides; null for the other kinds. */
  phoneIndex: number | null;
  customerId: number;
  holderId: UnitId;
};

/** What of an entry is compared; keys normalised, nulls compare with nothing. */
export type MatchKeys = {
  phones: readonly CarriedNumber[];
  nameKey: string | null;
  city: string | null;
  creditCode: string | null;
  websiteKey: string | null;
};

async function phoneMatches(sql: Sql, phones: MatchKeys['phones']): Promise<Match[]> {
  if (phones.length === 0) return [];
  const rows = await sql.rows<{
    number: string;
    extension: string;
    shared: number;
    customer_id: number;
    holder_id: number;
  }>(
    `SELECT DISTINCT p.number, p.extension, cp.shared, s.id AS customer_id, s.holder_id
       FROM phone p
       JOIN customer_phone cp ON cp.phone_id = p.id AND cp.present = 1
       JOIN customer c        ON c.id = cp.customer_id
       JOIN customer s        ON s.id = COALESCE(c.merged_into, c.id) AND s.holder_id IS NOT NULL
      WHERE p.number IN (?)
      ORDER BY s.id`,
    [[...new Set(phones.map(({ e164 }) => e164))]],
  );
  return phones.flatMap((phone, phoneIndex) =>
    rows.flatMap((row): Match[] => {
      const carried = { e164: row.number, extension: row.extension, shared: row.shared === 1 };
      const kind = phoneCollision(phone, carried);
      return kind
        ? [{ kind, phoneIndex, customerId: row.customer_id, holderId: row.holder_id as UnitId }]
        : [];
    }),
  );
}

async function keyMatches(
  sql: Sql,
  kind: CollisionKind,
  condition: string,
  params: (string | null)[],
): Promise<Match[]> {
  if (params.some((param) => param === null)) return [];
  const rows = await sql.rows<{ id: number; holder_id: number }>(
    `SELECT DISTINCT s.id, s.holder_id
       FROM customer c
       JOIN customer s ON s.id = COALESCE(c.merged_into, c.id) AND s.holder_id IS NOT NULL
      WHERE ${condition}
      ORDER BY s.id
      LIMIT 20`,
    params,
  );
  return rows.map((row) => ({
    kind,
    phoneIndex: null,
    customerId: row.id,
    holderId: row.holder_id as UnitId,
  }));
}

/** `except`: the customer itself, when it is being changed. */
export async function findMatches(sql: Sql, keys: MatchKeys, except?: number): Promise<Match[]> {
  const matches = [
    ...(await phoneMatches(sql, keys.phones)),
    ...(await keyMatches(sql, 'SAME_NAME', 'c.name_key = ? AND c.city = ?', [keys.nameKey, keys.city])),
    ...(await keyMatches(sql, 'SAME_CREDIT_CODE', 'c.credit_code = ?', [keys.creditCode])),
    ...(await keyMatches(sql, 'SAME_WEBSITE', 'c.website_key = ?', [keys.websiteKey])),
  ];
  return matches.filter(({ customerId }) => customerId !== except);
}
