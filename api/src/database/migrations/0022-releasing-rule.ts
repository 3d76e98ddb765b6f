/** Which rule released a customer, kept with the change of owner: in the history it says why. */
export const releasingRule = {
  version: 22,
  name: 'releasing rule',
  up: [
    `ALTER TABLE fact
       ADD COLUMN release_reason VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of a release by rule: which rule',
       ADD COLUMN release_days   SMALLINT UNSIGNED NULL COMMENT 'and its days'`,
  ],
  down: ['ALTER TABLE fact DROP COLUMN release_reason, DROP COLUMN release_days'],
};
