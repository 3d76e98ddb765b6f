import mysql from 'node-sql-parser/build/mysql.js';
import { namedFaults } from './one-server-only';

const parser = new mysql.Parser();

/** Good in MySQL 8.4 and MariaDB, but unknown to the grammar: exact statements, each with its reason. */
const grammarLacks = new Map([
  ['SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', 'the grammar has SET only for variables'],
  ['SET TRANSACTION ISOLATION LEVEL READ COMMITTED', 'the grammar has SET only for variables'],
  ['KILL ?', 'the grammar has no KILL; both servers do, and the driver writes the number'],
]);

/**
 * What the server gets, once per shape: the driver writes the rows of one parameter after VALUES, and bulk statements
 * differ only in how often a group of parameters stands.
 */
export function normalise(sql: string): string {
  const rowOf = (columns: string) =>
    `(${columns
      .split(',')
      .map(() => '?')
      .join(', ')})`;
  return sql
    .trim()
    .replace(/;$/, '')
    .replace(
      /(\([^()]*\))(\s*VALUES)\s+\?/gi,
      (_, columns: string, values: string) => `${columns}${values} ${rowOf(columns)}`,
    )
    .replace(/\bIN\s*\(\s*\?(?:\s*,\s*\?)+\s*\)/gi, 'IN (?, ?)')
    .replace(/(\((?:[^()]|\([^()]*\))*\?(?:[^()]|\([^()]*\))*\))(?:\s*,\s*\1)+/g, '$1');
}

/** Why the statement cannot be sent to both servers; nothing when it can. */
export function faultsOf(sql: string): string[] {
  const named = namedFaults(sql);
  if (named.length > 0 || grammarLacks.has(sql.replace(/\s+/g, ' ').trim())) return named;
  try {
    parser.astify(sql, { database: 'MySQL' });
    return [];
  } catch (error) {
    const { message, location } = error as Error & { location?: { start: { offset: number } } };
    const near = location
      ? sql.slice(Math.max(0, location.start.offset - 30), location.start.offset + 30)
      : '';
    return [
      `no MySQL statement, near «${near.replace(/\s+/g, ' ')}»: ${message.replace(/^.*but /s, 'unexpected ')}`,
    ];
  }
}
