/** Rows of imports that have been over for long are cleared away, once. */
const index = 'customer_import_cleared';

export const importRows = {
  version: 20,
  name: 'import-rows',
  up: [
    `ALTER TABLE customer_import
       ADD COLUMN cleared_at DATETIME(3) NULL COMMENT 'when its rows were cleared away',
       ADD KEY ${index} (cleared_at, finished_at)`,
    `UPDATE customer_import SET finished_at = created_at WHERE status = 'FAILED' AND finished_at IS NULL`,
    `INSERT IGNORE INTO job (name, fence, lease_until, job_cursor)
     VALUES ('import_rows', 0, '2000-01-01 00:00:00.000', NULL)`,
  ],
  down: [
    `DELETE FROM job WHERE name = 'import_rows'`,
    `ALTER TABLE customer_import DROP KEY ${index}, DROP COLUMN cleared_at`,
  ],
};
