/** What was recorded of the call before, told on the desk that the queue opens next: the page that recorded it is gone by then. */
import { useEffect, useState } from 'react';

let told: { customerId: string; notice: string } | null = null;

export function tellNext(customerId: string, notice: string): void {
  told = { customerId, notice };
}

/** What the desk before this one left to be told, once. */
export function useToldBefore(customerId: string): string | null {
  const [notice] = useState(() => (told?.customerId === customerId ? told.notice : null));
  useEffect(() => {
    told = null;
  }, []);
  return notice;
}
