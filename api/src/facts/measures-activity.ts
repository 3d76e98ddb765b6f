/** What people did on a day: calls, visits, signings, each by its rep. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';

export type ContactCounts = {
  contacts: number;
  calls: number;
  connected: number;
  keyPersons: number;
  appointments: number;
  visits: number;
};

/** `at`: of one of the contacts, where they are told one by one; null: of the whole day. */
export type RepContacts = ContactCounts & { repId: UnitId; at: Instant | null };

const sums = `COUNT(*) AS contacts,
            COUNT(CASE WHEN c.method = 'PHONE' THEN 1 END) AS calls,
            COUNT(CASE WHEN c.method = 'PHONE' AND c.outcome = 'CONNECTED' THEN 1 END) AS connected,
            COUNT(CASE WHEN c.method = 'PHONE' AND c.outcome = 'CONNECTED' AND c.met = 'KEY_PERSON' THEN 1 END) AS keyPersons,
            COUNT(CASE WHEN c.method = 'PHONE' AND c.next_step = 'VISIT' THEN 1 END) AS appointments,
            COUNT(CASE WHEN c.contact = 'VISIT' THEN 1 END) AS visits`;

/** Of people who stayed where they were all day, one row each; of `movers` (who did not) one row per moment. */
export async function contactsOn(sql: Sql, day: Day, movers: readonly UnitId[]): Promise<RepContacts[]> {
  const stayed = await sql.rows<RepContacts>(
    `SELECT c.rep_id AS repId, NULL AS at, ${sums}
       FROM contact c
      WHERE c.day = ?${movers.length > 0 ? ' AND c.rep_id NOT IN (?)' : ''}
      GROUP BY c.rep_id`,
    movers.length > 0 ? [day, movers] : [day],
  );
  if (movers.length === 0) return stayed;
  const moved = await sql.rows<RepContacts>(
    `SELECT c.rep_id AS repId, c.at AS at, ${sums}
       FROM contact c
      WHERE c.day = ? AND c.rep_id IN (?)
      GROUP BY c.rep_id, c.at`,
    [day, movers],
  );
  return [...stayed, ...moved];
}

export type SignedShare = { customerId: number; no: number; repId: UnitId };

/** Deals signed on the day and not cancelled on it, once for each rep who shares in one. */
export async function signedOn(sql: Sql, day: Day): Promise<SignedShare[]> {
  return sql.rows<SignedShare>(
    `SELECT d.customer_id AS customerId, d.no AS no, s.rep_id AS repId
       FROM deal d
       JOIN deal_share s ON s.customer_id = d.customer_id AND s.no = d.signed_shares_no
      WHERE d.signed_on = ? AND (d.cancelled_on IS NULL OR d.cancelled_on > ?)`,
    [day, day],
  );
}
