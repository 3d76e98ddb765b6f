import type { State } from '@/generated/schema-types';
import { snapshotPath } from '@/paths';

/** The list behind a state of the desk: the snapshot of that day with its list open. */
export const stateListUrl = (day: string, state: State): string =>
  `${snapshotPath()}?day=${day}&list=1&listStates=${state}`;

/** Names in the address: units whose rows are open, the list that lies open over the page, and whose it is. */
export const OPEN_UNITS = 'open';
export const ACTIVITY_LIST = 'list';
export const ACTIVITY_UNIT = 'unit';

/** Lists behind the numbers of a day. */
export const CONTACT_LISTS = ['CALLS', 'CONNECTED', 'KEY_PERSONS', 'APPOINTMENTS', 'VISITS'] as const;
export const MONEY_LISTS = ['SIGNED', 'RECEIVED'] as const;
export const PEOPLE_LISTS = ['NOT_STARTED', 'QUIET'] as const;

export type ContactListName = (typeof CONTACT_LISTS)[number];
export type MoneyListName = (typeof MONEY_LISTS)[number];
export type PeopleListName = (typeof PEOPLE_LISTS)[number];
export type ActivityListName = ContactListName | MoneyListName | PeopleListName;

export const isOneOf = <T extends string>(names: readonly T[], name: string | null): name is T =>
  names.some((one) => one === name);
