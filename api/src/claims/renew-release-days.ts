/**
 * Works out anew on which day customers go back to the pool by rule, and keeps it beside them: a list of who is running out
 * is then a range of an index. Run whenever facts, plans or rules change, in the transaction of the change, and every night
 * for everybody (docs/rules/protection.md).
 */
import { releaseOf, type Release } from '@erp/domain/claims/release-day';
import { rulesInForce, type RulesInForce } from '@erp/domain/claims/rules-in-force';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, FAR_FUTURE_DAY, type Day, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Change } from '../facts/reactions';
import type { OrganizationTree } from '../organization/tree-cache';

/** What the days are worked out with. */
export type Ruling = { tree: OrganizationTree; timeZone: string; today: Day };

const rulingOf = ({ tree, settings: { timeZone }, clock }: Context): Ruling => ({
  tree,
  timeZone,
  today: dayOf(clock.now(), timeZone),
});

/** The rules for what the holder holds; null: none, and for a pool always. */
export function rulesFor({ tree, today }: Ruling, holderId: UnitId): RulesInForce | null {
  if (tree.unit(holderId)?.kind !== 'PERSON') return null;
  return rulesInForce(tree.releaseRules, tree.pathAtEndOfDay(holderId, today), today);
}

type Stored = {
  release_day: Day;
  warn_day: Day | null;
  release_reason: string | null;
  release_days: number | null;
};

type Row = Stored & {
  id: number;
  holder_id: UnitId | null;
  state: State | null;
  state_to: Day | null;
  next_state: State | null;
  owned_from: Day | null;
  idle_from: Day | null;
  extended_by: number | null;
  /** Of one of its open plans. */
  due_at: Instant | null;
};

/** Days of the customer's planned visits and open call-backs. */
export async function plansOf(sql: Sql, customerId: number, timeZone: string): Promise<Day[]> {
  const rows = await sql.rows<{ due_at: Instant }>(
    "SELECT due_at FROM task WHERE customer_id = ? AND status = 'OPEN' AND kind IN ('CALL_BACK', 'VISIT')",
    [customerId],
  );
  return rows.map(({ due_at: dueAt }) => dayOf(dueAt, timeZone));
}

/** One row per open plan of each customer, one for a customer without. */
const readRows = (sql: Sql, ids: readonly number[]): Promise<Row[]> =>
  sql.rows<Row>(
    `SELECT c.id, c.holder_id, c.state, c.state_to, c.next_state, c.owned_from, c.idle_from, c.extended_by,
            c.release_day, c.warn_day, c.release_reason, c.release_days, t.due_at
       FROM customer c
       LEFT JOIN task t ON t.customer_id = c.id AND t.status = 'OPEN' AND t.kind IN ('CALL_BACK', 'VISIT')
      WHERE c.id IN (?)
      ORDER BY c.id`,
    [ids],
  );

function releaseOfRow(ruling: Ruling, row: Row, plans: readonly Day[]): Release | null {
  const { holder_id: holderId, owned_from: ownedFrom, idle_from: idleFrom } = row;
  if (holderId === null || ownedFrom === null || idleFrom === null) return null;
  // A service end that is known ahead changes the state without a fact.
  const state = row.state_to !== null && row.state_to < ruling.today ? row.next_state : row.state;
  if (state === null) return null;
  return releaseOf(
    { ownedFrom, idleFrom, extendedBy: row.extended_by ?? 0, state, plans },
    rulesFor(ruling, holderId)?.rules ?? null,
  );
}

const storedOf = (release: Release | null): Stored => ({
  release_day: release?.releaseDay ?? FAR_FUTURE_DAY,
  warn_day: release?.warnDay ?? null,
  release_reason: release?.reason ?? null,
  release_days: release?.days ?? null,
});

type Wrong = { id: number; right: Stored };

function wrongOnes(ruling: Ruling, rows: readonly Row[]): Wrong[] {
  const byId = new Map<number, Row[]>();
  for (const row of rows) {
    const own = byId.get(row.id);
    if (own) own.push(row);
    else byId.set(row.id, [row]);
  }
  return [...byId].flatMap(([id, own]): Wrong[] => {
    const row = own[0]!;
    const plans = own.flatMap(({ due_at: at }) => (at === null ? [] : [dayOf(at, ruling.timeZone)]));
    const right = storedOf(releaseOfRow(ruling, row, plans));
    const isRight = (Object.keys(right) as (keyof Stored)[]).every((name) => row[name] === right[name]);
    return isRight ? [] : [{ id, right }];
  });
}

/** Customers with the same days in one statement. */
async function write(tx: Sql, wrong: readonly Wrong[]): Promise<void> {
  const groups = new Map<string, Wrong[]>();
  for (const one of wrong) {
    const key = JSON.stringify(one.right);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const { release_day, warn_day, release_reason, release_days } = group[0]!.right;
    await tx.run(
      `UPDATE customer
          SET release_day = ?, warn_day = ?, release_reason = ?, release_days = ?
        WHERE id IN (?)`,
      [release_day, warn_day, release_reason, release_days, group.map(({ id }) => id)],
    );
  }
}

/** The caller has locked the customers. */
async function renewLocked(ruling: Ruling, tx: Sql, ids: readonly number[]): Promise<void> {
  // Where nobody ever set rules there is nothing to keep.
  if (ruling.tree.releaseRules.length === 0 || ids.length === 0) return;
  await write(tx, wrongOnes(ruling, await readRows(tx, ids)));
}

/** Of customers that the transaction has locked, or made. */
export const renewReleaseDays = (ctx: Context, tx: Sql, ids: readonly number[]): Promise<void> =>
  renewLocked(rulingOf(ctx), tx, ids);

/** After facts. */
export const renewAfterFacts = (ctx: Context, tx: Sql, { customerId }: Change): Promise<void> =>
  renewReleaseDays(ctx, tx, [customerId]);

/** After a plan was made, moved or ended by hand. */
export const renewAfterPlan = (ctx: Context, tx: Sql, customerId: number): Promise<void> =>
  renewReleaseDays(ctx, tx, [customerId]);

/** Those of the customers whose days are not right, without locking anybody. */
export const findWrong = async (ruling: Ruling, sql: Sql, ids: readonly number[]): Promise<number[]> =>
  wrongOnes(ruling, await readRows(sql, ids)).map(({ id }) => id);

/** Locks the customers, and rights what is wrong still. */
export async function lockAndRenew(ruling: Ruling, tx: Sql, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows('SELECT id FROM customer WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  await renewLocked(ruling, tx, ids);
}
