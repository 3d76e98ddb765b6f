import { type Fact, factsOnNumbers } from './facts';
import type { Day, History } from './history';

/** The numbers that a customer carries at the end of a day, and what is merged into it. */
function phonesAt(facts: Fact[], day: Day): string[] {
  const phones = new Map<string, Set<string>>();
  for (const { event, day: told } of facts) {
    if (told > day) break;
    const own = phones.get(event.customer) ?? new Set<string>();
    phones.set(event.customer, own);
    if (event.kind === 'CREATED') for (const phone of event.phones) own.add(phone);
    if (event.kind === 'PHONE_ADDED') own.add(event.phone);
    if (event.kind === 'PHONE_REMOVED') own.delete(event.phone);
  }
  return [...phones.values()].flatMap((own) => [...own]);
}

/** Of the verdicts and won appeals on a number, whoever's customer they were about, the last one decides. */
function isRetired(history: History, phone: string, day: Day): boolean {
  let retired = false;
  for (const fact of factsOnNumbers(history)) {
    if (fact.day > day) break;
    if (fact.event.kind === 'VERDICT' && fact.event.phone === phone) retired = true;
    if (fact.event.kind === 'APPEAL_WON' && fact.event.phone === phone) retired = false;
  }
  return retired;
}

/** It has at least one phone, and every one is retired. Without a phone nobody can say that it cannot be reached. */
export function hasOnlyRetiredPhones(history: History, facts: Fact[], day: Day): boolean {
  const phones = phonesAt(facts, day);
  return phones.length > 0 && phones.every((phone) => isRetired(history, phone, day));
}
