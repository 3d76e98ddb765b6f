import type { Fact } from './facts';
import type { Day, Deal } from './history';

function isCancelled(facts: Fact[], deal: string, day: Day): boolean {
  return facts.some(
    (fact) => fact.event.kind === 'CANCELLATION' && fact.event.deal === deal && fact.day <= day,
  );
}

/** The deals that count on a day: signed on or before it, and not cancelled on or before it. */
function dealsThatCount(facts: Fact[], day: Day): Deal[] {
  const deals: Deal[] = [];
  for (const { event } of facts)
    if (event.kind === 'DEAL' && event.signedOn <= day && !isCancelled(facts, event.key, day))
      deals.push(event);
  return deals;
}

/** The last day of service as known on a day: the last service end dated on or before it, else the deal's own. */
function knownEnd(facts: Fact[], deal: Deal, day: Day): Day | undefined {
  let end = deal.serviceTo;
  for (const fact of facts)
    if (fact.event.kind === 'SERVICE_END' && fact.event.deal === deal.key && fact.day <= day)
      end = fact.event.endsOn;
  return end;
}

/** An uncancelled deal whose service has not ended before the day. No end: open. */
export function isInService(facts: Fact[], day: Day): boolean {
  return dealsThatCount(facts, day).some((deal) => {
    const end = knownEnd(facts, deal, day);
    return end === undefined || end >= day;
  });
}

/** The latest end of service that lies before the day, of the deals that count on it. */
export function latestEndBefore(facts: Fact[], day: Day): Day | undefined {
  let latest: Day | undefined;
  for (const deal of dealsThatCount(facts, day)) {
    const end = knownEnd(facts, deal, day);
    if (end !== undefined && end < day && (latest === undefined || end > latest)) latest = end;
  }
  return latest;
}
