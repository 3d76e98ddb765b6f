/** The company's settings, read at start. */
import type { Sql } from './database/sql';

export type Settings = {
  /** IANA name; fixed once facts exist. */
  timeZone: string;
  /** A rep's month with a customer is NEW when more than this many days lie before its first contact. */
  newAfterDays: number;
};

export async function readSettings(sql: Sql): Promise<Settings> {
  const rows = await sql.rows<{ name: string; value: string }>(
    'SELECT name, value FROM setting WHERE name IN (?)',
    [['time_zone', 'new_after_days']],
  );
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  return { timeZone: values.get('time_zone')!, newAfterDays: Number(values.get('new_after_days')) };
}
