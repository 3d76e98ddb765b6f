/**
 * One matcher for form, API and import: the city is kept as it is compared, and what is derived from names is derived anew.
 * What was asked about is kept for the day, so that asking again costs nothing. Migrating back leaves names as this version
 * derives them; the version before compares and finds by them all the same.
 */
import { rebuildKeys } from '../rebuild-keys';

const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export const matching = {
  version: 25,
  name: 'matching',
  up: [
    `ALTER TABLE customer
       ADD COLUMN city_key VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'empty: no city was named'`,
    `CREATE TABLE asked_question (
      person_id INT UNSIGNED    NOT NULL,
      token_id  BIGINT UNSIGNED NOT NULL COMMENT '0: asked by the person',
      day       DATE            NOT NULL,
      question  ${code(20)}     NOT NULL COMMENT 'an E.164 number or a credit code',
      PRIMARY KEY (person_id, token_id, day, question)
    ) ${table}`,
    `ALTER TABLE daily_use
       MODIFY COLUMN what ${code(20)} NOT NULL COMMENT 'QUESTION, REFUSED, LOADED, IMPORT_ROW: of the person, or followed by : and a token; POOL_NAME'`,
    `INSERT IGNORE INTO setting (name, value) VALUES ('questions_per_person', '300'), ('questions_per_token', '10000')`,
    rebuildKeys,
  ],
  down: [
    `DELETE FROM setting WHERE name IN ('questions_per_person', 'questions_per_token')`,
    'DROP TABLE asked_question',
    'ALTER TABLE customer DROP COLUMN city_key',
  ],
};
