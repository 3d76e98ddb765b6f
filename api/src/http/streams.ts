/** The open streams of this process: how many a person may have, and their common end. */
import type { UnitId } from '@erp/domain/organization/tree';

/** A person's windows share one (web/src/live); programs of his add a few. */
export const MAX_STREAMS = 8;

export type Streams = {
  /** Null: the person has enough of them. `end` is called when the server stops. Answers how to give the place back. */
  take(personId: UnitId, end: () => void): (() => void) | null;
  /** Ends all of them, and lets no new one begin. */
  close(): void;
};

export function openStreams(): Streams {
  const ends = new Map<UnitId, Set<() => void>>();
  let isClosed = false;
  return {
    take(personId, end) {
      const own = ends.get(personId) ?? new Set<() => void>();
      if (isClosed || own.size >= MAX_STREAMS) return null;
      ends.set(personId, own.add(end));
      return () => {
        own.delete(end);
        if (own.size === 0) ends.delete(personId);
      };
    },
    close() {
      isClosed = true;
      for (const end of [...ends.values()].flatMap((own) => [...own])) end();
    },
  };
}
