import { deskPath } from '@/paths';

/** Where to go after the sign-in: a path of this product, never another site. */
export function ownPath(callbackUrl: string | undefined): string {
  if (!callbackUrl) return deskPath();
  const base = 'http://own.invalid';
  if (!URL.canParse(callbackUrl, base)) return deskPath();
  const { origin, pathname, search } = new URL(callbackUrl, base);
  return origin === base ? `${pathname}${search}` : deskPath();
}
