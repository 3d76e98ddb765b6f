'use client';

import { del, get, set } from 'idb-keyval';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '@/viewer/use-viewer';

type Kept<Draft> = { draft: Partial<Draft>; at: string };

/**
 * What one person types about one thing (`name`: the customer of a call, a visit …), kept in this browser with each
 * change: it survives a reload, a crash, an expired session and an API that is down. In IndexedDB, whose writes are on the
 * disk at once: what localStorage holds is lost for some seconds when a browser is killed. `isTyped`: it is more than
 * fresh; `savedAt`: when it was on the disk, RFC 3339.
 */
export function useDraft<Draft extends object>(name: string, fresh: () => Draft) {
  const viewer = useViewer();
  const key = `draft:${viewer.person.id}:${name}`;
  const [draft, setDraft] = useState(fresh);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isTyped, setTyped] = useState(false);
  const latest = useRef(draft);
  /** What was typed while the kept draft was still being read; null: it has been read. */
  const early = useRef<Partial<Draft> | null>({});

  useEffect(() => {
    let isCurrent = true;
    // Without storage there is nothing kept, and nothing will be.
    void get<Kept<Draft>>(key)
      .catch(() => undefined)
      .then((kept) => {
        if (!isCurrent) return;
        if (kept) {
          latest.current = { ...latest.current, ...kept.draft, ...early.current };
          setDraft(latest.current);
          setTyped(true);
          setSavedAt(kept.at);
        }
        early.current = null;
      });
    return () => {
      isCurrent = false;
    };
  }, [key]);

  const change = useCallback(
    (changes: Partial<Draft>) => {
      if (early.current) early.current = { ...early.current, ...changes };
      latest.current = { ...latest.current, ...changes };
      setDraft(latest.current);
      setTyped(true);
      const at = new Date().toISOString();
      set(key, { draft: latest.current, at } satisfies Kept<Draft>).then(
        () => setSavedAt(at),
        () => undefined,
      );
    },
    [key],
  );

  const startAnew = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      setTyped(false);
      del(key).then(
        () => setSavedAt(null),
        () => undefined,
      );
    },
    [key],
  );

  return { draft, isTyped, savedAt, change, startAnew };
}
