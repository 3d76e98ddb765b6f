/** The desk of managers: calls by hour out of the key of days, call-backs moved too often, spot checks, daily reports. */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

export const desk = {
  version: 17,
  name: 'desk',
  up: [
    `ALTER TABLE contact
       DROP KEY contact_day,
       ADD KEY contact_day (day, rep_id, contact, method, outcome, met, next_step, at)`,
    'ALTER TABLE task ADD KEY task_moved (status, kind, times_moved, rep_id)',
    `CREATE TABLE spot_check_seen (
      person_id   INT UNSIGNED    NOT NULL COMMENT 'the manager',
      day         DATE            NOT NULL COMMENT 'the day that was checked',
      customer_id BIGINT UNSIGNED NOT NULL,
      no          INT UNSIGNED    NOT NULL COMMENT 'the follow-up',
      at          DATETIME(3)     NOT NULL,
      PRIMARY KEY (person_id, day, customer_id, no)
    ) ${table}`,
    `CREATE TABLE daily_report (
      person_id    INT UNSIGNED  NOT NULL,
      day          DATE          NOT NULL,
      version      INT UNSIGNED  NOT NULL COMMENT '1 as submitted, one more with each amendment',
      obstacles    VARCHAR(2000) NULL,
      commitments  VARCHAR(2000) NOT NULL,
      submitted_at DATETIME(3)   NOT NULL,
      amended_at   DATETIME(3)   NULL,
      PRIMARY KEY (person_id, day)
    ) ${table}`,
  ],
  down: [
    'DROP TABLE daily_report',
    'DROP TABLE spot_check_seen',
    'ALTER TABLE task DROP KEY task_moved',
    `ALTER TABLE contact
       DROP KEY contact_day,
       ADD KEY contact_day (day, rep_id, contact, method, outcome, met, next_step)`,
  ],
};
