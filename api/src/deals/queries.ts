/** Reads of deals and payments: the fact, and what the fold says of it. */
import type { DealKind } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
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

/** A void decides by the latest entered of VOID and RESTORE for its target. */
const voidedNow = (fact: string): string => `(
         SELECT v.kind FROM fact v
          WHERE v.customer_id = ${fact}.customer_id AND v.target_no = ${fact}.no AND v.kind IN ('VOID', 'RESTORE')
          ORDER BY v.no DESC LIMIT 1)`;

async function paymentRows(
  sql: Sql,
  keys: readonly string[],
  column: 'no' | 'target_no',
): Promise<PaymentRow[]> {
  if (keys.length === 0) return [];
  return sql.rows<PaymentRow>(
    `SELECT p.customer_id, p.no, p.target_no AS deal_no, p.amount, p.day AS on_day,
            k.actor_id AS confirmed_by, k.recorded_at AS confirmed_at,
            COALESCE(${voidedNow('p')} = 'VOID', 0) AS voided
       FROM fact p
       LEFT JOIN fact k ON k.customer_id = p.customer_id AND k.kind = 'CONFIRMATION' AND k.target_no = p.no
                       AND COALESCE(${voidedNow('k')} = 'VOID', 0) = 0
      WHERE p.kind = 'PAYMENT' AND (${keys.map(() => `(p.customer_id = ? AND p.${column} = ?)`).join(' OR ')})
      ORDER BY p.customer_id, p.day, p.no`,
    pairs(keys).flat(),
  );
}

export async function sharesOfDeals(sql: Sql, keys: readonly string[]): Promise<ShareRow[]> {
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

/** Deals with a sharer, or a customer held, in the scope. */
function dealConditions(scope: Scope, filter: DealFilter): { sql: string; params: unknown[] } {
  const held = scopeSql(scope, 'c.holder_id');
  const shared = scopeSql(scope, 's.rep_id');
  const parts = [
    `(${held.sql} OR EXISTS (SELECT 1 FROM deal_share s WHERE s.customer_id = d.customer_id AND s.no = d.no AND ${shared.sql}))`,
  ];
  const params: unknown[] = [...held.params, ...shared.params];
  if (filter.repIds) {
    parts.push(
      'EXISTS (SELECT 1 FROM deal_share s WHERE s.customer_id = d.customer_id AND s.no = d.no AND s.rep_id IN (?))',
    );
    params.push(filter.repIds.length > 0 ? filter.repIds : [0]);
  }
  if (filter.signedFrom) {
    parts.push('d.signed_on >= ?');
    params.push(filter.signedFrom);
  }
  if (filter.signedTo) {
    parts.push('d.signed_on <= ?');
    params.push(filter.signedTo);
  }
  if (filter.waitingPayment) parts.push('d.waiting > 0');
  return { sql: parts.join('\n        AND '), params };
}

/** Newest signing first; one more than asked for when there are more. */
export async function listDeals(
  sql: Sql,
  scope: Scope,
  { filter, first, after }: { filter: DealFilter; first: number; after: DealPlace | null },
): Promise<DealRow[]> {
  const where = dealConditions(scope, filter);
  return sql.rows<DealRow>(
    `SELECT ${dealColumns}
       FROM deal d
       JOIN fact f      ON f.customer_id = d.customer_id AND f.no = d.no
       JOIN customer c  ON c.id = d.customer_id
       LEFT JOIN fact x ON x.customer_id = d.customer_id AND x.no = d.cancellation_no
      WHERE ${where.sql}
        ${after ? 'AND (d.signed_on < ? OR (d.signed_on = ? AND (d.customer_id > ? OR (d.customer_id = ? AND d.no > ?))))' : ''}
      ORDER BY d.signed_on DESC, d.customer_id, d.no
      LIMIT ?`,
    [
      ...where.params,
      ...(after ? [after.signedOn, after.signedOn, after.customerId, after.customerId, after.no] : []),
      first + 1,
    ],
  );
}

export async function countDeals(sql: Sql, scope: Scope, filter: DealFilter): Promise<number> {
  const where = dealConditions(scope, filter);
  const [row] = await sql.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM deal d JOIN customer c ON c.id = d.customer_id WHERE ${where.sql}`,
    where.params,
  );
  return Number(row!.n);
}
