import { deskPath } from '@/paths';

/** Where to go after the sign-in: a path of this product, never another site. */
export function ownPath(callbackUrl: string | undefined): string {
  if (!callbackUrl) return deskPath();
  const base = 'http://own.invalid';
  const url = URL.parse(callbackUrl, base);
  return url?.origin === base ? `${url.pathname}${url.search}` : deskPath();
}
