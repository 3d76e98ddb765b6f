/** Columns of the rules of release per unit, and of the runs of the nightly job. */
import { EntitySchema } from 'typeorm';

export const releaseRuleEntity = new EntitySchema<{
  id: number;
  unit_id: number;
  from_day: string;
  is_own: number;
  idle_days: number | null;
  stage_days: string | null;
  not_signed_days: number | null;
  warn_days: number | null;
  set_by: number;
  set_at: string;
}>({
  name: 'release_rule',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    unit_id: { type: 'int', unsigned: true },
    from_day: { type: 'date' },
    is_own: { type: 'tinyint' },
    idle_days: { type: 'smallint', unsigned: true, nullable: true },
    stage_days: { type: 'varchar', length: 200, nullable: true },
    not_signed_days: { type: 'smallint', unsigned: true, nullable: true },
    warn_days: { type: 'tinyint', unsigned: true, nullable: true },
    set_by: { type: 'int', unsigned: true },
    set_at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'release_rule_unit', columns: ['unit_id', 'from_day', 'id'] }],
});

export const jobRunEntity = new EntitySchema<{
  name: string;
  day: string;
  done_to: number;
  finished_at: string | null;
}>({
  name: 'job_run',
  columns: {
    name: { type: 'varchar', length: 40, primary: true },
    day: { type: 'date', primary: true },
    done_to: { type: 'bigint', unsigned: true },
    finished_at: { type: 'datetime', precision: 3, nullable: true },
  },
});
