/**
 * Tasks remind, are assigned, moved and ended by hand; comments on follow-ups and visits. The keys of the tasks answer
 * lists and counts of one person, of many and of everybody alone.
 */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

export const tasks = {
  version: 9,
  name: 'tasks',
  up: [
    `ALTER TABLE task
       ADD COLUMN lead_minutes SMALLINT UNSIGNED NOT NULL DEFAULT 15 COMMENT 'the reminder comes so long before due_at',
       ADD COLUMN assigned_by INT UNSIGNED NULL COMMENT 'null: a next step of the rep''s own',
       ADD COLUMN times_moved SMALLINT UNSIGNED NOT NULL DEFAULT 0,
       ADD COLUMN comment_id BIGINT UNSIGNED NULL COMMENT 'of a COMMENT: what is to be answered',
       ADD COLUMN cancel_reason VARCHAR(300) NULL,
       ADD COLUMN ended_by INT UNSIGNED NULL COMMENT 'who ended it by hand: the facts say nothing of it any more',
       DROP KEY task_rep,
       ADD KEY task_rep (rep_id, status, due_at, id, kind),
       ADD KEY task_due (status, due_at, id, rep_id, kind)`,
    `CREATE TABLE comment (
      id              BIGINT UNSIGNED NOT NULL,
      customer_id     BIGINT UNSIGNED NOT NULL,
      no              INT UNSIGNED    NOT NULL COMMENT 'the fact that it is about',
      author_id       INT UNSIGNED    NOT NULL,
      at              DATETIME(3)     NOT NULL,
      text            VARCHAR(1000)   NOT NULL,
      asks_for_answer TINYINT         NOT NULL,
      answer          VARCHAR(1000)   NULL,
      answered_by     INT UNSIGNED    NULL,
      answered_at     DATETIME(3)     NULL,
      PRIMARY KEY (id),
      KEY comment_fact (customer_id, no, at, id)
    ) ${table}`,
  ],
  down: [
    'DROP TABLE comment',
    `DELETE FROM task WHERE source_no IS NULL`,
    `ALTER TABLE task
       DROP KEY task_due,
       DROP KEY task_rep,
       ADD KEY task_rep (rep_id, status, due_at, id),
       DROP COLUMN ended_by,
       DROP COLUMN cancel_reason,
       DROP COLUMN comment_id,
       DROP COLUMN times_moved,
       DROP COLUMN assigned_by,
       DROP COLUMN lead_minutes`,
  ],
};
