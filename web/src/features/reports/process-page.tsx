'use client';

import { addDays, firstDay, monthOf, type Day } from '@erp/domain/time/day';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { throwUnlessNotFound } from '@/apollo/faults';
import { ReportViews } from '@/frame/report-views';
import type { ProcessPopulation } from '@/generated/schema-types';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { FilterRow } from '@/ui/filter-row';
import { Icon } from '@/ui/icon';
import { NativeSelect } from '@/ui/native-select';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { DayRange } from '@/ui/day-range';
import { useViewer } from '@/viewer/use-viewer';
import { BridgeCard } from './bridge-card';
import { ClassTable } from './class-table';
import { ClosingRemark } from './closing-remark';
import { CopyLink } from './copy-link';
import { DefinitionDrawer } from './definition-drawer';
import { FlowsCard } from './flows-card';
import { useProcessReportSuspenseQuery } from './generated/process';
import { MatrixCard } from './matrix-card';
import { MovementList } from './movement-list';
import { MovementsCard } from './movements-card';
import { ProcessList, type OpenProcessList, type Period } from './process-list';
import { ProcessSentence } from './process-sentence';
import { AttributeFilterMenus, UnitFilter } from './report-filters';
import { reportFilterOf } from './report-filter';
import styles from './reports.module.css';
import {
  POPULATIONS,
  processUrl,
  readProcessParams,
  sharedFilters,
  snapshotUrl,
  type ProcessParams,
} from './urls';

/** 4.6.2 过程: how the customers moved in a period; by default the month so far. */
export function ProcessPage({
  exportMenu,
}: {
  exportMenu: (list: 'process-customers' | 'movement-contacts', asked: Record<string, unknown>) => ReactNode;
}) {
  const t = useTranslations('reports');
  const router = useRouter();
  const viewer = useViewer();
  const given = readProcessParams(new URLSearchParams(useSearchParams()));
  const to = (given.to ?? viewer.today) as Day;
  const params: Period = { ...given, to, from: given.from ?? firstDay(monthOf(to)) };
  const [showsDefinition, setShowsDefinition] = useState(false);
  const { data, error } = useProcessReportSuspenseQuery({
    errorPolicy: 'all',
    variables: {
      unitId: params.unit ?? null,
      from: params.from,
      to: params.to,
      population: params.population ?? 'ALL',
      filter: reportFilterOf(params),
    },
  });
  throwUnlessNotFound(error);
  const go = (change: ProcessParams): void =>
    router.replace(processUrl({ ...given, ...change }), { scroll: false });
  const list: OpenProcessList = {
    href: (open) => processUrl({ ...given, list: open }),
    open: (open) => go({ list: open }),
  };
  const close = (): void => go({ list: undefined });
  const report = data.process;
  const unit = report?.total.unit.id ?? params.unit ?? viewer.scope[0]?.id ?? '';

  return (
    <PageBody>
      <PageTitle
        title={t('processTitle')}
        beside={
          <ReportViews
            current="process"
            snapshot={snapshotUrl(sharedFilters(given))}
            process={processUrl(given)}
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
        <DayRange
          from={params.from}
          to={params.to}
          labels={{ from: t('from'), to: t('to') }}
          latest={viewer.today}
          onChange={(change) => {
            if (Object.values(change).every(Boolean)) go({ from: params.from, ...change });
          }}
        />
        <NativeSelect
          style={{ width: 'auto' }}
          aria-label={t('population')}
          value={params.population ?? 'ALL'}
          options={POPULATIONS.map((value) => ({
            value,
            label: t(`populations.${value}`),
          }))}
          onChange={(event) => go({ population: event.target.value as ProcessPopulation })}
        />
        <AttributeFilterMenus filters={given} onChange={(filters) => go(filters)} />
      </FilterRow>
      {report ? (
        <>
          <ProcessSentence report={report} list={list} />
          <div className={`${styles.columns} ${styles.wideLeft}`}>
            <MatrixCard
              cells={report.cells}
              before={addDays(report.from as Day, -1)}
              after={report.to}
              list={list}
            />
            <FlowsCard cells={report.cells} />
          </div>
          <ClassTable total={report.total} rows={report.rows} params={params} list={list} />
          <div className={styles.columns}>
            <MovementsCard movements={report.movements} list={list} />
            <BridgeCard bridge={report.total.bridge} list={list} />
          </div>
        </>
      ) : (
        <BlankState title={t('noUnit')} text={t('noUnitText')} />
      )}
      {given.list?.movement ? (
        <MovementList
          movement={given.list.movement}
          params={params}
          exportMenu={(asked) => exportMenu('movement-contacts', asked)}
          onClose={close}
        />
      ) : given.list && report ? (
        <ProcessList
          list={given.list}
          params={params}
          exportMenu={(asked) => exportMenu('process-customers', asked)}
          onClose={close}
        />
      ) : null}
      {showsDefinition ? <DefinitionDrawer of="process" onClose={() => setShowsDefinition(false)} /> : null}
    </PageBody>
  );
}
