import { addDays, endOfDay } from './days';
import { customersOf } from './facts';
import { type Filters, passes } from './filters';
import type { Day, History } from './history';
import { type Standing, stateAt } from './state-at';
import { lineAt } from './units';

export interface End {
  standing: Standing;
  /** The holder and the units above it, by the tree of that day. */
  line: string[];
}

/** A customer at both ends of a period; null where it does not exist. */
export interface BothEnds {
  customer: string;
  before: End | null;
  after: End | null;
}

/**
 * Every customer that exists at one end or the other. Filters look at its attributes at the end of the period; at
 * the end of the day before for one that is gone by then.
 */
export function bothEnds(history: History, from: Day, to: Day, filters: Filters): BothEnds[] {
  const ends: BothEnds[] = [];
  for (const customer of customersOf(history)) {
    const before = endAt(history, customer, addDays(from, -1));
    const after = endAt(history, customer, to);
    const judged = after ?? before;
    if (judged !== null && passes(judged.standing, filters)) ends.push({ customer, before, after });
  }
  return ends;
}

function endAt(history: History, customer: string, day: Day): End | null {
  const standing = stateAt(history, customer, day);
  return standing && { standing, line: lineAt(history, standing.holder, endOfDay(day)) };
}
