'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { newRequestKey } from '@/ui/request-key';
import { useSearchState } from '@/ui/use-search-state';
import { useDates } from '@/viewer/use-dates';
import {
  useMarkSpotCheckedMutation,
  useSpotCheckSuspenseQuery,
  type SpotCheckLineFragment,
} from './generated/spot-check';
import { SpotCheckFindings } from './spot-check-findings';
import styles from './spot-check.module.css';

const SpotCheckDrawer = dynamic(() => import('./spot-check-drawer').then((module) => module.SpotCheckDrawer));

/** Which follow-up lies open beside its former text. */
const OPEN_CHECK = 'check';

/** 抽查: a few follow-ups to look at, those that look wrong first; opening one marks it as seen. */
export function SpotCheckCard() {
  const t = useTranslations('spotCheck');
  const { nearDay } = useDates();
  const { search, change } = useSearchState();
  const { data, refetch } = useSpotCheckSuspenseQuery({ fetchPolicy: 'cache-and-network' });
  const [mark] = useMarkSpotCheckedMutation();
  const check = data.spotCheck;
  if (!check) return null;
  const open = check.items.find(({ followUp }) => followUp.id === search.get(OPEN_CHECK));

  const look = ({ followUp, seen }: SpotCheckLineFragment): void => {
    change({ [OPEN_CHECK]: followUp.id });
    if (seen) return;
    // A mark that does not come through is only a mark: the list goes on showing it as not seen.
    void mark({
      variables: { input: { requestKey: newRequestKey(), day: check.day, factId: followUp.id } },
    }).then(
      // What stands there stays until the answer has come.
      () => startTransition(() => void refetch()),
      () => undefined,
    );
  };
  return (
    <Card
      title={t('title')}
      remark={t('remark', {
        day: nearDay(check.day),
        effective: check.effective,
        suspicious: check.suspicious,
        seen: check.items.filter(({ seen }) => seen).length,
        count: check.items.length,
      })}
    >
      {check.items.length === 0 ? (
        <p className="quiet">{t('nothing', { day: nearDay(check.day) })}</p>
      ) : (
        <ul>
          {check.items.map((item) => (
            <li key={item.followUp.id} className={styles.item}>
              <span className={styles.who}>
                {item.seen ? (
                  <span className="quiet" title={t('seen')}>
                    <Icon name="check" />
                    <span className="visually-hidden">{t('seen')}</span>
                  </span>
                ) : null}
                <strong>
                  {item.followUp.rep.name} {'→'} {item.followUp.customer?.name}
                </strong>
              </span>
              <span className={styles.findings}>
                <SpotCheckFindings item={item} />
              </span>
              <Button size="small" look="quiet" onClick={() => look(item)}>
                {t('look')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open ? <SpotCheckDrawer item={open} onClose={() => change({ [OPEN_CHECK]: null })} /> : null}
    </Card>
  );
}
