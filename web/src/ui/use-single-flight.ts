'use client';

import { useCallback, useRef } from 'react';

/**
 * Runs one act at a time: what is asked for while it is under way is dropped, and answers undefined. Held in a ref, since
 * two presses can come before React shows that the first one is being sent.
 */
export function useSingleFlight() {
  const isUnderWay = useRef(false);
  return useCallback(async <Result>(act: () => Promise<Result>): Promise<Result | undefined> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    try {
      return await act();
    } finally {
      isUnderWay.current = false;
    }
  }, []);
}
