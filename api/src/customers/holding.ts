/** How many customers a person holds against the cap 库容: SIGNED and INVALID ones not counted. */
import { EXEMPT_STATES } from '@erp/domain/claims/release-day';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { literals } from '../database/literals';
import type { Sql } from '../database/sql';
import { stateToday } from './queries';

export async function countHolding(sql: Sql, holderId: UnitId, today: Day): Promise<number> {
  const [row] = await sql.rows<{ n: number }>(
    `SELECT COUNT(*) AS n
       FROM customer c
      WHERE c.holder_id = ? AND ${stateToday} NOT IN (${literals(EXEMPT_STATES)})`,
    [holderId, today],
  );
  return row!.n;
}
