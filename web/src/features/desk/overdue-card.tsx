'use client';

import { useTranslations } from 'next-intl';
import { tasksPath } from '@/paths';
import { Card } from '@/ui/card';
import { NumberLink } from '@/ui/number-link';
import { useDates } from '@/viewer/use-dates';
import styles from './desk.module.css';
import { useOverdueTasksSuspenseQuery } from './generated/desk';

const SHOWN = 8;

/** Who has overdue tasks: the numbers open them. */
export function OverdueCard() {
  const t = useTranslations('desk');
  const dates = useDates();
  const { overdueByPerson } = useOverdueTasksSuspenseQuery({ fetchPolicy: 'cache-and-network' }).data;
  const total = overdueByPerson.reduce((sum, { overdue }) => sum + overdue, 0);
  return (
    <Card title={t('overdueByPerson')} remark={t('inAll', { count: total })}>
      {overdueByPerson.length === 0 ? (
        <p className="quiet">{t('nothingOverdue')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.person')}</th>
              <th scope="col">{t('column.since')}</th>
              <th scope="col">{t('column.overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {overdueByPerson.slice(0, SHOWN).map(({ person, overdue, since }) => (
              <tr key={person.id}>
                <td>{person.name}</td>
                <td>{dates.dateTime(since)}</td>
                <td>
                  <NumberLink
                    value={overdue}
                    label={t('overdueOf', { name: person.name })}
                    href={`${tasksPath()}?due=OVERDUE&unit=${encodeURIComponent(person.id)}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
