'use client';

import { LEAD_STATUSES, WAITING_STATUSES } from '@erp/domain/leads/vocabulary';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Suspense, useMemo } from 'react';
import { newCustomerPath } from '@/paths';
import { UnitSelect } from '@/organization/unit-select';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { DayRange } from '@/ui/day-range';
import { FilterMenu } from '@/ui/filter-menu';
import { FilterRow } from '@/ui/filter-row';
import { MoreButton } from '@/ui/more-button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { ViewSwitch } from '@/ui/view-switch';
import { useDates } from '@/viewer/use-dates';
import { may, useViewer } from '@/viewer/use-viewer';
import { useLeadListSuspenseQuery, useLeadSummarySuspenseQuery } from './generated/leads';
import { LeadTable } from './lead-table';
import { PeopleCard } from './people-card';
import { parseLeadList, VIEWS, type LeadListParams, type LeadView } from './urls';

const PAGE = 50;

const RotaDrawer = dynamic(() => import('./rota-drawer').then((module) => module.RotaDrawer));
const HoursDialog = dynamic(() => import('./hours-dialog').then((module) => module.HoursDialog));

function Rows({ params }: { params: LeadListParams }) {
  const t = useTranslations('leads');
  const { view, unitId, personId, statuses, from, to } = params;
  const isWaiting = view === 'WAITING';
  const { data, fetchMore } = useLeadListSuspenseQuery({
    variables: {
      ...{ unitId, personId, first: PAGE },
      statuses: isWaiting ? [...WAITING_STATUSES] : statuses.length > 0 ? [...statuses] : null,
      from: isWaiting ? null : from,
      to: isWaiting ? null : to,
    },
    fetchPolicy: 'cache-and-network',
  });
  const { nodes, pageInfo } = data.leads;
  if (nodes.length === 0) {
    return (
      <BlankState
        title={t(`none.${view}`)}
        text={t('noneText')}
        actions={<LinkButton href={newCustomerPath()}>{t('enter')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <LeadTable leads={nodes} />
      <MoreButton pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}

const useSummary = ({ unitId, from, to }: LeadListParams) =>
  useLeadSummarySuspenseQuery({ variables: { unitId, from, to }, fetchPolicy: 'cache-and-network' }).data
    .leadSummary;

function Summary({ params }: { params: LeadListParams }) {
  const t = useTranslations('leads');
  const { open, received, calledInTime, passedOn, roundOver } = useSummary(params);
  return (
    <Sentence>
      {t.rich('sentence', {
        ...{ open, received, calledInTime, passedOn, roundOver },
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </Sentence>
  );
}

function People({ params, hrefOf }: { params: LeadListParams; hrefOf: (personId: string) => string }) {
  return <PeopleCard people={useSummary(params).people} hrefOf={hrefOf} />;
}

/** 派单: leads that wait for their first call, those of a period, and how fast people call. */
export function LeadsPage() {
  const t = useTranslations('leads');
  const viewer = useViewer();
  const { today } = useDates();
  const { search, change, hrefWith } = useSearchState();
  const list = search.toString();
  const params = useMemo(() => parseLeadList(new URLSearchParams(list), today), [list, today]);
  const mayHandOut = may(viewer, 'HAND_OUT_LEADS');
  const openRota = () => change({ drawer: 'rota', rota: params.unitId });
  useShortcuts({
    r: () => {
      if (mayHandOut) openRota();
    },
  });
  const close = () => change({ drawer: null, rota: null });
  const hrefOfView = (view: LeadView): string => hrefWith({ view, drawer: null, person: null });
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={
          <ViewSwitch
            label={t('views')}
            current={params.view}
            views={VIEWS.map((view) => ({ key: view, label: t(`view.${view}`), href: hrefOfView(view) }))}
          />
        }
        actions={
          <>
            {may(viewer, 'MANAGE_TREE') ? (
              <Button onClick={() => change({ drawer: 'hours' })}>{t('hours')}</Button>
            ) : null}
            {mayHandOut ? (
              <Button look="primary" keyCap="R" onClick={openRota}>
                {t('rota')}
              </Button>
            ) : null}
          </>
        }
      />
      <Suspense fallback={<Skeleton height={24} width={480} />}>
        <Summary params={params} />
      </Suspense>
      <FilterRow>
        <UnitSelect
          id="lead-unit"
          label={t('unit')}
          kinds={['COMPANY', 'REGION', 'DEPARTMENT']}
          value={params.unitId ?? viewer.unit.id}
          width={200}
          onChange={(unit) => change({ unit: unit === viewer.unit.id ? null : unit })}
        />
        <DayRange
          from={params.from}
          to={params.to}
          labels={{ from: t('from'), to: t('to') }}
          latest={today}
          onChange={change}
        />
        {params.view === 'ALL' ? (
          <FilterMenu
            label={t('statusHead')}
            options={LEAD_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
            chosen={params.statuses}
            onChange={(status) => change({ status })}
          />
        ) : null}
        {params.personId ? <Button onClick={() => change({ person: null })}>{t('everybody')}</Button> : null}
      </FilterRow>
      <Card flush>
        <Suspense fallback={<SkeletonRows rows={8} height={36} />}>
          <Rows key={list} params={params} />
        </Suspense>
      </Card>
      <Suspense fallback={<Skeleton height={160} />}>
        <People params={params} hrefOf={(person) => hrefWith({ view: 'ALL', person, status: null })} />
      </Suspense>
      {search.get('drawer') === 'rota' ? (
        <RotaDrawer
          unitId={search.get('rota')}
          onUnit={(rota) => change({ rota }, { replace: true })}
          onClose={close}
        />
      ) : null}
      {search.get('drawer') === 'hours' ? <HoursDialog onClose={close} /> : null}
    </PageBody>
  );
}
