'use client';

import { GUIDE_LIBRARIES, type GuideLibrary } from '@erp/domain/guides/check-guide';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { AdminViews } from '@/frame/admin-views';
import { guideEffectsPath } from '@/paths';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FilterRow } from '@/ui/filter-row';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useGuideAdminSuspenseQuery } from './generated/guide-admin';
import { GuideForm } from './guide-form';
import { GuideTable } from './guide-table';
import { GuideVersions } from './guide-versions';
import { usePreparedMarkdown } from './markdown';

/** The address of the form of a new entry; of another one, its id. */
const NEW = 'new';

function Entries({ library }: { library: GuideLibrary }) {
  const t = useTranslations('guides');
  const { search, change } = useSearchState();
  const { guides } = useGuideAdminSuspenseQuery({
    variables: { library },
    fetchPolicy: 'cache-and-network',
  }).data;
  const edited = search.get('edit');
  const guide = guides.find(({ id }) => id === edited) ?? null;
  const past = guides.find(({ id }) => id === search.get('versions'));
  const active = guides.filter((one) => one.active).length;
  const close = () => change({ edit: null, versions: null });
  return (
    <>
      <Sentence>
        {t.rich('sentence', {
          active,
          inactive: guides.length - active,
          b: (chunks) => <strong>{chunks}</strong>,
        })}
      </Sentence>
      <Card flush>
        <GuideTable
          library={library}
          guides={guides}
          onEdit={(id) => change({ edit: id })}
          onVersions={(id) => change({ versions: id })}
        />
      </Card>
      {edited === NEW || guide ? (
        <GuideForm key={edited} library={library} guide={guide} onClose={close} />
      ) : null}
      {past ? <GuideVersions guide={past} onClose={close} /> : null}
    </>
  );
}

/** 管理 → 话术: what the call desk shows, library by library. */
export function GuideAdminPage() {
  const t = useTranslations('guides');
  const reports = useTranslations('reports');
  const { search, change } = useSearchState();
  const library = GUIDE_LIBRARIES.find((one) => one === search.get('library')) ?? 'DEMAND_SCRIPT';
  usePreparedMarkdown();
  const openNew = () => change({ edit: NEW, versions: null });
  useShortcuts({
    n: (event) => {
      event.preventDefault();
      openNew();
    },
  });
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={<AdminViews current="guides" />}
        actions={
          <>
            <LinkButton href={guideEffectsPath()}>{reports('guides')}</LinkButton>
            <Button look="primary" keyCap="N" onClick={openNew}>
              {t('new')}
            </Button>
          </>
        }
      />
      <FilterRow>
        <Choice<GuideLibrary>
          label={t('libraries')}
          value={library}
          onChange={(value) => change({ library: value, edit: null, versions: null })}
          options={GUIDE_LIBRARIES.map((value) => ({ value, label: t(`library.${value}`) }))}
        />
      </FilterRow>
      <Suspense fallback={<SkeletonRows rows={12} height={34} />}>
        <Entries key={library} library={library} />
      </Suspense>
    </PageBody>
  );
}
