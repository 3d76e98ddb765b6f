/** Changes of stage inside a period, one per assertion, by the rep of the assertion where it was stamped. */
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, endOfDay, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { stampRanges } from '../identity/scope';
import {
  all,
  any,
  filterConditions,
  isUnfiltered,
  oneOf,
  stamped,
  type Condition,
  type MeasureFilter,
} from './measures-conditions';

export type MovementQuestion = { unitId: UnitId; from: Day; to: Day; filter: MeasureFilter };

export type MovementCount = { from: Stage | null; to: Stage; afterLapse: boolean; n: number };

/** The first assertion after a service ended starts anew: its `from` is nobody's. Another of the same stage is no movement. */
const isFirst: Condition = { sql: 'c.after_lapse = 0 AND c.stage_from IS NULL', params: [] };
const isAfterLapse: Condition = { sql: 'c.after_lapse = 1', params: [] };
const isChange: Condition = { sql: 'c.after_lapse = 0 AND c.stage_from <> c.stage_to', params: [] };

/** The predicate of every number of movements and of every list behind one. */
function moving(ctx: Context, { unitId, from, to, filter }: MovementQuestion): Condition {
  const { timeZone } = ctx.settings;
  const period = { start: startOfDay(from, timeZone), end: endOfDay(to, timeZone) };
  const attributes = isUnfiltered(filter)
    ? []
    : [
        {
          sql: `EXISTS (SELECT 1 FROM timeline_interval i
                         WHERE i.customer_id = c.customer_id
                           AND (i.from_day <= ? AND i.to_day >= ?
                                OR i.from_day <= ? AND i.to_day >= ? AND i.to_day < ?
                                   AND NOT EXISTS (SELECT 1 FROM timeline_interval l
                                                    WHERE l.customer_id = c.customer_id AND l.from_day <= ? AND l.to_day >= ?))`,
          params: [to, to, addDays(from, -1), addDays(from, -1), to, to, to],
        },
        ...filterConditions(filter, 'i'),
      ];
  const within = attributes.length > 0 ? [{ ...all(attributes), sql: `${all(attributes).sql})` }] : [];
  return all([
    { sql: 'c.day BETWEEN ? AND ? AND c.stage_to IS NOT NULL', params: [from, to] },
    any([isFirst, isAfterLapse, isChange]),
    stamped(stampRanges(ctx, unitId, from, to), period, { rep: 'c.rep_id', at: 'c.at' }),
    ...within,
  ]);
}

export async function countMovements(ctx: Context, question: MovementQuestion): Promise<MovementCount[]> {
  const where = moving(ctx, question);
  const rows = await ctx.db.rows<{
    stage_from: Stage | null;
    stage_to: Stage;
    after_lapse: number;
    n: number;
  }>(
    `SELECT CASE WHEN c.after_lapse = 1 THEN NULL ELSE c.stage_from END AS stage_from, c.stage_to, c.after_lapse,
            COUNT(*) AS n
       FROM contact c
      WHERE ${where.sql}
      GROUP BY 1, c.stage_to, c.after_lapse`,
    where.params,
  );
  return rows.map(({ stage_from, stage_to, after_lapse, n }) => ({
    from: stage_from,
    to: stage_to,
    afterLapse: after_lapse === 1,
    n,
  }));
}

/** Which movements a list shows; nothing said: all. */
export type MovementList = MovementQuestion & {
  stageFrom: Stage | null;
  firstStages: boolean;
  afterLapse: boolean;
  stageTo: Stage | null;
};

function listed(ctx: Context, list: MovementList): Condition {
  const starts: Condition[] = [
    ...(list.stageFrom ? [all([isChange, oneOf('c.stage_from', [list.stageFrom])])] : []),
    ...(list.firstStages ? [isFirst] : []),
    ...(list.afterLapse ? [isAfterLapse] : []),
  ];
  return all([
    moving(ctx, list),
    ...(starts.length > 0 ? [any(starts.map(({ sql, params }) => ({ sql: `(${sql})`, params })))] : []),
    ...(list.stageTo ? [oneOf('c.stage_to', [list.stageTo])] : []),
  ]);
}

export type MovementRow = {
  customerId: number;
  no: number;
  at: Instant;
  repId: UnitId;
  stageFrom: Stage | null;
  stageTo: Stage;
};

export type MovementPlace = { at: Instant; customerId: number; no: number };

/** Oldest first, after the one that was seen last. */
export async function movementRows(
  ctx: Context,
  list: MovementList,
  { after, limit }: { after: MovementPlace | null; limit: number },
): Promise<MovementRow[]> {
  const where = listed(ctx, list);
  const beyond: Condition = after
    ? {
        sql: ' AND (c.at > ? OR (c.at = ? AND (c.customer_id > ? OR (c.customer_id = ? AND c.no > ?))))',
        params: [toDateTime(after.at), toDateTime(after.at), after.customerId, after.customerId, after.no],
      }
    : { sql: '', params: [] };
  return ctx.db.rows<MovementRow>(
    `SELECT c.customer_id AS customerId, c.no AS no, c.at AS at, c.rep_id AS repId,
            CASE WHEN c.after_lapse = 1 THEN NULL ELSE c.stage_from END AS stageFrom, c.stage_to AS stageTo
       FROM contact c
      WHERE ${where.sql}${beyond.sql}
      ORDER BY c.at, c.customer_id, c.no
      LIMIT ?`,
    [...where.params, ...beyond.params, limit],
  );
}

export async function countMovementRows(ctx: Context, list: MovementList): Promise<number> {
  const where = listed(ctx, list);
  const [row] = await ctx.db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM contact c WHERE ${where.sql}`,
    where.params,
  );
  return row!.n;
}
