/** One request's context: who asks, at which moment, with the organisation as it is now. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TrustedProxies } from '@erp/domain/identity/client-address';
import { dayOf } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import type { Context, Locale } from '../context';
import { startLoads } from '../database/loads';
import { counting, type Database } from '../database/sql';
import { authenticate } from '../identity/authenticate';
import { viewerOf } from '../identity/viewer';
import { currentTree, forgetTree } from '../organization/tree-cache';
import type { Settings } from '../settings';
import { addressOf } from './address';

export type ServerParts = { db: Database; clock: Clock; settings: Settings; trustedProxies: TrustedProxies };

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

/** Who is not signed in is answered in the browser's language; Chinese unless it asks for English first. */
const askedLocale = (request: IncomingMessage): Locale =>
  /^\s*en\b/i.test(header(request, 'accept-language')) ? 'en' : 'zh';

export function clientOf(request: IncomingMessage): string {
  const name = header(request, 'apollographql-client-name');
  const version = header(request, 'apollographql-client-version');
  const client = name ? `${name} ${version}` : header(request, 'user-agent');
  // Headers may hold control characters of Latin-1.
  return client
    .slice(0, 200)
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** Somebody whom another process entered a moment ago is signed in already. */
function treeWithNewest(db: Database, { timeZone }: Settings): Promise<Context['tree']> {
  forgetTree(db);
  return currentTree(db, timeZone);
}

export async function makeContext(
  { db, clock, settings, trustedProxies }: ServerParts,
  request: IncomingMessage,
): Promise<Context> {
  const own = counting(db);
  const [known, identity] = await Promise.all([
    currentTree(own, settings.timeZone),
    authenticate({ db: own, clock, settings }, request.headers.authorization),
  ]);
  const tree = identity && !known.unit(identity.personId) ? await treeWithNewest(own, settings) : known;
  const today = dayOf(clock.now(), settings.timeZone);
  const viewer = identity && viewerOf(tree, identity, today);
  const ctx: Context = {
    db: own,
    clock,
    settings,
    tree,
    viewer,
    locale: viewer?.locale ?? askedLocale(request),
    requestId: randomUUID(),
    address: addressOf(request, trustedProxies),
    client: clientOf(request),
    load: startLoads(() => ctx),
  };
  return ctx;
}
