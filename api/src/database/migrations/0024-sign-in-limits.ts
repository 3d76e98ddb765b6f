/** Failed sign-ins slow the next try; an audit row can stand for many events; how many phone numbers a person read in full. */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export const signInLimits = {
  version: 24,
  name: 'sign-in limits',
  up: [
    // What it counted is forgotten within a quarter of an hour anyway.
    'DROP TABLE sign_in_attempt',
    `CREATE TABLE sign_in_attempt (
      subject  ${code(70)}  NOT NULL COMMENT 'a login at an address, a login, an address, a known browser, or a person; hashed',
      failures INT UNSIGNED NOT NULL,
      since    DATETIME(3)  NOT NULL COMMENT 'the last try, or when the last failure was forgotten',
      PRIMARY KEY (subject),
      KEY sign_in_attempt_since (since)
    ) ${table}`,
    `ALTER TABLE audit
       ADD COLUMN series  ${code(64)}  NULL COMMENT 'events of one series and one day share a row',
       ADD COLUMN times   INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'how many events the row stands for',
       ADD COLUMN last_at DATETIME(3)  NULL COMMENT 'of the last of several events',
       ADD UNIQUE KEY audit_series (series),
       ADD KEY audit_kind (kind, at)`,
    `CREATE TABLE phones_read (
      person_id INT UNSIGNED NOT NULL,
      day       DATE         NOT NULL,
      numbers   INT UNSIGNED NOT NULL COMMENT 'phone numbers that the person was shown in full',
      PRIMARY KEY (person_id, day),
      KEY phones_read_day (day)
    ) ${table}`,
  ],
  down: [
    'DROP TABLE phones_read',
    `ALTER TABLE audit
       DROP KEY audit_kind, DROP KEY audit_series, DROP COLUMN last_at, DROP COLUMN times, DROP COLUMN series`,
    'DROP TABLE sign_in_attempt',
    `CREATE TABLE sign_in_attempt (
      subject     ${code(70)}  NOT NULL COMMENT 'an account or an address, hashed',
      window_from DATETIME(3)  NOT NULL,
      failures    INT UNSIGNED NOT NULL,
      PRIMARY KEY (subject),
      KEY sign_in_attempt_window (window_from)
    ) ${table}`,
  ],
};
