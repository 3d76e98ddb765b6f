/** The only now of the API: every use case asks the clock of its context, so that tests can move it. */
import { instantAtEpoch, type Instant } from '@erp/domain/time/day';

export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => instantAtEpoch(Date.now()) };

/** Milliseconds that only grow: for the ages of caches and durations, never for a fact. */
export const monotonic = (): number => performance.now();
