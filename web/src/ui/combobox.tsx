'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from './icon';
import styles from './combobox.module.css';

export type ComboboxOption = { value: string; label: string; hint?: string; depth?: number };

const MOST_SHOWN = 200;

/**
 * One of many, found by typing. The list opens in the browser's top layer, so that no dialog or scroll box cuts it off.
 */
export function Combobox({
  id,
  label,
  options,
  value,
  onChange,
  onType,
  placeholder,
  invalid = false,
  width,
}: {
  id: string;
  /** Where no visible label names it. */
  label?: string;
  options: readonly ComboboxOption[];
  value: string | null;
  onChange: (value: string) => void;
  /** The options follow what is typed: they are searched for elsewhere, not filtered here. */
  onType?: (text: string) => void;
  placeholder?: string;
  invalid?: boolean;
  width?: number;
}) {
  const t = useTranslations('common');
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = text !== null;
  const chosen = options.find((option) => option.value === value);
  const typed = (text ?? '').trim().toLowerCase();
  const found = (
    typed === '' || onType
      ? options
      : options.filter(({ label: name, hint }) => `${name} ${hint ?? ''}`.toLowerCase().includes(typed))
  ).slice(0, MOST_SHOWN);

  useEffect(() => {
    const element = list.current;
    const place = box.current?.getBoundingClientRect();
    if (!isOpen || !element || !place) return;
    element.style.left = `${place.left}px`;
    element.style.top = `${place.bottom + 4}px`;
    element.style.minWidth = `${place.width}px`;
    element.showPopover();
  }, [isOpen]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, isOpen]);

  const open = () => {
    if (isOpen) return;
    setActive(
      Math.max(
        options.findIndex((option) => option.value === value),
        0,
      ),
    );
    setText('');
  };
  const choose = (option: ComboboxOption | undefined) => {
    setText(null);
    if (option) onChange(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      if (isOpen) setActive(Math.min(active + 1, found.length - 1));
      else open();
    } else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && isOpen) choose(found[active]);
    else if (event.key === 'Escape' && isOpen) setText(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} className={invalid ? `${styles.box} ${styles.invalid}` : styles.box} style={{ width }}>
      <input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-options`}
        aria-activedescendant={isOpen && found[active] ? `${id}-${found[active].value}` : undefined}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        className={styles.input}
        placeholder={chosen?.label ?? placeholder ?? t('choose')}
        value={text ?? chosen?.label ?? ''}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          onType?.(event.target.value.trim());
        }}
        onClick={open}
        onBlur={() => setText(null)}
        onKeyDown={onKeyDown}
      />
      <Icon name="down" size={12} />
      {isOpen ? (
        <ul ref={list} id={`${id}-options`} role="listbox" popover="manual" className={styles.list}>
          {found.map((option, index) => (
            <li
              key={option.value}
              id={`${id}-${option.value}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? `${styles.option} ${styles.active}` : styles.option}
              style={{ paddingLeft: 8 + (option.depth ?? 0) * 14 }}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              {option.label} {option.hint ? <span className="quiet">{option.hint}</span> : null}
            </li>
          ))}
          {found.length === 0 ? <li className={styles.nothing}>{t('nothingFound')}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
