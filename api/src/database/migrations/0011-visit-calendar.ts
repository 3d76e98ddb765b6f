/**
 * Visits are planned from the calendar too: how long they take, where and whom one meets, who comes along, how they were
 * moved, and what ended them by hand. A done visit carries its rep and instant, which its fact never changes, so that a
 * calendar reads the visits of its people and no other contacts.
 */
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export const visitCalendar = {
  version: 11,
  name: 'visit calendar',
  up: [
    `ALTER TABLE visit_plan
       ADD COLUMN duration          SMALLINT UNSIGNED NOT NULL DEFAULT 60 COMMENT 'minutes',
       ADD COLUMN address           VARCHAR(300)      NULL,
       ADD COLUMN contact_person_no INT UNSIGNED      NULL,
       ADD COLUMN companion_id      INT UNSIGNED      NULL,
       ADD COLUMN companion_status  ${code(10)}       NULL,
       ADD COLUMN stands_from       DATETIME(3)       NULL COMMENT 'planned from the calendar, or last moved; null: as its next step started it',
       ADD COLUMN named_no          INT UNSIGNED      NULL COMMENT 'the visit that was recorded for this plan by name',
       ADD COLUMN ended_at          DATETIME(3)       NULL COMMENT 'cancelled or missed by hand',
       ADD COLUMN end_reason        VARCHAR(300)      NULL,
       ADD UNIQUE KEY visit_plan_source (customer_id, source_no),
       ADD KEY visit_plan_companion (companion_id, planned_at)`,
    `CREATE TABLE visit_move (
      plan_id  BIGINT UNSIGNED   NOT NULL,
      no       SMALLINT UNSIGNED NOT NULL,
      from_at  DATETIME(3)       NOT NULL,
      to_at    DATETIME(3)       NOT NULL,
      moved_at DATETIME(3)       NOT NULL,
      actor_id INT UNSIGNED      NOT NULL,
      PRIMARY KEY (plan_id, no)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
    `ALTER TABLE visit
       ADD COLUMN rep_id INT UNSIGNED NULL COMMENT 'as its fact says',
       ADD COLUMN at     DATETIME(3)  NULL COMMENT 'as its fact says'`,
    `UPDATE visit v
       JOIN fact f ON f.customer_id = v.customer_id AND f.no = v.no
        SET v.rep_id = f.rep_id, v.at = f.at`,
    `ALTER TABLE visit
       MODIFY COLUMN rep_id INT UNSIGNED NOT NULL,
       MODIFY COLUMN at     DATETIME(3)  NOT NULL,
       ADD KEY visit_rep (rep_id, at)`,
  ],
  down: [
    `ALTER TABLE visit
       DROP KEY visit_rep,
       DROP COLUMN rep_id,
       DROP COLUMN at`,
    'DROP TABLE visit_move',
    `ALTER TABLE visit_plan
       DROP KEY visit_plan_source,
       DROP KEY visit_plan_companion,
       DROP COLUMN duration,
       DROP COLUMN address,
       DROP COLUMN contact_person_no,
       DROP COLUMN companion_id,
       DROP COLUMN companion_status,
       DROP COLUMN stands_from,
       DROP COLUMN named_no,
       DROP COLUMN ended_at,
       DROP COLUMN end_reason`,
    // A program that knows no customer who was missed reads such a plan as cancelled.
    `UPDATE visit_plan SET status = 'CANCELLED' WHERE status = 'NO_SHOW'`,
  ],
};
