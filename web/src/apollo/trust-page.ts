import type { ApolloClient } from '@apollo/client';

/** From when all of the page has come; by then it answers to the person, on a slow machine too. */
const SETTLES_MS = 2_000;

/**
 * What came with the page is as new as the page: while it comes to life, nothing of it is asked for again. It ends with the first
 * key or press, and with the first change that is heard of (live/refresh-lane.ts).
 */
export function trustPage(client: ApolloClient): void {
  client.prioritizeCacheValues = true;
  const settled = new AbortController();
  const settle = (): void => {
    client.prioritizeCacheValues = false;
    settled.abort();
  };
  const { signal } = settled;
  const whenLoaded = (): void => void setTimeout(settle, SETTLES_MS);
  if (document.readyState === 'complete') whenLoaded();
  else addEventListener('load', whenLoaded, { signal });
  addEventListener('pointerdown', settle, { capture: true, signal });
  addEventListener('keydown', settle, { capture: true, signal });
}
