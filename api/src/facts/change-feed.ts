/**
 * Tells those who listen in this process that something in their scope changed. One poll of the log of changes for all of
 * them, and none while nobody listens; positions of the log are gapless and never filled in later (log-changes.ts), so
 * whoever comes back with the last one misses nothing.
 */
import type { DataSource } from 'typeorm';
import { GraphQLError } from 'graphql';
import { dayOf } from '@erp/domain/time/day';
import { requireViewer, type Context, type Viewer } from '../context';
import type { Database } from '../database/sql';
import { holds, present, scopeSql } from '../identity/scope';
import { viewerOf, type Identity } from '../identity/viewer';
import { currentTree } from '../organization/tree-cache';
import { CHANGE_TOPICS, type ChangeTopic } from './outbox';

export type Changes = { position: number; topics: readonly ChangeTopic[] };

const EVERY_MS = 500;
const AT_ONCE = 1_000;
/** Who was away for longer asks for everything anew: cheaper than looking. */
const FURTHEST_BACK = 10_000;

type Listener = {
  identity: Identity;
  topics: ReadonlySet<ChangeTopic>;
  tell: (changes: Changes) => void;
  end: () => void;
};

type Parts = Pick<Context, 'db' | 'clock' | 'settings'>;

type Feed = {
  listeners: Set<Listener>;
  /** Told to everybody up to here. */
  position: number;
  started: Promise<void>;
  timer: NodeJS.Timeout;
  isBusy: boolean;
};

type LogRow = { position: number; topic: ChangeTopic; unit_id: Identity['personId'] | null };

const feeds = new WeakMap<DataSource, Feed>();

/** The position of the last change. */
export async function headOf(db: Database): Promise<number> {
  const [row] = await db.rows<{ position: number | null }>(
    'SELECT MAX(position) AS position FROM change_log',
  );
  return row!.position ?? 0;
}

/** The scope as it is now, not as it was when the stream began; null: the person has left. */
async function viewersNow(
  { db, clock, settings }: Parts,
  listeners: ReadonlySet<Listener>,
): Promise<[Listener, Viewer | null][]> {
  const tree = await currentTree(db, settings.timeZone);
  const today = dayOf(clock.now(), settings.timeZone);
  return [...listeners].map((one) => [one, viewerOf(tree, one.identity, today)]);
}

const concerns = (viewer: Viewer, { unit_id: unitId }: LogRow): boolean =>
  unitId === null ? viewer.isCompanyWide : unitId === viewer.personId || holds(present(viewer), unitId);

/** Tells what the log says after the feed's position. */
async function poll(parts: Parts, feed: Feed): Promise<void> {
  for (;;) {
    const rows = await parts.db.rows<LogRow>(
      'SELECT position, topic, unit_id FROM change_log WHERE position > ? ORDER BY position LIMIT ?',
      [feed.position, AT_ONCE],
    );
    const position = rows.at(-1)?.position;
    if (position === undefined) return;
    const viewers = await viewersNow(parts, feed.listeners);
    feed.position = position;
    for (const [listener, viewer] of viewers) {
      if (!viewer) {
        listener.end();
        continue;
      }
      const topics = new Set<ChangeTopic>();
      for (const row of rows) {
        if (listener.topics.has(row.topic) && concerns(viewer, row)) topics.add(row.topic);
      }
      if (topics.size > 0) listener.tell({ position, topics: [...topics] });
    }
    if (rows.length < AT_ONCE) return;
  }
}

function startFeed(parts: Parts): Feed {
  const feed: Feed = {
    listeners: new Set(),
    position: 0,
    started: Promise.resolve(),
    isBusy: false,
    timer: setInterval(() => {
      if (feed.isBusy) return;
      feed.isBusy = true;
      feed.started
        .then(() => poll(parts, feed))
        // The database is away: the position stays where it is, and the next poll goes on from there.
        .catch(() => undefined)
        .finally(() => (feed.isBusy = false));
    }, EVERY_MS),
  };
  feed.started = headOf(parts.db).then((position) => {
    feed.position = position;
  });
  return feed;
}

/** The feed goes on as long as somebody listens. */
function join({ db, clock, settings }: Parts, listener: Listener): Feed {
  let feed = feeds.get(db.dataSource);
  if (!feed) feeds.set(db.dataSource, (feed = startFeed({ db, clock, settings })));
  feed.listeners.add(listener);
  return feed;
}

function leave(db: Database, feed: Feed, listener: Listener): void {
  feed.listeners.delete(listener);
  if (feed.listeners.size > 0) return;
  clearInterval(feed.timer);
  if (feeds.get(db.dataSource) === feed) feeds.delete(db.dataSource);
}

/** What changed for the viewer after `after`, up to where the feed told everybody. */
async function missed(
  ctx: Context,
  topics: readonly ChangeTopic[],
  { after, until }: { after: number; until: number },
): Promise<readonly ChangeTopic[]> {
  if (after > until || until - after > FURTHEST_BACK) return topics;
  const viewer = requireViewer(ctx);
  const within = scopeSql(present(viewer), 'unit_id');
  const rows = await ctx.db.rows<{ topic: ChangeTopic }>(
    `SELECT DISTINCT topic
       FROM change_log
      WHERE position > ? AND position <= ? AND topic IN (?) AND (unit_id = ? OR ${within.sql})`,
    [after, until, topics, viewer.personId, ...within.params],
  );
  return rows.map(({ topic }) => topic);
}

const POSITION = /^\d{1,15}$/;

function positionOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  if (POSITION.test(text)) return Number(text);
  throw new GraphQLError('after: no position; pass the last one received.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** What was told and not yet taken: however slow the listener, no more than one message. */
function mailbox() {
  let kept: Changes | null = null;
  let wake: (() => void) | null = null;
  let isOver = false;
  const rouse = (): void => {
    wake?.();
    wake = null;
  };
  return {
    put: ({ position, topics }: Changes): void => {
      kept = {
        position: Math.max(position, kept?.position ?? 0),
        topics: [...new Set([...(kept?.topics ?? []), ...topics])],
      };
      rouse();
    },
    close: (): void => {
      isOver = true;
      rouse();
    },
    take: async (): Promise<Changes | null> => {
      while (!kept && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      const taken = kept;
      kept = null;
      return isOver ? null : taken;
    },
  };
}

export type ChangedEvent = { changed: Changes };

/** The stream of one listener; it ends when the listener stops, leaves the company, or the server does. */
export async function followChanges(
  ctx: Context,
  { topics, after }: { topics: readonly ChangeTopic[]; after?: string | null },
): Promise<AsyncIterableIterator<ChangedEvent>> {
  const { personId, sessionId, tokenId, tokenScopes, locale } = requireViewer(ctx);
  const asked = CHANGE_TOPICS.filter((topic) => topics.includes(topic));
  const from = positionOf(after);
  const box = mailbox();
  const listener: Listener = {
    identity: { personId, sessionId, tokenId, tokenScopes, locale },
    topics: new Set(asked),
    tell: box.put,
    end: () => finish(),
  };
  const feed = join(ctx, listener);
  const finish = (): void => {
    leave(ctx.db, feed, listener);
    box.close();
  };
  try {
    await feed.started;
    // Later ones are told by the feed, from this position on.
    const until = feed.position;
    const told = from === null ? [] : await missed(ctx, asked, { after: from, until });
    box.put({ position: until, topics: told });
  } catch (error) {
    finish();
    throw error;
  }
  const events: AsyncIterableIterator<ChangedEvent> = {
    [Symbol.asyncIterator]: () => events,
    async next() {
      const changed = await box.take();
      return changed ? { value: { changed }, done: false } : { value: undefined, done: true };
    },
    return() {
      finish();
      return Promise.resolve({ value: undefined, done: true });
    },
  };
  return events;
}
