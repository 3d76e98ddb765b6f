'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { Icon } from '@/ui/icon';
import { useDates } from '@/viewer/use-dates';
import type { CustomerProtectionFragment } from './generated/protection';
import styles from './protection.module.css';

type Protected = CustomerProtectionFragment;
type Protection = NonNullable<Protected['protection']>;

/** 15 天未跟进; 30 天未跟进（拒绝）. */
export function useReleaseReason(): (protection: Protection, state: Protected['state']) => string {
  const t = useTranslations('protection');
  return useCallback(
    ({ reason, days }, state) =>
      reason === 'IDLE' && state === 'REFUSED' ? t('idleRefused', { days }) : t(reason, { days }),
    [t],
  );
}

/** 12-04 掉公海：15 天未跟进（还有 11 天）; nothing where no rule takes it. */
export function ProtectionRemark({ customer }: { customer: Protected }) {
  const t = useTranslations('protection');
  const dates = useDates();
  const reasonOf = useReleaseReason();
  const { protection, state } = customer;
  if (!protection) return null;
  return (
    <span className={protection.warned ? `${styles.remark} warning` : `${styles.remark} second`}>
      <Icon name="clock" />
      {t('remark', {
        day: dates.nearDay(protection.releaseDay),
        reason: reasonOf(protection, state),
        left: protection.daysLeft,
      })}
    </span>
  );
}

/** The same in a row of a list, which looks dates and words up for all of them: the day, and the reason beside it. */
export function ProtectionCell({
  customer,
  dates,
  reasonOf,
}: {
  customer: Protected;
  dates: ReturnType<typeof useDates>;
  reasonOf: ReturnType<typeof useReleaseReason>;
}) {
  const { protection, state } = customer;
  if (!protection) return <>—</>;
  return (
    <>
      <span className={protection.warned ? `${styles.day} warning` : styles.day}>
        {dates.nearDay(protection.releaseDay)}
      </span>
      <span className={styles.reason}>{reasonOf(protection, state)}</span>
    </>
  );
}
