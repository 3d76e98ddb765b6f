/** The customers of a list in the order in which they are called, kept for this tab from the first call on. */
import type { CallReason } from '@/generated/schema-types';

/** `reason`: why it has to be called today; null in a list of the rep's own choice. */
export type Queued = { id: string; name: string; reason: CallReason | null };

/** So many of a list are a queue; somebody who begins further down takes the rows that he had on the screen. */
export const QUEUE_ROWS = 200;

const keyOf = (list: string): string => `queue:${list}`;

export function keptQueue(list: string): Queued[] | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(list)) ?? 'null') as Queued[] | null;
  } catch {
    return null;
  }
}

export function keepQueue(list: string, customers: readonly Queued[]): void {
  try {
    sessionStorage.setItem(keyOf(list), JSON.stringify(customers));
  } catch {
    // Without storage the list is read again for each customer.
  }
}
