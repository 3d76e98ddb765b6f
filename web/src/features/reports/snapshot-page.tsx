'use client';

import type { Day } from '@erp/domain/time/day';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { throwUnlessNotFound } from '@/apollo/faults';
import { ReportViews } from '@/frame/report-views';
import { Button } from '@/ui/button';
import { BlankState } from '@/ui/blank-state';
import { FilterRow } from '@/ui/filter-row';
import { Icon } from '@/ui/icon';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { TextInput } from '@/ui/text-input';
import { useViewer } from '@/viewer/use-viewer';
import { ClosingRemark } from './closing-remark';
import { CopyLink } from './copy-link';
import { DefinitionDrawer } from './definition-drawer';
import { FunnelCard } from './funnel-card';
import { useSnapshotReportSuspenseQuery } from './generated/snapshot';
import { AttributeFilterMenus, UnitFilter } from './report-filters';
import { reportFilterOf } from './report-filter';
import styles from './reports.module.css';
import { SnapshotList, type OpenSnapshotList } from './snapshot-list';
import { SnapshotSentence } from './snapshot-sentence';
import { SnapshotTable } from './snapshot-table';
import { TrendCard } from './trend-card';
import { processUrl, readSnapshotParams, sharedFilters, snapshotUrl, type SnapshotParams } from './urls';

/** 4.6.1 快照: where the customers stand at the end of a day. */
export function SnapshotPage({ exportMenu }: { exportMenu: (asked: Record<string, unknown>) => ReactNode }) {
  const t = useTranslations('reports');
  const router = useRouter();
  const viewer = useViewer();
  const given = readSnapshotParams(new URLSearchParams(useSearchParams()));
  const params: SnapshotParams & { day: Day } = { ...given, day: (given.day ?? viewer.today) as Day };
  const [showsDefinition, setShowsDefinition] = useState(false);
  const { data, error } = useSnapshotReportSuspenseQuery({
    errorPolicy: 'all',
    variables: {
      unitId: params.unit ?? null,
      day: params.day,
      comparedWith: params.compared ?? null,
      filter: reportFilterOf(params),
    },
  });
  throwUnlessNotFound(error);
  const go = (change: SnapshotParams): void =>
    router.replace(snapshotUrl({ ...given, ...change }), { scroll: false });
  const list: OpenSnapshotList = {
    href: (open) => snapshotUrl({ ...given, list: open }),
    open: (open) => go({ list: open }),
  };
  const report = data.snapshot;
  const unit = report?.total.unit.id ?? params.unit ?? viewer.scope[0]?.id ?? '';

  return (
    <PageBody>
      <PageTitle
        title={t('snapshotTitle')}
        beside={
          <ReportViews
            current="snapshot"
            snapshot={snapshotUrl(given)}
            process={processUrl(sharedFilters(given))}
          />
        }
        actions={
          <>
            <Button icon={<Icon name="info" />} onClick={() => setShowsDefinition(true)}>
              {t('definition')}
            </Button>
            <CopyLink />
          </>
        }
      />
      <FilterRow remark={report ? <ClosingRemark closing={report.closing} /> : null}>
        <UnitFilter value={unit} onChange={(next) => go({ unit: next, list: undefined })} />
        <TextInput
          type="date"
          aria-label={t('day')}
          value={params.day}
          max={viewer.today}
          onChange={(event) => event.target.value && go({ day: event.target.value })}
        />
        <span className="quiet">{t('comparedWith')}</span>
        <TextInput
          type="date"
          aria-label={t('comparedDay')}
          value={params.compared ?? report?.comparedWith ?? ''}
          max={viewer.today}
          onChange={(event) => go({ compared: event.target.value || undefined })}
        />
        <AttributeFilterMenus filters={given} onChange={(filters) => go(filters)} />
      </FilterRow>
      {report ? (
        <>
          <SnapshotSentence report={report} list={list} />
          <SnapshotTable total={report.total} rows={report.rows} params={params} list={list} />
          <div className={styles.columns}>
            <TrendCard params={params} onStep={(step) => go({ step })} />
            <FunnelCard funnel={report.funnel} list={list} />
          </div>
        </>
      ) : (
        <BlankState title={t('noUnit')} text={t('noUnitText')} />
      )}
      {given.list && report ? (
        <SnapshotList
          list={given.list}
          params={params}
          exportMenu={exportMenu}
          onClose={() => go({ list: undefined })}
        />
      ) : null}
      {showsDefinition ? <DefinitionDrawer of="snapshot" onClose={() => setShowsDefinition(false)} /> : null}
    </PageBody>
  );
}
