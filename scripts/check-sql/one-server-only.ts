/** What one of the two servers has and the other lacks, or what the product forbids itself: by name. */

interface Forbidden {
  name: string;
  pattern: RegExp;
}

const mariadbOnly: Forbidden[] = [
  { name: 'RETURNING', pattern: /\bRETURNING\b/i },
  {
    name: 'a sequence',
    pattern:
      /\b(?:CREATE|ALTER|DROP) (?:OR REPLACE )?(?:TEMPORARY )?SEQUENCE\b|\b(?:NEXTVAL|LASTVAL|SETVAL)\s*\(|\bNEXT VALUE FOR\b/i,
  },
  {
    name: 'system versioning',
    pattern: /\bSYSTEM VERSIONING\b|\bFOR SYSTEM_TIME\b|\bPERIOD FOR\b|\bWITHOUT OVERLAPS\b/i,
  },
  {
    name: 'CREATE OR REPLACE TABLE',
    pattern: /\bCREATE OR REPLACE (?:TEMPORARY )?(?:TABLE|INDEX|DATABASE)\b/i,
  },
  {
    name: 'ADD … IF NOT EXISTS',
    pattern: /\bADD (?:COLUMN |INDEX |KEY |CONSTRAINT |FOREIGN KEY )?IF NOT EXISTS\b/i,
  },
  {
    name: 'DROP … IF EXISTS of a part of a table',
    pattern: /\bDROP (?:COLUMN|INDEX|KEY|CONSTRAINT|FOREIGN KEY) IF EXISTS\b/i,
  },
  { name: 'CREATE INDEX IF NOT EXISTS', pattern: /\bCREATE (?:UNIQUE )?INDEX IF NOT EXISTS\b/i },
  { name: 'FOR UPDATE WAIT', pattern: /\bFOR UPDATE WAIT\b/i },
  { name: 'SET STATEMENT', pattern: /\bSET STATEMENT\b/i },
  { name: 'BEGIN NOT ATOMIC', pattern: /\bBEGIN NOT ATOMIC\b/i },
  { name: 'a collation of uca1400', pattern: /\buca1400_/i },
  { name: 'LIMIT ROWS EXAMINED', pattern: /\bROWS EXAMINED\b/i },
  { name: 'FETCH FIRST', pattern: /\bFETCH (?:FIRST|NEXT)\b/i },
  {
    name: 'a function of MariaDB',
    pattern: /\b(?:MEDIAN|PERCENTILE_CONT|PERCENTILE_DISC|ADD_MONTHS|TO_CHAR|NATURAL_SORT_KEY|NVL2?)\s*\(/i,
  },
];

const mysqlOnly: Forbidden[] = [
  { name: 'INSERT … AS new', pattern: /\)\s*AS\s+\w+\s*(?:\([^)]*\)\s*)?ON DUPLICATE KEY\b/i },
  { name: 'FOR SHARE', pattern: /\bFOR SHARE\b/i },
  { name: 'FOR UPDATE OF', pattern: /\bFOR UPDATE OF\b/i },
  { name: '->>', pattern: /->/ },
  { name: 'a collation of utf8mb4_0900', pattern: /\butf8mb4_(?:\w+_)?0900_/i },
  { name: 'LATERAL', pattern: /\bLATERAL\b/i },
  {
    name: 'a functional index',
    pattern: /\b(?:INDEX|KEY)\b\s*\w*\s*(?:ON\s+[\w.]+\s*)?\((?:[^()]*,)?\s*\(/i,
  },
  { name: 'VALUES ROW', pattern: /\bVALUES\s+ROW\s*\(/i },
  { name: 'MEMBER OF', pattern: /\bMEMBER OF\b/i },
  {
    name: 'a function of MySQL',
    pattern: /\b(?:ANY_VALUE|REGEXP_LIKE|UUID_TO_BIN|BIN_TO_UUID|GROUPING|JSON_STORAGE_SIZE)\s*\(/i,
  },
];

/** Words that MySQL 8.4 reserves and MariaDB does not: as names they need back-ticks. */
const reservedByMysql: Forbidden[] = [
  {
    name: 'an unquoted name that MySQL reserves',
    pattern:
      /\b(?:(?:DENSE_|PERCENT_)?RANK|ROW_NUMBER|LEAD|LAG|NTILE|CUME_DIST|(?:FIRST|LAST|NTH)_VALUE)\b(?!\s*\()|\b(?:SYSTEM|GROUPS|MANUAL|PARALLEL|QUALIFY|TABLESAMPLE|EMPTY|CUBE)\b/i,
  },
];

const clock: Forbidden = {
  name: "the server's clock",
  pattern:
    /\b(?:NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP|UTC_DATE|UTC_TIME|UNIX_TIMESTAMP|LOCALTIME|LOCALTIMESTAMP)\s*\(\s*\d?\s*\)|\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b|\bLOCALTIMESTAMP\b/i,
};

/** Blanks what is quoted or commented, so that only the language itself is searched; quoted names keep a place-holder. */
export function withoutLiterals(sql: string): string {
  return sql
    .replace(
      /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`]|``)*`|\/\*[\s\S]*?\*\/|(?:--[ \t]|#)[^\n]*/g,
      (quoted) => (quoted.startsWith('`') ? 'quoted_name' : /^['"]/.test(quoted) ? "''" : ' '),
    )
    .replace(/\s+/g, ' ');
}

/** Why the statement is not one for both servers, by the name of what only one has. */
export function namedFaults(sql: string): string[] {
  const language = withoutLiterals(sql);
  const told = (list: Forbidden[], why: string) =>
    list.filter(({ pattern }) => pattern.test(language)).map(({ name }) => `${name}: ${why}`);
  return [
    ...told(mariadbOnly, 'MySQL has no such thing'),
    ...told(mysqlOnly, 'MariaDB has no such thing'),
    ...told(reservedByMysql, 'write it in back-ticks'),
    ...told([clock], 'the clock of the product is a parameter'),
  ];
}
