/**
 * The same reseller as if it had begun three months before the end of its history: the last month is the same, what lies
 * before it a twelfth. Only what Process reads is there.
 */
import { openDatabase, type Database } from '@erp/api/database/sql';
import { addDays, firstDay, monthOf, type Day } from '@erp/domain/time/day';
import { migrateTo } from '../database/migrate-to';
import { LAST_DAY } from './data';

export const SHORT_SCHEMA = 'erp_short';

/** The months of medium and large are 36. */
const MONTHS = 3;

function startOf(): Day {
  let month = firstDay(monthOf(LAST_DAY));
  for (let back = 1; back < MONTHS; back += 1) month = firstDay(monthOf(addDays(month, -1)));
  return month;
}

/** What begins before is cut off at the start. */
function rowsOf(table: string, columns: readonly string[], start: Day): { select: string; where: string } {
  const all = columns.join(', ');
  switch (table) {
    case 'timeline_interval':
      return {
        select: columns
          .map((column) => (column === 'from_day' ? `GREATEST(from_day, '${start}')` : column))
          .join(', '),
        where: `WHERE to_day >= '${start}'`,
      };
    case 'unit_count':
      return { select: all, where: `WHERE month >= '${start}'` };
    case 'contact':
    case 'fact':
    case 'phone_fact':
      return { select: all, where: `WHERE day >= '${start}'` };
    default:
      return { select: all, where: '' };
  }
}

const LEFT_OUT = [
  'customer',
  'contact_person',
  'phone',
  'customer_phone',
  'search_key',
  'follow_up',
  'visit',
  'visit_plan',
  'task',
  'deal',
  'deal_share',
  'request',
  'outbox',
  'change_log',
];

async function copyTable(db: Database, table: string, start: Day): Promise<void> {
  await db.run(`CREATE TABLE ${SHORT_SCHEMA}.${table} LIKE ${table}`);
  if (LEFT_OUT.includes(table)) return;
  const columns = await db.rows<{ name: string }>(
    `SELECT column_name AS name
       FROM information_schema.columns
      WHERE table_schema = DATABASE() AND table_name = ?
      ORDER BY ordinal_position`,
    [table],
  );
  const names = columns.map(({ name }) => `\`${name}\``);
  const { select, where } = rowsOf(
    table,
    names.map((name) => name.replaceAll('`', '')),
    start,
  );
  await db.run(
    `INSERT INTO ${SHORT_SCHEMA}.${table} (${names.join(', ')}) SELECT ${select} FROM ${table} ${where}`,
  );
}

/** Made once, beside the data set in its server; then only brought up to date. */
export async function openShortHistory(url: string, onProgress: (progress: string) => void): Promise<string> {
  const db = await openDatabase(url, { connectionLimit: 1 });
  try {
    const tables = await db.rows<{ name: string }>(
      `SELECT table_name AS name
         FROM information_schema.tables
        WHERE table_schema = DATABASE()
        ORDER BY CASE table_name WHEN 'schema_version' THEN 1 ELSE 0 END, table_name`,
    );
    const made = await db.rows(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name = 'schema_version'`,
      [SHORT_SCHEMA],
    );
    // Its last table says that it is complete.
    if (made.length === 0) {
      await db.run(`DROP DATABASE IF EXISTS ${SHORT_SCHEMA}`);
      await db.run(`CREATE DATABASE ${SHORT_SCHEMA} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
      for (const { name } of tables) {
        onProgress(name);
        await copyTable(db, name, startOf());
      }
    }
  } finally {
    await db.close();
  }
  const short = url.replace('/erp?', `/${SHORT_SCHEMA}?`);
  await migrateTo(short, () => undefined);
  return short;
}
