/**
 * How wrong passwords slow a sign-in down. A login is never locked: whoever waits may always try again, and what strangers
 * do does not slow a browser from which the person signed in before (docs/decisions/0013).
 */
import { epochOfInstant, instantAtEpoch, type Instant } from '../time/day';

/** Failed tries of one subject; what `since` marks is the limit's own. */
export type Tries = { failures: number; since: Instant };

export type Limit = {
  /** Seconds until the next try is taken; 0: now. */
  wait(tries: Tries, now: Instant): number;
  /** After one more try. It counts before the password is checked, so tries that arrive at once all count. */
  count(tries: Tries | null, now: Instant): Tries;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Tries are forgotten after a day without any; their rows are deleted then. */
export const FORGOTTEN_AFTER_MS = DAY_MS;

const elapsed = ({ since }: Tries, now: Instant): number => epochOfInstant(now) - epochOfInstant(since);

const secondsLeft = (waitMs: number): number => Math.max(0, Math.ceil(waitMs / 1_000));

/**
 * One login from one address, or from one known browser: five tries are free, then each one waits twice as long as the one
 * before, up to a quarter of an hour. `since`: the last try.
 */
export const ownLimit: Limit = {
  wait(tries, now) {
    const beyondFree = tries.failures - FREE_TRIES + 1;
    if (beyondFree <= 0 || elapsed(tries, now) >= FORGOTTEN_AFTER_MS) return 0;
    const seconds = Math.min(2 ** beyondFree, LONGEST_WAIT_SECONDS);
    return secondsLeft(seconds * 1_000 - elapsed(tries, now));
  },
  count(tries, now) {
    const isForgotten = !tries || elapsed(tries, now) >= FORGOTTEN_AFTER_MS;
    return { failures: isForgotten ? 1 : tries.failures + 1, since: now };
  },
};

const SHARED_TRIES = 100;
const FORGETS_ONE_MS = MINUTE_MS;

/** What is left of the failures when one a minute is forgotten. */
function remaining(tries: Tries, now: Instant): Tries {
  const forgotten = Math.max(0, Math.floor(elapsed(tries, now) / FORGETS_ONE_MS));
  if (forgotten >= tries.failures) return { failures: 0, since: now };
  return {
    failures: tries.failures - forgotten,
    since: instantAtEpoch(epochOfInstant(tries.since) + forgotten * FORGETS_ONE_MS),
  };
}

/**
 * What people share who did nothing wrong: one login from all unknown browsers, or all logins from one address. A hundred
 * tries are free, then one a minute, so nobody waits longer than that. `since`: when the last failure was forgotten.
 */
export const sharedLimit: Limit = {
  wait(tries, now) {
    const left = remaining(tries, now);
    return left.failures < SHARED_TRIES ? 0 : secondsLeft(FORGETS_ONE_MS - elapsed(left, now));
  },
  count(tries, now) {
    const left = tries ? remaining(tries, now) : { failures: 0, since: now };
    return { ...left, failures: left.failures + 1 };
  },
};
