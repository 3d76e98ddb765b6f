/**
 * The history of a number: verdicts, won appeals, their voids and restores (docs/rules/phones.md). It belongs to the number;
 * every customer folds the histories of the numbers that it carries, whatever the order in which all of it was entered.
 */
import {
  compareFacts,
  foldedFacts,
  type Fact,
  type Judgement,
  type PhoneFact,
  type VerdictReason,
} from './fact';

/** Histories by phone; a number that was never judged has none. */
export type PhoneHistories = ReadonlyMap<number, readonly PhoneFact[]>;

export const noPhoneHistories: PhoneHistories = new Map();

const isJudgement = (fact: Fact): fact is Judgement => fact.kind === 'VERDICT' || fact.kind === 'APPEAL_WON';

/** Verdicts and won appeals that are not voided, in the order in which they fold. */
export const judgementsOf = (histories: PhoneHistories): Judgement[] =>
  [...histories.values()].flatMap((history) => foldedFacts(history).filter(isJudgement)).sort(compareFacts);

/** The verdict that the number's history ends with; null: it may be dialled. */
export function verdictInForce(history: readonly PhoneFact[]): VerdictReason | null {
  const last = foldedFacts(history).findLast(isJudgement);
  return last?.kind === 'VERDICT' ? last.verdict : null;
}

/** Every phone that the customer was ever given, ascending; also those whose entry is voided now. */
export const phonesEverGiven = (facts: readonly Fact[]): number[] =>
  [...new Set(facts.flatMap((fact) => (fact.kind === 'PHONE_ADDED' ? [fact.phoneId] : [])))].sort(
    (a, b) => a - b,
  );
