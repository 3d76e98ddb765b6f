/** Reads of visits: done ones from their facts, planned, cancelled and missed ones from their plans. */
import type { NextStepKind, Stage } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { epochOfInstant, instantAtEpoch, type Day, type Instant } from '@erp/domain/time/day';
import {
  LONGEST_VISIT,
  type CompanionStatus,
  type Engagement,
  type VisitStatus,
} from '@erp/domain/visits/visit-plan';
import type { PlanApproval } from '@erp/domain/visits/approval';
import type { VisitMet, VisitResult } from '@erp/domain/visits/visit-rules';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import type { Condition } from '../facts/measures-conditions';

export type VisitRow = {
  customer_id: number;
  customer_name: string;
  /** Who holds the customer now, a person or a pool: what the viewer may see of the visit. */
  holder_id: UnitId | null;
  /** Of a done visit: its fact's number. */
  no: number | null;
  /** Null for a visit that was not planned. */
  plan_id: number | null;
  rep_id: UnitId;
  status: VisitStatus;
  planned_at: Instant | null;
  duration: number | null;
  at: Instant | null;
  day: Day;
  is_first_visit: number | null;
  purpose: string | null;
  address: string | null;
  contact_person_no: number | null;
  companion_id: UnitId | null;
  companion_status: CompanionStatus | null;
  end_reason: string | null;
  /** Of a plan that is still to be made. */
  approval: PlanApproval | null;
  refusal_note: string | null;
  met: VisitMet | null;
  result: VisitResult | null;
  stage_from: Stage | null;
  stage: Stage | null;
  refusal_reason_id: number | null;
  received_on_spot: string | null;
  note: string | null;
  next_step: NextStepKind | null;
  next_step_at: Instant | null;
  voided: number;
};

/** Of a customer that is merged away, who holds the one that it is part of. */
const holder =
  'COALESCE(c.holder_id, (SELECT s.holder_id FROM customer s WHERE s.id = c.merged_into)) AS holder_id';

const doneColumns = `c.name AS customer_name, ${holder}, f.customer_id, f.no, p.id AS plan_id, f.rep_id, 'DONE' AS status, p.planned_at, p.duration, f.at,
       f.day, k.is_first_visit, COALESCE(v.purpose, p.note) AS purpose, COALESCE(v.address, p.address, c.address) AS address,
       p.contact_person_no, p.companion_id, p.companion_status, NULL AS end_reason, NULL AS approval, NULL AS refusal_note, f.met, f.outcome AS result,
       k.stage_from, f.stage, v.refusal_reason_id, v.received_on_spot, v.note, f.next_step, v.next_step_at,
       k.no IS NULL AS voided`;

const done = `SELECT ${doneColumns}
  FROM fact f
  JOIN visit v           ON v.customer_id = f.customer_id AND v.no = f.no
  JOIN customer c        ON c.id = f.customer_id
  LEFT JOIN contact k    ON k.customer_id = f.customer_id AND k.no = f.no
  LEFT JOIN visit_plan p ON p.customer_id = f.customer_id AND p.done_no = f.no`;

const planned = `SELECT c.name AS customer_name, ${holder}, p.customer_id, NULL AS no, p.id AS plan_id, p.rep_id, p.status, p.planned_at, p.duration, NULL AS at,
       p.planned_day AS day, NULL AS is_first_visit, p.note AS purpose, COALESCE(p.address, c.address) AS address,
       p.contact_person_no, p.companion_id, p.companion_status, p.end_reason, p.approval, p.refusal_note, NULL AS met, NULL AS result,
       NULL AS stage_from, NULL AS stage, NULL AS refusal_reason_id, NULL AS received_on_spot, NULL AS note,
       NULL AS next_step, NULL AS next_step_at, 0 AS voided
  FROM visit_plan p
  JOIN customer c ON c.id = p.customer_id`;

export const visitKey = ({ customerId, no }: { customerId: number; no: number }): string =>
  `${customerId}:${no}`;

/** Done visits by 'customerId:no', voided ones too; the caller has checked the scope of the customers. */
export async function visitsByKey(sql: Sql, keys: readonly string[]): Promise<Map<string, VisitRow>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.rows<VisitRow>(
    `${done}
  WHERE ${keys.map(() => '(f.customer_id = ? AND f.no = ?)').join(' OR ')}`,
    keys.flatMap((key) => key.split(':').map(Number)),
  );
  return new Map(rows.map((row) => [visitKey({ customerId: row.customer_id, no: row.no! }), row]));
}

/** When it took place, or was to. */
export const whenOf = (row: VisitRow): Instant => row.at ?? row.planned_at!;

/** Visits of every status of these customers, newest first, voided ones left out; at most 200 a customer are shown. */
export async function visitsOfCustomers(sql: Sql, customerIds: readonly number[]): Promise<VisitRow[]> {
  const facts = await sql.rows<VisitRow>(
    `${done}
  WHERE f.customer_id IN (?) AND f.kind = 'VISIT' AND k.no IS NOT NULL`,
    [customerIds],
  );
  const plans = await sql.rows<VisitRow>(
    `${planned}
  WHERE p.customer_id IN (?) AND p.status <> 'DONE'`,
    [customerIds],
  );
  return [...facts, ...plans].sort((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1));
}

/** By plan, whatever became of it. */
export async function visitsByPlan(sql: Sql, planIds: readonly number[]): Promise<Map<number, VisitRow>> {
  const rows = await sql.rows<VisitRow>(
    `${planned}
  WHERE p.id IN (?) AND p.status <> 'DONE'`,
    [planIds],
  );
  const made = await sql.rows<VisitRow>(
    `SELECT ${doneColumns}
  FROM visit_plan p
  JOIN fact f         ON f.customer_id = p.customer_id AND f.no = p.done_no
  JOIN visit v        ON v.customer_id = f.customer_id AND v.no = f.no
  JOIN customer c     ON c.id = f.customer_id
  LEFT JOIN contact k ON k.customer_id = f.customer_id AND k.no = f.no
  WHERE p.id IN (?) AND p.status = 'DONE'`,
    [planIds],
  );
  return new Map([...rows, ...made].map((row) => [row.plan_id!, row]));
}

/** A row's place in a calendar; a plan stands before a done visit of the same moment and customer. */
export type CalendarPlace = { at: Instant; customerId: number; isDone: number; n: number };

export const placeOf = (row: VisitRow): CalendarPlace => ({
  at: whenOf(row),
  customerId: row.customer_id,
  isDone: row.no === null ? 0 : 1,
  n: row.no ?? row.plan_id!,
});

const compare = (a: VisitRow, b: VisitRow): number => {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.customerId - other.customerId || one.isDone - other.isDone || one.n - other.n;
};

export type CalendarQuestion = {
  /** Never empty. */
  people: readonly UnitId[];
  /** From the first moment up to before the second. */
  start: Instant;
  end: Instant;
  statuses: readonly VisitStatus[];
  first: number;
  after: CalendarPlace | null;
};

type Arm = { select: string; where: string; params: unknown[]; at: string; n: string; isDone: number };

function afterPlace({ at, n, isDone }: Arm, place: CalendarPlace | null): { sql: string; params: unknown[] } {
  if (!place) return { sql: 'TRUE', params: [] };
  const when = toDateTime(place.at);
  const tie =
    isDone === place.isDone
      ? { sql: `${n} > ?`, params: [place.n] }
      : { sql: isDone > place.isDone ? 'TRUE' : 'FALSE', params: [] };
  return {
    sql: `(${at} > ? OR (${at} = ? AND (c.id > ? OR (c.id = ? AND ${tie.sql}))))`,
    params: [when, when, place.customerId, place.customerId, ...tie.params],
  };
}

/** Planned and done visits of the people, and those on which they were asked along; each arm is one range of an index per person. */
function armsOf({ people, start, end, statuses }: CalendarQuestion): Arm[] {
  const range = [toDateTime(start), toDateTime(end)];
  const plans = statuses.filter((status) => status !== 'DONE');
  const ofPlans = { select: planned, at: 'p.planned_at', n: 'p.id', isDone: 0 };
  const ofDone = { at: 'v.at', n: 'v.no', isDone: 1 };
  return [
    ...(plans.length > 0
      ? [
          {
            ...ofPlans,
            where: 'p.rep_id IN (?) AND p.status IN (?) AND p.planned_at >= ? AND p.planned_at < ?',
            params: [people, plans, ...range],
          },
          {
            ...ofPlans,
            where: `p.companion_id IN (?) AND p.planned_at >= ? AND p.planned_at < ? AND p.status IN (?)
        AND p.companion_status <> 'DECLINED' AND p.rep_id NOT IN (?)`,
            params: [people, ...range, plans, people],
          },
        ]
      : []),
    ...(statuses.includes('DONE')
      ? [
          {
            ...ofDone,
            select: `SELECT ${doneColumns}
  FROM visit v
  JOIN fact f            ON f.customer_id = v.customer_id AND f.no = v.no
  JOIN customer c        ON c.id = v.customer_id
  JOIN contact k         ON k.customer_id = v.customer_id AND k.no = v.no
  LEFT JOIN visit_plan p ON p.customer_id = v.customer_id AND p.done_no = v.no`,
            where: 'v.rep_id IN (?) AND v.at >= ? AND v.at < ?',
            params: [people, ...range],
          },
          {
            ...ofDone,
            select: `SELECT ${doneColumns}
  FROM visit_plan p
  JOIN visit v    ON v.customer_id = p.customer_id AND v.no = p.done_no
  JOIN fact f     ON f.customer_id = v.customer_id AND f.no = v.no
  JOIN customer c ON c.id = v.customer_id
  JOIN contact k  ON k.customer_id = v.customer_id AND k.no = v.no`,
            where: `p.companion_id IN (?) AND p.planned_at < ? AND p.companion_status = 'ACCEPTED' AND p.status = 'DONE'
        AND v.at >= ? AND v.at < ? AND p.rep_id NOT IN (?)`,
            params: [people, range[1], ...range, people],
          },
        ]
      : []),
  ];
}

/** In order of time; one row more than asked for when there is a next page. The caller has checked that he may see the people. */
export async function calendar(sql: Sql, question: CalendarQuestion): Promise<VisitRow[]> {
  const limit = question.first + 1;
  const found = await Promise.all(
    armsOf(question).map((arm) => {
      const place = afterPlace(arm, question.after);
      return sql.rows<VisitRow>(
        `${arm.select}
      WHERE ${arm.where} AND ${place.sql}
      ORDER BY ${arm.at}, c.id, ${arm.n}
      LIMIT ?`,
        [...arm.params, ...place.params, limit],
      );
    }),
  );
  return found.flat().sort(compare).slice(0, limit);
}

export type MoveRow = {
  plan_id: number;
  from_at: Instant;
  to_at: Instant;
  moved_at: Instant;
  actor_id: UnitId;
};

/** How plans were moved, oldest first. */
export const movesOf = (sql: Sql, planIds: readonly number[]): Promise<MoveRow[]> =>
  sql.rows<MoveRow>(
    `SELECT plan_id, from_at, to_at, moved_at, actor_id
       FROM visit_move
      WHERE plan_id IN (?)
      ORDER BY plan_id, no`,
    [planIds],
  );

type EngagementRow = {
  id: number;
  rep_id: UnitId;
  companion_id: UnitId | null;
  companion_status: CompanionStatus | null;
  planned_at: Instant;
  duration: number;
};

const engagementColumns = 'id, rep_id, companion_id, companion_status, planned_at, duration';

const engagementOf = (row: EngagementRow): Engagement => ({
  planId: row.id,
  people: [
    row.rep_id,
    ...(row.companion_id !== null && row.companion_status !== 'DECLINED' ? [row.companion_id] : []),
  ],
  at: row.planned_at,
  duration: row.duration,
});

/** Plans that are still ahead or open, by id. */
export async function engagementsByPlan(sql: Sql, planIds: readonly number[]): Promise<Engagement[]> {
  const rows = await sql.rows<EngagementRow>(
    `SELECT ${engagementColumns} FROM visit_plan WHERE id IN (?) AND status = 'PLANNED'`,
    [planIds],
  );
  return rows.map(engagementOf);
}

const shifted = (at: Instant, minutes: number): string =>
  toDateTime(instantAtEpoch(epochOfInstant(at) + minutes * 60_000));

/** What the people of these plans have planned around them: more than what really overlaps. */
export async function engagementsAround(sql: Sql, plans: readonly Engagement[]): Promise<Engagement[]> {
  const people = [...new Set(plans.flatMap((plan) => plan.people))];
  const starts = plans.map(({ at }) => at).sort();
  const range = [shifted(starts[0]!, -LONGEST_VISIT), shifted(starts.at(-1)!, LONGEST_VISIT)];
  const rows = await sql.rows<EngagementRow>(
    `SELECT ${engagementColumns}
       FROM visit_plan
      WHERE rep_id IN (?) AND status = 'PLANNED' AND planned_at > ? AND planned_at < ?
      UNION
     SELECT ${engagementColumns}
       FROM visit_plan
      WHERE companion_id IN (?) AND planned_at > ? AND planned_at < ? AND status = 'PLANNED'
        AND companion_status <> 'DECLINED'`,
    [people, ...range, people, ...range],
  );
  return rows.map(engagementOf);
}

/** Plans that wait for approval, in order of time, from a moment on: those of the scope whose rep is not the viewer. */
const waiting = (scope: Condition): string =>
  `p.approval = 'PENDING' AND p.status = 'PLANNED' AND p.planned_at >= ? AND p.rep_id <> ? AND ${scope.sql}`;

export type Waiting = { scope: Condition; from: Instant; viewerId: UnitId };

const waitingParams = ({ scope, from, viewerId }: Waiting): unknown[] => [
  toDateTime(from),
  viewerId,
  ...scope.params,
];

export const pendingPlans = (sql: Sql, question: Waiting, first: number): Promise<VisitRow[]> =>
  sql.rows<VisitRow>(
    `${planned}
  WHERE ${waiting(question.scope)}
  ORDER BY p.planned_at, p.id
  LIMIT ?`,
    [...waitingParams(question), first],
  );

export async function countPending(sql: Sql, question: Waiting): Promise<number> {
  const [row] = await sql.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM visit_plan p WHERE ${waiting(question.scope)}`,
    waitingParams(question),
  );
  return Number(row!.n);
}
