'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import styles from './admin-table.module.css';
import { FaultLine } from './fault-line';
import { OrderButtons } from './order-buttons';
import { useWrite } from './use-write';
import type { UserError } from './user-errors';

/** `position`: from 1. */
type Entry = { id: string; position: number; active: boolean };

export type EntryColumn<E> = {
  head: string;
  cell: (entry: E) => ReactNode;
  /** A number stands at the right; the wide one takes what the others leave, cut off, its whole text as its title. */
  look?: 'number' | { wide: (entry: E) => string | null };
};

type Answer = Promise<{ userErrors: readonly UserError[] } | undefined>;

const lookOf = <E,>({ look }: EntryColumn<E>): string | undefined =>
  look === 'number' ? styles.number : look ? styles.wide : undefined;

/** Entries that administrators keep, in their order: moved, edited, offered or not. */
export function EntryTable<E extends Entry>({
  label,
  entries,
  columns,
  nameOf,
  onEdit,
  move,
  setActive,
  isFixed,
  acts,
}: {
  label: string;
  entries: readonly E[];
  columns: readonly EntryColumn<E>[];
  nameOf: (entry: E) => string;
  onEdit: (id: string) => void;
  move: (requestKey: string, entry: E, to: number) => Answer;
  setActive: (requestKey: string, entry: E, active: boolean) => Answer;
  /** Whether it is offered is no administrator's to say. */
  isFixed?: (entry: E) => boolean;
  /** What else can be done to an entry. */
  acts?: (entry: E) => ReactNode;
}) {
  const t = useTranslations('entries');
  const { write, messages, fault, isSending } = useWrite('');
  const [message] = Object.values(messages);
  const row = (entry: E) => (
    <tr key={entry.id} className={entry.active ? undefined : styles.off}>
      <td className={styles.number}>{entry.position}</td>
      <td>
        <OrderButtons
          place={entry.position}
          length={entries.length}
          disabled={isSending}
          upLabel={t('up', { name: nameOf(entry) })}
          downLabel={t('down', { name: nameOf(entry) })}
          onMove={(to) => void write((requestKey) => move(requestKey, entry, to))}
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.head}
          className={lookOf(column)}
          title={typeof column.look === 'object' ? (column.look.wide(entry) ?? undefined) : undefined}
        >
          {column.cell(entry)}
        </td>
      ))}
      <td>{entry.active ? t('active') : t('inactive')}</td>
      <td>
        <span className={styles.acts}>
          <Button size="small" onClick={() => onEdit(entry.id)}>
            {t('edit')}
          </Button>
          {acts?.(entry)}
          {isFixed?.(entry) ? null : (
            <Button
              size="small"
              look="quiet"
              disabled={isSending}
              onClick={() => void write((requestKey) => setActive(requestKey, entry, !entry.active))}
            >
              {entry.active ? t('deactivate') : t('activate')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <th colSpan={2}>{t('place')}</th>
              {columns.map((column) => (
                <th key={column.head} className={column.look === 'number' ? styles.number : undefined}>
                  {column.head}
                </th>
              ))}
              <th>{t('status')}</th>
              <th>{t('actions')}</th>
            </tr>
          </thead>
          <tbody>{entries.map(row)}</tbody>
        </table>
      </div>
      <div className={styles.below} role="status">
        {fault ? <FaultLine error={fault} /> : null}
        {message ? <span className="warning">{message}</span> : null}
      </div>
    </>
  );
}
