/** Where a sign-in may lead to: a page of the product itself, never another site. */

/** Stands for the product's origin where it does not matter which one that is. */
const ANY_ORIGIN = 'http://own.invalid';

/**
 * The path and search of an address that leads to this product; null: it leads elsewhere, or nowhere. Resolving an address
 * can leave a path that begins with two slashes ("/.//evil.example"). A browser takes that for another host, so the path
 * must resolve to the same page again.
 */
export function ownPath(address: string, origin = ANY_ORIGIN): string | null {
  if (!URL.canParse(address, origin)) return null;
  const resolved = new URL(address, origin);
  resolved.hash = '';
  const path = `${resolved.pathname}${resolved.search}`;
  const isOwn =
    resolved.origin === origin && URL.canParse(path, origin) && new URL(path, origin).href === resolved.href;
  return isOwn ? path : null;
}
