/** The contacts and deals behind the numbers of a day's activity: the predicates are the numbers' own. */
import { addCents, centsOf, decimalOf } from '@erp/domain/deals/money';
import type { UnitId } from '@erp/domain/organization/tree';
import { endOfDay, type Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { dealsByKey } from '../deals/queries';
import {
  countContacts,
  countedContacts,
  signedOn,
  type ContactNumber,
  type CountedContact,
} from '../facts/measures-activity';
import { receivedOn } from '../facts/measures-received';
import type {
  ActivityNumber,
  QueryActivityContactsArgs,
  QueryActivityDealsArgs,
} from '../generated/schema-types';
import { stampOn } from './activity';
import { contactPage, type ContactPage } from './contact-page';
import { reportUnit } from '../identity/report-unit';

const numbers: Record<ActivityNumber, ContactNumber> = {
  CALLS: 'calls',
  CONNECTED: 'connected',
  KEY_PERSONS: 'keyPersons',
  APPOINTMENTS: 'appointments',
  VISITS: 'visits',
};

export type ActivityContactPage = ContactPage<CountedContact>;

export async function activityContacts(
  ctx: Context,
  args: QueryActivityContactsArgs,
): Promise<ActivityContactPage> {
  const unitId = reportUnit(ctx, args.unitId, args.day);
  const list = { unitId, day: args.day, number: numbers[args.number] };
  return contactPage(args, {
    read: (page) => countedContacts(ctx, list, page),
    count: () => countContacts(ctx, list),
  });
}

const MOST_DEALS = 200;

type DealShares = { customerId: number; no: number; reps: UnitId[]; cents: bigint };

/** Of each deal the shares that count for the unit. */
async function sharesIn(
  ctx: Context,
  unitId: UnitId,
  { day, number }: Pick<QueryActivityDealsArgs, 'number'> & { day: Day },
): Promise<DealShares[]> {
  const stampOf = stampOn(ctx, unitId);
  const end = endOfDay(day, ctx.settings.timeZone);
  const shares =
    number === 'RECEIVED'
      ? (await receivedOn(ctx, day)).filter(({ cents }) => cents !== 0n)
      : (await signedOn(ctx.db, day)).map((share) => ({ ...share, cents: 0n }));
  const byDeal = new Map<string, DealShares>();
  for (const { customerId, no, repId, cents } of shares) {
    if (stampOf(repId, end).length === 0) continue;
    const key = `${customerId}:${no}`;
    const { reps, cents: earlier } = byDeal.get(key) ?? { reps: [], cents: 0n };
    byDeal.set(key, { customerId, no, reps: [...reps, repId], cents: addCents([earlier, cents]) });
  }
  if (number === 'RECEIVED') return [...byDeal.values()];
  const deals = await dealsByKey(ctx.db, [...byDeal.keys()]);
  return [...byDeal].map(([key, deal]) => ({ ...deal, cents: centsOf(deals.get(key)!.amount) }));
}

export type ActivityDealLine = { customerId: number; reps: UnitId[]; amount: string };

const codeOf = ({ tree }: Context, id: UnitId): string => tree.unit(id)!.code;

export async function activityDeals(ctx: Context, args: QueryActivityDealsArgs): Promise<ActivityDealLine[]> {
  const unitId = reportUnit(ctx, args.unitId, args.day);
  const deals = await sharesIn(ctx, unitId, args);
  return deals
    .sort((a, b) => (a.cents === b.cents ? a.customerId - b.customerId : a.cents > b.cents ? -1 : 1))
    .slice(0, MOST_DEALS)
    .map(({ reps, cents, customerId }) => ({
      customerId,
      reps: reps.sort((a, b) => (codeOf(ctx, a) < codeOf(ctx, b) ? -1 : 1)),
      amount: decimalOf(cents),
    }));
}
