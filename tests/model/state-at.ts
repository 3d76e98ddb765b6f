import { assertedStage } from './assertions';
import { type Fact, countsFor, historyOn } from './facts';
import type { Day, History, Source, Stage } from './history';
import { hasOnlyRetiredPhones } from './phones';
import { isInService, latestEndBefore } from './service';
import type { State } from './states';

/** How a customer stands at the end of a day. */
export interface Standing {
  state: State;
  /** Code of the person who owns it, or of the pool it lies in. */
  holder: string;
  countedSource: Source;
  originalSource: Source;
  industry: string | null;
  /** The category last chosen by anyone; null before the first choice. */
  demand: string | null;
  awareness: string | null;
}

/** Null: it does not exist yet, has been deleted or is merged into another one. */
export function stateAt(history: History, customer: string, day: Day): Standing | null {
  if (countsFor(history, customer, day) !== customer) return null;
  const facts = historyOn(history, customer, day);
  const soFar = facts.filter((fact) => fact.day <= day);

  let standing: Standing | null = null;
  // What was chosen for a customer that is part of this one now, before this one was entered.
  const earlier: Pick<Standing, 'demand' | 'awareness'> = { demand: null, awareness: null };
  for (const { event } of soFar) {
    const isOwn = event.customer === customer;
    if (event.kind === 'FOLLOW_UP' && standing === null && !isOwn) {
      earlier.demand = event.demand ?? earlier.demand;
      earlier.awareness = event.awareness ?? earlier.awareness;
    }
    if (!isOwn && (event.kind !== 'FOLLOW_UP' || standing === null)) continue;
    if (event.kind === 'CREATED')
      standing = {
        state: 'NONE',
        holder: event.holder,
        countedSource: event.source,
        originalSource: event.source,
        industry: event.industry,
        ...earlier,
      };
    if (standing === null) throw new Error(`${event.key} comes before the creation of ${customer}`);
    if (event.kind === 'ATTRIBUTES') standing.industry = event.industry;
    if (event.kind === 'OWNER') {
      standing.holder = event.to;
      // What is claimed from the pool was already in the system.
      if (event.reason === 'CLAIM') standing.countedSource = 'SYSTEM';
    }
    if (event.kind === 'FOLLOW_UP') {
      standing.demand = event.demand ?? standing.demand;
      standing.awareness = event.awareness ?? standing.awareness;
    }
    if (event.kind === 'DELETION') return null;
  }
  if (standing === null) return null;
  standing.state = decideState(history, soFar, day);
  return standing;
}

/** The first that applies. */
function decideState(history: History, soFar: Fact[], day: Day): State {
  if (isInService(soFar, day)) return 'SIGNED';
  if (hasOnlyRetiredPhones(history, soFar, day)) return 'INVALID';
  const ended = latestEndBefore(soFar, day);
  const last = lastAssertion(soFar);
  // A service ends at the end of its last day: a stage asserted on that day or before is followed by the end.
  if (last !== undefined && (ended === undefined || last.day > ended)) return last.stage;
  if (ended !== undefined) return 'LAPSED';
  return 'NONE';
}

function lastAssertion(soFar: Fact[]): { stage: Stage; day: Day } | undefined {
  let last: { stage: Stage; day: Day } | undefined;
  for (const fact of soFar) {
    const stage = assertedStage(fact.event);
    if (stage !== undefined) last = { stage, day: fact.day };
  }
  return last;
}
