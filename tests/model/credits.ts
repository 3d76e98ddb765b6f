import { receivedShares, type Share, signedShares } from './amounts';
import { endOfDay } from './days';
import { allFacts } from './facts';
import type { Day, Deal, History } from './history';
import { isDeal, sharersOf, signingSharers } from './sharings';
import { lineAt } from './units';

/** What of a deal's money counts for a sharer, in cents. */
export interface Credit {
  rep: string;
  signed: number;
  received: number;
}

export function dealsOf(history: History): Deal[] {
  return allFacts(history)
    .map(({ event }) => event)
    .filter(isDeal);
}

/** Of everybody who ever had a share, by code. */
export function creditsOf(history: History, deal: Deal): Credit[] {
  const sum = (shares: Share[], rep: string): number =>
    shares
      .filter((share) => share.deal === deal.key && share.rep === rep)
      .reduce((total, { cents }) => total + cents, 0);
  const signed = signedShares(history);
  const received = receivedShares(history);
  return sharersOf(history, deal).map((rep) => ({
    rep,
    signed: sum(signed, rep),
    received: sum(received, rep),
  }));
}

/** Deals signed on a day and not cancelled on it, each once, with a sharer who belonged to the unit. */
export function dealsSignedOn(history: History, unit: string, day: Day): number {
  const cancelled = new Set(
    allFacts(history).flatMap(({ event }) =>
      event.kind === 'CANCELLATION' && event.on === day ? [event.deal] : [],
    ),
  );
  return dealsOf(history).filter(
    (deal) =>
      deal.signedOn === day &&
      !cancelled.has(deal.key) &&
      signingSharers(history, deal).some((rep) => lineAt(history, rep, endOfDay(day)).includes(unit)),
  ).length;
}
