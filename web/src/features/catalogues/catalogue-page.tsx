'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { AdminViews } from '@/frame/admin-views';
import type { Catalogue } from '@/generated/schema-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FilterRow } from '@/ui/filter-row';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { CatalogueItemForm } from './catalogue-item-form';
import { CatalogueTable } from './catalogue-table';
import { useCatalogueItemsSuspenseQuery } from './generated/catalogue-items';

const CATALOGUES: readonly Catalogue[] = [
  'DEMAND',
  'AWARENESS',
  'REFUSAL_REASON',
  'INDUSTRY',
  'PRODUCT',
  'SOURCE',
];

/** Which there are is no administrator’s to say. */
const isClosed = (catalogue: Catalogue): boolean => catalogue === 'SOURCE';

/** The address of the form of a new entry; of another one, its id. */
const NEW = 'new';

function Items({ catalogue }: { catalogue: Catalogue }) {
  const t = useTranslations('catalogues');
  const { search, change } = useSearchState();
  const { data } = useCatalogueItemsSuspenseQuery({
    variables: { catalogue },
    fetchPolicy: 'cache-and-network',
  });
  const items = data.catalogue;
  const open = search.get('item');
  const item = items.find(({ id }) => id === open) ?? null;
  const active = items.filter((one) => one.active).length;
  return (
    <>
      <Sentence>
        {t.rich('sentence', {
          active,
          inactive: items.length - active,
          b: (chunks) => <strong>{chunks}</strong>,
        })}
      </Sentence>
      {isClosed(catalogue) ? <p className="second">{t('closed')}</p> : null}
      <Card flush>
        <CatalogueTable catalogue={catalogue} items={items} onEdit={(id) => change({ item: id })} />
      </Card>
      {(open === NEW && !isClosed(catalogue)) || item ? (
        <CatalogueItemForm
          key={open}
          catalogue={catalogue}
          item={item}
          onClose={() => change({ item: null })}
        />
      ) : null}
    </>
  );
}

/** 管理 → 分类目录: the lists that the rest of the product offers to choose from. */
export function CataloguePage() {
  const t = useTranslations('catalogues');
  const { search, change } = useSearchState();
  const catalogue = CATALOGUES.find((one) => one === search.get('catalogue')) ?? 'DEMAND';
  const openNew = () => change({ item: NEW });
  useShortcuts({
    n: (event) => {
      event.preventDefault();
      if (!isClosed(catalogue)) openNew();
    },
  });
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={<AdminViews current="catalogues" />}
        actions={
          isClosed(catalogue) ? null : (
            <Button look="primary" keyCap="N" onClick={openNew}>
              {t('new')}
            </Button>
          )
        }
      />
      <FilterRow>
        <Choice<Catalogue>
          label={t('catalogue')}
          value={catalogue}
          onChange={(value) => change({ catalogue: value, item: null })}
          options={CATALOGUES.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </FilterRow>
      <Suspense fallback={<SkeletonRows rows={12} height={34} />}>
        <Items key={catalogue} catalogue={catalogue} />
      </Suspense>
    </PageBody>
  );
}
