'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { customerPath } from '@/paths';
import { formatCount, formatMoney } from '@/ui/format-number';
import { StateTag } from '@/ui/state-tag';
import styles from './daily.module.css';
import type { DailyMoveFragment, DailyReportFieldsFragment } from './generated/daily-report';

function Moves({ title, moves }: { title: string; moves: readonly DailyMoveFragment[] }) {
  const t = useTranslations('daily');
  return (
    <div>
      <h3 className={styles.movesTitle}>
        {title} <span className="quiet number">{formatCount(moves.length)}</span>
      </h3>
      {moves.length === 0 ? <p className="quiet">{t('noMoves')}</p> : null}
      <ul>
        {moves.map((move) => (
          <li key={`${move.customerId} ${move.at}`} className={styles.move}>
            {move.customer ? (
              <Link href={customerPath(move.customerId)}>{move.customerName}</Link>
            ) : (
              <span>{move.customerName}</span>
            )}
            <span className={styles.stages}>
              {move.from ? <StateTag state={move.from} /> : null} {'→'} <StateTag state={move.to} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the facts say of a rep's day. */
export function DayFacts({ report }: { report: DailyReportFieldsFragment }) {
  const t = useTranslations('daily');
  const numbers = (
    ['calls', 'connected', 'keyPersons', 'appointments', 'visits', 'signed', 'tasksLeft'] as const
  ).map((name) => ({ name, value: formatCount(report[name]) }));
  return (
    <>
      <dl className={styles.numbers}>
        {[...numbers, { name: 'received' as const, value: formatMoney(report.received) }].map(
          ({ name, value }) => (
            <div key={name}>
              <dt className="quiet">{t(`column.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Moves title={t('rises')} moves={report.rises} />
      <Moves title={t('falls')} moves={report.falls} />
    </>
  );
}
