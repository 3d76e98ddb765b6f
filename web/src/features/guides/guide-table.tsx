'use client';

import { CATEGORY_OF, type GuideLibrary } from '@erp/domain/guides/check-guide';
import { useTranslations } from 'next-intl';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { EntryTable, type EntryColumn } from '@/ui/entry-table';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import type { GuideLineFragment } from './generated/guide-admin';
import { useMoveGuideMutation, useSetGuideActiveMutation } from './generated/guide-mutations';

/** Where an entry stands: its category, or its stage; advice has no title. */
function usePlaceColumns(library: GuideLibrary): EntryColumn<GuideLineFragment>[] {
  const t = useTranslations('guides');
  const common = useTranslations('common');
  if (library === 'STAGE_ADVICE') {
    return [{ head: t('stage'), cell: ({ stage }) => (stage ? <StateTag state={stage} /> : null) }];
  }
  const title = { head: t('entryTitle'), cell: (guide: GuideLineFragment) => guide.title };
  if (CATEGORY_OF[library] === null) return [title];
  return [
    {
      head: t('category'),
      cell: ({ category }) =>
        category && !category.active ? common('inactiveItem', { name: category.name }) : category?.name,
    },
    title,
  ];
}

/** The entries of a library in their order, each with what can be done to it. */
export function GuideTable({
  library,
  guides,
  onEdit,
  onVersions,
}: {
  library: GuideLibrary;
  guides: readonly GuideLineFragment[];
  onEdit: (guideId: string) => void;
  onVersions: (guideId: string) => void;
}) {
  const t = useTranslations('guides');
  const dates = useDates();
  const place = usePlaceColumns(library);
  const [move] = useMoveGuideMutation();
  const [setActive] = useSetGuideActiveMutation();
  if (guides.length === 0) return <BlankState title={t('none')} text={t('noneText')} />;
  return (
    <EntryTable
      label={t(`library.${library}`)}
      entries={guides}
      columns={[
        ...place,
        {
          head: t('text'),
          cell: ({ body }) => <span className="second">{body}</span>,
          look: { wide: ({ body }) => body },
        },
        { head: t('version'), cell: ({ version }) => version, look: 'number' },
        {
          head: t('edited'),
          cell: ({ editor, editedAt }) =>
            editor && editedAt ? `${editor.name} ${dates.dateTime(editedAt)}` : t('shipped'),
        },
      ]}
      nameOf={({ title, body }) => title || body}
      onEdit={onEdit}
      acts={({ id }) => (
        <Button size="small" onClick={() => onVersions(id)}>
          {t('versions')}
        </Button>
      )}
      move={async (requestKey, { id: guideId, position: from }, to) =>
        (await move({ variables: { input: { requestKey, guideId, from, to } } })).data?.moveGuide
      }
      setActive={async (requestKey, { id: guideId }, active) =>
        (await setActive({ variables: { input: { requestKey, guideId, active } } })).data?.setGuideActive
      }
    />
  );
}
