import { factsOf } from './facts';
import type { Day, History } from './history';
import type { BothEnds } from './process-ends';
import { isPool } from './units';

/** The lines of a bridge, each with the customers it counts; for a pool the other unit is the one it came from or went to. */
export const bridgeLines = [
  'HELD_BEFORE',
  'CREATED',
  'FROM_POOL',
  'FROM_OTHER_UNIT',
  'MOVED_IN_WITH_HOLDER',
  'BROUGHT_BACK',
  'TO_POOL',
  'TO_OTHER_UNIT',
  'MOVED_OUT_WITH_HOLDER',
  'MERGED_OR_DELETED',
  'HELD_AFTER',
] as const;
export type BridgeLine = (typeof bridgeLines)[number];
export type Bridge = Record<BridgeLine, string[]>;

/**
 * How the holdings of a unit came from one end of the period to the other, each customer once. Before by the tree of
 * the day before the period, after by the tree of its last day; what crosses only inside the unit is not counted.
 */
export function bridgeOf(history: History, ends: BothEnds[], unit: string, dayBefore: Day): Bridge {
  const bridge = Object.fromEntries(bridgeLines.map((line) => [line, [] as string[]])) as Bridge;
  for (const { customer, before, after } of ends) {
    const heldBefore = before !== null && before.line.includes(unit);
    const heldAfter = after !== null && after.line.includes(unit);
    if (heldBefore) bridge.HELD_BEFORE.push(customer);
    if (heldAfter) bridge.HELD_AFTER.push(customer);
    if (heldAfter && !heldBefore) {
      // Absent before, but there earlier still: a merge took it away and its undo brought it back.
      if (before === null)
        bridge[existedBefore(history, customer, dayBefore) ? 'BROUGHT_BACK' : 'CREATED'].push(customer);
      else if (before.standing.holder === after.standing.holder) bridge.MOVED_IN_WITH_HOLDER.push(customer);
      else if (isPool(history, before.standing.holder)) bridge.FROM_POOL.push(customer);
      else bridge.FROM_OTHER_UNIT.push(customer);
    }
    if (heldBefore && !heldAfter) {
      if (after === null) bridge.MERGED_OR_DELETED.push(customer);
      else if (after.standing.holder === before.standing.holder) bridge.MOVED_OUT_WITH_HOLDER.push(customer);
      else if (isPool(history, after.standing.holder)) bridge.TO_POOL.push(customer);
      else bridge.TO_OTHER_UNIT.push(customer);
    }
  }
  return bridge;
}

function existedBefore(history: History, customer: string, day: Day): boolean {
  return factsOf(history, customer).some(
    ({ event, day: created }) => event.kind === 'CREATED' && created <= day,
  );
}
