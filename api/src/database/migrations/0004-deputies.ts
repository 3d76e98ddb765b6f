/** Who stands in for a manager, from a day to a day. Read with the organisation, which holds no more than that. */
export const deputies = {
  version: 4,
  name: 'deputies',
  up: [
    `CREATE TABLE deputy (
      id         INT UNSIGNED NOT NULL,
      manager_id INT UNSIGNED NOT NULL,
      deputy_id  INT UNSIGNED NOT NULL,
      from_day   DATE         NOT NULL,
      to_day     DATE         NOT NULL,
      PRIMARY KEY (id),
      KEY deputy_to (to_day)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  ],
  down: ['DROP TABLE deputy'],
};
