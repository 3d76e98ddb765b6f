import type { Fact } from './facts';
import type { FactEvent, Stage } from './history';
import { latestEndBefore } from './service';

/**
 * The stage that an event asserts. A visit that met nobody leaves the stage as it was; a refusal asserts REFUSED, an
 * agreement to sign COMMITTED; otherwise the stage that was given.
 */
export function assertedStage(event: FactEvent): Stage | undefined {
  if (event.kind === 'FOLLOW_UP') return event.stage;
  if (event.kind !== 'VISIT' || event.met === 'NOBODY') return undefined;
  if (event.result === 'REFUSED') return 'REFUSED';
  if (event.result === 'AGREED_TO_SIGN') return 'COMMITTED';
  return event.stage;
}

/** An assertion and what stood before it. */
export interface Assertion {
  fact: Fact;
  to: Stage;
  /** The last stage asserted, whatever the state. Null for the first stage, and for the first after a lapse. */
  from: Stage | null;
  /** A service has ended since the stage asserted before this one (or there was none before). */
  afterLapse: boolean;
}

/** A customer's assertions, oldest first. */
export function assertionsOf(facts: Fact[]): Assertion[] {
  const assertions: Assertion[] = [];
  let previous: { stage: Stage; fact: Fact } | undefined;
  for (const fact of facts) {
    const stage = assertedStage(fact.event);
    if (stage === undefined) continue;
    // Signings, service ends and cancellations count at the end of their day, so those of the assertion's own day
    // come after it. A service whose last day was the day before has ended, one that ends today has not.
    const before = facts.filter((other) => other.day < fact.day);
    const ended = latestEndBefore(before, fact.day);
    const afterLapse = ended !== undefined && (previous === undefined || previous.fact.day <= ended);
    const from = previous === undefined || afterLapse ? null : previous.stage;
    assertions.push({ fact, to: stage, from, afterLapse });
    previous = { stage, fact };
  }
  return assertions;
}
