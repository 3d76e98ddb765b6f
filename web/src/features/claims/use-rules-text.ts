'use client';

import { useTranslations } from 'next-intl';
import type { RulesOfReleaseFragment } from './generated/release-rules';

/** 15 天未跟进（−1 拒绝 30 天）、满 90 天未签；提前 3 天提醒. */
export function useRulesText(): (rules: RulesOfReleaseFragment) => string {
  const t = useTranslations('releaseRules');
  const reasons = useTranslations('protection');
  const states = useTranslations('state');
  return ({ idleDays, stageDays, notSignedDays, warnDays }) => {
    const atStages = stageDays.map(({ stage, days }) => t('atStage', { stage: states(stage), days }));
    const idle = idleDays === null ? null : reasons('IDLE', { days: idleDays });
    const rules = [
      idle && atStages.length > 0 ? t('withStages', { idle, stages: atStages.join(t('and')) }) : idle,
      notSignedDays === null ? null : reasons('NOT_SIGNED', { days: notSignedDays }),
    ].filter((one) => one !== null);
    return rules.length === 0 ? t('off') : t('rules', { rules: rules.join(t('and')), warnDays });
  };
}
