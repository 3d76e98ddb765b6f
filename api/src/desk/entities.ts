/** Columns of the desk: what a manager has seen of spot checks, and daily reports. */
import { EntitySchema } from 'typeorm';

export const spotCheckSeenEntity = new EntitySchema<{
  person_id: number;
  day: string;
  customer_id: number;
  no: number;
  at: string;
}>({
  name: 'spot_check_seen',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    day: { type: 'date', primary: true },
    customer_id: { type: 'bigint', unsigned: true, primary: true },
    no: { type: 'int', unsigned: true, primary: true },
    at: { type: 'datetime', precision: 3 },
  },
});

export const dailyReportEntity = new EntitySchema<{
  person_id: number;
  day: string;
  version: number;
  obstacles: string | null;
  commitments: string;
  submitted_at: string;
  amended_at: string | null;
}>({
  name: 'daily_report',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    day: { type: 'date', primary: true },
    version: { type: 'int', unsigned: true },
    obstacles: { type: 'varchar', length: 2000, nullable: true },
    commitments: { type: 'varchar', length: 2000 },
    submitted_at: { type: 'datetime', precision: 3 },
    amended_at: { type: 'datetime', precision: 3, nullable: true },
  },
});
