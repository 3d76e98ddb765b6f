/**
 * Known browsers. A successful sign-in gives the browser a token; at its next sign-in the token shows that somebody who
 * knew the password has used this browser, so strangers' failures do not slow it. The token never replaces the password.
 * It is sealed with the hash of the password: a new password ends it. One token holds the last few people of a shared
 * computer, each by an entry of their own.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { UnitId } from '@erp/domain/organization/tree';
import { epochOfInstant, type Instant } from '@erp/domain/time/day';
import type { Database } from '../database/sql';
import { keyFor } from './signing-key';

export type DeviceOwner = { person_id: UnitId; password_hash: string };

const LIFETIME_SECONDS = 90 * 86_400;
const MAX_ENTRIES = 5;
const SEPARATOR = '~';
/** Person, device, when it ends in seconds since 1970, seal. */
const ENTRY = /^(\d{1,10})\.([0-9a-f]{32})\.(\d{10})\.([\w-]{43})$/;

type Entry = { text: string; personId: number; deviceId: string; endsAt: number; seal: string };

function entriesOf(token: string | null): Entry[] {
  const texts = (token ?? '').slice(0, 1_000).split(SEPARATOR, MAX_ENTRIES);
  return texts.flatMap((text) => {
    const match = ENTRY.exec(text);
    if (!match) return [];
    const [, personId, deviceId, endsAt, seal] = match as unknown as [string, string, string, string, string];
    return [{ text, personId: Number(personId), deviceId, endsAt: Number(endsAt), seal }];
  });
}

async function sealOf(db: Database, entry: string, { password_hash: hash }: DeviceOwner): Promise<Buffer> {
  return createHmac('sha256', await keyFor(db, 'device'))
    .update(`${entry}.${hash}`)
    .digest();
}

/** The browser's id where the token shows that the account's person signed in there; else null. */
export async function readDevice(
  db: Database,
  token: string | null,
  account: DeviceOwner,
  now: Instant,
): Promise<string | null> {
  const own = entriesOf(token).find(({ personId }) => personId === account.person_id);
  if (!own || own.endsAt * 1_000 <= epochOfInstant(now)) return null;
  const given = Buffer.from(own.seal, 'base64url');
  const expected = await sealOf(db, own.text.slice(0, -own.seal.length - 1), account);
  return given.length === expected.length && timingSafeEqual(given, expected) ? own.deviceId : null;
}

/** The browser's token after the account's person has signed in there; the entries of others stay. */
export async function renewDevice(
  db: Database,
  token: string | null,
  account: DeviceOwner,
  now: Instant,
): Promise<string> {
  const endsAt = Math.floor(epochOfInstant(now) / 1_000) + LIFETIME_SECONDS;
  const entry = `${account.person_id}.${randomBytes(16).toString('hex')}.${endsAt}`;
  const seal = (await sealOf(db, entry, account)).toString('base64url');
  const others = entriesOf(token).filter(({ personId }) => personId !== account.person_id);
  return [`${entry}.${seal}`, ...others.map(({ text }) => text)].slice(0, MAX_ENTRIES).join(SEPARATOR);
}
