/** Why an import failed, and until when whoever reads its file is taken to be alive. */
export const importFailures = {
  version: 26,
  name: 'import failures',
  up: [
    `ALTER TABLE customer_import
       ADD COLUMN reading_until DATETIME(3) NULL COMMENT 'READING: renewed by the process that reads the file',
       ADD COLUMN failure VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'FAILED: code of the problem'`,
    `UPDATE customer_import SET reading_until = created_at WHERE status = 'READING' AND reading_until IS NULL`,
  ],
  down: ['ALTER TABLE customer_import DROP COLUMN failure, DROP COLUMN reading_until'],
};
