'use client';

import { addDays } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { UnitSelect } from '@/organization/unit-select';
import { useUnitsQuery, type UnitsQuery } from '@/organization/generated/units';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { FilterRow } from '@/ui/filter-row';
import { Icon } from '@/ui/icon';
import { MoreButton } from '@/ui/more-button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { TextInput } from '@/ui/text-input';
import { useShortcuts } from '@/ui/use-shortcuts';
import { ViewSwitch } from '@/ui/view-switch';
import { useDates } from '@/viewer/use-dates';
import { isSupervisor, may, useViewer } from '@/viewer/use-viewer';
import { useVisitCalendarSuspenseQuery, type CalendarVisitFragment } from './generated/calendar';
import { usePendingVisitsQuery } from './generated/approvals';
import { CompanionForm, EndForm, RescheduleForm } from './plan-changes';
import { PlanForm } from './plan-form';
import { PendingDrawer } from './pending-drawer';
import { PlanApprovalDialog } from './plan-approval-dialog';
import { RefuseForm } from './refuse-form';
import { TimeGrid, type GridColumn } from './time-grid';
import { routePath, type CalendarView } from './urls';
import { useCalendar } from './use-calendar';
import { VisitDrawer } from './visit-drawer';
import styles from './visits-page.module.css';

type Unit = UnitsQuery['units'][number];
type Visits = readonly CalendarVisitFragment[];

/** Who has a column on the team's day: everybody of a department; of more than one, those who have a visit. */
function teamOf(
  units: readonly Unit[],
  unitId: string | null,
  visits: Visits,
): { id: string; name: string }[] {
  const isDepartment = units.find(({ id }) => id === unitId)?.kind === 'DEPARTMENT';
  const busy = new Map(visits.map(({ rep }) => [rep.id, rep]));
  const own = units.filter(({ kind, parent }) => kind === 'PERSON' && parent?.id === unitId);
  const others = [...busy.values()].filter(({ id }) => own.every((person) => person.id !== id));
  return [...(isDepartment ? own : own.filter(({ id }) => busy.has(id))), ...others];
}

function Summary({ visits, when }: { visits: Visits; when: string }) {
  const t = useTranslations('visits');
  const dates = useDates();
  const count = (status: CalendarVisitFragment['status']): number =>
    visits.filter((visit) => visit.status === status).length;
  const now = new Date().toISOString();
  const next = visits.find(({ status, plannedAt }) => status === 'PLANNED' && (plannedAt ?? '') > now);
  return (
    <Sentence>
      {t.rich('sentence', {
        when,
        total: visits.length,
        planned: count('PLANNED'),
        done: count('DONE'),
        missed: count('NO_SHOW'),
        cancelled: count('CANCELLED'),
        b: (chunks) => <strong>{chunks}</strong>,
      })}{' '}
      {next?.plannedAt
        ? t.rich('nextOne', {
            time: dates.nearDateTime(next.plannedAt),
            name: next.customerName,
            b: (chunks) => <strong>{chunks}</strong>,
          })
        : null}
    </Sentence>
  );
}

/** 出访: the visits of a day, a week, or of a team's day. What a visit's result opens belongs to others, and is handed in. */
export function VisitsPage({
  record,
  exportMenu,
}: {
  record: (visit: CalendarVisitFragment) => ReactNode;
  exportMenu: (shown: { unitId: string | null; from: string; to: string }) => ReactNode;
}) {
  const t = useTranslations('visits');
  const ta = useTranslations('visitApproval');
  const viewer = useViewer();
  const dates = useDates();
  const { view, day, from, to, step, days, unitId, search, change, hrefWith } = useCalendar();
  const { data, fetchMore } = useVisitCalendarSuspenseQuery({
    variables: { unitId, from, to },
    fetchPolicy: 'cache-and-network',
  });
  const { data: organization } = useUnitsQuery({
    variables: { kinds: ['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON'] },
    skip: !isSupervisor(viewer),
  });
  const { data: waiting } = usePendingVisitsQuery({
    fetchPolicy: 'cache-and-network',
    ssr: false,
    skip: !may(viewer, 'APPROVE_PLAN'),
  });
  const pending = waiting?.pendingVisits.totalCount ?? 0;
  const units = organization?.units ?? [];
  const visits = data.visits.nodes;
  const { pageInfo } = data.visits;
  const mayPlan = may(viewer, 'VISIT');
  const isWhole = units.find(({ id }) => id === unitId)?.kind !== 'PERSON' && unitId !== null;
  const openPlan = () => change({ drawer: 'plan', visit: null, at: null });
  useShortcuts({
    n: () => mayPlan && openPlan(),
    ArrowLeft: () => change({ day: addDays(day, -step), visit: null }),
    ArrowRight: () => change({ day: addDays(day, step), visit: null }),
  });

  const dayLabel = (one: string) => `${dates.weekday(one)} ${dates.shortDay(one)}`;
  const columns: GridColumn[] =
    view === 'team'
      ? teamOf(units, unitId, visits).map(({ id, name }) => ({
          key: id,
          label: name,
          day,
          visits: visits.filter(({ rep, companion }) => rep.id === id || companion?.id === id),
          isToday: false,
        }))
      : days.map((one) => ({
          key: one,
          label: dayLabel(one),
          day: one,
          visits: visits.filter((visit) => visit.day === one),
          isToday: one === dates.today,
        }));

  const views: CalendarView[] = isSupervisor(viewer) ? ['day', 'week', 'team'] : ['day', 'week'];
  const opened = visits.find(({ id }) => id === search.get('visit'));
  const drawer = search.get('drawer');
  const close = () => change({ drawer: null, visit: null, at: null, person: null });
  const back = () => change({ drawer: null });
  /** Where a plan stands now is shown, whatever day that is. */
  const show = (visit: { id: string; day: string } | null | undefined) =>
    change({
      drawer: null,
      at: null,
      person: null,
      visit: visit?.id ?? null,
      ...(visit ? { day: visit.day } : {}),
    });

  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={
          <ViewSwitch
            label={t('views')}
            current={view}
            views={views.map((key) => ({ key, label: t(key), href: hrefWith({ view: key, visit: null }) }))}
          />
        }
        actions={
          <>
            {may(viewer, 'SET_PLAN_APPROVAL') ? (
              <Button onClick={() => change({ drawer: 'approval', visit: null })}>{ta('ruleTitle')}</Button>
            ) : null}
            {exportMenu({ unitId, from, to })}
            <LinkButton href={routePath(day, unitId)}>{t('route')}</LinkButton>
            {mayPlan ? (
              <Button look="primary" keyCap="N" onClick={openPlan}>
                {t('plan')}
              </Button>
            ) : null}
          </>
        }
      />
      <FilterRow>
        <span className={styles.days}>
          <Button
            aria-label={t('previous')}
            onClick={() => change({ day: addDays(day, -step), visit: null })}
          >
            <Icon name="left" />
          </Button>
          <Button onClick={() => change({ day: null, visit: null })}>{t('today')}</Button>
          <Button aria-label={t('next')} onClick={() => change({ day: addDays(day, step), visit: null })}>
            <Icon name="right" />
          </Button>
          <TextInput
            type="date"
            aria-label={t('day')}
            value={day}
            onChange={({ target }) => target.value && change({ day: target.value, visit: null })}
          />
        </span>
        {isSupervisor(viewer) ? (
          <UnitSelect
            id="visits-unit"
            label={t('unit')}
            kinds={['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON']}
            value={unitId}
            width={190}
            onChange={(unit) => change({ unit, visit: null })}
          />
        ) : null}
        {pending > 0 ? (
          <Button onClick={() => change({ drawer: 'pending', visit: null })}>
            {ta('pendingCount', { count: pending })}
          </Button>
        ) : null}
      </FilterRow>
      <Summary
        visits={visits}
        when={view === 'week' ? `${dates.shortDay(from)} – ${dates.shortDay(to)}` : dates.nearDay(day)}
      />
      <Card flush>
        {columns.length === 0 ? (
          <BlankState title={t('teamNone')} text={t('teamNoneText')} />
        ) : (
          <TimeGrid
            columns={columns}
            mayPlan={mayPlan}
            showsRep={isWhole && view !== 'team'}
            onVisit={(visit) => change({ visit: visit.id, drawer: null })}
            onSlot={(column, at) =>
              change({ drawer: 'plan', visit: null, at, person: view === 'team' ? column.key : null })
            }
          />
        )}
      </Card>
      <MoreButton pageInfo={pageInfo} fetchMore={fetchMore} label={t('more')} />
      {drawer === 'plan' ? (
        <PlanForm
          at={search.get('at')}
          repId={search.get('person') ?? (isWhole ? null : unitId)}
          onClose={close}
          onPlanned={show}
        />
      ) : null}
      {opened && drawer === null ? (
        <VisitDrawer visit={opened} onClose={close} onAct={(act) => change({ drawer: act })} />
      ) : null}
      {drawer === 'pending' && may(viewer, 'APPROVE_PLAN') ? (
        <PendingDrawer
          onClose={close}
          onOpen={(visit) => change({ drawer: null, unit: null, day: visit.day, visit: visit.id })}
        />
      ) : null}
      {drawer === 'approval' && may(viewer, 'SET_PLAN_APPROVAL') ? (
        <PlanApprovalDialog unitId={viewer.scope[0]?.id ?? null} onClose={close} />
      ) : null}
      {opened && drawer === 'refuse' ? <RefuseForm visit={opened} onClose={back} onDone={show} /> : null}
      {opened && drawer === 'reschedule' ? (
        <RescheduleForm visit={opened} onClose={back} onDone={show} />
      ) : null}
      {opened && (drawer === 'cancel' || drawer === 'no-show') ? (
        <EndForm visit={opened} act={drawer} onClose={back} onDone={show} />
      ) : null}
      {opened && drawer === 'companion' ? (
        <CompanionForm visit={opened} onClose={back} onDone={show} />
      ) : null}
      {opened && drawer === 'record' ? record(opened) : null}
    </PageBody>
  );
}
