'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export type SearchChanges = Record<string, string | readonly string[] | null | undefined>;

/** A search part with some values set, and those without value gone. */
export function withChanges(search: URLSearchParams, changes: SearchChanges): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return next;
}

export const hrefOf = (pathname: string, search: URLSearchParams): string =>
  search.size > 0 ? `${pathname}?${search.toString()}` : pathname;

/**
 * Filters, sort and open drawers live in the URL. A change is a step in the browser's history, unless `replace`; the
 * server is not asked for the page again.
 */
export function useSearchState() {
  const pathname = usePathname();
  const params = useSearchParams();
  const hrefWith = useCallback(
    (changes: SearchChanges) => hrefOf(pathname, withChanges(new URLSearchParams(params), changes)),
    [pathname, params],
  );
  const change = useCallback(
    (changes: SearchChanges, { replace = false }: { replace?: boolean } = {}) => {
      const href = hrefWith(changes);
      if (replace) history.replaceState(null, '', href);
      else history.pushState(null, '', href);
    },
    [hrefWith],
  );
  return { search: params, change, hrefWith };
}
