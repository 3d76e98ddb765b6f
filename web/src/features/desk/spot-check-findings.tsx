import { useTranslations } from 'next-intl';
import type { SpotCheckLineFragment } from './generated/spot-check';

/** What looks wrong, in words; nothing: 正常. */
export function SpotCheckFindings({
  item: { findings, followUp },
}: {
  item: Pick<SpotCheckLineFragment, 'findings' | 'followUp'>;
}) {
  const t = useTranslations('spotCheck');
  const states = useTranslations('state');
  const tc = useTranslations('common');
  if (findings.length === 0) return <span className="quiet">{t('nothingWrong')}</span>;
  const said = findings.map(({ kind, times, seconds }) =>
    t(`finding.${kind}`, {
      times: times ?? 0,
      seconds: seconds ?? 0,
      stage: followUp.stage ? states(followUp.stage) : '',
    }),
  );
  return <span className="warning">{said.join(tc('and'))}</span>;
}
