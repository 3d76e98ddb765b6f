/** Reads of deals and payments: the fact, and what the fold says of it. */
import type { DealKind } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import { isVoided } from '../facts/voided';
import { scopeSql, type Scope } from '../identity/scope';

export type DealRow = {
  customer_id: number;
  no: number;
  customer_name: string;
  product_id: number;
  deal_kind: DealKind;
  amount: string;
  signed_on: Day;
  service_from: Day;
  service_to: Day | null;
  cancelled_on: Day | null;
  cancel_reason: string | null;
  received: string;
  /** 1: the fold does not know it. */
  voided: number;
};

export type PaymentRow = {
  customer_id: number;
  no: number;
  deal_no: number;
  amount: string;
  on_day: Day;
  confirmed_by: UnitId | null;
  confirmed_at: Instant | null;
  voided: number;
};

export type ShareRow = { customer_id: number; no: number; rep_id: UnitId; percent: string };

export const dealKey = ({ customer_id: customerId, no }: { customer_id: number; no: number }): string =>
  `${customerId}:${no}`;

const dealColumns = `f.customer_id, f.no, c.name AS customer_name, f.product_id, f.deal_kind, f.amount, f.day AS signed_on,
       f.service_from, COALESCE(d.service_to, IF(d.no IS NULL, f.ends_on, NULL)) AS service_to,
       d.cancelled_on, x.note AS cancel_reason, COALESCE(d.received, '0.00') AS received, d.no IS NULL AS voided`;

const dealTables = `fact f
  JOIN customer c  ON c.id = f.customer_id
  LEFT JOIN deal d ON d.customer_id = f.customer_id AND d.no = f.no
  LEFT JOIN fact x ON x.customer_id = d.customer_id AND x.no = d.cancellation_no`;

const pairs = (keys: readonly string[]): number[][] => keys.map((key) => key.split(':').map(Number));

/** Voided ones too; the caller has checked the scope of the customers. */
export async function dealsByKey(sql: Sql, keys: readonly string[]): Promise<Map<string, DealRow>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.rows<DealRow>(
    `SELECT ${dealColumns}
       FROM ${dealTables}
      WHERE f.kind = 'DEAL' AND (${keys.map(() => '(f.customer_id = ? AND f.no = ?)').join(' OR ')})`,
    pairs(keys).flat(),
  );
  return new Map(rows.map((row) => [dealKey(row), row]));
}

/** A customer's deals that count, newest first. */
export async function dealsOfCustomers(sql: Sql, customerIds: readonly number[]): Promise<DealRow[]> {
  return sql.rows<DealRow>(
    `SELECT ${dealColumns}
       FROM ${dealTables}
      WHERE d.customer_id IN (?) AND f.kind = 'DEAL'
      ORDER BY d.customer_id, d.signed_on DESC, d.no DESC`,
    [customerIds],
  );
}

/** Payments of these deals, voided ones left out, oldest first. */
export async function paymentsOfDeals(sql: Sql, dealKeys: readonly string[]): Promise<PaymentRow[]> {
  return paymentRows(sql, dealKeys, 'target_no');
}

export async function paymentsByKey(sql: Sql, keys: readonly string[]): Promise<PaymentRow[]> {
  return paymentRows(sql, keys, 'no');
}

async function paymentRows(
  sql: Sql,
  keys: readonly string[],
  column: 'no' | 'target_no',
): Promise<PaymentRow[]> {
  if (keys.length === 0) return [];
  return sql.rows<PaymentRow>(
    `SELECT p.customer_id, p.no, p.target_no AS deal_no, p.amount, p.day AS on_day,
            k.actor_id AS confirmed_by, k.recorded_at AS confirmed_at,
            ${isVoided('p')} AS voided
       FROM fact p
       LEFT JOIN fact k ON k.customer_id = p.customer_id AND k.kind = 'CONFIRMATION' AND k.target_no = p.no
                       AND ${isVoided('k')} = 0
      WHERE p.kind = 'PAYMENT' AND (${keys.map(() => `(p.customer_id = ? AND p.${column} = ?)`).join(' OR ')})
      ORDER BY p.customer_id, p.day, p.no`,
    pairs(keys).flat(),
  );
}

/** As they hold now: of the signing, or of the ruling that changed them last. */
export async function sharesOfDeals(sql: Sql, keys: readonly string[]): Promise<ShareRow[]> {
  if (keys.length === 0) return [];
  return sql.rows<ShareRow>(
    `SELECT f.customer_id, f.no, s.rep_id, s.percent
       FROM fact f
       LEFT JOIN deal d  ON d.customer_id = f.customer_id AND d.no = f.no
       JOIN deal_share s ON s.customer_id = f.customer_id AND s.no = COALESCE(d.shares_no, f.no)
      WHERE ${keys.map(() => '(f.customer_id = ? AND f.no = ?)').join(' OR ')}
      ORDER BY f.customer_id, f.no, s.percent DESC, s.rep_id`,
    pairs(keys).flat(),
  );
}

/** The number of the deal of a share whose fact has this alias: a signing is the deal, a ruling names it. */
const sharedDealNo = (fact: string): string => `COALESCE(${fact}.target_no, ${fact}.no)`;

/** Everybody who has a share in one of these deals or had one, by the deal's key; deals whose fact is voided too. */
export async function sharersOfDeals(
  sql: Sql,
  keys: readonly string[],
): Promise<{ customer_id: number; no: number; rep_id: UnitId }[]> {
  if (keys.length === 0) return [];
  return sql.rows(
    `SELECT DISTINCT g.customer_id, ${sharedDealNo('g')} AS no, s.rep_id
       FROM deal_share s
       JOIN fact g ON g.customer_id = s.customer_id AND g.no = s.no
      WHERE ${keys.map(() => `(s.customer_id = ? AND ${sharedDealNo('g')} = ?)`).join(' OR ')}`,
    pairs(keys).flat(),
  );
}

/** As facts tell them, by the facts' own keys: a deal's when it was signed, a ruling's. */
export async function sharesOfFacts(sql: Sql, keys: readonly string[]): Promise<ShareRow[]> {
  if (keys.length === 0) return [];
  return sql.rows<ShareRow>(
    `SELECT customer_id, no, rep_id, percent
       FROM deal_share
      WHERE ${keys.map(() => '(customer_id = ? AND no = ?)').join(' OR ')}
      ORDER BY customer_id, no, percent DESC, rep_id`,
    pairs(keys).flat(),
  );
}

export type DealFilter = {
  repIds: readonly UnitId[] | null;
  signedFrom: Day | null;
  signedTo: Day | null;
  waitingPayment: boolean;
};
export type DealPlace = { signedOn: Day; customerId: number; no: number };

type Condition = { sql: string; params: unknown[] };

/** So few people's deals are found by their shares and customers; those of more by the day of signing, newest first. */
const FEW_PEOPLE = 5;

/** Deals in which one of them has a share or had one, from the signing or from any ruling since. */
const sharedBy = (repIds: readonly UnitId[]): Condition => ({
  sql: `SELECT DISTINCT w.customer_id, w.no
          FROM deal_share s
          JOIN fact g ON g.customer_id = s.customer_id AND g.no = s.no
          JOIN deal w ON w.customer_id = g.customer_id AND w.no = ${sharedDealNo('g')}
         WHERE s.rep_id IN (?)`,
  params: [repIds.length > 0 ? repIds : [0]],
});

/** Deals that the list starts from; null: all, in their order. */
function startOf({ holderIds }: Scope, { repIds }: DealFilter): Condition | null {
  if (repIds) return sharedBy(repIds);
  if (holderIds === null || holderIds.size > FEW_PEOPLE) return null;
  const shared = sharedBy([...holderIds]);
  // Few are merged: left to the optimizer, all deals may be read beside each customer before who is part of it is asked.
  return {
    sql: `${shared.sql}
              UNION
             SELECT h.customer_id, h.no
               FROM customer o
               JOIN deal h ON h.customer_id = o.id
              WHERE o.holder_id IN (?)
              UNION
             SELECT h.customer_id, h.no
               FROM customer o
      STRAIGHT_JOIN customer p ON p.merged_into = o.id
      STRAIGHT_JOIN deal h     ON h.customer_id = p.id
              WHERE o.holder_id IN (?)`,
    params: [...shared.params, [...holderIds], [...holderIds]],
  };
}

/** Deals with a sharer, or a customer held, in the scope; `all`: how they are read where nothing narrows them. */
function dealRange(scope: Scope, filter: DealFilter, all = 'deal d'): { from: Condition; where: Condition } {
  const held = scopeSql(
    scope,
    'COALESCE(c.holder_id, (SELECT s.holder_id FROM customer s WHERE s.id = c.merged_into))',
  );
  const shared = scopeSql(scope, 's.rep_id');
  const visible =
    scope.holderIds === null
      ? held
      : {
          sql: `(${held.sql} OR EXISTS (SELECT 1
                         FROM deal_share s
                         JOIN fact g ON g.customer_id = s.customer_id AND g.no = s.no
                        WHERE s.customer_id = d.customer_id AND ${sharedDealNo('g')} = d.no AND ${shared.sql}))`,
          params: [...held.params, ...shared.params],
        };
  const parts: Condition[] = [visible];
  if (filter.signedFrom) parts.push({ sql: 'd.signed_on >= ?', params: [filter.signedFrom] });
  if (filter.signedTo) parts.push({ sql: 'd.signed_on <= ?', params: [filter.signedTo] });
  if (filter.waitingPayment) parts.push({ sql: 'd.waiting > 0', params: [] });
  const start = startOf(scope, filter);
  return {
    from: start
      ? {
          sql: `(${start.sql}) m
       JOIN deal d      ON d.customer_id = m.customer_id AND d.no = m.no`,
          params: start.params,
        }
      : { sql: all, params: [] },
    where: {
      sql: parts.map(({ sql }) => sql).join('\n        AND '),
      params: parts.flatMap(({ params }) => params),
    },
  };
}

/** Newest signing first; one more than asked for when there are more. */
export async function listDeals(
  sql: Sql,
  scope: Scope,
  { filter, first, after }: { filter: DealFilter; first: number; after: DealPlace | null },
): Promise<DealRow[]> {
  // Left to the optimizer, the hundreds of a file's page would be sorted out of all deals.
  const inOrder = filter.waitingPayment ? undefined : 'deal d FORCE INDEX (deal_signed)';
  const { from, where } = dealRange(scope, filter, inOrder);
  return sql.rows<DealRow>(
    `SELECT ${dealColumns}
       FROM ${from.sql}
       JOIN fact f      ON f.customer_id = d.customer_id AND f.no = d.no
       JOIN customer c  ON c.id = d.customer_id
       LEFT JOIN fact x ON x.customer_id = d.customer_id AND x.no = d.cancellation_no
      WHERE ${where.sql}
        ${after ? 'AND (d.signed_on < ? OR (d.signed_on = ? AND (d.customer_id < ? OR (d.customer_id = ? AND d.no < ?))))' : ''}
      ORDER BY d.signed_on DESC, d.customer_id DESC, d.no DESC
      LIMIT ?`,
    [
      ...from.params,
      ...where.params,
      ...(after ? [after.signedOn, after.signedOn, after.customerId, after.customerId, after.no] : []),
      first + 1,
    ],
  );
}

export async function countDeals(sql: Sql, scope: Scope, filter: DealFilter): Promise<number> {
  const { from, where } = dealRange(scope, filter);
  const [row] = await sql.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM ${from.sql} JOIN customer c ON c.id = d.customer_id WHERE ${where.sql}`,
    [...from.params, ...where.params],
  );
  return Number(row!.n);
}
