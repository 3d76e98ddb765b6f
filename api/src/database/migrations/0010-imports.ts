/** Imported files: each one, its rows with what became of them, and what its rows are compared by. */
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

export const imports = {
  version: 10,
  name: 'imports',
  up: [
    `CREATE TABLE customer_import (
      id           INT UNSIGNED NOT NULL,
      actor_id     INT UNSIGNED NOT NULL,
      token_scopes ${code(60)}  NULL COMMENT 'null: not by a token',
      status       ${code(12)}  NOT NULL,
      file_name    VARCHAR(255) NOT NULL,
      format       ${code(4)}   NOT NULL,
      encoding     ${code(10)}  NULL COMMENT 'of a CSV',
      delimiter    ${code(1)}   NULL COMMENT 'of a CSV',
      sha256       ${code(64)}  NOT NULL COMMENT 'of the file',
      headers      MEDIUMTEXT   NOT NULL COMMENT 'JSON',
      mapping      TEXT         NULL COMMENT 'JSON',
      options      TEXT         NULL COMMENT 'JSON',
      goes_on      TINYINT      NOT NULL COMMENT '1: what is checked is written without being asked again',
      place        INT UNSIGNED NOT NULL COMMENT 'the last row that was worked on',
      row_count    INT UNSIGNED NOT NULL,
      n_create     INT UNSIGNED NOT NULL,
      n_update     INT UNSIGNED NOT NULL,
      n_duplicate  INT UNSIGNED NOT NULL,
      n_invalid    INT UNSIGNED NOT NULL,
      n_repaired   INT UNSIGNED NOT NULL,
      n_created    INT UNSIGNED NOT NULL,
      n_updated    INT UNSIGNED NOT NULL,
      created_at   DATETIME(3)  NOT NULL,
      started_at   DATETIME(3)  NULL,
      finished_at  DATETIME(3)  NULL,
      PRIMARY KEY (id),
      KEY customer_import_actor (actor_id, id),
      KEY customer_import_status (status, id),
      KEY customer_import_file (sha256)
    ) ${table}`,
    `CREATE TABLE import_row (
      import_id    INT UNSIGNED    NOT NULL,
      no           INT UNSIGNED    NOT NULL COMMENT 'from 1, the header aside',
      cells        MEDIUMTEXT      NOT NULL COMMENT 'JSON',
      verdict      ${code(10)}     NULL,
      problems     TEXT            NULL COMMENT 'JSON',
      repairs      TEXT            NULL COMMENT 'JSON',
      duplicate_of INT UNSIGNED    NULL COMMENT 'row of the file',
      customer_id  BIGINT UNSIGNED NULL COMMENT 'that it became, changed, or is a duplicate of',
      result       ${code(10)}     NULL,
      PRIMARY KEY (import_id, no),
      KEY import_row_verdict (import_id, verdict, no)
    ) ${table}`,
    `CREATE TABLE import_key (
      import_id INT UNSIGNED NOT NULL,
      hash      ${code(30)}  NOT NULL COMMENT 'of what rows are compared by',
      no        INT UNSIGNED NOT NULL COMMENT 'the first row that has it',
      n         INT UNSIGNED NOT NULL COMMENT 'rows that have it',
      PRIMARY KEY (import_id, hash)
    ) ${table}`,
    `INSERT IGNORE INTO job (name, fence, lease_until, job_cursor)
     VALUES ('imports', 0, '2000-01-01 00:00:00.000', NULL)`,
  ],
  down: [
    `DELETE FROM job WHERE name = 'imports'`,
    'DROP TABLE import_key',
    'DROP TABLE import_row',
    'DROP TABLE customer_import',
  ],
};
