/** Voids of a random history's facts on which nothing else depends; some are undone, and some facts voided again. */
import { enteredBefore } from './dependencies';
import type { FactEvent, HistoryEvent } from './history';
import { lateBy, type PlannedVoid } from './random-plan';

/** `wanted`: only these kinds are voided. */
export function voidsOf(
  planned: PlannedVoid[],
  facts: FactEvent[],
  wanted?: FactEvent['kind'][],
): HistoryEvent[] {
  const candidates = facts.filter(
    (fact) => (wanted?.includes(fact.kind) ?? true) && mayBeVoided(fact, facts),
  );
  const events: HistoryEvent[] = [];
  const chosen = new Set<FactEvent>();
  for (const { target, turns } of planned) {
    const fact = candidates[target % Math.max(1, candidates.length)];
    if (!fact || chosen.has(fact)) continue;
    chosen.add(fact);
    let recordedAt = fact.recordedAt;
    for (const [turn, days] of turns.entries()) {
      recordedAt = lateBy(recordedAt, days);
      events.push({
        kind: turn % 2 === 0 ? 'VOID' : 'UNVOID',
        key: `${fact.key}-void-${turn}`,
        customer: fact.customer,
        rep: fact.rep,
        target: fact.key,
        recordedAt,
      });
    }
  }
  return events;
}

/** That a customer got a number may be voided after something was said about the number. A ruling stands. */
function mayBeVoided(fact: FactEvent, facts: FactEvent[]): boolean {
  if (fact.kind === 'SHARES') return false;
  return !facts.some(
    (other) =>
      !(fact.kind === 'PHONE_ADDED' && 'phone' in other) && enteredBefore(other, facts).includes(fact.key),
  );
}
