/** Keeps each distinct statement text that a test run sends, so that it can be parsed with the other server's grammar. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Read once: looking into the environment costs more than the rest of a statement's preparation. */
const folder = process.env.SQL_LOG_DIR;
const seen = new Set<string>();

/** One JSON string per line in $SQL_LOG_DIR/<pid>.log; nothing without that variable. Placeholders, never values. */
export function logStatement(sql: string): void {
  if (!folder || seen.has(sql)) return;
  if (seen.size === 0) mkdirSync(folder, { recursive: true });
  seen.add(sql);
  appendFileSync(join(folder, `${process.pid}.log`), `${JSON.stringify(sql)}\n`);
}
