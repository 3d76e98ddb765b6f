'use client';

import { del, get, update } from 'idb-keyval';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '@/viewer/use-viewer';
import { merged, patchOf, type Patch } from './draft-patch';

type Kept<Draft> = { draft: Draft; at: string };

/** What another tab did with the same draft; null: nothing, or this one has gone on since it was sent. */
export type OtherTab = 'TYPED' | 'SENT' | null;

type News<Draft> = { kind: 'TYPED' } | { kind: 'SENT'; next: Draft };

/**
 * What one person types about one thing (`name`: the customer of a call, a visit …), kept in this browser with each
 * change: it survives a reload, a crash, an expired session and an API that is down. In IndexedDB, whose writes are on the
 * disk at once: what localStorage holds is lost for some seconds when a browser is killed. `isTyped`: it is more than
 * fresh; `savedAt`: when it was on the disk, RFC 3339.
 *
 * Tabs of one browser share it: each writes only what was changed in it, and takes over what was changed in another, so
 * that nothing typed is lost and all of them send it under one request key.
 */
export function useDraft<Draft extends object>(name: string, fresh: () => Draft) {
  const viewer = useViewer();
  const key = `draft:${viewer.person.id}:${name}`;
  const [draft, setDraft] = useState(fresh);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isTyped, setTyped] = useState(false);
  const [otherTab, setOtherTab] = useState<OtherTab>(null);
  const latest = useRef(draft);
  /** What was typed while the kept draft was being read, by the reads that are under way. */
  const typedMeanwhile = useRef(new Set<{ patch: Patch<Draft> }>());
  const tabs = useRef<BroadcastChannel | null>(null);

  const show = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<boolean> => {
      const meanwhile: { patch: Patch<Draft> } = { patch: {} };
      const reads = typedMeanwhile.current;
      reads.add(meanwhile);
      // Without storage there is nothing kept, and nothing will be.
      const kept = await get<Kept<Draft>>(key).catch(() => undefined);
      reads.delete(meanwhile);
      if (!isCurrent || !kept) return false;
      show(merged(merged(latest.current, kept.draft), meanwhile.patch));
      setTyped(true);
      setSavedAt(kept.at);
      return true;
    };
    const onNews = ({ data }: MessageEvent<News<Draft>>): void => {
      if (data.kind === 'TYPED') {
        void read().then((isTaken) => isTaken && setOtherTab('TYPED'));
        return;
      }
      show(data.next);
      setTyped(false);
      setSavedAt(null);
      setOtherTab('SENT');
    };
    // A page that was frozen in the background may have missed what the others told.
    const onShown = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    void read();
    const channel = new BroadcastChannel(key);
    channel.addEventListener('message', onNews);
    document.addEventListener('visibilitychange', onShown);
    tabs.current = channel;
    return () => {
      isCurrent = false;
      tabs.current = null;
      channel.close();
      document.removeEventListener('visibilitychange', onShown);
    };
  }, [key, show]);

  const change = useCallback(
    (changes: Partial<Draft>) => {
      const patch = patchOf(latest.current, changes);
      for (const meanwhile of typedMeanwhile.current) meanwhile.patch = merged(meanwhile.patch, patch);
      const next = merged(latest.current, patch);
      show(next);
      setTyped(true);
      setOtherTab((now) => (now === 'SENT' ? null : now));
      const at = new Date().toISOString();
      update<Kept<Draft>>(key, (kept) => ({ draft: kept ? merged(kept.draft, patch) : next, at })).then(
        () => {
          setSavedAt(at);
          tabs.current?.postMessage({ kind: 'TYPED' } satisfies News<Draft>);
        },
        () => undefined,
      );
    },
    [key, show],
  );

  const startAnew = useCallback(
    (next: Draft) => {
      show(next);
      setTyped(false);
      setOtherTab(null);
      del(key).then(
        () => setSavedAt(null),
        () => undefined,
      );
      tabs.current?.postMessage({ kind: 'SENT', next } satisfies News<Draft>);
    },
    [key, show],
  );

  return { draft, isTyped, savedAt, otherTab, change, startAnew };
}
