/** Values of customers for many rows at once. */
import type { VerdictReason } from '@erp/domain/facts/fact';
import { requireViewer, type Context } from '../context';
import { loader } from '../database/loads';
import { parts, withParts } from '../facts/parts';
import { presentOrPool } from '../identity/scope';
import {
  customerDetails,
  customersById,
  survivorsOf,
  type CustomerDetails,
  type WholeCustomerRow,
} from './queries';

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

async function readCustomers(ctx: Context, ids: readonly number[]): Promise<Map<number, WholeCustomerRow>> {
  const viewer = requireViewer(ctx);
  const found = await customersById(ctx.db, presentOrPool(viewer), ids, viewer.today);
  for (const row of found.values()) {
    // By whichever of the two names it is asked for later.
    ctx.load.give(customerItself, row.id, row);
    ctx.load.give(customer, row.id, row);
    // What no merge ever concerned has no parts: nobody need ask.
    if (row.merge_group === null) ctx.load.give(parts, row.id, []);
  }
  return found;
}

/** Customers of the viewer's scope and pools, by id. */
export const customerItself = loader<number, WholeCustomerRow>(readCustomers);

/** The same; for a customer that is merged into another one, that one: what was recorded on it is shown there. */
export const customer = loader<number, WholeCustomerRow>(async (ctx, ids) => {
  const found = await readCustomers(ctx, ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const survivors = await survivorsOf(ctx.db, missing);
  if (survivors.size === 0) return found;
  const others = await readCustomers(ctx, [...new Set(survivors.values())]);
  for (const [id, survivor] of survivors) {
    const row = others.get(survivor);
    if (row) found.set(id, row);
  }
  return found;
});

/** What lists leave out, by customer. The caller has checked the scope. */
export const details = loader<number, CustomerDetails>((ctx, ids) => customerDetails(ctx.db, ids));

/** By the customer that they are shown with, its own first. */
function grouped<R extends { customer_id: number }>(
  rows: readonly R[],
  shownWith: ReadonlyMap<number, number>,
): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const [part, customerId] of shownWith) {
    const own = rows.filter((row) => row.customer_id === part);
    if (own.length > 0) groups.set(customerId, [...(groups.get(customerId) ?? []), ...own]);
  }
  return groups;
}

/** Those of what is merged into it too. */
export const contactPersons = loader<number, ContactPersonRow[]>(async (ctx, ids) => {
  const shownWith = await withParts(ctx, ids);
  return grouped(
    await ctx.db.rows<ContactPersonRow>(
      `SELECT customer_id, no, name, title, key_person, wechat
         FROM contact_person
        WHERE customer_id IN (?)
        ORDER BY customer_id, no`,
      [[...shownWith.keys()]],
    ),
    shownWith,
  );
});

/** Removed phones left out; those of what is merged into it too, each number once. */
export const phones = loader<number, PhoneRow[]>(async (ctx, ids) => {
  const shownWith = await withParts(ctx, ids);
  const found = grouped(
    await ctx.db.rows<PhoneRow>(
      `SELECT cp.customer_id, cp.phone_id, p.number, p.extension, p.kind, cp.contact_person_no, cp.shared, cp.verdict
         FROM customer_phone cp
         JOIN phone p ON p.id = cp.phone_id
        WHERE cp.customer_id IN (?) AND cp.present = 1
        ORDER BY cp.customer_id, cp.position, cp.phone_id`,
      [[...shownWith.keys()]],
    ),
    shownWith,
  );
  return new Map(
    [...found].map(([id, rows]) => [
      id,
      rows.filter(({ phone_id: one }, index) => rows.findIndex((row) => row.phone_id === one) === index),
    ]),
  );
});
