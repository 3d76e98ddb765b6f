'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { formatCount, formatMoney, formatRate } from '@/ui/format-number';
import { Icon } from '@/ui/icon';
import { NumberLink } from '@/ui/number-link';
import { useSearchState } from '@/ui/use-search-state';
import { ActivityDrawer } from './activity-drawer';
import styles from './activity.module.css';
import desk from './desk.module.css';
import type { ActivityNumbersFragment, DayActivityFragment, WhoIsIdleFragment } from './generated/activity';
import { HourBars, hoursShown } from './hour-bars';
import { ACTIVITY_LIST, ACTIVITY_UNIT, OPEN_UNITS, type ActivityListName } from './urls';

const COLUMNS = [
  'unit',
  'started',
  'calls',
  'connected',
  'keyPersons',
  'appointments',
  'visits',
  'signed',
  'received',
] as const;

type Row = ActivityNumbersFragment & Partial<WhoIsIdleFragment> & { rows?: readonly Row[] };

const highestOf = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.flatMap(({ callsByHour }) => callsByHour));

/** 各单位今天: what each unit below did, expandable to its people; every number opens its list over the page. */
export function ActivityCard({ activity }: { activity: DayActivityFragment }) {
  const t = useTranslations('activity');
  const tc = useTranslations('common');
  const { search, change, hrefWith } = useSearchState();
  const open = new Set((search.get(OPEN_UNITS) ?? '').split(',').filter(Boolean));
  const hours = hoursShown([activity.total]);

  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    change({ [OPEN_UNITS]: [...next] }, { replace: true });
  };
  const link = (row: Row, list: ActivityListName, label: string, value: number): ReactNode => {
    const changes = { [ACTIVITY_LIST]: list, [ACTIVITY_UNIT]: row.unit.id };
    return (
      <NumberLink
        value={value}
        label={`${row.unit.name} ${label}`}
        href={hrefWith(changes)}
        onOpen={() => change(changes)}
      />
    );
  };
  const textLink = (row: Row, list: ActivityListName, label: string, text: string): ReactNode => {
    const changes = { [ACTIVITY_LIST]: list, [ACTIVITY_UNIT]: row.unit.id };
    return (
      <a
        href={hrefWith(changes)}
        aria-label={`${row.unit.name} ${label}: ${text}`}
        onClick={(event) => {
          event.preventDefault();
          change(changes);
        }}
      >
        {text}
      </a>
    );
  };
  const startedCell = (row: Row): ReactNode => {
    if (row.unit.kind === 'PERSON') {
      return row.people > row.started ? <span className="quiet">{t('idle')}</span> : null;
    }
    const missing = row.notStarted?.length ?? 0;
    return (
      <>
        {missing > 0 ? (
          <span className={styles.idle}>
            {textLink(row, 'NOT_STARTED', t('notStarted'), t('missing', { count: missing }))}
          </span>
        ) : null}
        {formatCount(row.started)} {'/'} {formatCount(row.people)}
      </>
    );
  };
  const line = (row: Row, depth: number, highest: number): ReactNode => {
    const below = row.rows ?? [];
    const isOpen = open.has(row.unit.id);
    const isTotal = row === activity.total;
    const name = row.direct ? `${row.unit.name}${tc('direct')}` : row.unit.name;
    return (
      <tr key={row.unit.id} className={isTotal ? desk.total : undefined}>
        <td style={{ paddingLeft: 8 + depth * 16 }}>
          {below.length > 0 && !isTotal ? (
            <button
              type="button"
              className={styles.expander}
              aria-expanded={isOpen}
              onClick={() => toggle(row.unit.id)}
            >
              <Icon name={isOpen ? 'down' : 'right'} />
              {name}
            </button>
          ) : (
            <span className={isTotal ? undefined : styles.leaf}>{name}</span>
          )}
        </td>
        <td>{startedCell(row)}</td>
        <td>{link(row, 'CALLS', t('column.calls'), row.calls)}</td>
        <td>
          {link(row, 'CONNECTED', t('column.connected'), row.connected)}
          <span className={desk.beside}>
            {formatRate(row.calls === 0 ? null : row.connected / row.calls, true)}
          </span>
        </td>
        <td>{link(row, 'KEY_PERSONS', t('column.keyPersons'), row.keyPersons)}</td>
        <td>{link(row, 'APPOINTMENTS', t('column.appointments'), row.appointments)}</td>
        <td>{link(row, 'VISITS', t('column.visits'), row.visits)}</td>
        <td>{link(row, 'SIGNED', t('column.signed'), row.signed)}</td>
        <td>
          {row.received === '0.00' ? (
            <span className="quiet">{formatMoney(row.received)}</span>
          ) : (
            textLink(row, 'RECEIVED', t('column.received'), formatMoney(row.received))
          )}
        </td>
        <td className={styles.hours}>
          <HourBars callsByHour={row.callsByHour} hours={hours} highest={highest} />
        </td>
      </tr>
    );
  };
  /** Rows beside each other share a scale. */
  const lines = (rows: readonly Row[], depth: number): ReactNode =>
    rows.map((row) => [
      line(row, depth, highestOf(rows)),
      open.has(row.unit.id) && row.rows ? lines(row.rows, depth + 1) : null,
    ]);

  return (
    <Card title={t('title')}>
      <div className={styles.scroll}>
        <table className={desk.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
              <th scope="col" className={styles.hours}>
                {t('byHour', { from: hours[0]!, to: hours.at(-1)! })}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines(activity.rows, 0)}
            {line(activity.total, 0, highestOf([activity.total]))}
          </tbody>
        </table>
      </div>
      <ActivityDrawer activity={activity} />
    </Card>
  );
}
