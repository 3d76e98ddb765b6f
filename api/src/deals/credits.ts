/** What of a deal's money counts for whom: its amounts, split by the shares that count for each (domain/deals/credits.ts). */
import { creditsOf, receivedAmounts, signedAmounts, type DatedAmount } from '@erp/domain/deals/credits';
import { addCents, centsOf, decimalOf } from '@erp/domain/deals/money';
import type { Fact } from '@erp/domain/facts/fact';
import { foldTimeline, type Deal } from '@erp/domain/facts/timeline';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { loader } from '../database/loads';
import { history } from '../facts/history';
import { sharePeriods } from '../facts/share-periods';
import { toldShares } from './loaders';
import { dealKey } from './queries';

export type CreditRow = { rep_id: UnitId; signed: string; received: string };

const confirmedAmounts = ({ payments }: Deal): DatedAmount[] =>
  payments
    .filter(({ confirmationNo }) => confirmationNo !== null)
    .map(({ on, amount }) => ({ on, cents: centsOf(amount) }));

const periodsOf = async (ctx: Context, customerId: number, deal: Deal) =>
  sharePeriods(
    ctx.tree,
    await Promise.all(
      deal.shares.map(async ({ no, from }) => ({
        from,
        shares: ((await ctx.load(toldShares, dealKey({ customer_id: customerId, no }))) ?? []).map(
          ({ rep_id: repId, percent }) => ({ repId, percent }),
        ),
      })),
    ),
  );

async function creditsOfDeal(ctx: Context, customerId: number, dealNo: number): Promise<CreditRow[]> {
  const own = await ctx.load(history, customerId);
  const fact = own?.facts.find(({ no }) => no === dealNo) as Fact<'DEAL'> | undefined;
  const { newAfterDays } = ctx.settings;
  const deal = own && foldTimeline(own.facts, { newAfterDays }).deals.find(({ no }) => no === dealNo);
  if (!fact || !deal) return [];
  const { repIds, periods } = await periodsOf(ctx, customerId, deal);
  const [signed, received] = [
    signedAmounts(deal, centsOf(fact.amount)),
    receivedAmounts(confirmedAmounts(deal)),
  ].map((amounts) => creditsOf(amounts, periods));
  const sumOf = (credits: typeof signed, person: string): string =>
    decimalOf(addCents(credits!.filter(({ code }) => code === person).map(({ cents }) => cents)));
  return [...repIds].map(([code, repId]) => ({
    rep_id: repId,
    signed: sumOf(signed, code),
    received: sumOf(received, code),
  }));
}

/** By 'customerId:no' of the deal; the caller has checked its scope. None of a voided one. */
export const credits = loader<string, CreditRow[]>(async (ctx, keys) => {
  const each = keys.map(async (key) => {
    const [customerId, no] = key.split(':').map(Number);
    return [key, await creditsOfDeal(ctx, customerId!, no!)] as const;
  });
  return new Map(await Promise.all(each));
});
