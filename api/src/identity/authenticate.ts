/** Reads the Authorization header: an access token of a session, or an API token. Anything else is nobody. */
import { dayOf } from '@erp/domain/time/day';
import type { Context } from '../context';
import { readAccessToken } from './access-token';
import { hashOfSecret, TOKEN_PREFIX } from './api-tokens';
import { liveSession } from './sessions';
import { liveToken } from './token-cache';
import type { Identity } from './viewer';

export async function authenticate(
  { db, clock, settings }: Pick<Context, 'db' | 'clock' | 'settings'>,
  authorization: string | undefined,
): Promise<Identity | null> {
  const [scheme, credential] = (authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !credential) return null;
  const now = clock.now();
  if (credential.startsWith(TOKEN_PREFIX)) {
    const token = await liveToken(db, hashOfSecret(credential), now, dayOf(now, settings.timeZone));
    return (
      token && {
        personId: token.personId,
        sessionId: null,
        tokenId: token.id,
        tokenScopes: token.scopes,
        locale: token.locale,
      }
    );
  }
  const sessionId = await readAccessToken(db, credential, now);
  if (sessionId === null) return null;
  const session = await liveSession(db, sessionId, now);
  return (
    session && {
      personId: session.personId,
      sessionId,
      tokenId: null,
      tokenScopes: null,
      locale: session.locale,
    }
  );
}
