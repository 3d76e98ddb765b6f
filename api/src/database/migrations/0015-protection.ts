/** 掉公海: rules of release per unit, the day on which each customer goes back to the pool, and which day's job has run. */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export const protection = {
  version: 15,
  name: 'protection',
  up: [
    `ALTER TABLE fact ADD COLUMN days TINYINT UNSIGNED NULL COMMENT 'of an extension' AFTER ends_on`,
    `ALTER TABLE customer
       ADD COLUMN owned_from     DATE              NULL COMMENT 'derived: where the clock of ownership starts',
       ADD COLUMN idle_from      DATE              NULL COMMENT 'derived: where the clock of follow-up starts',
       ADD COLUMN extended_by    TINYINT UNSIGNED  NULL COMMENT 'derived: days of extension of the present ownership',
       ADD COLUMN release_day    DATE              NOT NULL DEFAULT '9999-12-31' COMMENT 'worked out from the three above, rules and plans; 9999-12-31: none',
       ADD COLUMN warn_day       DATE              NULL,
       ADD COLUMN release_reason ${code(12)}       NULL,
       ADD COLUMN release_days   SMALLINT UNSIGNED NULL COMMENT 'days of the rule that releases it',
       ADD KEY customer_release (release_day, id, holder_id, warn_day),
       ADD KEY customer_holder_release (holder_id, release_day, id, warn_day)`,
    `CREATE TABLE release_rule (
      id              INT UNSIGNED      NOT NULL,
      unit_id         INT UNSIGNED      NOT NULL,
      from_day        DATE              NOT NULL,
      is_own          TINYINT           NOT NULL COMMENT '0: those of the unit above hold again',
      idle_days       SMALLINT UNSIGNED NULL COMMENT 'null: off',
      stage_days      VARCHAR(200)      NULL COMMENT 'JSON: days per stage',
      not_signed_days SMALLINT UNSIGNED NULL COMMENT 'null: off',
      warn_days       TINYINT UNSIGNED  NULL,
      set_by          INT UNSIGNED      NOT NULL,
      set_at          DATETIME(3)       NOT NULL,
      PRIMARY KEY (id),
      KEY release_rule_unit (unit_id, from_day, id)
    ) ${table}`,
    `CREATE TABLE job_run (
      name        ${code(40)}     NOT NULL,
      day         DATE            NOT NULL,
      done_to     BIGINT UNSIGNED NOT NULL COMMENT 'the last customer whose day was worked out anew',
      finished_at DATETIME(3)     NULL,
      PRIMARY KEY (name, day)
    ) ${table}`,
    `INSERT IGNORE INTO job (name, fence, lease_until, job_cursor) VALUES ('releases', 0, '2000-01-01 00:00:00.000', NULL)`,
  ],
  down: [
    // A program that does not know them reads these facts as changes of nothing: numbers within a customer stay dense.
    "UPDATE fact SET kind = 'ATTRIBUTES', industry_given = 0, reason = NULL WHERE kind = 'EXTENSION'",
    "UPDATE fact SET reason = 'RELEASE' WHERE kind = 'OWNER' AND reason = 'RELEASED_BY_RULE'",
    `DELETE FROM job WHERE name = 'releases'`,
    'DROP TABLE job_run',
    'DROP TABLE release_rule',
    `ALTER TABLE customer
       DROP KEY customer_holder_release,
       DROP KEY customer_release,
       DROP COLUMN release_days,
       DROP COLUMN release_reason,
       DROP COLUMN warn_day,
       DROP COLUMN release_day,
       DROP COLUMN extended_by,
       DROP COLUMN idle_from,
       DROP COLUMN owned_from`,
    'ALTER TABLE fact DROP COLUMN days',
  ],
};
