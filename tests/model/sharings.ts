import { dayOf } from './days';
import { allFacts } from './facts';
import type { Day, Deal, FactEvent, History, SharesChanged } from './history';

/** How a deal is shared, from which day on: as it was signed, then as each ruling says. */
export interface Sharing {
  from: Day;
  shares: Deal['shares'];
}

export function isDeal(event: FactEvent): event is Deal {
  return event.kind === 'DEAL';
}

export function sharingsOf(history: History, deal: Deal): Sharing[] {
  const rulings = allFacts(history)
    .map(({ event }) => event)
    .filter((event): event is SharesChanged => event.kind === 'SHARES' && event.deal === deal.key);
  return [
    { from: deal.signedOn, shares: deal.shares },
    ...rulings.map(({ at, shares }) => ({ from: dayOf(at), shares })),
  ];
}

/** Of two rulings of one day the later one; before the signing, what holds on its day. */
export function sharingOn(sharings: Sharing[], day: Day): Sharing {
  return sharings.findLast(({ from }) => from <= day) ?? sharings[0]!;
}

/** Who shares in the signing. */
export function signingSharers(history: History, deal: Deal): string[] {
  return sharingOn(sharingsOf(history, deal), deal.signedOn).shares.map(({ rep }) => rep);
}

/** Everybody who ever had a share, by code. */
export function sharersOf(history: History, deal: Deal): string[] {
  const reps = sharingsOf(history, deal).flatMap(({ shares }) => shares.map(({ rep }) => rep));
  return [...new Set(reps)].sort();
}
