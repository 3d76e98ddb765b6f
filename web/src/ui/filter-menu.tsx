'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Icon } from './icon';
import { Popover } from './popover';
import styles from './filter-menu.module.css';

export type FilterOption = { value: string; label: ReactNode };

/** A filter button: what is chosen stands in it; none chosen: everything. */
export function FilterMenu({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const t = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <Popover
      isOpen={isOpen}
      onToggle={setOpen}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className={chosen.length > 0 ? `${styles.button} ${styles.active}` : styles.button}
        >
          {label}
          {chosen.length > 0 ? <span className="number">{chosen.length}</span> : null}
          <Icon name="down" size={12} />
        </button>
      )}
    >
      <fieldset className={styles.menu} aria-label={label}>
        {options.map(({ value, label: name }) => (
          <label key={value} className={styles.option}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {name}
          </label>
        ))}
        <button
          type="button"
          className={styles.clear}
          disabled={chosen.length === 0}
          onClick={() => onChange([])}
        >
          {t('clear')}
        </button>
      </fieldset>
    </Popover>
  );
}
