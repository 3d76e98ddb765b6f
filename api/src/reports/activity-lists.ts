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
  type ContactPlace,
  type CountedContact,
} from '../facts/measures-activity';
import { receivedOn } from '../facts/measures-received';
import type {
  ActivityNumber,
  QueryActivityContactsArgs,
  QueryActivityDealsArgs,
} from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { stampOn } from './activity';
import { reportUnit } from './report-unit';

const numbers: Record<ActivityNumber, ContactNumber> = {
  CALLS: 'calls',
  CONNECTED: 'connected',
  KEY_PERSONS: 'keyPersons',
  APPOINTMENTS: 'appointments',
  VISITS: 'visits',
};

export type ActivityContactPage = {
  nodes: CountedContact[];
  hasNextPage: boolean;
  endCursor: string | null;
  /** Asked of the database only when the query asks for it. */
  count: () => Promise<number>;
};

export async function activityContacts(
  ctx: Context,
  args: QueryActivityContactsArgs,
): Promise<ActivityContactPage | null> {
  const unitId = reportUnit(ctx, args.unitId, args.day);
  if (unitId === null) return null;
  const list = { unitId, day: args.day, number: numbers[args.number] };
  const size = pageSize(args.first);
  const after = decodeCursor<ContactPlace>(args.after, {
    at: parts.instant,
    customerId: parts.number,
    no: parts.number,
  });
  const rows = await countedContacts(ctx, list, { after, limit: size + 1 });
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage: rows.length > size,
    endCursor: last ? encodeCursor({ at: last.at, customerId: last.customerId, no: last.no }) : null,
    count: () => countContacts(ctx, list),
  };
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

export async function activityDeals(
  ctx: Context,
  args: QueryActivityDealsArgs,
): Promise<ActivityDealLine[] | null> {
  const unitId = reportUnit(ctx, args.unitId, args.day);
  if (unitId === null) return null;
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
