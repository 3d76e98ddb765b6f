/**
 * A number's verdicts become one history that belongs to the number; before, every customer that carried it had a copy.
 * The derived rows stay as they are. They are the fold of the new histories too, except where copies had gone apart:
 * `npm run check:timeline -- --repair` finds and mends those (docs/operations.md).
 */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const key = (length: number): string => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

const judgements = "('VERDICT', 'APPEAL_WON')";
const decisions = "('VOID', 'RESTORE')";

/** Copies of one decision differ in nothing of this but perhaps the customer. */
const shared = (alias: string): string => `
  MIN(${alias}.at) AS at, MIN(${alias}.day) AS day, MIN(${alias}.sequence) AS sequence, MIN(${alias}.rep_id) AS rep_id,
  MIN(${alias}.recorded_at) AS recorded_at, MAX(${alias}.backfill) AS backfill, MIN(${alias}.customer_id) AS customer_id,
  MAX(l.day) AS late_day, MIN(${alias}.note) AS note`;

const columns = `phone_id, no, kind, at, day, sequence, request_key, rep_id, actor_id, recorded_at, backfill, target_no,
  verdict, customer_id, late_day, note`;

/** A customer that got the number after the decision has a copy that its own entry wrote, with the number. */
const cameWithNumber = `EXISTS (
  SELECT 1 FROM fact a
   WHERE a.customer_id = f.customer_id AND a.kind = 'PHONE_ADDED' AND a.phone_id = f.phone_id
     AND a.request_key = f.request_key AND a.actor_id = f.actor_id)`;

const judgementsInto = (where: string, groups: string): string =>
  `INSERT IGNORE INTO phone_fact (${columns})
   SELECT d.phone_id, ROW_NUMBER() OVER (PARTITION BY d.phone_id ORDER BY d.recorded_at, d.at, d.request_key, d.kind),
          d.kind, d.at, d.day, d.sequence, d.request_key, d.rep_id, d.actor_id, d.recorded_at, d.backfill, NULL,
          d.verdict, d.customer_id, d.late_day, d.note
     FROM (SELECT f.phone_id, f.kind, MIN(f.actor_id) AS actor_id, MIN(f.request_key) AS request_key,
                  MIN(f.reason) AS verdict, ${shared('f')}
             FROM fact f
             LEFT JOIN late_fact l ON l.customer_id = f.customer_id AND l.no = f.no
            WHERE f.kind IN ${judgements} AND ${where}
            GROUP BY f.phone_id, f.kind, ${groups}) d`;

/** The decision that a voided copy is of: that of its own request, else the latest of the kind before it. */
const decided = `COALESCE(
  (SELECT p.no FROM phone_fact p
    WHERE p.phone_id = t.phone_id AND p.kind = t.kind AND p.actor_id = t.actor_id AND p.request_key = t.request_key
    LIMIT 1),
  (SELECT p.no FROM phone_fact p
    WHERE p.phone_id = t.phone_id AND p.kind = t.kind AND COALESCE(p.verdict, '') = COALESCE(t.reason, '') AND p.at <= t.at
    ORDER BY p.at DESC, p.no DESC
    LIMIT 1))`;

/** Of a copy that the way back gives to a carrier: behind its facts, those of one number after the other. */
const copyNo = (no: string): string => `c.fact_count + ${no} + (
  SELECT COUNT(*) FROM customer_phone o JOIN phone_fact h ON h.phone_id = o.phone_id
   WHERE o.customer_id = cp.customer_id AND o.phone_id < cp.phone_id)`;

const copies = `FROM phone_fact p
     JOIN customer_phone cp ON cp.phone_id = p.phone_id
     JOIN customer c        ON c.id = cp.customer_id`;

const countFacts = `UPDATE customer c
      SET c.fact_count = (SELECT MAX(f.no) FROM fact f WHERE f.customer_id = c.id)
    WHERE c.has_judged_phone = 1`;

export const phoneHistories = {
  version: 23,
  name: 'phone-histories',
  up: [
    `CREATE TABLE phone_fact (
      phone_id    BIGINT UNSIGNED NOT NULL,
      no          INT UNSIGNED    NOT NULL,
      kind        ${code(16)}     NOT NULL,
      at          DATETIME(3)     NOT NULL,
      day         DATE            NOT NULL,
      sequence    INT             NOT NULL,
      request_key ${key(190)}     NOT NULL,
      rep_id      INT UNSIGNED    NULL,
      actor_id    INT UNSIGNED    NOT NULL,
      recorded_at DATETIME(3)     NOT NULL,
      backfill    TINYINT         NOT NULL,
      target_no   INT UNSIGNED    NULL COMMENT 'what is voided or restored',
      verdict     ${code(20)}     NULL,
      customer_id BIGINT UNSIGNED NOT NULL COMMENT 'through which it was recorded',
      late_day    DATE            NULL COMMENT 'the day whose reports it changed after the day had closed',
      note        VARCHAR(1000)   NULL COMMENT 'reason given in words',
      PRIMARY KEY (phone_id, no),
      KEY phone_fact_day (day, kind),
      KEY phone_fact_late (recorded_at, late_day)
    ) ${table}`,
    `CREATE TABLE phone_refold (
      phone_id          BIGINT UNSIGNED NOT NULL COMMENT 'a number with carriers that were not folded again yet',
      after_customer_id BIGINT UNSIGNED NOT NULL COMMENT 'the last carrier that was',
      PRIMARY KEY (phone_id)
    ) ${table}`,
    `ALTER TABLE customer_phone
       ADD COLUMN folded_facts INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'derived: so many facts of the phone are folded'`,
    `ALTER TABLE customer
       ADD COLUMN has_judged_phone TINYINT NOT NULL DEFAULT 0 COMMENT 'derived: a number that it ever had has a history'`,
    `INSERT IGNORE INTO job (name, fence, lease_until, job_cursor)
     VALUES ('carriers', 0, '2000-01-01 00:00:00.000', NULL)`,
    judgementsInto(`NOT ${cameWithNumber}`, 'f.actor_id, f.request_key'),
    // Nobody has the decision itself any more: its copies stand for it.
    judgementsInto(
      'NOT EXISTS (SELECT 1 FROM phone_fact p WHERE p.phone_id = f.phone_id)',
      'f.at, f.reason, f.sequence',
    ),
    `INSERT IGNORE INTO phone_fact (${columns})
     SELECT d.phone_id,
            h.n + ROW_NUMBER() OVER (PARTITION BY d.phone_id ORDER BY d.recorded_at, d.request_key, d.kind), d.kind,
            d.at, d.day, d.sequence, d.request_key, d.rep_id, d.actor_id, d.recorded_at, d.backfill, d.target_no, NULL,
            d.customer_id, d.late_day, d.note
       FROM (SELECT v.of_phone AS phone_id, v.kind, v.actor_id, v.request_key, MIN(v.target) AS target_no, ${shared('v')}
               FROM (SELECT f.*, t.phone_id AS of_phone, ${decided} AS target
                       FROM fact f
                       JOIN fact t ON t.customer_id = f.customer_id AND t.no = f.target_no AND t.kind IN ${judgements}
                      WHERE f.kind IN ${decisions}) v
               LEFT JOIN late_fact l ON l.customer_id = v.customer_id AND l.no = v.no
              WHERE v.target IS NOT NULL
              GROUP BY v.of_phone, v.kind, v.actor_id, v.request_key) d
       JOIN (SELECT phone_id, MAX(no) AS n FROM phone_fact WHERE kind IN ${judgements} GROUP BY phone_id) h
         ON h.phone_id = d.phone_id`,
    `UPDATE customer_phone cp
       JOIN (SELECT phone_id, MAX(no) AS n FROM phone_fact GROUP BY phone_id) h ON h.phone_id = cp.phone_id
        SET cp.folded_facts = h.n`,
    `UPDATE customer c
       JOIN (SELECT DISTINCT customer_id FROM customer_phone WHERE folded_facts > 0) j ON j.customer_id = c.id
        SET c.has_judged_phone = 1`,
    `DELETE l FROM late_fact l
       JOIN fact f      ON f.customer_id = l.customer_id AND f.no = l.no
       LEFT JOIN fact t ON t.customer_id = f.customer_id AND t.no = f.target_no AND f.kind IN ${decisions}
      WHERE f.kind IN ${judgements} OR t.kind IN ${judgements}`,
    `DELETE v FROM fact v
       JOIN fact t ON t.customer_id = v.customer_id AND t.no = v.target_no
      WHERE v.kind IN ${decisions} AND t.kind IN ${judgements}`,
    `DELETE FROM fact WHERE kind IN ${judgements}`,
    countFacts,
  ],
  down: [
    `INSERT IGNORE INTO late_fact (customer_id, no, day, recorded_at)
     SELECT cp.customer_id, ${copyNo('p.no')}, p.late_day, p.recorded_at ${copies} WHERE p.late_day IS NOT NULL`,
    `INSERT IGNORE INTO fact (customer_id, no, kind, at, day, sequence, request_key, rep_id, actor_id, recorded_at,
                              backfill, target_no, phone_id, reason, note)
     SELECT cp.customer_id, ${copyNo('p.no')}, p.kind, p.at, p.day, p.sequence, p.request_key, p.rep_id, p.actor_id,
            p.recorded_at, p.backfill, ${copyNo('p.target_no')},
            CASE WHEN p.kind IN ${judgements} THEN p.phone_id END, p.verdict, p.note ${copies}`,
    countFacts,
    `DELETE FROM job WHERE name = 'carriers'`,
    'ALTER TABLE customer DROP COLUMN has_judged_phone',
    'ALTER TABLE customer_phone DROP COLUMN folded_facts',
    'DROP TABLE phone_refold',
    'DROP TABLE phone_fact',
  ],
};
