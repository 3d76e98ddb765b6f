/** Where somebody was in a list when he left it, kept for this tab: coming back he finds the same row. */

export type Place = { id: string; rows: number };

/** Later it is another list, and another errand. */
const MAX_AGE_MS = 30 * 60_000;

const keyOf = (list: string): string => `place:${list}`;

/** `rows`: how many had been loaded. */
export function keepPlace(list: string, place: Place): void {
  try {
    sessionStorage.setItem(keyOf(list), JSON.stringify({ ...place, at: Date.now() }));
  } catch {
    // Without storage the list begins at its top.
  }
}

/** Null on the server, where nobody comes back to. */
export function keptPlace(list: string): Place | null {
  if (typeof window === 'undefined') return null;
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(list)) ?? 'null') as (Place & { at: number }) | null;
    return kept && Date.now() - kept.at < MAX_AGE_MS ? kept : null;
  } catch {
    return null;
  }
}
