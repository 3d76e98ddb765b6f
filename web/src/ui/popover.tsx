'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './popover.module.css';

export type TriggerProps = { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void };

/** What opens below a button: closed by Escape, by a click elsewhere, and when the focus leaves it. */
export function Popover({
  isOpen,
  onToggle,
  trigger,
  children,
  align = 'left',
}: {
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  trigger: (props: TriggerProps) => ReactNode;
  children: ReactNode;
  align?: 'left' | 'right';
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) onToggle(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen, onToggle]);
  return (
    <div
      ref={root}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        onToggle(false);
        root.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
      }}
      onBlur={(event) => {
        if (isOpen && event.relatedTarget && !root.current?.contains(event.relatedTarget)) onToggle(false);
      }}
    >
      {trigger({ 'aria-expanded': isOpen, 'aria-controls': id, onClick: () => onToggle(!isOpen) })}
      {isOpen ? (
        <div id={id} className={`${styles.panel} ${align === 'right' ? styles.right : ''}`}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
