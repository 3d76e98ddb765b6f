'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { customerPath, customersPath } from '@/paths';
import { Icon } from '@/ui/icon';
import { KeyCap } from '@/ui/key-cap';
import { StateTag } from '@/ui/state-tag';
import { useShortcuts } from '@/ui/use-shortcuts';
import styles from './customer-search.module.css';
import { useCustomerSearchQuery } from './generated/customer-search';

/** What is typed is asked for a moment after the last key. */
const TYPING_MS = 150;

/** Global search by name, phone fragment or pinyin initials; `/` reaches it. */
export function CustomerSearch() {
  const t = useTranslations('frame');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, previousData, loading } = useCustomerSearchQuery({
    variables: { search },
    skip: search === '',
  });
  const found = search === '' ? [] : ((data ?? previousData)?.customers.nodes ?? []);
  /** What is shown is what was found for what is typed. */
  const isFound = data !== undefined && search === text.trim();
  useShortcuts({
    '/': (event) => {
      event.preventDefault();
      input.current?.focus();
    },
  });

  const open = (href: string) => {
    setOpen(false);
    setText('');
    input.current?.blur();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') {
      // What is still searched for is found in the list.
      const customer = isFound ? found[active] : undefined;
      open(
        customer ? customerPath(customer.id) : `${customersPath()}?search=${encodeURIComponent(text.trim())}`,
      );
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.search} role="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('searchLabel')}
        aria-keyshortcuts="/"
        aria-expanded={isOpen && search !== ''}
        aria-controls="customer-search-results"
        aria-activedescendant={found[active] ? `search-${found[active].id}` : undefined}
        autoComplete="off"
        placeholder={t('search')}
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <KeyCap>/</KeyCap>
      {isOpen && search !== '' ? (
        <ul id="customer-search-results" role="listbox" className={styles.results}>
          {found.map((customer, index) => (
            <li
              key={customer.id}
              id={`search-${customer.id}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? `${styles.result} ${styles.active}` : styles.result}
              onPointerDown={(event) => {
                event.preventDefault();
                open(customerPath(customer.id));
              }}
            >
              <strong>{customer.name}</strong>
              <StateTag state={customer.state} />
              <span className="quiet">
                {[customer.city, customer.district, customer.holder.name].filter(Boolean).join(' ・ ')}
              </span>
            </li>
          ))}
          {found.length === 0 ? (
            <li className={styles.none}>
              {loading || search !== text.trim() ? t('searching') : t('searchNone')}
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
