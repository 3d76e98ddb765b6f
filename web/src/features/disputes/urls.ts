import type { DisputeList } from '@/generated/schema-types';
import { disputesPath } from '@/paths';

export const LISTS: readonly DisputeList[] = ['TO_RULE', 'OWN', 'ALL'];

export const listPath = (list: DisputeList): string => `${disputesPath()}?list=${list}`;

/** What is asked for, else the first of those that the viewer has. */
export const parseList = (text: string | null, lists: readonly DisputeList[]): DisputeList =>
  lists.find((list) => list === text) ?? lists[0]!;
