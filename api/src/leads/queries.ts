/** Reads of leads and their turns. */
import type { TurnCount } from '@erp/domain/leads/first-calls';
import type { LeadStatus, TurnEnd } from '@erp/domain/leads/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

export type LeadRow = {
  customer_id: number;
  unit_id: UnitId;
  status: LeadStatus;
  person_id: UnitId;
  turns: number;
  entered_at: Instant;
  entered_by: UnitId;
  due_at: Instant;
  called_at: Instant | null;
  round_over_at: Instant | null;
  manager_task_id: number | null;
};

export type TurnRow = {
  customer_id: number;
  no: number;
  unit_id: UnitId;
  person_id: UnitId;
  received_at: Instant;
  due_at: Instant;
  ended: TurnEnd;
  called_at: Instant | null;
  minutes: number | null;
  task_id: number;
};

const columns = `l.customer_id, l.unit_id, l.status, l.person_id, l.turns, l.entered_at, l.entered_by, l.due_at, l.called_at,
       l.round_over_at, l.manager_task_id`;

/** By customer; the caller has checked the scope of the customers. */
export async function leadsOf(sql: Sql, customerIds: readonly number[]): Promise<Map<number, LeadRow>> {
  const rows = await sql.rows<LeadRow>(`SELECT ${columns} FROM lead_entry l WHERE l.customer_id IN (?)`, [
    customerIds,
  ]);
  return new Map(rows.map((row) => [row.customer_id, row]));
}

/** By customer, in the order in which they began. */
export async function turnsOf(sql: Sql, customerIds: readonly number[]): Promise<Map<number, TurnRow[]>> {
  const rows = await sql.rows<TurnRow>(
    `SELECT customer_id, no, unit_id, person_id, received_at, due_at, ended, called_at, minutes, task_id
       FROM lead_turn
      WHERE customer_id IN (?)
      ORDER BY customer_id, no`,
    [customerIds],
  );
  const grouped = new Map<number, TurnRow[]>();
  for (const row of rows) grouped.set(row.customer_id, [...(grouped.get(row.customer_id) ?? []), row]);
  return grouped;
}

/** Units whose rotas handed out; null: all of the company. */
export type LeadFilter = {
  unitIds: readonly UnitId[] | null;
  personId: UnitId | null;
  statuses: readonly LeadStatus[] | null;
  /** First handed out in [from, before); null: whenever. */
  period: { from: Instant; before: Instant } | null;
};

/** `by`: what the list is in the order of. */
export type LeadPlace = { at: Instant; id: number };

type Condition = { sql: string; params: unknown[] };

function conditionOf({ unitIds, personId, statuses, period }: LeadFilter): Condition {
  const conditions: Condition[] = [{ sql: 'TRUE', params: [] }];
  const among = (column: string, values: readonly (string | number)[] | null): void => {
    if (values === null) return;
    conditions.push(
      values.length === 0 ? { sql: 'FALSE', params: [] } : { sql: `${column} IN (?)`, params: [values] },
    );
  };
  among('l.unit_id', unitIds);
  among('l.person_id', personId === null ? null : [personId]);
  among('l.status', statuses);
  if (period) {
    conditions.push({
      sql: 'l.entered_at >= ? AND l.entered_at < ?',
      params: [toDateTime(period.from), toDateTime(period.before)],
    });
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

/** One row more than asked for when there is a next page. DUE: the first due first; ENTERED: the newest first. */
export async function listLeads(
  sql: Sql,
  filter: LeadFilter,
  order: 'DUE' | 'ENTERED',
  { first, after }: { first: number; after: LeadPlace | null },
): Promise<LeadRow[]> {
  const { sql: condition, params } = conditionOf(filter);
  const at = after && toDateTime(after.at);
  const [place, sorted] =
    order === 'DUE'
      ? ['l.due_at >= ? AND (l.due_at > ? OR l.customer_id > ?)', 'l.due_at, l.customer_id']
      : [
          'l.entered_at <= ? AND (l.entered_at < ? OR l.customer_id < ?)',
          'l.entered_at DESC, l.customer_id DESC',
        ];
  return sql.rows<LeadRow>(
    `SELECT ${columns}
       FROM lead_entry l
      WHERE ${condition} ${after ? `AND ${place}` : ''}
      ORDER BY ${sorted}
      LIMIT ?`,
    [...params, ...(after ? [at, at, after.id] : []), first + 1],
  );
}

export type LeadCountsRow = {
  received: number;
  called_in_time: number;
  passed_on: number;
  round_over: number;
};

export async function countLeads(sql: Sql, filter: LeadFilter): Promise<LeadCountsRow> {
  const { sql: condition, params } = conditionOf(filter);
  const [row] = await sql.rows<LeadCountsRow>(
    `SELECT COUNT(*) AS received,
            COUNT(CASE WHEN l.status = 'CALLED' AND l.called_at <= l.due_at THEN 1 END) AS called_in_time,
            COUNT(CASE WHEN l.turns > 1 THEN 1 END) AS passed_on,
            COUNT(CASE WHEN l.round_over_at IS NOT NULL THEN 1 END) AS round_over
       FROM lead_entry l
      WHERE ${condition}`,
    params,
  );
  return row!;
}

export async function countOpenLeads(sql: Sql, unitIds: readonly UnitId[] | null): Promise<number> {
  const { sql: condition, params } = conditionOf({
    unitIds,
    personId: null,
    statuses: ['OPEN', 'ROUND_OVER'],
    period: null,
  });
  const [row] = await sql.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM lead_entry l WHERE ${condition}`,
    params,
  );
  return row!.n;
}

/** Turns that began in the period, voided ones left out, counted per person and what became of them. */
export function countTurns(
  sql: Sql,
  unitIds: readonly UnitId[] | null,
  period: { from: Instant; before: Instant },
): Promise<TurnCount[]> {
  if (unitIds?.length === 0) return Promise.resolve([]);
  return sql
    .rows<{ person_id: UnitId; ended: TurnEnd; in_time: number; minutes: number | null; n: number }>(
      `SELECT person_id, ended, CASE WHEN called_at <= due_at THEN 1 ELSE 0 END AS in_time, minutes, COUNT(*) AS n
         FROM lead_turn
        WHERE received_at >= ? AND received_at < ? AND ended <> 'VOIDED' ${unitIds ? 'AND unit_id IN (?)' : ''}
        GROUP BY person_id, ended, in_time, minutes`,
      [toDateTime(period.from), toDateTime(period.before), ...(unitIds ? [unitIds] : [])],
    )
    .then((rows) =>
      rows.map(({ person_id: personId, ended: end, in_time: inTime, minutes, n }) => ({
        personId,
        end,
        inTime: inTime === 1,
        minutes,
        n,
      })),
    );
}
