'use client';

import { addDays, parseDay, type Day } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { ReportViews } from '@/frame/report-views';
import { UnitSelect } from '@/organization/unit-select';
import { BlankState } from '@/ui/blank-state';
import { Card } from '@/ui/card';
import { FilterRow } from '@/ui/filter-row';
import { formatRate } from '@/ui/format-number';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { SkeletonRows } from '@/ui/skeleton';
import { DayRange } from '@/ui/day-range';
import { useSearchState } from '@/ui/use-search-state';
import { useViewer } from '@/viewer/use-viewer';
import { EffectsTable } from './effects-table';
import { useGuideEffectsSuspenseQuery, type GuideEffectsQuery } from './generated/guide-effects';

/** Days that are shown until others are chosen, and at most. */
const DAYS = 90;
const MOST_DAYS = 366;

/** As the address says it, within what can be asked for. */
function periodOf(search: URLSearchParams, today: Day): { from: Day; to: Day } {
  const asked = parseDay(search.get('to') ?? '') ?? today;
  const to = asked > today ? today : asked;
  const from = parseDay(search.get('from') ?? '') ?? addDays(to, 1 - DAYS);
  const earliest = addDays(to, 1 - MOST_DAYS);
  if (from > to) return { from: to, to };
  return { from: from < earliest ? earliest : from, to };
}

type Report = NonNullable<GuideEffectsQuery['guideEffectiveness']>;

function Point({ report: { guides, minimum } }: { report: Report }) {
  const t = useTranslations('guides');
  const told = guides.filter(({ share }) => typeof share === 'number');
  const [best] = [...told].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return (
    <Sentence>
      {best
        ? t.rich('effectsSentence', {
            n: told.length,
            minimum,
            title: best.guide.title,
            share: formatRate(best.share),
            uses: best.uses,
            b: (chunks) => <strong>{chunks}</strong>,
          })
        : t('effectsNone', { minimum })}
    </Sentence>
  );
}

function Effects({ unitId, from, to }: { unitId: string | null; from: string; to: string }) {
  const t = useTranslations('guides');
  const common = useTranslations('common');
  const { data } = useGuideEffectsSuspenseQuery({
    variables: { unitId, from, to },
    fetchPolicy: 'cache-and-network',
  });
  const report = data.guideEffectiveness;
  if (!report) return <BlankState title={t('outside')} text={t('outsideText')} />;
  if (report.guides.length === 0) return <BlankState title={t('noEffects')} text={t('noEffectsText')} />;
  const { minimum } = report;
  const named = (name: string, active: boolean) => (active ? name : common('inactiveItem', { name }));
  return (
    <>
      <Point report={report} />
      <Card flush title={t('byCategory')}>
        <EffectsTable
          label={t('byCategory')}
          head={t('category')}
          minimum={minimum}
          lines={report.categories.map(({ category, ...figures }) => ({
            ...figures,
            key: category.id,
            kind: t(`library.${category.catalogue === 'DEMAND' ? 'DEMAND_SCRIPT' : 'AWARENESS_SCRIPT'}`),
            name: named(category.name, category.active),
          }))}
        />
      </Card>
      <Card flush title={t('byGuide')}>
        <EffectsTable
          label={t('byGuide')}
          head={t('entryTitle')}
          minimum={minimum}
          lines={report.guides.map(({ guide, ...figures }) => ({
            ...figures,
            key: guide.id,
            kind: t(`library.${guide.library}`),
            name: named(
              guide.category ? `${guide.category.name} ・ ${guide.title}` : guide.title,
              guide.active,
            ),
          }))}
        />
      </Card>
      <p className="quiet">{t('effectsMeaning', { minimum })}</p>
    </>
  );
}

/** 话术效果: how often the stage rose where a guide was shown, and what reps think of it. */
export function EffectsPage() {
  const t = useTranslations('guides');
  const reports = useTranslations('reports');
  const viewer = useViewer();
  const { search, change } = useSearchState();
  const unitId = search.get('unit');
  const { from, to } = periodOf(search, viewer.today as Day);
  return (
    <PageBody>
      <PageTitle title={reports('guides')} beside={<ReportViews current="guides" />} />
      <FilterRow>
        <UnitSelect
          id="effects-unit"
          label={t('unit')}
          kinds={['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON']}
          value={unitId ?? viewer.scope[0]?.id ?? null}
          onChange={(unit) => change({ unit })}
          width={180}
        />
        <DayRange
          from={from}
          to={to}
          labels={{ from: t('from'), to: t('to') }}
          earliest={addDays(to, 1 - MOST_DAYS)}
          latest={viewer.today}
          onChange={(changed) => change({ from, to, ...changed })}
        />
      </FilterRow>
      <Suspense fallback={<SkeletonRows rows={16} height={34} />}>
        <Effects key={`${unitId} ${from} ${to}`} unitId={unitId} from={from} to={to} />
      </Suspense>
    </PageBody>
  );
}
