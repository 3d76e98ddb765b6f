/** The deal and the payment that a fact is about; the customer's scope was checked with the fact. */
import type { Context } from '../context';
import { dealNoOf, paymentNoOf, type FactView } from '../facts/history';
import { dealRow, paymentRow } from './loaders';
import { dealKey, type DealRow, type PaymentRow } from './queries';

const keyOf = ({ history }: FactView, no: number): string => dealKey({ customer_id: history.customerId, no });

export async function factDeal(ctx: Context, view: FactView): Promise<DealRow | null> {
  const no = dealNoOf(view);
  return no === null ? null : ctx.load(dealRow, keyOf(view, no));
}

export async function factPayment(ctx: Context, view: FactView): Promise<PaymentRow | null> {
  const no = paymentNoOf(view);
  return no === null ? null : ctx.load(paymentRow, keyOf(view, no));
}
