'use client';

import { parseDay } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { ReportViews } from '@/frame/report-views';
import { UnitSelect } from '@/organization/unit-select';
import { FilterRow } from '@/ui/filter-row';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { SkeletonRows } from '@/ui/skeleton';
import { TextInput } from '@/ui/text-input';
import { useSearchState } from '@/ui/use-search-state';
import { seesOnlyOwnWork, useViewer } from '@/viewer/use-viewer';
import { DailyReportList } from './daily-report-list';
import { OwnDailyReport } from './own-daily-report';

/** 日报 of a day: a rep's own; for whoever sees the work of others, those of a unit's people. A deputy chooses themselves for their own. */
export function DailyPage() {
  const t = useTranslations('daily');
  const viewer = useViewer();
  const { search, change } = useSearchState();
  const asked = parseDay(search.get('day') ?? '') ?? viewer.today;
  const day = asked > viewer.today ? viewer.today : asked;
  const unitId = search.get('unit');
  const isAlone = seesOnlyOwnWork(viewer);
  const isOwn = isAlone || unitId === viewer.person.id;
  return (
    <PageBody>
      <PageTitle title={t('title')} beside={<ReportViews current="daily" />} />
      <FilterRow>
        {isAlone ? null : (
          <UnitSelect
            id="daily-unit"
            label={t('unit')}
            kinds={['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON']}
            value={unitId ?? viewer.scope[0]?.id ?? null}
            onChange={(unit) => change({ unit, person: null })}
            width={180}
          />
        )}
        <TextInput
          type="date"
          aria-label={t('day')}
          value={day}
          max={viewer.today}
          onChange={({ target }) => change({ day: target.value, person: null })}
        />
      </FilterRow>
      <Suspense fallback={<SkeletonRows rows={16} height={34} />}>
        {isOwn ? (
          <OwnDailyReport key={day} day={day} />
        ) : (
          <DailyReportList key={`${unitId} ${day}`} unitId={unitId} day={day} />
        )}
      </Suspense>
    </PageBody>
  );
}
