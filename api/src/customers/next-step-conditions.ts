/** Which customers have something planned: the call-backs and visits that are open, of whoever (docs/rules/lists.md). */
import type { DueRange, StepFilter } from '@erp/domain/customers/next-step-filter';
import { toDateTime } from '../database/date-time';
import type { Condition } from '../facts/measures-conditions';

function dueWithin({ from, before }: DueRange): Condition {
  const since =
    from === null ? { sql: '', params: [] } : { sql: ' AND t.due_at >= ?', params: [toDateTime(from)] };
  return {
    sql: `(t.kind = 'CALL_BACK'${since.sql} AND t.due_at < ?)`,
    params: [...since.params, toDateTime(before)],
  };
}

/** Of an open task; null: nothing that is planned answers the filter. */
function taskCondition({ calls, visit }: StepFilter): Condition | null {
  const any = [...calls.map(dueWithin), ...(visit ? [{ sql: "t.kind = 'VISIT'", params: [] }] : [])];
  return any.length === 0
    ? null
    : { sql: `(${any.map(({ sql }) => sql).join(' OR ')})`, params: any.flatMap(({ params }) => params) };
}

/** A task of the customer, found by the customer: a subquery with a limit stays one, whatever the optimizer would make of EXISTS. */
const oneOf = ({ sql, params }: Condition): Condition => ({
  sql: `(SELECT 1 FROM task t WHERE t.customer_id = c.id AND t.status = 'OPEN' AND ${sql} LIMIT 1)`,
  params,
});

/** On a customer `c`. */
export function stepCondition(filter: StepFilter): Condition {
  const task = taskCondition(filter);
  const some = task && oneOf(task);
  const none = oneOf({ sql: "t.kind IN ('CALL_BACK', 'VISIT')", params: [] });
  const any = [
    ...(some ? [{ sql: `${some.sql} IS NOT NULL`, params: some.params }] : []),
    ...(filter.nothing ? [{ sql: `${none.sql} IS NULL`, params: none.params }] : []),
  ];
  return any.length === 0
    ? { sql: 'FALSE', params: [] }
    : { sql: `(${any.map(({ sql }) => sql).join(' OR ')})`, params: any.flatMap(({ params }) => params) };
}

/** The ids of all who have it, read off the open tasks in the order of their time; null: of nothing there is no index. */
export function stepIds(filter: StepFilter): Condition | null {
  const task = taskCondition(filter);
  if (!task || filter.nothing) return null;
  return {
    sql: `SELECT DISTINCT t.customer_id AS id FROM task t FORCE INDEX (task_next_step) WHERE t.status = 'OPEN' AND ${task.sql}`,
    params: task.params,
  };
}
