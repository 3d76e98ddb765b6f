/** Reads of tasks; the first parameter of a list is the scope. */
import type { TaskDue } from '@erp/domain/tasks/due';
import type { ReviewAct, TaskKind, TaskStatus } from '@erp/domain/tasks/task-status';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import type { ReviewSubject } from '../generated/schema-types';
import { holds, scopeSql, type Scope } from '../identity/scope';

export type TaskRow = {
  id: number;
  kind: TaskKind;
  status: TaskStatus;
  due_at: Instant;
  rep_id: UnitId;
  customer_id: number | null;
  note: string | null;
  lead_minutes: number;
  assigned_by: UnitId | null;
  times_moved: number;
  comment_id: number | null;
  cancel_reason: string | null;
  closed_at: Instant | null;
  /** Of a REVIEW, as the two that follow. */
  review_act: ReviewAct | null;
  subject: ReviewSubject | null;
  subject_id: number | null;
};

/** Instants at which late ends and coming begins; see domain/tasks/due.ts. */
export type Bounds = { late: Instant; coming: Instant };

/** `people`: whose tasks; null: of everybody in the scope. */
export type TaskFilter = {
  people: readonly UnitId[] | null;
  kinds: readonly TaskKind[] | null;
  /** Of reviews, only what waits for a decision. */
  toDecide?: boolean;
};

export type TaskPlace = { dueAt: Instant; id: number };

export type TaskCountsRow = { overdue: number; today: number; coming: number };

const columns = `t.id, t.kind, t.status, t.due_at, t.rep_id, t.customer_id, t.note, t.lead_minutes, t.assigned_by,
       t.times_moved, t.comment_id, t.cancel_reason, t.closed_at, t.review_act, t.subject, t.subject_id`;

type Condition = { sql: string; params: unknown[] };

const due = ({ late, coming }: Bounds): Record<TaskDue, Condition> => ({
  OVERDUE: { sql: 't.due_at < ?', params: [toDateTime(late)] },
  TODAY: { sql: '(t.due_at >= ? AND t.due_at < ?)', params: [toDateTime(late), toDateTime(coming)] },
  COMING: { sql: 't.due_at >= ?', params: [toDateTime(coming)] },
});

/** People outside the scope have no tasks for the viewer, like unknown ones. */
function peopleSql(scope: Scope, people: readonly UnitId[] | null): Condition {
  if (people === null) return scopeSql(scope, 't.rep_id');
  const seen = people.filter((id) => holds(scope, id));
  return seen.length === 0 ? { sql: 'FALSE', params: [] } : { sql: 't.rep_id IN (?)', params: [seen] };
}

const kindsSql = (kinds: readonly TaskKind[]): Condition =>
  kinds.length === 0 ? { sql: 'FALSE', params: [] } : { sql: 't.kind IN (?)', params: [kinds] };

function openTasks(scope: Scope, { people, kinds, toDecide = false }: TaskFilter): Condition {
  const whose = peopleSql(scope, people);
  const conditions: Condition[] = [
    whose,
    { sql: "t.status = 'OPEN'", params: [] },
    ...(kinds === null ? [] : [kindsSql(kinds)]),
    ...(toDecide ? [{ sql: "t.review_act = 'DECIDE'", params: [] }] : []),
  ];
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

function anyOf(sorts: readonly TaskDue[] | null, bounds: Bounds): Condition {
  if (sorts === null) return { sql: 'TRUE', params: [] };
  const each = sorts.map((sort) => due(bounds)[sort]);
  return {
    sql: `(${['FALSE', ...each.map(({ sql }) => sql)].join(' OR ')})`,
    params: each.flatMap(({ params }) => params),
  };
}

/** Open tasks, the earliest due first; one row more than asked for when there is a next page. */
export async function listTasks(
  sql: Sql,
  scope: Scope,
  filter: TaskFilter,
  { sorts, bounds }: { sorts: readonly TaskDue[] | null; bounds: Bounds },
  { first, after }: { first: number; after: TaskPlace | null },
): Promise<TaskRow[]> {
  const open = openTasks(scope, filter);
  const sorted = anyOf(sorts, bounds);
  const at = after && toDateTime(after.dueAt);
  return sql.rows<TaskRow>(
    `SELECT ${columns}
       FROM task t
      WHERE ${open.sql} AND ${sorted.sql}
        ${after ? 'AND t.due_at >= ? AND (t.due_at > ? OR t.id > ?)' : ''}
      ORDER BY t.due_at, t.id
      LIMIT ?`,
    [...open.params, ...sorted.params, ...(after ? [at, at, after.id] : []), first + 1],
  );
}

/** The sizes of the three lists, from the key alone. */
export async function countTasks(
  sql: Sql,
  scope: Scope,
  filter: TaskFilter,
  { late, coming }: Bounds,
): Promise<TaskCountsRow> {
  const { sql: condition, params } = openTasks(scope, filter);
  const [row] = await sql.rows<TaskCountsRow>(
    `SELECT COUNT(CASE WHEN t.due_at < ? THEN 1 END) AS overdue,
            COUNT(CASE WHEN t.due_at >= ? AND t.due_at < ? THEN 1 END) AS today,
            COUNT(CASE WHEN t.due_at >= ? THEN 1 END) AS coming
       FROM task t
      WHERE ${condition}`,
    [toDateTime(late), toDateTime(late), toDateTime(coming), toDateTime(coming), ...params],
  );
  return row!;
}

export type OverdueRow = { rep_id: UnitId; overdue: number; since: Instant };

/** Who of these people has overdue tasks, the most first. */
export const overdueTasks = (sql: Sql, scope: Scope, { late }: Bounds): Promise<OverdueRow[]> => {
  const { sql: condition, params } = openTasks(scope, { people: null, kinds: null });
  return sql.rows<OverdueRow>(
    `SELECT t.rep_id, COUNT(*) AS overdue, MIN(t.due_at) AS since
       FROM task t
      WHERE ${condition} AND t.due_at < ?
      GROUP BY t.rep_id
      ORDER BY overdue DESC, t.rep_id`,
    [...params, toDateTime(late)],
  );
};

export async function tasksById(sql: Sql, ids: readonly number[]): Promise<Map<number, TaskRow>> {
  const rows = await sql.rows<TaskRow>(`SELECT ${columns} FROM task t WHERE t.id IN (?)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Beside a list of customers `c`, for its own statement: the earliest open task of each one's present owner. */
export const nextTaskBeside = {
  columns: `t.id AS task_id, t.kind AS task_kind, t.due_at AS task_due_at, t.note AS task_note,
       t.lead_minutes AS task_lead_minutes, t.assigned_by AS task_assigned_by, t.times_moved AS task_times_moved,
       t.comment_id AS task_comment_id`,
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
  task_lead_minutes: number;
  task_assigned_by: UnitId | null;
  task_times_moved: number;
  task_comment_id: number | null;
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
        lead_minutes: row.task_lead_minutes,
        assigned_by: row.task_assigned_by,
        times_moved: row.task_times_moved,
        comment_id: row.task_comment_id,
        cancel_reason: null,
        closed_at: null,
        review_act: null,
        subject: null,
        subject_id: null,
      };

/**
 * The earliest open task of the present owner, by customer; the caller has checked the scope of the customers. `shownWith`:
 * these and what is merged into them → the one of these.
 */
export async function nextTasks(
  sql: Sql,
  shownWith: ReadonlyMap<number, number>,
): Promise<Map<number, TaskRow>> {
  if (shownWith.size === 0) return new Map();
  const rows = await sql.rows<TaskRow & { customer_id: number }>(
    `SELECT ${columns}
       FROM task t
       JOIN customer l ON l.id = t.customer_id
       JOIN customer c ON c.id = COALESCE(l.merged_into, l.id) AND c.holder_id = t.rep_id
      WHERE t.customer_id IN (?) AND t.status = 'OPEN'
      ORDER BY t.due_at DESC, t.id DESC`,
    [[...shownWith.keys()]],
  );
  return new Map(rows.map((row) => [shownWith.get(row.customer_id)!, row]));
}
