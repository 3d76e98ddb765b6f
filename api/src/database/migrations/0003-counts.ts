/**
 * Counts of customers per unit and the notes of what changed get their keys: one id per transaction, known before it
 * begins. What is held so far is counted as if it had just been recorded.
 */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const pending = (key: string): string => `CREATE TABLE count_pending (
      ${key}
      holder_id INT UNSIGNED    NOT NULL,
      day       DATE            NOT NULL,
      state     ${code(12)}     NOT NULL,
      n         INT             NOT NULL,
      PRIMARY KEY (id${key.includes('line') ? ', line' : ''})
    ) ${table}`;

const dirty = (key: string): string => `CREATE TABLE unit_dirty (
      id         BIGINT UNSIGNED NOT NULL,
      unit_id    INT UNSIGNED    NOT NULL,
      from_month DATE            NOT NULL,
      PRIMARY KEY (${key})
    ) ${table}`;

const outbox = (key: string): string => `CREATE TABLE outbox (
      ${key}
      topic   ${code(30)}     NOT NULL,
      unit_id INT UNSIGNED    NULL,
      ref     ${code(60)}     NOT NULL,
      at      DATETIME(3)     NOT NULL,
      PRIMARY KEY (id${key.includes('line') ? ', line' : ''})
    ) ${table}`;

const id = 'id        BIGINT UNSIGNED NOT NULL,';
const idAndLine = `${id}
      line      INT UNSIGNED    NOT NULL,`;

export const counts = {
  version: 3,
  name: 'counts',
  up: [
    'DROP TABLE count_pending',
    pending(idAndLine),
    'DROP TABLE unit_dirty',
    dirty('id, unit_id'),
    'DROP TABLE outbox',
    outbox(idAndLine),
    `INSERT IGNORE INTO job (name, fence, lease_until, job_cursor)
     VALUES ('counts', 0, '2000-01-01 00:00:00.000', NULL), ('changes', 0, '2000-01-01 00:00:00.000', NULL)`,
    `INSERT IGNORE INTO count_pending (id, line, holder_id, day, state, n)
     SELECT 0, ROW_NUMBER() OVER (ORDER BY c.holder_id, c.day, c.state), c.holder_id, c.day, c.state, c.n
       FROM (SELECT e.holder_id, e.day, e.state, SUM(e.n) AS n
               FROM (SELECT holder_id, from_day AS day, state, 1 AS n
                       FROM timeline_interval
                      UNION ALL
                     SELECT holder_id, DATE_ADD(to_day, INTERVAL 1 DAY), state, -1
                       FROM timeline_interval
                      WHERE to_day < '9999-12-31') e
              GROUP BY e.holder_id, e.day, e.state
             HAVING SUM(e.n) <> 0) c`,
  ],
  down: [
    'DELETE FROM unit_count',
    "DELETE FROM job WHERE name IN ('counts', 'changes')",
    'DROP TABLE outbox',
    outbox(id),
    'DROP TABLE unit_dirty',
    dirty('id'),
    'DROP TABLE count_pending',
    pending(id),
  ],
};
