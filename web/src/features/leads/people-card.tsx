'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import { formatCount, formatRate } from '@/ui/format-number';
import listStyles from '@/ui/list-table.module.css';
import { NumberLink } from '@/ui/number-link';
import type { LeadsOfOneFragment } from './generated/leads';

/** Per person: how many leads came, how many were called in time, and how fast. */
export function PeopleCard({
  people,
  hrefOf,
}: {
  people: readonly LeadsOfOneFragment[];
  /** The leads that a person got last. */
  hrefOf: (personId: string) => string;
}) {
  const t = useTranslations('leads');
  return (
    <Card title={t('people')} flush={people.length > 0}>
      {people.length === 0 ? (
        <p className="quiet">{t('nobodyYet')}</p>
      ) : (
        <table className={listStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              {(['received', 'calledInTime', 'rate', 'passedOn', 'median'] as const).map((column) => (
                <th key={column} scope="col" className={listStyles.number}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ person, received, waiting, calledInTime, passedOn, medianMinutes }) => (
              <tr key={person.id}>
                <td>{person.name}</td>
                <td className={listStyles.number}>
                  <NumberLink
                    value={received}
                    label={t('receivedBy', { name: person.name })}
                    href={hrefOf(person.id)}
                  />
                </td>
                <td className={listStyles.number}>{formatCount(calledInTime)}</td>
                <td className={listStyles.number}>
                  {formatRate(received === waiting ? null : calledInTime / (received - waiting), true)}
                </td>
                <td className={listStyles.number}>{formatCount(passedOn)}</td>
                <td className={listStyles.number}>
                  {typeof medianMinutes === 'number' ? t('minutes', { minutes: medianMinutes }) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
