'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import type { DisputeList } from '@/generated/schema-types';
import { newCustomerPath, tasksPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import listStyles from '@/ui/list-table.module.css';
import { MoreButton } from '@/ui/more-button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { ViewSwitch } from '@/ui/view-switch';
import { may, useViewer } from '@/viewer/use-viewer';
import { DisputeTable } from './dispute-table';
import { useDisputeListSuspenseQuery } from './generated/dispute-line';
import { LISTS, listPath, parseList } from './urls';

const PAGE = 50;

function Rows({ list }: { list: DisputeList }) {
  const t = useTranslations('dispute');
  const viewer = useViewer();
  const { data, fetchMore } = useDisputeListSuspenseQuery({
    variables: { list, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { nodes, pageInfo } = data.disputes;
  if (nodes.length === 0) {
    return (
      <BlankState
        title={t(`none.${list}`)}
        text={t('noneText')}
        actions={
          may(viewer, 'DISPUTE') ? <LinkButton href={newCustomerPath()}>{t('toEntry')}</LinkButton> : null
        }
      />
    );
  }
  return (
    <>
      <div className={listStyles.scroll}>
        <DisputeTable disputes={nodes} />
      </div>
      <MoreButton pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}

/** 撞单: what waits for the viewer's ruling, his own, and all that he may see. */
export function DisputesPage() {
  const t = useTranslations('dispute');
  const viewer = useViewer();
  const { search } = useSearchState();
  const lists = LISTS.filter((list) => list !== 'TO_RULE' || may(viewer, 'RULE'));
  const list = parseList(search.get('list'), lists);
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={
          <ViewSwitch
            label={t('lists')}
            current={list}
            views={lists.map((key) => ({ key, label: t(`list.${key}`), href: listPath(key) }))}
          />
        }
        actions={<LinkButton href={tasksPath()}>{t('toTasks')}</LinkButton>}
      />
      <Card flush>
        <Suspense fallback={<SkeletonRows rows={12} height={36} />}>
          <Rows key={list} list={list} />
        </Suspense>
      </Card>
    </PageBody>
  );
}
