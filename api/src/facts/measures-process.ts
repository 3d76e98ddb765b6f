/**
 * Customers at both ends of a period. Who changed is found by the interval that ended and the one that began in it; the
 * others stand in one interval that covers both ends, and without filters are what is left of the kept counts: a month's
 * process then costs what happened in it, however long the history.
 */
import { FACT_KINDS, VOIDING } from '@erp/domain/facts/fact';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import {
  all,
  any,
  filterConditions,
  heldBy,
  isEveryone,
  isUnfiltered,
  type Condition,
  type Holders,
  type MeasureFilter,
} from './measures-conditions';
import { countsOfHolders } from './measures-counts';
import { latestVoids, voidingKinds } from './voided';

/** Null: absent at that end. */
export type Ends = {
  beforeState: State | null;
  beforeHolder: UnitId | null;
  afterState: State | null;
  afterHolder: UnitId | null;
  /** 1: absent before, but entered earlier still (an undone merge brought it back); 0 for everybody else. */
  existedEarlier: 0 | 1;
};

export type EndsQuestion = {
  from: Day;
  to: Day;
  /** Who counts at the end of the day before the period, and at its end. */
  before: Holders;
  after: Holders;
  /** Attributes at the period's end; of who is gone by then, at the end of the day before it. */
  filter: MeasureFilter;
  /** Only customers with a fact in the period, changes of owner aside. */
  touchedOnly: boolean;
};

/** The kinds whose facts touch a customer; VOID and RESTORE are no facts of the period, they decide which others are. */
const touchingKinds = FACT_KINDS.filter((kind) => kind !== 'OWNER' && !(kind in VOIDING));

/**
 * Customers with an unvoided fact of the period. A void is dated on its target's day or later. A judgement of a number
 * touches the customer through which it was recorded.
 */
function touched({ from, to }: EndsQuestion): Condition {
  return {
    sql: `SELECT DISTINCT f.customer_id
            FROM fact f
            LEFT JOIN (SELECT v.customer_id, v.target_no
                         FROM fact v
                        WHERE v.kind IN (${voidingKinds}) AND v.day >= ?
                        GROUP BY v.customer_id, v.target_no
                       HAVING ${latestVoids('v')}) w
              ON w.customer_id = f.customer_id AND w.target_no = f.no
           WHERE f.kind IN (?) AND f.day BETWEEN ? AND ? AND w.customer_id IS NULL
           UNION
          SELECT j.customer_id
            FROM phone_fact j
           WHERE j.kind IN ('VERDICT', 'APPEAL_WON') AND j.day BETWEEN ? AND ?
             AND COALESCE((SELECT v.kind
                             FROM phone_fact v
                            WHERE v.phone_id = j.phone_id AND v.target_no = j.no AND v.kind IN (${voidingKinds})
                            ORDER BY v.no DESC
                            LIMIT 1), 'RESTORE') = 'RESTORE'`,
    params: [from, touchingKinds, from, to, from, to],
  };
}

/** One way to be there at an end or both: where its rows come from, and which of its columns are the ends. */
type Part = {
  from: Condition;
  customer: string;
  columns: [string, string, string, string, string];
  where: Condition[];
};

/** One interval from before the period to its end. */
const unchangedPart = ({ from, to, filter }: EndsQuestion): Part => ({
  from: { sql: 'timeline_interval s', params: [] },
  customer: 's.customer_id',
  columns: ['s.state', 's.holder_id', 's.state', 's.holder_id', '0'],
  where: [{ sql: 's.to_day >= ? AND s.from_day < ?', params: [to, from] }, ...filterConditions(filter, 's')],
});

/**
 * Changed, new or gone: of the intervals that cover the day before the period and end in it, and of those that begin in
 * it and cover its end, a customer has at most one each. Both ranges are read from an index that answers alone.
 */
function changedPart({ from, to, filter }: EndsQuestion): Part {
  const dayBefore = addDays(from, -1);
  const { sql, params } = all([{ sql: 'TRUE', params: [] }, ...filterConditions(filter, 'i')]);
  const listed = `CASE WHEN ${sql} THEN 1 ELSE 0 END`;
  return {
    from: {
      sql: `(SELECT e.customer_id,
                      MAX(CASE e.is_end WHEN 0 THEN e.state END) AS was_state,
                      MAX(CASE e.is_end WHEN 0 THEN e.holder_id END) AS was_holder_id,
                      MAX(CASE e.is_end WHEN 1 THEN e.state END) AS is_state,
                      MAX(CASE e.is_end WHEN 1 THEN e.holder_id END) AS is_holder_id,
                      COALESCE(MAX(CASE e.is_end WHEN 1 THEN e.listed END), MAX(e.listed)) AS listed
                 FROM (SELECT i.customer_id, 0 AS is_end, i.state, i.holder_id, ${listed} AS listed
                         FROM timeline_interval i
                        WHERE i.to_day >= ? AND i.to_day < ? AND i.from_day < ?
                        UNION ALL
                       SELECT i.customer_id, 1, i.state, i.holder_id, ${listed}
                         FROM timeline_interval i
                        WHERE i.from_day BETWEEN ? AND ? AND i.to_day >= ?) e
                GROUP BY e.customer_id) p
              LEFT JOIN customer n ON n.id = p.customer_id AND p.was_state IS NULL AND n.created_day < ?`,
      params: [...params, dayBefore, to, from, ...params, from, to, to, from],
    },
    customer: 'p.customer_id',
    columns: [
      'p.was_state',
      'p.was_holder_id',
      'p.is_state',
      'p.is_holder_id',
      'CASE WHEN n.id IS NULL THEN 0 ELSE 1 END',
    ],
    where: [{ sql: 'p.listed = 1', params: [] }],
  };
}

/** Held by the unit at one end or the other. */
function heldAtAnEnd(
  { before, after }: EndsQuestion,
  [, beforeHolder, , afterHolder]: Part['columns'],
): Condition[] {
  if (isEveryone(before) || isEveryone(after)) return [];
  return [any([heldBy(before, beforeHolder), heldBy(after, afterHolder)])];
}

/** The parts as SELECTs of `columns` (customer and ends by name), one below the other. */
function selectParts(
  question: EndsQuestion,
  parts: readonly Part[],
  select: (part: Part) => string,
  groupBy: string,
): Condition {
  const selects = parts.map((part): Condition => {
    const joined = question.touchedOnly
      ? { sql: ` JOIN touched t ON t.customer_id = ${part.customer}`, params: [] }
      : { sql: '', params: [] };
    const where = all([...part.where, ...heldAtAnEnd(question, part.columns)]);
    return {
      sql: `SELECT ${select(part)}
         FROM ${part.from.sql}${joined.sql}
        WHERE ${where.sql}${groupBy && ` GROUP BY ${groupBy}`}`,
      params: [...part.from.params, ...where.params],
    };
  });
  return {
    sql: selects.map(({ sql }) => sql).join('\n UNION ALL\n '),
    params: selects.flatMap(({ params }) => params),
  };
}

/** Customers with a fact of the period are named once, ahead of what reads them. */
function withTouched(question: EndsQuestion, body: Condition): Condition {
  if (!question.touchedOnly) return body;
  const own = touched(question);
  return { sql: `WITH touched AS (${own.sql})\n ${body.sql}`, params: [...own.params, ...body.params] };
}

const names = ['beforeState', 'beforeHolder', 'afterState', 'afterHolder', 'existedEarlier'] as const;
const endsColumns = ({ columns }: Part): string =>
  columns.map((column, index) => `${column} AS ${names[index]}`).join(', ');

const wholeParts = (question: EndsQuestion): Part[] => [unchangedPart(question), changedPart(question)];

export type EndsCount = Ends & { n: number };

async function countParts(view: Sql, question: EndsQuestion, parts: readonly Part[]): Promise<EndsCount[]> {
  const select = (part: Part): string => `${endsColumns(part)}, COUNT(*) AS n`;
  const statement = withTouched(question, selectParts(question, parts, select, names.join(', ')));
  return view.rows<EndsCount>(statement.sql, statement.params);
}

const stayed = (holder: UnitId, state: State, n: number): EndsCount => ({
  ...{ beforeState: state, beforeHolder: holder, afterState: state, afterHolder: holder, existedEarlier: 0 },
  n,
});

/** Of the customers that the holders have at the period's end those that did not end there by a change in it. */
async function countUnchanged(
  view: Sql,
  { ids }: Holders,
  to: Day,
  changed: readonly EndsCount[],
): Promise<EndsCount[]> {
  const there = await countsOfHolders(view, [...ids], to);
  return [
    ...there.map(({ unitId, state, n }) => stayed(unitId, state, n)),
    ...changed.flatMap(({ afterHolder, afterState, n }) =>
      afterHolder !== null && afterState !== null && ids.has(afterHolder)
        ? [stayed(afterHolder, afterState, -n)]
        : [],
    ),
  ];
}

/**
 * How many customers have which ends, others among them. A pair of ends may come in more than one row, what is too
 * much in one taken back in another: only sums say something. `view`: see inOneView.
 */
export async function countEnds(view: Sql, question: EndsQuestion): Promise<EndsCount[]> {
  if (question.touchedOnly || !isUnfiltered(question.filter)) {
    return countParts(view, question, wholeParts(question));
  }
  const { before, after } = question;
  const either: Holders = {
    ids: new Set([...before.ids, ...after.ids]),
    others: before.others.filter((id) => !after.ids.has(id)),
  };
  const wide = { ...question, before: either, after: either };
  const changed = await countParts(view, wide, [changedPart(wide)]);
  return [...changed, ...(await countUnchanged(view, either, question.to, changed))];
}

/** What a list wants to know of the ends, over the columns of `e`. */
function listedEnds(
  question: EndsQuestion,
  wanted: readonly Condition[],
  select: string,
  tail: Condition,
): Condition {
  const ends = (part: Part): string => `${part.customer} AS customerId, ${endsColumns(part)}`;
  const parts = selectParts(question, wholeParts(question), ends, '');
  const where = wanted.length > 0 ? all(wanted) : { sql: 'TRUE', params: [] };
  return withTouched(question, {
    sql: `SELECT ${select}
   FROM (${parts.sql}) e
  WHERE ${where.sql}${tail.sql}`,
    params: [...parts.params, ...where.params, ...tail.params],
  });
}

/** By id, after the one that was seen last. */
export async function customersByEnds(
  sql: Sql,
  question: EndsQuestion,
  wanted: readonly Condition[],
  { after, limit }: { after: number; limit: number },
): Promise<(Ends & { customerId: number })[]> {
  const statement = listedEnds(
    question,
    wanted,
    `e.customerId, ${names.map((name) => `e.${name}`).join(', ')}`,
    {
      sql: ' AND e.customerId > ?\n  ORDER BY e.customerId\n  LIMIT ?',
      params: [after, limit],
    },
  );
  return sql.rows<Ends & { customerId: number }>(statement.sql, statement.params);
}

export async function countByEnds(
  sql: Sql,
  question: EndsQuestion,
  wanted: readonly Condition[],
): Promise<number> {
  const statement = listedEnds(question, wanted, 'COUNT(*) AS n', { sql: '', params: [] });
  const [row] = await sql.rows<{ n: number }>(statement.sql, statement.params);
  return row!.n;
}
