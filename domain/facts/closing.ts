/** When a day's reports are final, and what still changes them (docs/rules/closing.md). */
import { addDays, instantAt, type Day, type Instant } from '../time/day';
import type { Fact } from './fact';

const CLOSING_TIME = '06:00';

/** A day closes at 06:00 the next morning, company time: what is entered from then on is late for that day. */
export const closesAt = (day: Day, timeZone: string): Instant =>
  instantAt(addDays(day, 1), CLOSING_TIME, timeZone);

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
