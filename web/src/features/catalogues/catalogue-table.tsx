'use client';

import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/generated/schema-types';
import { BlankState } from '@/ui/blank-state';
import { EntryTable } from '@/ui/entry-table';
import type { CatalogueLineFragment } from './generated/catalogue-items';
import {
  useMoveCatalogueItemMutation,
  useSetCatalogueItemActiveMutation,
} from './generated/catalogue-mutations';

/** The entries in their order, each with what can be done to it. */
export function CatalogueTable({
  catalogue,
  items,
  onEdit,
}: {
  catalogue: Catalogue;
  items: readonly CatalogueLineFragment[];
  onEdit: (itemId: string) => void;
}) {
  const t = useTranslations('catalogues');
  const [move] = useMoveCatalogueItemMutation();
  const [setActive] = useSetCatalogueItemActiveMutation();
  if (items.length === 0) return <BlankState title={t('none')} text={t('noneText')} />;
  return (
    <EntryTable
      label={t(`kinds.${catalogue}`)}
      entries={items}
      columns={[
        { head: t('nameZh'), cell: ({ nameZh }) => nameZh },
        { head: t('nameEn'), cell: ({ nameEn }) => nameEn },
        {
          head: t('description'),
          cell: ({ description }) => description,
          look: { wide: ({ description }) => description },
        },
        { head: t('code'), cell: ({ code }) => <span className="quiet">{code}</span> },
      ]}
      nameOf={({ name }) => name}
      isFixed={({ code }) => catalogue === 'SOURCE' && code === 'SYSTEM'}
      onEdit={onEdit}
      move={async (requestKey, { id: itemId, position: from }, to) =>
        (await move({ variables: { input: { requestKey, itemId, from, to } } })).data?.moveCatalogueItem
      }
      setActive={async (requestKey, { id: itemId }, active) =>
        (await setActive({ variables: { input: { requestKey, itemId, active } } })).data
          ?.setCatalogueItemActive
      }
    />
  );
}
