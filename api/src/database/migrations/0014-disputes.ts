/**
 * Disputes 撞单 and their rulings; tasks that ask for a decision about anything; shares of a deal that a ruling changes, told
 * by the facts that they stand with.
 */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export const disputes = {
  version: 14,
  name: 'disputes',
  up: [
    `CREATE TABLE dispute (
      id              BIGINT UNSIGNED   NOT NULL,
      customer_id     BIGINT UNSIGNED   NOT NULL COMMENT 'the customer that the other rep holds',
      own_customer_id BIGINT UNSIGNED   NULL COMMENT 'held by who opened it: two customers are one company',
      opener_id       INT UNSIGNED      NOT NULL,
      other_id        INT UNSIGNED      NOT NULL COMMENT 'who held the customer then',
      judge_id        INT UNSIGNED      NOT NULL COMMENT 'the manager who was asked to rule',
      claim           ${code(10)}       NOT NULL,
      reason          VARCHAR(1000)     NOT NULL,
      opened_at       DATETIME(3)       NOT NULL,
      answer          VARCHAR(1000)     NULL,
      answered_at     DATETIME(3)       NULL,
      status          ${code(10)}       NOT NULL,
      open_slot       TINYINT UNSIGNED  NULL COMMENT '1 while it is open: one per customer and opener',
      ended_at        DATETIME(3)       NULL COMMENT 'first ruled, or withdrawn',
      ruling_no       SMALLINT UNSIGNED NOT NULL COMMENT 'of the ruling that stands; 0: none',
      PRIMARY KEY (id),
      UNIQUE KEY dispute_open (customer_id, opener_id, open_slot),
      KEY dispute_own_customer (own_customer_id),
      KEY dispute_opener (opener_id, opened_at),
      KEY dispute_other (other_id, opened_at),
      KEY dispute_judge (judge_id, status, opened_at),
      KEY dispute_opened (opened_at, id)
    ) ${table}`,
    `CREATE TABLE dispute_ruling (
      dispute_id       BIGINT UNSIGNED   NOT NULL,
      no               SMALLINT UNSIGNED NOT NULL,
      ruled_by         INT UNSIGNED      NOT NULL,
      unit_id          INT UNSIGNED      NOT NULL COMMENT 'in whose name: only a unit above it rules anew',
      ruled_at         DATETIME(3)       NOT NULL,
      explanation      VARCHAR(1000)     NOT NULL,
      holder_id        INT UNSIGNED      NOT NULL COMMENT 'who owns the customers from then on',
      deal_customer_id BIGINT UNSIGNED   NULL,
      deal_no          INT UNSIGNED      NULL,
      shares_no        INT UNSIGNED      NULL COMMENT 'the fact that the new shares of the deal stand with',
      PRIMARY KEY (dispute_id, no)
    ) ${table}`,
    `ALTER TABLE task
       ADD COLUMN review_act ${code(8)}       NULL COMMENT 'of a REVIEW: what is asked of the person',
       ADD COLUMN subject    ${code(20)}      NULL COMMENT 'of a REVIEW: what sort of thing it is about',
       ADD COLUMN subject_id BIGINT UNSIGNED  NULL,
       ADD KEY task_subject (subject_id, subject, status)`,
    `ALTER TABLE deal
       ADD COLUMN signed_shares_no INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'the fact with which the shares stand that the signing counts by',
       ADD COLUMN shares_no        INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'the fact with which the shares stand that hold now'`,
    'UPDATE deal SET signed_shares_no = no, shares_no = no',
    `ALTER TABLE deal
       MODIFY COLUMN signed_shares_no INT UNSIGNED NOT NULL COMMENT 'the fact with which the shares stand that the signing counts by',
       MODIFY COLUMN shares_no        INT UNSIGNED NOT NULL COMMENT 'the fact with which the shares stand that hold now'`,
  ],
  down: [
    `ALTER TABLE deal
       DROP COLUMN shares_no,
       DROP COLUMN signed_shares_no`,
    "DELETE FROM task WHERE kind = 'REVIEW'",
    `ALTER TABLE task
       DROP KEY task_subject,
       DROP COLUMN subject_id,
       DROP COLUMN subject,
       DROP COLUMN review_act`,
    // A program that knows no disputes reads their facts as changes of nothing: numbers within a customer stay dense.
    "UPDATE fact SET kind = 'ATTRIBUTES', industry_given = 0, target_no = NULL, reason = NULL WHERE kind IN ('DISPUTE', 'SHARES')",
    "UPDATE fact SET reason = 'TRANSFER' WHERE kind = 'OWNER' AND reason = 'RULING'",
    'DROP TABLE dispute_ruling',
    'DROP TABLE dispute',
  ],
};
