/** The number that a fact is about, as the viewer may see it: also one that the customer no longer has. */
import { formatPhone, maskPhone } from '@erp/domain/phones/format';
import type { Context } from '../context';
import { loader } from '../database/loads';
import type { FactView } from '../facts/history';
import { mayRead } from './masking';

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
  const readable = await mayRead(ctx, { customer_id: history.customerId });
  return readable ? formatPhone(phone.number, phone.extension || null) : maskPhone(phone.number);
}
