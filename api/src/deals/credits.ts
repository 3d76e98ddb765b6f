/** What of a deal's money counts for whom: its amounts, split by the shares that held on their days (domain/deals/credits.ts). */
import { creditsOf, type DatedAmount, type SharePeriod } from '@erp/domain/deals/credits';
import { addCents, centsOf, decimalOf } from '@erp/domain/deals/money';
import type { Fact } from '@erp/domain/facts/fact';
import { foldTimeline, type Deal } from '@erp/domain/facts/timeline';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { loader } from '../database/loads';
import { history } from '../facts/history';
import { toldShares } from './loaders';
import { dealKey } from './queries';

export type CreditRow = { rep_id: UnitId; signed: string; received: string };

const signedAmounts = (deal: Deal, amount: string): DatedAmount[] => [
  { on: deal.signedOn, cents: centsOf(amount) },
  ...(deal.cancelledOn === null ? [] : [{ on: deal.cancelledOn, cents: -centsOf(amount) }]),
];

const receivedAmounts = ({ payments }: Deal): DatedAmount[] =>
  payments
    .filter(({ confirmationNo }) => confirmationNo !== null)
    .map(({ on, amount }) => ({ on, cents: centsOf(amount) }));

async function periodsOf(ctx: Context, customerId: number, deal: Deal) {
  const told = await Promise.all(
    deal.shares.map(async ({ no, from }) => ({
      from,
      rows: (await ctx.load(toldShares, dealKey({ customer_id: customerId, no }))) ?? [],
    })),
  );
  const codeOf = (id: UnitId): string => ctx.tree.unit(id)?.code ?? '';
  const people = new Map(told.flatMap(({ rows }) => rows.map(({ rep_id: id }) => [codeOf(id), id])));
  const periods = told.map(({ from, rows }): SharePeriod => ({
    from,
    shares: rows.map(({ rep_id: id, percent }) => ({ code: codeOf(id), percent })),
  }));
  return { people: [...people].sort(([a], [b]) => (a < b ? -1 : 1)), periods };
}

async function creditsOfDeal(ctx: Context, customerId: number, dealNo: number): Promise<CreditRow[]> {
  const own = await ctx.load(history, customerId);
  const fact = own?.facts.find(({ no }) => no === dealNo) as Fact<'DEAL'> | undefined;
  const { newAfterDays } = ctx.settings;
  const deal = own && foldTimeline(own.facts, { newAfterDays }).deals.find(({ no }) => no === dealNo);
  if (!fact || !deal) return [];
  const { people, periods } = await periodsOf(ctx, customerId, deal);
  const [signed, received] = [signedAmounts(deal, fact.amount), receivedAmounts(deal)].map((amounts) =>
    creditsOf(amounts, periods),
  );
  const sumOf = (credits: typeof signed, person: string): string =>
    decimalOf(addCents(credits!.filter(({ code }) => code === person).map(({ cents }) => cents)));
  return people.map(([code, repId]) => ({
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
