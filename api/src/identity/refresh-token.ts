/**
 * Refresh tokens: a session, a generation and a seal. They are derived and never stored, so the same generation gives the
 * same token: whoever refreshes twice at once gets one successor.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/sql';
import { keyFor } from './signing-key';

async function sealOf(db: Database, sessionId: string, generation: number): Promise<Buffer> {
  return createHmac('sha256', await keyFor(db, 'refresh'))
    .update(`${sessionId}.${generation}`)
    .digest();
}

export async function refreshTokenOf(db: Database, sessionId: string, generation: number): Promise<string> {
  return `${sessionId}.${generation}.${(await sealOf(db, sessionId, generation)).toString('base64url')}`;
}

export async function readRefreshToken(
  db: Database,
  token: string,
): Promise<{ sessionId: string; generation: number } | null> {
  const match = /^([0-9a-f]{32})\.(\d{1,9})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, sessionId, generation, seal] = match as unknown as [string, string, string, string];
  const given = Buffer.from(seal, 'base64url');
  const expected = await sealOf(db, sessionId, Number(generation));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { sessionId, generation: Number(generation) };
}
