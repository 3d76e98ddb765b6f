'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '@/ui/format-number';
import { NumberLink } from '@/ui/number-link';
import { Sentence } from '@/ui/sentence';
import { StateTag } from '@/ui/state-tag';
import { atOrAbove } from './funnel-card';
import type { SnapshotReportQuery } from './generated/snapshot';
import type { OpenSnapshotList } from './snapshot-list';

type Report = NonNullable<SnapshotReportQuery['snapshot']>;

/** How many there are, how many weigh the product or more, and how that changed. */
export function SnapshotSentence({ report, list }: { report: Report; list: OpenSnapshotList }) {
  const t = useTranslations('reports');
  const warm = atOrAbove('EVALUATING');
  const own = report.total.counts.filter(({ state }) => warm.includes(state));
  const count = own.reduce((sum, one) => sum + one.count, 0);
  const change = own.reduce((sum, one) => sum + one.change, 0);
  return (
    <Sentence>
      {t.rich('snapshotSentence', {
        day: report.day,
        compared: report.comparedWith,
        change: formatCount(Math.abs(change)),
        direction: change === 0 ? 'same' : change > 0 ? 'more' : 'fewer',
        total: () => (
          <NumberLink
            value={report.total.total}
            href={list.href({})}
            label={t('total')}
            strong
            onOpen={() => list.open({})}
          />
        ),
        state: () => <StateTag state="EVALUATING" />,
        warm: () => (
          <NumberLink
            value={count}
            href={list.href({ states: warm })}
            label={t('orAbove')}
            strong
            onOpen={() => list.open({ states: warm })}
          />
        ),
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </Sentence>
  );
}
