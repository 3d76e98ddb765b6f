/** Reads of tasks; the first parameter of a list is the scope. */
import type { TaskKind, TaskStatus } from '@erp/domain/tasks/task-status';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { scopeSql, type Scope } from '../identity/scope';

export type TaskRow = {
  id: number;
  kind: TaskKind;
  status: TaskStatus;
  due_at: Instant;
  rep_id: UnitId;
  customer_id: number | null;
  note: string | null;
};

/** Each open task falls in exactly one: its time has passed, it is still due today, or later. */
export type TaskDue = 'OVERDUE' | 'TODAY' | 'COMING';

export type Moment = { now: Instant; today: Day; timeZone: string };

export type TaskFilter = { personId: UnitId; due: readonly TaskDue[] | null };

export type TaskPlace = { dueAt: Instant; id: number };

const columns = 't.id, t.kind, t.status, t.due_at, t.rep_id, t.customer_id, t.note';

type Condition = { sql: string; params: unknown[] };

/** Before when, and from when, tasks of these sorts are due. */
const bounds = ({ now, today, timeZone }: Moment): Record<TaskDue, Condition> => {
  const moment = toDateTime(now);
  const tomorrow = toDateTime(startOfDay(addDays(today, 1), timeZone));
  return {
    OVERDUE: { sql: 't.due_at < ?', params: [moment] },
    TODAY: { sql: '(t.due_at >= ? AND t.due_at < ?)', params: [moment, tomorrow] },
    COMING: { sql: '(t.due_at >= ? AND t.due_at >= ?)', params: [moment, tomorrow] },
  };
};

function where(scope: Scope, { personId, due }: TaskFilter, moment: Moment): Condition {
  const within = scopeSql(scope, 't.rep_id');
  const sorts = due?.map((sort) => bounds(moment)[sort]) ?? [{ sql: 'TRUE', params: [] }];
  return {
    sql: `t.rep_id = ? AND t.status = 'OPEN' AND ${within.sql} AND (${['FALSE', ...sorts.map(({ sql }) => sql)].join(' OR ')})`,
    params: [personId, ...within.params, ...sorts.flatMap(({ params }) => params)],
  };
}

/** Open tasks of a person, the latest ones due first; one row more than asked for when there is a next page. */
export async function listTasks(
  sql: Sql,
  scope: Scope,
  filter: TaskFilter,
  moment: Moment,
  { first, after }: { first: number; after: TaskPlace | null },
): Promise<TaskRow[]> {
  const { sql: condition, params } = where(scope, filter, moment);
  const place = after && [toDateTime(after.dueAt), toDateTime(after.dueAt), after.id];
  return sql.rows<TaskRow>(
    `SELECT ${columns}
       FROM task t
      WHERE ${condition}
        ${place ? 'AND (t.due_at > ? OR (t.due_at = ? AND t.id > ?))' : ''}
      ORDER BY t.due_at, t.id
      LIMIT ?`,
    [...params, ...(place ?? []), first + 1],
  );
}

export async function countTasks(
  sql: Sql,
  scope: Scope,
  filter: TaskFilter,
  moment: Moment,
): Promise<number> {
  const { sql: condition, params } = where(scope, filter, moment);
  const [row] = await sql.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM task t WHERE ${condition}`, params);
  return Number(row!.n);
}

/** Beside a list of customers `c`, for its own statement: the earliest open task of each one's present owner. */
export const nextTaskBeside = {
  columns: 't.id AS task_id, t.kind AS task_kind, t.due_at AS task_due_at, t.note AS task_note',
  join: `LEFT JOIN task t ON t.id = (SELECT o.id
                                       FROM task o
                                      WHERE o.customer_id = c.id AND o.status = 'OPEN' AND o.rep_id = c.holder_id
                                      ORDER BY o.due_at, o.id
                                      LIMIT 1)`,
} as const;

export type NextTaskBeside = {
  task_id: number | null;
  task_kind: TaskKind;
  task_due_at: Instant;
  task_note: string | null;
};

export const nextTaskOf = (row: NextTaskBeside & { id: number; holder_id: UnitId }): TaskRow | null =>
  row.task_id === null
    ? null
    : {
        id: row.task_id,
        kind: row.task_kind,
        status: 'OPEN',
        due_at: row.task_due_at,
        rep_id: row.holder_id,
        customer_id: row.id,
        note: row.task_note,
      };

/** The earliest open task of the present owner, by customer; the caller has checked the scope of the customers. */
export async function nextTasks(sql: Sql, customerIds: readonly number[]): Promise<Map<number, TaskRow>> {
  if (customerIds.length === 0) return new Map();
  const rows = await sql.rows<TaskRow & { customer_id: number }>(
    `SELECT ${columns}
       FROM task t
       JOIN customer c ON c.id = t.customer_id AND c.holder_id = t.rep_id
      WHERE t.customer_id IN (?) AND t.status = 'OPEN'
      ORDER BY t.due_at DESC, t.id DESC`,
    [customerIds],
  );
  return new Map(rows.map((row) => [row.customer_id, row]));
}
