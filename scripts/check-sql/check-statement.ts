import mysql from 'node-sql-parser/build/mysql.js';
import { namedFaults } from './one-server-only';

const parser = new mysql.Parser();

/** Good in MySQL 8.4 and MariaDB, but unknown to the grammar: whole statements, each with its reason. */
const grammarLacks: { statement: RegExp; reason: string }[] = [
  {
    statement: /^SET (?:SESSION )?TRANSACTION ISOLATION LEVEL (?:READ COMMITTED|REPEATABLE READ)$/,
    reason: 'the grammar has SET only for variables',
  },
  { statement: /^KILL \?$/, reason: 'the grammar has no KILL' },
  { statement: /^ANALYZE TABLE \w+$/, reason: 'the grammar has ANALYZE only before a query' },
];

/** Hints in which order and by which index to read: both servers take them, the grammar does not know them. */
const withoutHints = (sql: string): string =>
  sql.replace(/\bSELECT STRAIGHT_JOIN\b/g, 'SELECT').replace(/ FORCE INDEX \(\w+\)/g, '');

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

function isUnknownToGrammar(sql: string): boolean {
  const oneLine = sql.replace(/\s+/g, ' ').trim();
  return grammarLacks.some(({ statement }) => statement.test(oneLine));
}

/** Why the statement cannot be sent to both servers; nothing when it can. */
export function faultsOf(sql: string): string[] {
  const named = namedFaults(sql);
  if (named.length > 0 || isUnknownToGrammar(sql)) return named;
  try {
    // Whatever can be asked can be explained; the grammar knows that only for the simplest of queries.
    const asked = sql.replace(/^\s*EXPLAIN\s+(?=SELECT|WITH|INSERT|UPDATE|DELETE)/i, '');
    parser.astify(withoutHints(asked), { database: 'MySQL' });
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
