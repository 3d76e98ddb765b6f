'use client';

import { useCallback, useRef } from 'react';

/** As many as a follow-up may name. */
const MOST = 20;

/** Which guides were shown since the last follow-up was recorded: told with the next one. */
export function useShownGuides() {
  const visible = useRef<readonly string[]>([]);
  const seen = useRef(new Set<string>());
  const onShown = useCallback((guideIds: readonly string[]) => {
    visible.current = guideIds;
    for (const id of guideIds) seen.current.add(id);
  }, []);
  return {
    onShown,
    named: (): string[] => [...seen.current].slice(0, MOST),
    /** What stays visible is seen in the next call too. */
    startAnew: () => {
      seen.current = new Set(visible.current);
    },
  };
}
