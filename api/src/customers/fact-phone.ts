/** The number that a fact is about, as the viewer may see it: also one that the customer no longer has. */
import type { Context } from '../context';
import { loader } from '../database/loads';
import type { FactView } from '../facts/history';
import { shownPhone } from './masking';

type NumberRow = { id: number; number: string; extension: string };

const numbers = loader<number, NumberRow>(async (ctx, ids) => {
  const rows = await ctx.db.rows<NumberRow>('SELECT id, number, extension FROM phone WHERE id IN (?)', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
});

/** For the kinds whose fact names nothing but a number. A follow-up shows its own. */
export async function factPhone(ctx: Context, { history, fact }: FactView): Promise<string | null> {
  if (fact.kind === 'FOLLOW_UP' || !('phoneId' in fact)) return null;
  const phone = await ctx.load(numbers, fact.phoneId);
  if (!phone) return null;
  const { id: phoneId, number, extension } = phone;
  return shownPhone(ctx, { customerId: history.customerId, phoneId, number, extension });
}
