/** Values of customers for many rows at once. */
import type { VerdictReason } from '@erp/domain/facts/fact';
import { requireViewer } from '../context';
import { loader } from '../database/loads';
import { presentOrPool } from '../identity/scope';
import { customerDetails, customersById, type CustomerDetails, type WholeCustomerRow } from './queries';

export type ContactPersonRow = {
  customer_id: number;
  no: number;
  name: string;
  title: string | null;
  key_person: number;
  wechat: string | null;
};

export type PhoneRow = {
  customer_id: number;
  phone_id: number;
  number: string;
  extension: string;
  kind: 'MOBILE' | 'LANDLINE' | 'SERVICE';
  contact_person_no: number | null;
  shared: number;
  verdict: VerdictReason | null;
};

/** Customers of the viewer's scope and pools, by id. */
export const customer = loader<number, WholeCustomerRow>((ctx, ids) => {
  const viewer = requireViewer(ctx);
  return customersById(ctx.db, presentOrPool(viewer), ids, viewer.today);
});

/** What lists leave out, by customer. The caller has checked the scope. */
export const details = loader<number, CustomerDetails>((ctx, ids) => customerDetails(ctx.db, ids));

function grouped<R extends { customer_id: number }>(rows: readonly R[]): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const own = groups.get(row.customer_id);
    if (own) own.push(row);
    else groups.set(row.customer_id, [row]);
  }
  return groups;
}

export const contactPersons = loader<number, ContactPersonRow[]>(async (ctx, ids) =>
  grouped(
    await ctx.db.rows<ContactPersonRow>(
      `SELECT customer_id, no, name, title, key_person, wechat
         FROM contact_person
        WHERE customer_id IN (?)
        ORDER BY customer_id, no`,
      [ids],
    ),
  ),
);

/** Removed phones left out. */
export const phones = loader<number, PhoneRow[]>(async (ctx, ids) =>
  grouped(
    await ctx.db.rows<PhoneRow>(
      `SELECT cp.customer_id, cp.phone_id, p.number, p.extension, p.kind, cp.contact_person_no, cp.shared, cp.verdict
         FROM customer_phone cp
         JOIN phone p ON p.id = cp.phone_id
        WHERE cp.customer_id IN (?) AND cp.present = 1
        ORDER BY cp.customer_id, cp.position, cp.phone_id`,
      [ids],
    ),
  ),
);
