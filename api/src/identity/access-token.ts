/** Access tokens: signed, five minutes, naming a session row that is still looked at. */
import { jwtVerify, SignJWT } from 'jose';
import type { DataSource } from 'typeorm';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import type { Database } from '../database/sql';
import { keyFor } from './signing-key';

const LIFETIME_SECONDS = 300;
const ALGORITHM = 'HS256';
const ISSUER = 'sales-erp';

export type AccessToken = { accessToken: string; accessTokenExpiresAt: Instant };

export async function signAccessToken(db: Database, sessionId: string, now: Instant): Promise<AccessToken> {
  const issuedAt = Math.floor(epochOfInstant(now) / 1000);
  const expires = issuedAt + LIFETIME_SECONDS;
  const accessToken = await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setSubject(sessionId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(await keyFor(db, 'access'));
  return { accessToken, accessTokenExpiresAt: instantAtEpoch(expires * 1000) };
}

type Verified = { sessionId: string; expires: number };

/** Checking a signature costs more than the rest of a small request: what was good once is looked up until it expires. */
const MAX_KEPT = 10_000;
const kept = new WeakMap<DataSource, Map<string, Verified>>();

function keep(db: Database, token: string, found: Verified): void {
  const tokens = kept.get(db.dataSource) ?? new Map<string, Verified>();
  kept.set(db.dataSource, tokens);
  // A Map keeps its order of entry: the first one is the oldest.
  if (tokens.size >= MAX_KEPT) tokens.delete(tokens.keys().next().value!);
  tokens.set(token, found);
}

/** The session that the token names; null: not ours, changed, or past its time. */
export async function readAccessToken(db: Database, token: string, now: Instant): Promise<string | null> {
  const nowSeconds = epochOfInstant(now) / 1000;
  const known = kept.get(db.dataSource)?.get(token);
  if (known) return known.expires > nowSeconds ? known.sessionId : null;
  try {
    const { payload } = await jwtVerify(token, await keyFor(db, 'access'), {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      currentDate: new Date(epochOfInstant(now)),
      requiredClaims: ['exp', 'sub'],
    });
    const found = { sessionId: payload.sub!, expires: payload.exp! };
    keep(db, token, found);
    return found.sessionId;
  } catch (error) {
    // What jose refuses is no token of ours; anything else (the database away) is a fault.
    if ((error as { code?: string }).code?.startsWith('ERR_J')) return null;
    throw error;
  }
}
