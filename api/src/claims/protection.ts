/** What is kept of a customer's release by rule, as it is shown today. */
import type { ReleaseReason } from '@erp/domain/claims/release-day';
import { daysBetween, FAR_FUTURE_DAY, type Day } from '@erp/domain/time/day';

export type KeptRelease = {
  /** FAR_FUTURE_DAY: nothing releases it. */
  release_day: Day;
  warn_day: Day | null;
  release_reason: ReleaseReason | null;
  release_days: number | null;
};

export type Protection = {
  releaseDay: Day;
  reason: ReleaseReason;
  days: number;
  daysLeft: number;
  warned: boolean;
};

export function protectionOf(row: KeptRelease, today: Day): Protection | null {
  const { release_day: releaseDay, warn_day: warnDay, release_reason: reason, release_days: days } = row;
  if (releaseDay === FAR_FUTURE_DAY || warnDay === null || reason === null || days === null) return null;
  return {
    releaseDay,
    reason,
    days,
    daysLeft: Math.max(0, daysBetween(today, releaseDay)),
    warned: warnDay <= today,
  };
}
