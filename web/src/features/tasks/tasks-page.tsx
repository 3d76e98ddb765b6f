'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Suspense, useMemo } from 'react';
import type { TaskDue } from '@/generated/schema-types';
import { UnitSelect } from '@/organization/unit-select';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { FilterMenu } from '@/ui/filter-menu';
import { FilterRow } from '@/ui/filter-row';
import { formatCount } from '@/ui/format-number';
import listStyles from '@/ui/list-table.module.css';
import { MoreButton } from '@/ui/more-button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { ViewSwitch } from '@/ui/view-switch';
import { customersPath, disputesPath } from '@/paths';
import { isSupervisor, may, useViewer } from '@/viewer/use-viewer';
import { useTaskCountsSuspenseQuery, useTaskListSuspenseQuery } from './generated/task-list';
import { PendingPlans } from './pending-plans';
import { TaskTable } from './task-table';
import { DUES, KINDS, parseTaskList, type TaskListParams } from './urls';

const PAGE = 50;

const TodoDialog = dynamic(() => import('./todo-dialog').then((module) => module.TodoDialog));

function Rows({ params, hasPerson }: { params: TaskListParams; hasPerson: boolean }) {
  const t = useTranslations('task');
  const { due, unitId, kinds } = params;
  const { data, fetchMore } = useTaskListSuspenseQuery({
    variables: { unitId, kinds: kinds.length > 0 ? [...kinds] : null, due: [due], first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { nodes, pageInfo } = data.tasks;
  if (nodes.length === 0) {
    return (
      <BlankState
        title={t(`none.${due}`)}
        text={t('noneText')}
        actions={<LinkButton href={customersPath()}>{t('toCustomers')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <div className={listStyles.scroll}>
        <TaskTable tasks={nodes} hasPerson={hasPerson} />
      </div>
      <MoreButton pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}

function useCounts({ unitId, kinds }: TaskListParams): Record<TaskDue, number> {
  const { taskCounts } = useTaskCountsSuspenseQuery({
    variables: { unitId, kinds: kinds.length > 0 ? [...kinds] : null },
    fetchPolicy: 'cache-and-network',
  }).data;
  return { TODAY: taskCounts.today, OVERDUE: taskCounts.overdue, COMING: taskCounts.coming };
}

function Summary({ params }: { params: TaskListParams }) {
  const t = useTranslations('task');
  const counts = useCounts(params);
  return (
    <Sentence>
      {t.rich('sentence', {
        overdue: counts.OVERDUE,
        today: counts.TODAY,
        coming: counts.COMING,
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </Sentence>
  );
}

function Tabs({ params, hrefWith }: { params: TaskListParams; hrefWith: (due: TaskDue) => string }) {
  const t = useTranslations('task');
  const counts = useCounts(params);
  return (
    <ViewSwitch
      label={t('tabs')}
      current={params.due}
      views={DUES.map((due) => ({
        key: due,
        label: `${t(`dues.${due}`)} ${formatCount(counts[due])}`,
        href: hrefWith(due),
      }))}
    />
  );
}

/** 任务: what is due today, late and coming; of the viewer, or for a manager of a person or unit of the scope. */
export function TasksPage() {
  const t = useTranslations('task');
  const kindNames = useTranslations('taskKind');
  const viewer = useViewer();
  const { search, change, hrefWith } = useSearchState();
  const list = search.toString();
  const params = useMemo(() => parseTaskList(new URLSearchParams(list)), [list]);
  const mayAsk = may(viewer, 'TASK');
  const newTodo = () => change({ drawer: 'todo' });
  useShortcuts({
    n: () => {
      if (mayAsk) newTodo();
    },
  });
  const key = `${params.due} ${params.unitId} ${params.kinds.join()}`;
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={
          <Suspense fallback={<Skeleton height={28} width={240} />}>
            <Tabs params={params} hrefWith={(due) => hrefWith({ due, drawer: null })} />
          </Suspense>
        }
        actions={
          <>
            <LinkButton href={disputesPath()}>{t('disputes')}</LinkButton>
            {mayAsk ? (
              <Button look="primary" keyCap="N" onClick={newTodo}>
                {t('new')}
              </Button>
            ) : null}
          </>
        }
      />
      <Suspense fallback={<Skeleton height={24} width={360} />}>
        <Summary params={params} />
      </Suspense>
      <FilterRow>
        {isSupervisor(viewer) ? (
          <UnitSelect
            id="task-unit"
            label={t('whose')}
            kinds={['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON']}
            value={params.unitId ?? viewer.person.id}
            width={220}
            onChange={(unit) => change({ unit: unit === viewer.person.id ? null : unit })}
          />
        ) : null}
        <FilterMenu
          label={t('kind')}
          options={KINDS.map((value) => ({ value, label: kindNames(value) }))}
          chosen={params.kinds}
          onChange={(kinds) => change({ kinds })}
        />
        {may(viewer, 'APPROVE_PLAN') ? <PendingPlans /> : null}
      </FilterRow>
      <Card flush>
        <Suspense fallback={<SkeletonRows rows={14} height={36} />}>
          <Rows key={key} params={params} hasPerson={params.unitId !== null} />
        </Suspense>
      </Card>
      {search.get('drawer') === 'todo' ? (
        <TodoDialog customers={[]} onClose={() => change({ drawer: null })} />
      ) : null}
    </PageBody>
  );
}
