import { print } from 'graphql';
import { graphqlPath } from '@/paths';
import type { ChangeTopic } from '@/generated/schema-types';
import { ChangedDocument, type ChangedSubscription } from './generated/changed';
import { readEvents } from './read-events';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server shows every ten seconds that it is there. */
const SILENCE_MS = 35_000;

const query = print(ChangedDocument);

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });

/** What changed up to a position of the log. */
export type Changes = { position: string; topics: readonly ChangeTopic[] };

type Answer = { data?: ChangedSubscription | null };

/** One stream, until the server ends it. SIGNED_OUT: none will be given any more. */
async function followOnce(
  variables: { topics: readonly ChangeTopic[]; after: string },
  tell: (changes: Changes) => void,
  signal: AbortSignal,
): Promise<'ENDED' | 'REFUSED' | 'SIGNED_OUT'> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const isAlive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  try {
    const response = await fetch(graphqlPath(), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (response.status === 401) return 'SIGNED_OUT';
    if (!response.ok || !response.body) return 'REFUSED';
    for await (const { event, data } of readEvents(response.body, isAlive)) {
      const changes = event === 'next' ? (JSON.parse(data) as Answer).data?.changed : null;
      if (changes) tell(changes);
    }
    return 'ENDED';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Follows changes after a position for as long as the signal lets it: a stream that ends (with its token, with the
 * server) is taken up again from the last position, so that nothing is missed in between.
 */
export async function followChanges(
  { topics, position }: Changes,
  onChange: (changes: Changes) => void,
  signal: AbortSignal,
): Promise<void> {
  let after = position;
  let waits = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    const outcome = await followOnce(
      { topics, after },
      (changes) => {
        after = changes.position;
        waits = FIRST_PAUSE_MS;
        onChange(changes);
      },
      signal,
    ).catch(() => 'REFUSED' as const);
    if (outcome === 'SIGNED_OUT') return;
    // Not all at once after the server was away.
    await pause(waits * (0.5 + Math.random()), signal);
    if (outcome === 'REFUSED') waits = Math.min(waits * 2, LONGEST_PAUSE_MS);
  }
}
