'use client';

import { isStage } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import type { ProcessClass } from '@/generated/schema-types';
import { formatRate } from '@/ui/format-number';
import { NumberLink } from '@/ui/number-link';
import { Sentence } from '@/ui/sentence';
import { StateTag } from '@/ui/state-tag';
import type { ProcessReportQuery } from './generated/process';
import type { OpenProcessList } from './process-list';

type Report = NonNullable<ProcessReportQuery['process']>;

/** Below this many customers in a row its share says little. */
const ENOUGH = 10;

/** The stage, refusal aside, in which the largest share stayed: the bottleneck. */
function bottleneck(cells: Report['cells']) {
  const rowTotal = (from: string): number =>
    cells.filter((cell) => cell.from === from).reduce((sum, { count }) => sum + count, 0);
  return cells
    .filter(({ from, to }) => from === to && isStage(to) && to !== 'REFUSED' && rowTotal(from) >= ENOUGH)
    .reduce<Report['cells'][number] | null>(
      (worst, cell) => (!worst || cell.share > worst.share ? cell : worst),
      null,
    );
}

/** Who advanced, fell and signed, and where most get stuck. */
export function ProcessSentence({ report, list }: { report: Report; list: OpenProcessList }) {
  const t = useTranslations('reports');
  const stuck = bottleneck(report.cells);
  const number = (kind: ProcessClass) => () => (
    <NumberLink
      value={report.total.classes.find((one) => one.class === kind)?.count ?? 0}
      href={list.href({ class: kind })}
      label={t(`class.${kind}`)}
      strong
      onOpen={() => list.open({ class: kind })}
    />
  );
  return (
    <Sentence>
      {t.rich('processSentence', {
        from: report.from,
        to: report.to,
        stuck: stuck ? 'yes' : 'no',
        share: formatRate(stuck?.share, true),
        advanced: number('ADVANCED'),
        fell: number('FELL'),
        signed: number('SIGNED'),
        state: () => (stuck ? <StateTag state={stuck.to} /> : null),
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </Sentence>
  );
}
