'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '@/viewer/use-viewer';

type Kept<Draft> = { draft: Draft; at: string };

function read<Draft>(key: string): Kept<Draft> | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Kept<Draft>);
  } catch {
    return null;
  }
}

function write(key: string, kept: Kept<unknown> | null): boolean {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * What one person types about one thing (`name`: the customer of a call, a visit …), kept in this browser with each
 * change: it survives a reload, a crash, an expired session and an API that is down. `savedAt`: RFC 3339, null while nothing was typed.
 */
export function useDraft<Draft extends object>(name: string, fresh: () => Draft) {
  const viewer = useViewer();
  const key = `draft:${viewer.person.id}:${name}`;
  const [draft, setDraft] = useState(fresh);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const latest = useRef(draft);

  useEffect(() => {
    const kept = read<Partial<Draft>>(key);
    if (!kept) return;
    latest.current = { ...latest.current, ...kept.draft };
    setDraft(latest.current);
    setSavedAt(kept.at);
  }, [key]);

  const change = useCallback(
    (changes: Partial<Draft>) => {
      latest.current = { ...latest.current, ...changes };
      setDraft(latest.current);
      const at = new Date().toISOString();
      if (write(key, { draft: latest.current, at })) setSavedAt(at);
    },
    [key],
  );

  const startAnew = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      setSavedAt(null);
      write(key, null);
    },
    [key],
  );

  return { draft, savedAt, change, startAnew };
}
