'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '@/ui/format-number';
import { StateTag } from '@/ui/state-tag';
import styles from './morning.module.css';
import type { Morning } from './morning-units';

const BEST = 5;
const RISES = 8;

type Report = Morning['reports']['nodes'][number];

/** Whoever talked to most key persons; among equals to most customers. */
const best = (nodes: readonly Report[]): Report[] =>
  [...nodes]
    .sort((a, b) => b.keyPersons - a.keyPersons || b.connected - a.connected || b.calls - a.calls)
    .filter(({ connected }) => connected > 0)
    .slice(0, BEST);

/** The best people, whose stages rose, and what people say stands in the way and will be done today. */
export function MorningPeople({ screen: { reports } }: { screen: Morning }) {
  const t = useTranslations('morning');
  const tc = useTranslations('common');
  const leading = best(reports.nodes);
  const rises = reports.nodes.flatMap(({ person, rises: own }) =>
    own.map((move) => ({ ...move, rep: person.name })),
  );
  const submitted = reports.nodes.filter(({ version }) => version > 0);
  const missing = reports.nodes.filter(({ version }) => version === 0);
  return (
    <div className={styles.columns}>
      <section>
        <h2 className={styles.title}>
          {t('best')} <small>{t('bestRemark')}</small>
        </h2>
        {leading.length === 0 ? <p className={styles.zero}>{t('none')}</p> : null}
        <ol>
          {leading.map(({ person, keyPersons, calls }) => (
            <li key={person.id} className={styles.line}>
              <strong>{person.name}</strong>
              <span>
                <strong>{formatCount(keyPersons)}</strong>{' '}
                <small>
                  {'/'} {formatCount(calls)}
                </small>
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className={styles.title}>{t('rises')}</h2>
        {rises.length === 0 ? <p className={styles.zero}>{t('noRises')}</p> : null}
        <ul>
          {rises.slice(0, RISES).map((move) => (
            <li key={`${move.customerId} ${move.at}`} className={styles.line}>
              <span className={styles.name}>
                {move.customerName} <small>{move.rep}</small>
              </span>
              <StateTag state={move.to} />
            </li>
          ))}
        </ul>
        {rises.length > RISES ? (
          <p className={styles.zero}>{t('more', { count: rises.length - RISES })}</p>
        ) : null}
      </section>
      <section>
        <h2 className={styles.title}>{t('obstacles')}</h2>
        {submitted.length === 0 ? <p className={styles.zero}>{t('nobody')}</p> : null}
        <ul>
          {submitted.map(({ person, obstacles, commitments }) => (
            <li key={person.id} className={styles.said}>
              <strong>{person.name}</strong>
              {obstacles ? (
                <p className={styles.obstacle}>
                  <small>{t('obstacle')}</small> {obstacles}
                </p>
              ) : null}
              <p>
                <small>{t('commitment')}</small> {commitments}
              </p>
            </li>
          ))}
        </ul>
        {missing.length > 0 ? (
          <p className={styles.missing}>
            {t('notSubmitted', { names: missing.map(({ person }) => person.name).join(tc('and')) })}
          </p>
        ) : null}
      </section>
    </div>
  );
}
