/** Customers that are merged away, as pages name them. */
import type { Day } from '@erp/domain/time/day';
import { mergeChanges } from '@erp/domain/facts/merges';
import { requireViewer, type Context } from '../context';
import { loader } from '../database/loads';
import type { FactView } from '../facts/history';
import { parts } from '../facts/parts';
import { readFacts } from '../facts/read-facts';
import { withPartners } from '../facts/merge-groups';
import { customer } from './loaders';
import type { WholeCustomerRow } from './queries';

export type MergedCustomer = { id: number; name: string; mergedOn: Day; survivor: WholeCustomerRow };

/** Whatever the scope: for those whose history the viewer sees. */
export const customerName = loader<number, string>(async (ctx, ids) => {
  const rows = await ctx.db.rows<{ id: number; name: string }>(
    'SELECT id, name FROM customer WHERE id IN (?)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
});

/** By the customer that is merged away: since when, for the merge that holds now. */
const mergedOn = loader<number, Day>(async (ctx, ids) => {
  const changes = mergeChanges(await readFacts(ctx.db, await withPartners(ctx.db, ids)));
  const { today } = requireViewer(ctx);
  return new Map(
    ids.flatMap((id): [number, Day][] => {
      const last = changes.findLast((change) => change.customerId === id);
      return last && last.into !== null ? [[id, last.day]] : [[id, today]];
    }),
  );
});

async function mergedAway(ctx: Context, id: number, survivor: WholeCustomerRow): Promise<MergedCustomer> {
  const [name, day] = await Promise.all([ctx.load(customerName, id), ctx.load(mergedOn, id)]);
  return { id, name: name!, mergedOn: day!, survivor };
}

/** Null: it is itself, or what it is part of is not the viewer's to see. */
export async function mergedCustomer(ctx: Context, id: number): Promise<MergedCustomer | null> {
  const survivor = await ctx.load(customer, id);
  return survivor && survivor.id !== id ? mergedAway(ctx, id, survivor) : null;
}

export async function mergedFrom(ctx: Context, survivorId: number): Promise<MergedCustomer[]> {
  const ids = (await ctx.load(parts, survivorId)) ?? [];
  const survivor = ids.length === 0 ? null : await ctx.load(customer, survivorId);
  if (!survivor) return [];
  const merged = await Promise.all(ids.map((id) => mergedAway(ctx, id, survivor)));
  return merged.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of a merge or an undo: who is merged away, and who survives. */
export const mergedIn = ({ history: { customerId }, fact }: FactView): number | null =>
  'survives' in fact ? (fact.survives ? fact.otherId : customerId) : null;

export const survivorIn = ({ history: { customerId }, fact }: FactView): number | null =>
  'survives' in fact ? (fact.survives ? customerId : fact.otherId) : null;

export const nameOf = async (ctx: Context, customerId: number | null): Promise<string | null> =>
  customerId === null ? null : ctx.load(customerName, customerId);
