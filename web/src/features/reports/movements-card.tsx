'use client';

import { STAGES, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { BlankState } from '@/ui/blank-state';
import { Card } from '@/ui/card';
import { NumberLink } from '@/ui/number-link';
import { StateTag } from '@/ui/state-tag';
import type { ProcessReportQuery } from './generated/process';
import type { OpenProcessList } from './process-list';
import styles from './reports.module.css';
import { AFTER_LAPSE } from './urls';

type Movement = NonNullable<ProcessReportQuery['process']>['movements'][number];
type Pair = { lower: Stage; upper: Stage; rises: number; falls: number };

/** Rises and falls between the same two stages stand side by side. */
function pairsOf(movements: readonly Movement[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to, count, afterLapse } of movements) {
    if (!from || afterLapse) continue;
    const rises = STAGES.indexOf(to) > STAGES.indexOf(from);
    const [lower, upper] = rises ? [from, to] : [to, from];
    const key = `${lower} ${upper}`;
    const pair = pairs.get(key) ?? { lower, upper, rises: 0, falls: 0 };
    pairs.set(key, rises ? { ...pair, rises: count } : { ...pair, falls: count });
  }
  const place = ({ lower, upper }: Pair): number => STAGES.indexOf(lower) * 10 + STAGES.indexOf(upper);
  return [...pairs.values()].sort((a, b) => place(a) - place(b));
}

export function MovementsCard({
  movements,
  list,
}: {
  movements: readonly Movement[];
  list: OpenProcessList;
}) {
  const t = useTranslations('reports');
  const ts = useTranslations('state');
  const pairs = pairsOf(movements);
  const firsts = movements.filter(({ from, afterLapse }) => !from || afterLapse);
  const nameOf = (from: string): string =>
    from === '' ? t('firstStages') : from === AFTER_LAPSE ? t('afterLapse') : ts(from as Stage);
  const number = (value: number, from: string, to: Stage) => (
    <NumberLink
      value={value}
      href={list.href({ movement: `${from}>${to}` })}
      label={t('movementList', { from: nameOf(from), to: ts(to) })}
      onOpen={() => list.open({ movement: `${from}>${to}` })}
    />
  );
  return (
    <Card title={t('movements')} remark={t('movementsRemark')}>
      {movements.length === 0 ? <BlankState title={t('noMovements')} /> : null}
      {pairs.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('between')}</th>
              <th scope="col">{t('rises')}</th>
              <th scope="col">{t('falls')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ lower, upper, rises, falls }) => (
              <tr key={`${lower} ${upper}`}>
                <td>
                  <StateTag state={lower} /> {'⇄'} <StateTag state={upper} />
                </td>
                <td>{number(rises, lower, upper)}</td>
                <td>{number(falls, upper, lower)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {firsts.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('firstStages')}</th>
              <th scope="col">{t('customersColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {firsts.map(({ to, count, afterLapse }) => (
              <tr key={`${to} ${afterLapse}`}>
                <td>
                  <StateTag state={to} />{' '}
                  {afterLapse ? <span className="quiet">{t('afterLapse')}</span> : null}
                </td>
                <td>{number(count, afterLapse ? AFTER_LAPSE : '', to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Card>
  );
}
