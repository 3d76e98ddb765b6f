import type { Caller } from './api-request';
import { refreshAtApi } from './api-session';
import type { SessionToken } from './session-token';

/** An access token that ends sooner is exchanged before the request goes on. */
const RENEW_BEFORE_MS = 60_000;

export type Rotation = { kind: 'KEPT' } | { kind: 'RENEWED'; session: SessionToken } | { kind: 'ENDED' };

/**
 * The one place where the refresh token is exchanged: server components cannot set cookies, and the API takes the reuse
 * of an old token for theft. Requests that come at once with the same token get the same successor from the API.
 */
export async function rotate(session: SessionToken, caller: Caller): Promise<Rotation> {
  if (Date.parse(session.accessTokenExpiresAt) - Date.now() > RENEW_BEFORE_MS) return { kind: 'KEPT' };
  try {
    const { session: next } = await refreshAtApi(session.refreshToken, caller);
    return next ? { kind: 'RENEWED', session: next } : { kind: 'ENDED' };
  } catch {
    // The API is down: the page says so, and the session outlives it.
    return { kind: 'KEPT' };
  }
}
