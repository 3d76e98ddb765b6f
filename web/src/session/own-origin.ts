import type { NextRequest } from 'next/server';

/** Only pages of this very origin: the cookie alone proves nothing about who sends the request. */
export function isOwnOrigin(request: NextRequest): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}
