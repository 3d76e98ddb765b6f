import { type Assertion, assertionsOf } from './assertions';
import { countsFor, factsOf, historyOn } from './facts';
import { type Day, type History, type Instant, type Stage, stages } from './history';
import { lineAt } from './units';

export interface MovementContact {
  /** Key of the follow-up or visit that asserted the stage. */
  key: string;
  customer: string;
  rep: string;
  at: Instant;
}

/** Assertions of a period under their own pair of stages. */
export interface Movement {
  /** Null for a first stage, and for the first after a lapse. */
  from: Stage | null;
  to: Stage;
  afterLapse: boolean;
  /** Null for a first stage: it neither rises nor falls. */
  direction: 'RISE' | 'FALL' | null;
  /** The assertions, in the order in which facts fold within a customer, customers by code. */
  contacts: MovementContact[];
}

/**
 * Changes of stage inside the period, one per assertion, of the customers given. They belong to the rep of the
 * assertion, and to every unit above him at its instant. An assertion of the same stage again is no movement.
 */
export function movementsIn(
  history: History,
  customers: string[],
  from: Day,
  to: Day,
  unit: string,
): Movement[] {
  const movements: Movement[] = [];
  for (const customer of customers)
    for (const assertion of ownAssertions(history, customer)) {
      const { fact } = assertion;
      if (fact.day < from || fact.day > to || assertion.from === assertion.to) continue;
      if (!lineAt(history, fact.event.rep, fact.instant).includes(unit)) continue;
      let movement = movements.find(
        (known) =>
          known.from === assertion.from &&
          known.to === assertion.to &&
          known.afterLapse === assertion.afterLapse,
      );
      if (!movement) {
        const { from: before, to: after, afterLapse } = assertion;
        movement = {
          from: before,
          to: after,
          afterLapse,
          direction: directionOf(before, after),
          contacts: [],
        };
        movements.push(movement);
      }
      movement.contacts.push({ key: fact.event.key, customer, rep: fact.event.rep, at: fact.instant });
    }
  return movements.sort((a, b) => place(a) - place(b));
}

/** A customer's own assertions, each with what stood before it in the history that its day counts for. */
function ownAssertions(history: History, customer: string): Assertion[] {
  return factsOf(history, customer).flatMap((fact) =>
    assertionsOf(historyOn(history, countsFor(history, customer, fact.day), fact.day)).filter(
      (assertion) => assertion.fact === fact,
    ),
  );
}

function directionOf(from: Stage | null, to: Stage): 'RISE' | 'FALL' | null {
  if (from === null) return null;
  return stages.indexOf(to) > stages.indexOf(from) ? 'RISE' : 'FALL';
}

/** First stages, then first stages after a lapse, then by the stage before, then by the stage after. */
function place({ from, to, afterLapse }: Movement): number {
  const start = from === null ? (afterLapse ? 1 : 0) : 2 + stages.indexOf(from);
  return start * stages.length + stages.indexOf(to);
}
