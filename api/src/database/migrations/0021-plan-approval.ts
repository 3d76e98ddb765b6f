/** A unit may require that plans of visits are approved: what each says from which day on, and what became of each plan. */
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export const planApproval = {
  version: 21,
  name: 'plan approval',
  up: [
    `CREATE TABLE visit_approval (
      unit_id  INT UNSIGNED NOT NULL,
      no       INT UNSIGNED NOT NULL,
      from_day DATE         NOT NULL,
      rule     ${code(12)}  NOT NULL COMMENT 'REQUIRED, NOT_REQUIRED, INHERITED',
      set_by   INT UNSIGNED NOT NULL,
      set_at   DATETIME(3)  NOT NULL,
      PRIMARY KEY (unit_id, no)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
    `ALTER TABLE visit_plan
       ADD COLUMN approval        ${code(10)}     NULL COMMENT 'null: none is needed',
       ADD COLUMN decided_by      INT UNSIGNED    NULL COMMENT 'who approved or refused it',
       ADD COLUMN refusal_note    VARCHAR(200)    NULL,
       ADD COLUMN refusal_task_id BIGINT UNSIGNED NULL COMMENT 'the to-do that gave it back to the rep',
       ADD KEY visit_plan_pending (approval, status, planned_at, id, rep_id)`,
  ],
  down: [
    `ALTER TABLE visit_plan
       DROP KEY visit_plan_pending,
       DROP COLUMN approval,
       DROP COLUMN decided_by,
       DROP COLUMN refusal_note,
       DROP COLUMN refusal_task_id`,
    'DROP TABLE visit_approval',
  ],
};
