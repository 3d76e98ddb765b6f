'use client';

import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import styles from './choice.module.css';

export type Option<Value extends string> = {
  value: Value;
  label: ReactNode;
  disabled?: boolean;
  /** Coloured edge above it, e.g. a stage's. */
  edge?: string;
  /** Ground and text while chosen. */
  chosen?: CSSProperties;
};

type Look = 'segmented' | 'joined' | 'chips';

function nextIndex(event: KeyboardEvent, index: number, length: number): number | null {
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') return (index + 1) % length;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') return (index + length - 1) % length;
  return null;
}

function focusOption(from: HTMLElement, index: number): void {
  from.parentElement?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus();
}

/**
 * One of a few: a radio group in one row. Arrows move the focus, space or enter chooses; choosing what is chosen
 * already takes it back where `clearable`.
 */
export function Choice<Value extends string>({
  label,
  labelledBy,
  options,
  value,
  onChange,
  look = 'segmented',
  clearable = false,
  invalid = false,
  digits = true,
  id,
}: {
  label?: string;
  labelledBy?: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  look?: Look;
  clearable?: boolean;
  invalid?: boolean;
  /** While the focus is inside, 1 chooses the first, 2 the second, and leaves: the next digit is the page's own again. */
  digits?: boolean;
  id?: string;
}) {
  const current = Math.max(
    options.findIndex((option) => option.value === value),
    0,
  );
  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-invalid={invalid || undefined}
      className={[styles.group, styles[look], invalid ? styles.invalid : ''].join(' ')}
    >
      {options.map((option, index) => {
        const isChosen = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={isChosen}
            data-value={option.value}
            disabled={option.disabled}
            tabIndex={index === current ? 0 : -1}
            className={isChosen ? `${styles.option} ${styles.chosen}` : styles.option}
            style={{
              ...(option.edge ? { borderTop: `4px solid ${option.edge}` } : {}),
              ...(isChosen ? option.chosen : {}),
            }}
            onClick={() => onChange(isChosen && clearable ? null : option.value)}
            onKeyDown={(event) => {
              const next = nextIndex(event, index, options.length);
              const digit = digits ? options[Number(event.key) - 1] : undefined;
              if (next === null && !digit) return;
              event.preventDefault();
              if (next !== null) focusOption(event.currentTarget, next);
              else if (digit && !digit.disabled) {
                onChange(digit.value);
                event.currentTarget.blur();
              }
            }}
          >
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
