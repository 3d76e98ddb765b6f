/** What was recorded of the call before, told on the desk that the queue opens next: the page that recorded it is gone by then. */
import { useEffect } from 'react';

let told: { customerId: string; notice: string } | null = null;

export function tellNext(customerId: string, notice: string): void {
  told = { customerId, notice };
}

/** Tells, once, what the desk before this one left; after the first paint, so that it is read aloud too. */
export function useToldBefore(customerId: string, tell: (notice: string) => void): void {
  useEffect(() => {
    if (told?.customerId === customerId) tell(told.notice);
    told = null;
  }, [customerId, tell]);
}
