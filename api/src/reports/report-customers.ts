/** The customers behind the numbers of a snapshot or a process: the predicates are the numbers' own. */
import { bridgeLines, type BridgeLine, type Crossing } from '@erp/domain/reports/bridge';
import { pairsOf, type ProcessClass, type StartState } from '@erp/domain/reports/process-class';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { all, any, heldBy, holdersBelow, oneOf, type Condition } from '../facts/measures-conditions';
import { countByEnds, customersByEnds, type Ends, type EndsQuestion } from '../facts/measures-process';
import { countStanding, standingCustomers } from '../facts/measures-snapshot';
import type { QueryProcessCustomersArgs, QuerySnapshotCustomersArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { requirePeriod } from '../graphql/refused-question';
import { endsQuestion } from './process';
import { measureFilter } from './report-filter';
import { reportUnit } from '../identity/report-unit';

export type ReportCustomerRow = {
  customerId: number;
  state: State;
  stateBefore: StartState | null;
  holderId: UnitId;
};

export type ReportCustomerPage = {
  nodes: ReportCustomerRow[];
  hasNextPage: boolean;
  endCursor: string | null;
  /** Asked of the database only when the query asks for it. */
  count: () => Promise<number>;
};

type Place = { after: number; limit: number };

async function page<R extends { customerId: number }>(
  { first, after }: { first?: number | null; after?: string | null },
  read: (place: Place) => Promise<R[]>,
  shape: (row: R) => ReportCustomerRow,
  count: () => Promise<number>,
): Promise<ReportCustomerPage> {
  const size = pageSize(first);
  const start = decodeCursor<{ customerId: number }>(after, { customerId: parts.number });
  const rows = await read({ after: start?.customerId ?? 0, limit: size + 1 });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    nodes: shown.map(shape),
    hasNextPage: rows.length > size,
    endCursor: last ? encodeCursor({ customerId: last.customerId }) : null,
    count,
  };
}

export function snapshotCustomers(
  ctx: Context,
  args: QuerySnapshotCustomersArgs,
): Promise<ReportCustomerPage> {
  const { day } = args;
  const unitId = reportUnit(ctx, args.unitId, day);
  const list = {
    day,
    holders: holdersBelow(ctx.tree, [unitId], day),
    filter: measureFilter(args.filter),
    states: args.states ?? null,
  };
  return page(
    args,
    (place) => standingCustomers(ctx.db, list, place),
    (row) => ({ ...row, stateBefore: null }),
    () => countStanding(ctx.db, list),
  );
}

const not = ({ sql, params }: Condition): Condition => ({ sql: `NOT (${sql})`, params });
const isNull = (column: string): Condition => ({ sql: `${column} IS NULL`, params: [] });

/** A question of the bridge about one end or both, in SQL. */
function crossingCondition<K extends keyof Crossing>(
  question: K,
  answer: Crossing[K],
  { before, after }: EndsQuestion,
  pools: readonly UnitId[],
): Condition {
  switch (question) {
    case 'before':
    case 'after': {
      const column = question === 'before' ? 'e.beforeHolder' : 'e.afterHolder';
      if (answer === 'ABSENT') return isNull(column);
      const here = heldBy(question === 'before' ? before : after, column);
      return answer === 'HERE' ? here : all([{ sql: `${column} IS NOT NULL`, params: [] }, not(here)]);
    }
    case 'sameHolder':
      return {
        sql: answer ? 'e.beforeHolder = e.afterHolder' : 'e.beforeHolder <> e.afterHolder',
        params: [],
      };
    case 'otherIsPool': {
      const here = heldBy(before, 'e.beforeHolder');
      const other = {
        sql: `CASE WHEN ${here.sql} THEN e.afterHolder ELSE e.beforeHolder END`,
        params: here.params,
      };
      const pool = oneOf(other.sql, pools);
      const isPool = { sql: pool.sql, params: pools.length > 0 ? [...other.params, ...pool.params] : [] };
      return answer ? isPool : not(isPool);
    }
    default:
      return { sql: 'e.existedEarlier = ?', params: [answer ? 1 : 0] };
  }
}

function lineCondition(ctx: Context, line: BridgeLine, question: EndsQuestion): Condition[] {
  const pools = ctx.tree.units.filter(({ kind }) => kind === 'POOL').map(({ id }) => id);
  const asked: Partial<Crossing> = bridgeLines[line];
  return (Object.keys(asked) as (keyof Crossing)[]).map((name) =>
    crossingCondition(name, asked[name]!, question, pools),
  );
}

const startedAt = (state: StartState): Condition =>
  state === 'ABSENT' ? isNull('e.beforeState') : oneOf('e.beforeState', [state]);

function classCondition(name: ProcessClass): Condition {
  return any(
    pairsOf(name).map(({ before, after }) => {
      const pair = all([startedAt(before), oneOf('e.afterState', [after])]);
      return { ...pair, sql: `(${pair.sql})` };
    }),
  );
}

function wanted(ctx: Context, args: QueryProcessCustomersArgs, question: EndsQuestion): Condition[] {
  if (args.bridgeLine) return lineCondition(ctx, args.bridgeLine, question);
  return [
    heldBy(question.after, 'e.afterHolder'),
    ...(args.startState ? [startedAt(args.startState)] : []),
    ...(args.endState ? [oneOf('e.afterState', [args.endState])] : []),
    ...(args.class ? [classCondition(args.class)] : []),
  ];
}

/** Whoever left for where the viewer's scope does not reach is shown as it was before: what came later is not his to see. */
function shownEnds(ctx: Context, to: Day, row: Ends & { customerId: number }): ReportCustomerRow {
  const viewer = requireViewer(ctx);
  const { customerId, beforeState, beforeHolder, afterState, afterHolder } = row;
  const path = afterHolder === null ? [] : ctx.tree.pathAtEndOfDay(afterHolder, to);
  const isSeen = viewer.isCompanyWide || path.some((id) => viewer.units.has(id) || viewer.pools.includes(id));
  const sees = afterState !== null && (isSeen || beforeState === null);
  return {
    customerId,
    state: sees ? afterState : beforeState!,
    stateBefore: beforeState ?? 'ABSENT',
    holderId: sees ? afterHolder! : beforeHolder!,
  };
}

export function processCustomers(ctx: Context, args: QueryProcessCustomersArgs): Promise<ReportCustomerPage> {
  const { from, to } = args;
  requirePeriod(ctx, from, to);
  const unit = reportUnit(ctx, args.unitId, to);
  // The bridge counts whoever is there at an end, whatever the population.
  const touchedOnly = args.population === 'TOUCHED' && !args.bridgeLine;
  const question = endsQuestion(ctx, [unit], { from, to }, measureFilter(args.filter), touchedOnly);
  const conditions = wanted(ctx, args, question);
  return page(
    args,
    (place) => customersByEnds(ctx.db, question, conditions, place),
    (row) => shownEnds(ctx, to, row),
    () => countByEnds(ctx.db, question, conditions),
  );
}
