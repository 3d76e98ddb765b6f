/** Leads handed out by rota: whose turn it is in a unit, who got which lead until when, and the company's working hours. */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = 'CHARACTER SET ascii COLLATE ascii_bin';

export const leads = {
  version: 16,
  name: 'leads',
  up: [
    `CREATE TABLE rota (
      unit_id        INT UNSIGNED      NOT NULL,
      version        INT UNSIGNED      NOT NULL COMMENT 'grows with every hand-out and edit: what two of them collide with',
      edition        INT UNSIGNED      NOT NULL COMMENT 'grows with every edit',
      limit_minutes  SMALLINT UNSIGNED NOT NULL COMMENT 'working minutes until the first call',
      last_person_id INT UNSIGNED      NULL COMMENT 'the turn goes on after this member',
      changed_by     INT UNSIGNED      NOT NULL,
      changed_at     DATETIME(3)       NOT NULL,
      PRIMARY KEY (unit_id)
    ) ${table}`,
    `CREATE TABLE rota_member (
      unit_id   INT UNSIGNED      NOT NULL,
      person_id INT UNSIGNED      NOT NULL,
      position  SMALLINT UNSIGNED NOT NULL COMMENT 'from 0',
      paused    TINYINT           NOT NULL,
      PRIMARY KEY (unit_id, person_id)
    ) ${table}`,
    `CREATE TABLE lead_entry (
      customer_id     BIGINT UNSIGNED   NOT NULL,
      unit_id         INT UNSIGNED      NOT NULL COMMENT 'whose rota hands it out',
      status          VARCHAR(10)       ${code} NOT NULL,
      person_id       INT UNSIGNED      NOT NULL COMMENT 'who got it last',
      turns           SMALLINT UNSIGNED NOT NULL,
      entered_at      DATETIME(3)       NOT NULL COMMENT 'when it was first handed out',
      entered_by      INT UNSIGNED      NOT NULL,
      due_at          DATETIME(3)       NOT NULL COMMENT 'of the last turn',
      called_at       DATETIME(3)       NULL COMMENT 'in the last turn',
      round_over_at   DATETIME(3)       NULL COMMENT 'everybody had it in vain',
      manager_task_id BIGINT UNSIGNED   NULL COMMENT 'the to-do that told the unit''s manager',
      PRIMARY KEY (customer_id),
      KEY lead_entry_due (status, due_at, customer_id, unit_id),
      KEY lead_entry_person (person_id, status, due_at),
      KEY lead_entry_entered (entered_at, customer_id),
      KEY lead_entry_unit (unit_id, entered_at, customer_id),
      KEY lead_entry_unit_due (unit_id, status, due_at, customer_id)
    ) ${table}`,
    `CREATE TABLE lead_turn (
      customer_id BIGINT UNSIGNED NOT NULL,
      no          INT UNSIGNED    NOT NULL COMMENT 'the change of owner that began it',
      unit_id     INT UNSIGNED    NOT NULL,
      person_id   INT UNSIGNED    NOT NULL,
      received_at DATETIME(3)     NOT NULL,
      due_at      DATETIME(3)     NOT NULL,
      ended       VARCHAR(10)     ${code} NOT NULL,
      called_at   DATETIME(3)     NULL,
      minutes     INT UNSIGNED    NULL COMMENT 'working minutes to the first call',
      task_id     BIGINT UNSIGNED NOT NULL,
      PRIMARY KEY (customer_id, no),
      KEY lead_turn_unit (unit_id, received_at, person_id, ended, due_at, called_at, minutes),
      KEY lead_turn_received (received_at, unit_id, person_id, ended, due_at, called_at, minutes)
    ) ${table}`,
    `INSERT IGNORE INTO setting (name, value)
     VALUES ('working_hours', '[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"18:00"}]')`,
    `INSERT IGNORE INTO job (name, fence, lease_until, job_cursor) VALUES ('leads', 0, '2000-01-01 00:00:00.000', NULL)`,
  ],
  down: [
    "UPDATE fact SET reason = 'TRANSFER' WHERE kind = 'OWNER' AND reason IN ('LEAD', 'LEAD_PASSED')",
    "DELETE FROM job WHERE name = 'leads'",
    "DELETE FROM setting WHERE name = 'working_hours'",
    "DELETE FROM task WHERE kind = 'LEAD'",
    'DROP TABLE lead_turn',
    'DROP TABLE lead_entry',
    'DROP TABLE rota_member',
    'DROP TABLE rota',
  ],
};
