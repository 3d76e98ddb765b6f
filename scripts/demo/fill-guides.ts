/** Guides that the demo's follow-ups are said to have shown, and what reps thought of them: so that their figures are there. */
import { toDateTime } from '@erp/api/database/date-time';
import type { Database } from '@erp/api/database/sql';
import type { Instant } from '@erp/domain/time/day';

/** The scripts of the categories that stood after each conversation, and in every third an objection. */
const SCRIPTS = `INSERT IGNORE INTO guide_shown (customer_id, no, guide_id, version)
  SELECT k.customer_id, k.no, g.id, g.version
    FROM contact k
    JOIN follow_up t ON t.customer_id = k.customer_id AND t.no = k.no
    JOIN guide g     ON g.category_id = t.demand_id OR g.category_id = t.awareness_id
   WHERE k.effective = 1`;

const OBJECTIONS = `INSERT IGNORE INTO guide_shown (customer_id, no, guide_id, version)
  SELECT k.customer_id, k.no, g.id, g.version
    FROM contact k
    JOIN guide g ON g.library = 'OBJECTION' AND g.position = 1 + MOD(k.customer_id * 7 + k.no, 14)
   WHERE k.effective = 1 AND k.contact = 'FOLLOW_UP' AND MOD(k.customer_id + k.no, 3) = 0`;

/** Two of three marks say useful. */
const MARKS = `INSERT IGNORE INTO guide_mark (customer_id, rep_id, guide_id, version, useful, at)
  SELECT s.customer_id, k.rep_id, s.guide_id, s.version, CASE WHEN MOD(s.customer_id + s.guide_id, 3) = 0 THEN 0 ELSE 1 END, k.at
    FROM guide_shown s
    JOIN contact k ON k.customer_id = s.customer_id AND k.no = s.no
   WHERE MOD(s.customer_id * 5 + s.guide_id, 6) = 0 AND k.at <= ?`;

export async function fillGuides(db: Database, now: Instant): Promise<void> {
  await db.run(SCRIPTS);
  await db.run(OBJECTIONS);
  await db.run(MARKS, [toDateTime(now)]);
}
