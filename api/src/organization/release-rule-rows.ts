/** What units say about release by rule, as it is read with the organisation; claims writes and applies it. */
import type { RuleVersion } from '@erp/domain/claims/rules-in-force';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';

export type RuleRecord = RuleVersion & { setBy: UnitId; setAt: Instant };

type Row = {
  id: number;
  unit_id: UnitId;
  from_day: Day;
  is_own: number;
  idle_days: number | null;
  stage_days: string | null;
  not_signed_days: number | null;
  warn_days: number | null;
  set_by: UnitId;
  set_at: Instant;
};

type Rules = NonNullable<RuleVersion['rules']>;

export async function readRuleVersions(sql: Sql): Promise<RuleRecord[]> {
  const rows = await sql.rows<Row>(
    `SELECT id, unit_id, from_day, is_own, idle_days, stage_days, not_signed_days, warn_days, set_by, set_at
       FROM release_rule
      ORDER BY id`,
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    from: row.from_day,
    rules:
      row.is_own === 0
        ? null
        : {
            idleDays: row.idle_days,
            stageDays: JSON.parse(row.stage_days ?? '{}') as Rules['stageDays'],
            notSignedDays: row.not_signed_days,
            warnDays: row.warn_days ?? 0,
          },
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}
