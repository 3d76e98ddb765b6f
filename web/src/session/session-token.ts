/** What next-auth's httpOnly cookie carries: the API's own two tokens. Nothing of it ever reaches the browser's scripts. */
export type SessionToken = {
  accessToken: string;
  /** RFC 3339. */
  accessTokenExpiresAt: string;
  refreshToken: string;
  /** RFC 3339: when the session ends if nobody refreshes it. */
  expiresAt: string;
};

export function sessionTokenOf(token: Record<string, unknown> | null | undefined): SessionToken | null {
  if (!token) return null;
  const { accessToken, accessTokenExpiresAt, refreshToken, expiresAt } = token;
  if (
    typeof accessToken !== 'string' ||
    typeof accessTokenExpiresAt !== 'string' ||
    typeof refreshToken !== 'string' ||
    typeof expiresAt !== 'string'
  )
    return null;
  return { accessToken, accessTokenExpiresAt, refreshToken, expiresAt };
}

export const COOKIE_MAX_AGE = 30 * 24 * 3600;
