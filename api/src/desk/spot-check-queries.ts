/** Reads of spot checks: a day's effective follow-ups, their texts beside the former ones, call-backs moved too often. */
import { MOVED_TOO_OFTEN, type Texts } from '@erp/domain/desk/spot-check';
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import { EFFECTIVE_METHODS, EFFECTIVE_OUTCOMES } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { endOfDay, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { literals } from '../database/literals';
import { stamped } from '../facts/measures-conditions';
import type { FactKey } from '../follow-ups/queries';
import { scopeSql, stampRanges, type Scope } from '../identity/scope';
import type { Sql } from '../database/sql';

export type EffectiveRow = FactKey & { repId: UnitId; at: Instant };

/** From columns that the key of days holds. */
const effective = `(c.method IN (${literals(EFFECTIVE_METHODS)}) OR c.outcome IN (${literals(EFFECTIVE_OUTCOMES)}))`;

/** Of the unit's people, where they belonged when they made them; from the key of days alone. */
export async function effectiveFollowUps(ctx: Context, unitId: UnitId, day: Day): Promise<EffectiveRow[]> {
  const { timeZone } = ctx.settings;
  const stamps = stamped(
    stampRanges(ctx, unitId, day, day),
    { start: startOfDay(day, timeZone), end: endOfDay(day, timeZone) },
    { rep: 'c.rep_id', at: 'c.at' },
  );
  return ctx.db.rows<EffectiveRow>(
    `SELECT c.customer_id AS customerId, c.no AS no, c.rep_id AS repId, c.at AS at
       FROM contact c
      WHERE c.day = ? AND c.contact = 'FOLLOW_UP' AND ${effective}
        AND ${stamps.sql}`,
    [day, ...stamps.params],
  );
}

type TextColumns<Prefix extends string> = Record<`${Prefix}${keyof Texts}`, string | null>;
type ComparedRow = FactKey &
  TextColumns<'own_'> &
  TextColumns<'former_'> & { stageFrom: Stage | null; stageTo: Stage | null; formerNo: number | null };

const columnOf: Record<keyof Texts, string> = {
  growthExpectation: 'growth_expectation',
  targetCustomers: 'target_customers',
  competition: 'competition',
  internetAwareness: 'internet_awareness',
  note: 'note',
};
const names = Object.keys(columnOf) as (keyof Texts)[];
const textsOf = (alias: string): string =>
  names.map((name) => `${alias}.${columnOf[name]} AS ${alias}_${name}`).join(', ');

const texts = (row: ComparedRow, alias: 'own' | 'former'): Texts =>
  Object.fromEntries(names.map((name) => [name, row[`${alias}_${name}`]])) as Texts;

export type Compared = FactKey & {
  stageFrom: Stage | null;
  stageTo: Stage | null;
  texts: Texts;
  former: { no: number; texts: Texts } | null;
};

/** Those of customers in the scope, each beside its customer's effective follow-up before. */
export async function comparedTexts(
  sql: Sql,
  scope: Scope,
  keys: readonly FactKey[],
  day: Day,
): Promise<Compared[]> {
  if (keys.length === 0) return [];
  const held = scopeSql(scope, 'u.holder_id');
  const rows = await sql.rows<ComparedRow>(
    `SELECT s.customer_id AS customerId, s.no AS no, s.stage_from AS stageFrom, s.stage_to AS stageTo,
            s.former_no AS formerNo, ${textsOf('own')}, ${textsOf('former')}
       FROM (SELECT k.customer_id, k.no, k.stage_from, k.stage_to,
                    LAG(k.no) OVER (PARTITION BY k.customer_id ORDER BY k.at, k.no) AS former_no
               FROM contact k
              WHERE k.customer_id IN (?) AND k.contact = 'FOLLOW_UP' AND k.effective = 1 AND k.day <= ?) s
       JOIN customer u  ON u.id = s.customer_id
       JOIN follow_up own ON own.customer_id = s.customer_id AND own.no = s.no
       LEFT JOIN follow_up former ON former.customer_id = s.customer_id AND former.no = s.former_no
      WHERE (s.customer_id, s.no) IN (?) AND ${held.sql}`,
    [
      [...new Set(keys.map(({ customerId }) => customerId))],
      day,
      keys.map(({ customerId, no }) => [customerId, no]),
      ...held.params,
    ],
  );
  return rows.map((row) => ({
    customerId: row.customerId,
    no: row.no,
    stageFrom: row.stageFrom,
    stageTo: row.stageTo,
    texts: texts(row, 'own'),
    former: row.formerNo === null ? null : { no: row.formerNo, texts: texts(row, 'former') },
  }));
}

const MOST_MOVED = 50;

/** Open call-backs of these people that were moved too often, the follow-ups that set them; the most often moved first. */
export async function movedCallBacks(
  sql: Sql,
  scope: Scope,
  people: readonly UnitId[],
): Promise<(FactKey & { times: number })[]> {
  if (people.length === 0) return [];
  const held = scopeSql(scope, 'u.holder_id');
  return sql.rows<FactKey & { times: number }>(
    `SELECT t.customer_id AS customerId, t.source_no AS no, t.times_moved AS times
       FROM task t
       JOIN customer u ON u.id = t.customer_id
       JOIN follow_up f ON f.customer_id = t.customer_id AND f.no = t.source_no
      WHERE t.status = 'OPEN' AND t.kind = 'CALL_BACK' AND t.times_moved >= ? AND t.rep_id IN (?) AND ${held.sql}
      ORDER BY t.times_moved DESC, t.id
      LIMIT ?`,
    [MOVED_TOO_OFTEN, people, ...held.params, MOST_MOVED],
  );
}

/** What the person marked as seen of that day. */
export const seenOn = (sql: Sql, personId: UnitId, day: Day): Promise<FactKey[]> =>
  sql.rows<FactKey>(
    'SELECT customer_id AS customerId, no FROM spot_check_seen WHERE person_id = ? AND day = ?',
    [personId, day],
  );
