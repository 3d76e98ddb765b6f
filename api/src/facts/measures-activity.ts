/** What people did on a day: calls, visits, signings, each by its rep. */
import type { FollowUpMethod, FollowUpOutcome, Stage } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { endOfDay, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { stampRanges } from '../identity/scope';
import { all, stamped, type Condition } from './measures-conditions';

export const CONTACT_NUMBERS = ['calls', 'connected', 'keyPersons', 'appointments', 'visits'] as const;
export type ContactNumber = (typeof CONTACT_NUMBERS)[number];

export type ContactCounts = { contacts: number } & Record<ContactNumber, number>;

/** What counts for each number: the number itself and the list behind it say it with the same words. */
const counted: Record<ContactNumber, string> = {
  calls: "c.method = 'PHONE'",
  connected: "c.method = 'PHONE' AND c.outcome = 'CONNECTED'",
  keyPersons: "c.method = 'PHONE' AND c.outcome = 'CONNECTED' AND c.met = 'KEY_PERSON'",
  appointments: "c.method = 'PHONE' AND c.next_step = 'VISIT'",
  visits: "c.contact = 'VISIT'",
};

const sums = [
  'COUNT(*) AS contacts',
  ...CONTACT_NUMBERS.map((name) => `COUNT(CASE WHEN ${counted[name]} THEN 1 END) AS ${name}`),
].join(',\n            ');

/** `at`: of one of the contacts, where they are told one by one; null: of all in the hour. */
export type RepContacts = ContactCounts & {
  repId: UnitId;
  at: Instant | null;
  /** Whole hours since the day began. */
  hoursIn: number;
};

/** Of people who stayed where they were all day, a row for each hour; of `movers` (who did not) one row per moment. */
export async function contactsOn(
  sql: Sql,
  day: Day,
  start: Instant,
  movers: readonly UnitId[],
): Promise<RepContacts[]> {
  const hoursIn = 'TIMESTAMPDIFF(HOUR, ?, c.at)';
  const from = toDateTime(start);
  const stayed = await sql.rows<RepContacts>(
    `SELECT c.rep_id AS repId, NULL AS at, ${hoursIn} AS hoursIn, ${sums}
       FROM contact c
      WHERE c.day = ?${movers.length > 0 ? ' AND c.rep_id NOT IN (?)' : ''}
      GROUP BY c.rep_id, hoursIn`,
    movers.length > 0 ? [from, day, movers] : [from, day],
  );
  if (movers.length === 0) return stayed;
  const moved = await sql.rows<RepContacts>(
    `SELECT c.rep_id AS repId, c.at AS at, ${hoursIn} AS hoursIn, ${sums}
       FROM contact c
      WHERE c.day = ? AND c.rep_id IN (?)
      GROUP BY c.rep_id, c.at`,
    [from, day, movers],
  );
  return [...stayed, ...moved];
}

export type ContactList = { unitId: UnitId; day: Day; number: ContactNumber };

export type CountedContact = {
  customerId: number;
  no: number;
  at: Instant;
  repId: UnitId;
  contact: 'FOLLOW_UP' | 'VISIT';
  method: FollowUpMethod | null;
  outcome: FollowUpOutcome | null;
  stageFrom: Stage | null;
  stage: Stage | null;
};

export type ContactPlace = { at: Instant; customerId: number; no: number };

function listed(ctx: Context, { unitId, day, number }: ContactList): Condition {
  const { timeZone } = ctx.settings;
  const period = { start: startOfDay(day, timeZone), end: endOfDay(day, timeZone) };
  return all([
    { sql: `c.day = ? AND ${counted[number]}`, params: [day] },
    stamped(stampRanges(ctx, unitId, day, day), period, { rep: 'c.rep_id', at: 'c.at' }),
  ]);
}

/** The contacts that a number counted, the latest first, after the one that was seen last. */
export async function countedContacts(
  ctx: Context,
  list: ContactList,
  { after, limit }: { after: ContactPlace | null; limit: number },
): Promise<CountedContact[]> {
  const where = listed(ctx, list);
  const at = after && toDateTime(after.at);
  const beyond: Condition = after
    ? {
        sql: ' AND (c.at < ? OR (c.at = ? AND (c.customer_id < ? OR (c.customer_id = ? AND c.no < ?))))',
        params: [at, at, after.customerId, after.customerId, after.no],
      }
    : { sql: '', params: [] };
  return ctx.db.rows<CountedContact>(
    `SELECT c.customer_id AS customerId, c.no AS no, c.at AS at, c.rep_id AS repId, c.contact AS contact,
            c.method AS method, c.outcome AS outcome, c.stage_from AS stageFrom, c.stage_to AS stage
       FROM contact c
      WHERE ${where.sql}${beyond.sql}
      ORDER BY c.at DESC, c.customer_id DESC, c.no DESC
      LIMIT ?`,
    [...where.params, ...beyond.params, limit],
  );
}

export async function countContacts(ctx: Context, list: ContactList): Promise<number> {
  const where = listed(ctx, list);
  const [row] = await ctx.db.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM contact c WHERE ${where.sql}`,
    where.params,
  );
  return row!.n;
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
