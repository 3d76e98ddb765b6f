/** Both timelines of a case: what happened to its customers, on which side, and who was first; without what is said in them. */
import {
  firstsOf,
  isEffectiveContact,
  isOfCase,
  sideOf,
  whose,
  type CaseFact,
  type DisputeSide,
  type First,
} from '@erp/domain/disputes/firsts';
import { compareFacts } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { dealsOfCustomer, visibleDeal } from '../deals/loaders';
import { dealKey, type DealRow } from '../deals/queries';
import { history } from '../facts/history';
import type { DisputeRow } from './queries';

export type CaseEvent = { customerId: number; side: DisputeSide; fact: CaseFact };

const SHOWN = 400;

const customersOf = ({ customer_id: id, own_customer_id: ownId }: DisputeRow): number[] =>
  ownId === null ? [id] : [id, ownId];

/** All of them, in no order. */
async function eventsOf(ctx: Context, row: DisputeRow): Promise<CaseEvent[]> {
  const parties = { ownCustomerId: row.own_customer_id, openerId: row.opener_id };
  const each = await Promise.all(
    customersOf(row).map(async (customerId) => {
      const own = await ctx.load(history, customerId);
      return (own?.facts ?? [])
        .filter(({ no }) => !own!.voided.has(no))
        .filter(isOfCase)
        .map((fact): CaseEvent => ({ customerId, side: sideOf({ customerId, fact }, parties), fact }));
    }),
  );
  return each.flat();
}

export const caseEvents = async (ctx: Context, row: DisputeRow): Promise<CaseEvent[]> =>
  (await eventsOf(ctx, row)).sort((a, b) => compareFacts(b.fact, a.fact)).slice(0, SHOWN);

export const caseFirsts = async (ctx: Context, row: DisputeRow): Promise<First[]> =>
  firstsOf(await eventsOf(ctx, row));

/** Whose deals may be shared anew: those not cancelled that the viewer sees. */
export async function caseDeals(ctx: Context, row: DisputeRow): Promise<DealRow[]> {
  const deals = (await Promise.all(customersOf(row).map((id) => ctx.load(dealsOfCustomer, id)))).flatMap(
    (own) => own ?? [],
  );
  const seen = await Promise.all(
    deals
      .filter(({ cancelled_on: cancelledOn }) => cancelledOn === null)
      .map((deal) => visibleDeal(ctx, dealKey(deal))),
  );
  return seen.filter((deal) => deal !== null);
}

export const repOf = ({ fact }: CaseEvent): UnitId | null => whose(fact);
export const isEffectiveEvent = ({ fact }: CaseEvent): boolean => isEffectiveContact(fact);
