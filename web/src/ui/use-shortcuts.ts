'use client';

import { useEffect, useRef } from 'react';
import { isTyping } from './keys';

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/** 'n', '/', '[', 'ArrowDown', or 'Ctrl+Enter'. */
const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;

/** Keys of the page (keys.ts keeps held keys and those of input methods from them). Plain keys do nothing while somebody types, nor below an open dialog; those with Ctrl always reach. */
export function useShortcuts(shortcuts: Shortcuts, { inDialog = false }: { inDialog?: boolean } = {}): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      if (!name.startsWith('Ctrl+') && isTyping(event.target)) return;
      if (!inDialog && document.querySelector('dialog[open]')) return;
      latest.current[name]?.(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [inDialog]);
}
