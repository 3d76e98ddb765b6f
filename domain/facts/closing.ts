/** When a day's reports are final, and what still changes them (docs/rules/closing.md). */
import { addDays, startOfDay, type Day, type Instant } from '../time/day';
import type { Fact } from './fact';

const CLOSING_HOUR = 6;

/** A day closes at 06:00 the next morning, company time: what is entered from then on is late for that day. */
export function closesAt(day: Day, timeZone: string): Instant {
  const midnight = Date.parse(startOfDay(addDays(day, 1), timeZone));
  return new Date(midnight + CLOSING_HOUR * 3_600_000).toISOString() as Instant;
}

/** The day whose reports a fact changes: its own; of a void or its undo, the target's; of a confirmation, the payment's. */
export function affectedDay(fact: Fact, facts: readonly Fact[]): Day {
  const targetNo =
    fact.kind === 'VOID' || fact.kind === 'RESTORE'
      ? fact.targetNo
      : fact.kind === 'CONFIRMATION'
        ? fact.paymentNo
        : null;
  return facts.find(({ no }) => no === targetNo)?.day ?? fact.day;
}
