/** Who may export though his role does not let him, which exports run, and lists that people keep as views. */
export const lists = {
  version: 12,
  name: 'lists',
  up: [
    `CREATE TABLE export_allowance (
      person_id  INT UNSIGNED NOT NULL,
      allowed_by INT UNSIGNED NOT NULL,
      to_day     DATE         NOT NULL,
      PRIMARY KEY (person_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
    `CREATE TABLE export_slot (
      person_id   INT UNSIGNED     NOT NULL,
      slot        TINYINT UNSIGNED NOT NULL,
      export_id   BIGINT UNSIGNED  NOT NULL COMMENT 'the last one that took it',
      lease_until DATETIME(3)      NOT NULL COMMENT 'free from then on',
      PRIMARY KEY (person_id, slot)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
    `CREATE TABLE saved_view (
      id          INT UNSIGNED      NOT NULL,
      person_id   INT UNSIGNED      NOT NULL,
      position    SMALLINT UNSIGNED NOT NULL COMMENT 'among the views of the person, from 0',
      name        VARCHAR(40)       NOT NULL,
      filter      TEXT              NOT NULL COMMENT 'JSON: a CustomerFilter',
      sort        VARCHAR(10)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      shared_with INT UNSIGNED      NULL COMMENT 'everybody of the unit sees it',
      PRIMARY KEY (id),
      KEY saved_view_person (person_id, position),
      KEY saved_view_shared (shared_with)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  ],
  down: ['DROP TABLE saved_view', 'DROP TABLE export_slot', 'DROP TABLE export_allowance'],
};
