'use client';

import { CATEGORY_OF, type GuideLibrary } from '@erp/domain/guides/check-guide';
import { useTranslations } from 'next-intl';
import table from '@/ui/admin-table.module.css';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import { OrderButtons } from '@/ui/order-buttons';
import { StateTag } from '@/ui/state-tag';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import type { GuideLineFragment } from './generated/guide-admin';
import { useMoveGuideMutation, useSetGuideActiveMutation } from './generated/guide-mutations';

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
  const common = useTranslations('common');
  const dates = useDates();
  const [move] = useMoveGuideMutation();
  const [setActive] = useSetGuideActiveMutation();
  const { write, messages, fault, isSending } = useWrite('');
  if (guides.length === 0) return <BlankState title={t('none')} text={t('noneText')} />;
  const hasCategory = CATEGORY_OF[library] !== null;
  const isAdvice = library === 'STAGE_ADVICE';
  const row = (guide: GuideLineFragment) => {
    const { id: guideId, position: from, active, category, stage } = guide;
    const name = guide.title || guide.body;
    return (
      <tr key={guideId} className={active ? undefined : table.off}>
        <td className={table.number}>{from}</td>
        <td>
          <OrderButtons
            place={from}
            length={guides.length}
            disabled={isSending}
            upLabel={t('up', { name })}
            downLabel={t('down', { name })}
            onMove={(to) =>
              void write(
                async (requestKey) =>
                  (await move({ variables: { input: { requestKey, guideId, from, to } } })).data?.moveGuide,
              )
            }
          />
        </td>
        {hasCategory ? (
          <td>
            {category
              ? category.active
                ? category.name
                : common('inactiveItem', { name: category.name })
              : ''}
          </td>
        ) : null}
        {isAdvice ? <td>{stage ? <StateTag state={stage} /> : null}</td> : null}
        {isAdvice ? null : <td>{guide.title}</td>}
        <td className={table.wide} title={guide.body}>
          <span className="second">{guide.body}</span>
        </td>
        <td className={table.number}>{guide.version}</td>
        <td>
          {guide.editor && guide.editedAt
            ? `${guide.editor.name} ${dates.dateTime(guide.editedAt)}`
            : t('shipped')}
        </td>
        <td>{active ? t('active') : t('inactive')}</td>
        <td>
          <span className={table.acts}>
            <Button size="small" onClick={() => onEdit(guideId)}>
              {t('edit')}
            </Button>
            <Button size="small" onClick={() => onVersions(guideId)}>
              {t('versions')}
            </Button>
            <Button
              size="small"
              look="quiet"
              disabled={isSending}
              onClick={() =>
                void write(
                  async (requestKey) =>
                    (await setActive({ variables: { input: { requestKey, guideId, active: !active } } })).data
                      ?.setGuideActive,
                )
              }
            >
              {active ? t('deactivate') : t('activate')}
            </Button>
          </span>
        </td>
      </tr>
    );
  };
  const [message] = Object.values(messages);
  return (
    <>
      <div className={table.scroll}>
        <table className={table.table} aria-label={t(`library.${library}`)}>
          <thead>
            <tr>
              <th colSpan={2}>{t('place')}</th>
              {hasCategory ? <th>{t('category')}</th> : null}
              {isAdvice ? <th>{t('stage')}</th> : <th>{t('entryTitle')}</th>}
              <th>{t('text')}</th>
              <th className={table.number}>{t('version')}</th>
              <th>{t('edited')}</th>
              <th>{t('status')}</th>
              <th>{t('actions')}</th>
            </tr>
          </thead>
          <tbody>{guides.map(row)}</tbody>
        </table>
      </div>
      <div className={table.below} role="status">
        {fault ? <FaultLine error={fault} /> : null}
        {message ? <span className="warning">{message}</span> : null}
      </div>
    </>
  );
}
