/** Opaque places in lists: what the next page starts after. */

export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** null for anything that is no cursor: the list then starts at its beginning. */
export function decodeCursor<T>(text: string | null | undefined): T | null {
  if (!text) return null;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as T;
  } catch {
    return null;
  }
}
