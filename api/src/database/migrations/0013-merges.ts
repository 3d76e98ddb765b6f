/** Merges of customers: who is part of whom, and the columns of the fact that says so. */
export const merges = {
  version: 13,
  name: 'merges',
  up: [
    `ALTER TABLE fact
       ADD COLUMN other_id BIGINT UNSIGNED NULL COMMENT 'MERGE, UNMERGE: the other customer',
       ADD COLUMN survives TINYINT         NULL COMMENT 'MERGE, UNMERGE: this customer is the one that stays'`,
    `ALTER TABLE customer
       ADD COLUMN last_contact_of BIGINT UNSIGNED NULL COMMENT 'derived: whose fact the last contact is; null: its own',
       ADD COLUMN merged_into     BIGINT UNSIGNED NULL COMMENT 'derived: the customer that it is part of now',
       ADD COLUMN merge_group     BIGINT UNSIGNED NULL COMMENT 'lowest id of all that merges ever brought together, undone ones too: what is locked and folded together',
       ADD KEY customer_merged (merged_into),
       ADD KEY customer_merge_group (merge_group)`,
  ],
  down: [
    // A program that does not know them reads these facts as changes of nothing: numbers within a customer stay dense.
    "UPDATE fact SET kind = 'ATTRIBUTES', industry_given = 0 WHERE kind IN ('MERGE', 'UNMERGE')",
    `ALTER TABLE customer
       DROP KEY customer_merged,
       DROP KEY customer_merge_group,
       DROP COLUMN last_contact_of,
       DROP COLUMN merged_into,
       DROP COLUMN merge_group`,
    'ALTER TABLE fact DROP COLUMN other_id, DROP COLUMN survives',
  ],
};
