'use client';

import { useTranslations } from 'next-intl';
import { formatCount, formatMoney, formatRate } from '@/ui/format-number';
import type { MorningNumbersFragment, MorningScreenQuery } from './generated/morning';
import styles from './morning.module.css';

export type Morning = NonNullable<MorningScreenQuery['morningScreen']>;

const NUMBERS = ['calls', 'connected', 'keyPersons', 'visits', 'signed'] as const;

const rateOf = ({ calls, connected }: MorningNumbersFragment): string =>
  formatRate(calls === 0 ? null : connected / calls, true);

/** The unit's numbers, and those of the units and people below it. */
export function MorningUnits({ screen: { activity, reports } }: { screen: Morning }) {
  const t = useTranslations('morning');
  const { total, rows } = activity;
  const rises = reports.nodes.reduce((sum, report) => sum + report.rises.length, 0);
  return (
    <>
      <dl className={styles.numbers}>
        {NUMBERS.map((name) => (
          <div key={name}>
            <dt>{t(`number.${name}`)}</dt>
            <dd>
              {formatCount(total[name])}
              {name === 'connected' ? <small>{rateOf(total)}</small> : null}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('number.received')}</dt>
          <dd>{formatMoney(total.received)}</dd>
        </div>
        <div>
          <dt>{t('number.rises')}</dt>
          <dd>{formatCount(rises)}</dd>
        </div>
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col">
                {t(`number.${name}`)}
              </th>
            ))}
            <th scope="col">{t('number.received')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">{row.unit.name}</th>
              {NUMBERS.map((name) => (
                <td key={name} className={row[name] === 0 ? styles.zero : undefined}>
                  {formatCount(row[name])}
                  {name === 'connected' ? <small>{rateOf(row)}</small> : null}
                </td>
              ))}
              <td className={row.received === '0.00' ? styles.zero : undefined}>
                {formatMoney(row.received)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
