/** Reports counted from the intervals by hand-written SQL, rolled up to the rows of the company. */
import type { Pool, RowDataPacket } from 'mysql2/promise';

const STATES = [
  'REFUSED',
  'UNAWARE',
  'ENGAGED',
  'EVALUATING',
  'CONSIDERING',
  'COMMITTED',
  'SIGNED',
  'INVALID',
  'LAPSED',
  'NONE',
] as const;
type State = (typeof STATES)[number];
type Counts = Record<State, number>;

type Unit = { id: number; kind: string; code: string; name: string; parent: number | null };

/** The company's children, units before people before pools, and which of them each holder is below. */
type Tree = { rows: Unit[]; rowOf: Map<number, number> };

const rowsOf = async <T>(pool: Pool, sql: string, params: unknown[] = []): Promise<T[]> =>
  (await pool.query<RowDataPacket[]>(sql, params))[0] as T[];

const KINDS = ['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON', 'POOL'];

async function readTree(pool: Pool): Promise<Tree> {
  // Nobody ever moves in generated data.
  const units = await rowsOf<Unit>(
    pool,
    `SELECT u.id, u.kind, u.code, u.name, p.parent_id AS parent
       FROM unit u
       LEFT JOIN unit_parent p ON p.unit_id = u.id`,
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const company = units.find(({ kind }) => kind === 'COMPANY')!;
  const rowOf = new Map<number, number>();
  for (const unit of units) {
    let at: Unit | undefined = unit;
    while (at && at.parent !== company.id) at = at.parent === null ? undefined : byId.get(at.parent);
    if (at) rowOf.set(unit.id, at.id);
  }
  const rows = units
    .filter(({ parent }) => parent === company.id)
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1));
  return { rows, rowOf };
}

let tree: Promise<Tree> | undefined;
const treeOf = (pool: Pool): Promise<Tree> => (tree ??= readTree(pool));

const idOf = (unit: number): string => `unt_${unit.toString(36)}`;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const noCounts = (): Counts => Object.fromEntries(STATES.map((state) => [state, 0])) as Counts;
const totalOf = (counts: Counts): number => STATES.reduce((sum, state) => sum + counts[state], 0);

type Filter = { industryIds?: string[] } | undefined;

const filterOf = (filter: Filter): { sql: string; params: unknown[] } =>
  filter?.industryIds
    ? {
        sql: ' AND i.industry_id IN (?)',
        params: [filter.industryIds.map((id) => Number.parseInt(id.slice(4), 36))],
      }
    : { sql: '', params: [] };

type Held = { holder: number; state: State; n: number };

const standingOn = (pool: Pool, day: string, filter: Filter): Promise<Held[]> => {
  const more = filterOf(filter);
  return rowsOf<Held>(
    pool,
    `SELECT i.holder_id AS holder, i.state, COUNT(*) AS n
       FROM timeline_interval i
      WHERE i.to_day >= ? AND i.from_day <= ?${more.sql}
      GROUP BY i.holder_id, i.state`,
    [day, day, ...more.params],
  );
};

function rolledUp({ rowOf }: Tree, held: readonly Held[]) {
  const total = noCounts();
  const byRow = new Map<number, Counts>();
  for (const { holder, state, n } of held) {
    const row = rowOf.get(holder)!;
    const counts = byRow.get(row) ?? noCounts();
    counts[state] += n;
    total[state] += n;
    byRow.set(row, counts);
  }
  return { total, of: (row: number): Counts => byRow.get(row) ?? noCounts() };
}

const shown = (now: Counts, then: Counts) => ({
  total: totalOf(now),
  totalChange: totalOf(now) - totalOf(then),
  counts: STATES.map((state) => ({
    state,
    count: now[state],
    share: totalOf(now) === 0 ? null : now[state] / totalOf(now),
    change: now[state] - then[state],
  })),
});

export async function snapshot(
  pool: Pool,
  { day, filter }: { day: string; filter?: Filter },
): Promise<unknown> {
  const comparedWith = dayAfter(`${day.slice(0, 7)}-01`, -1);
  const own = await treeOf(pool);
  const now = rolledUp(own, await standingOn(pool, day, filter));
  const then = rolledUp(own, await standingOn(pool, comparedWith, filter));
  return {
    snapshot: {
      day,
      comparedWith,
      total: shown(now.total, then.total),
      rows: own.rows
        .map((row) => ({
          unit: { id: idOf(row.id), name: row.name },
          kind: row.kind,
          ...shown(now.of(row.id), then.of(row.id)),
        }))
        .filter(({ kind, total, totalChange }) => kind !== 'PERSON' || total > 0 || totalChange !== 0)
        .map(({ kind: _, ...row }) => row),
    },
  };
}

export async function trend(pool: Pool, { from, to }: { from: string; to: string }): Promise<unknown> {
  const running = noCounts();
  for (const { state, n } of await standingOn(pool, from, undefined)) running[state] += n;
  const changes = await rowsOf<{ day: string; state: State; n: number }>(
    pool,
    `SELECT from_day AS day, state, COUNT(*) AS n
       FROM timeline_interval
      WHERE from_day > ? AND from_day <= ?
      GROUP BY from_day, state
      UNION ALL
     SELECT DATE_ADD(to_day, INTERVAL 1 DAY), state, -COUNT(*)
       FROM timeline_interval
      WHERE to_day >= ? AND to_day < ?
      GROUP BY to_day, state`,
    [from, to, from, to],
  );
  const byDay = new Map<string, typeof changes>();
  for (const change of changes) byDay.set(change.day, [...(byDay.get(change.day) ?? []), change]);
  const days: string[] = [];
  const totals: number[] = [];
  const series = STATES.map((state) => ({ state, counts: [] as number[] }));
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    for (const { state, n } of byDay.get(day) ?? []) running[state] += n;
    days.push(day);
    totals.push(totalOf(running));
    for (const { state, counts } of series) counts.push(running[state]);
  }
  return { snapshotTrend: { days, totals, series } };
}

type Ends = {
  before: State | null;
  before_holder: number | null;
  after: State;
  after_holder: number;
  n: number;
};

/** Nobody goes away in generated data: whoever is there before is there at the end. */
export async function process(pool: Pool, { from, to }: { from: string; to: string }): Promise<unknown> {
  const { rows, rowOf } = await treeOf(pool);
  const dayBefore = dayAfter(from, -1);
  const ends = await rowsOf<Ends>(
    pool,
    `SELECT b.state AS \`before\`, b.holder_id AS before_holder, a.state AS \`after\`, a.holder_id AS after_holder,
            COUNT(*) AS n
       FROM timeline_interval a
       LEFT JOIN timeline_interval b ON b.customer_id = a.customer_id AND b.from_day <= ? AND b.to_day >= ?
      WHERE a.to_day >= ? AND a.from_day <= ?
      GROUP BY b.state, b.holder_id, a.state, a.holder_id`,
    [dayBefore, dayBefore, to, to],
  );
  const cells = new Map<string, number>();
  const held = { before: new Map<number, number>(), after: new Map<number, number>() };
  const add = <K>(to: Map<K, number>, key: K, n: number): void => {
    to.set(key, (to.get(key) ?? 0) + n);
  };
  const company = 0;
  for (const { before, before_holder: was, after, after_holder: is, n } of ends) {
    add(cells, `${before ?? 'ABSENT'} ${after}`, n);
    for (const key of [company, rowOf.get(is)!]) add(held.after, key, n);
    if (was !== null) for (const key of [company, rowOf.get(was)!]) add(held.before, key, n);
  }
  const row = (key: number) => ({
    population: held.after.get(key) ?? 0,
    bridge: { heldBefore: held.before.get(key) ?? 0, heldAfter: held.after.get(key) ?? 0 },
  });
  return {
    process: {
      cells: ['ABSENT', ...STATES].flatMap((start) =>
        STATES.map((end) => ({ from: start, to: end, count: cells.get(`${start} ${end}`) ?? 0 })).filter(
          ({ count }) => count > 0,
        ),
      ),
      total: row(company),
      rows: rows
        .map((unit) => ({ unit: { id: idOf(unit.id), name: unit.name }, kind: unit.kind, ...row(unit.id) }))
        .filter(({ kind, bridge }) => kind !== 'PERSON' || bridge.heldBefore > 0 || bridge.heldAfter > 0)
        .map(({ kind: _, ...shownRow }) => shownRow),
    },
  };
}
