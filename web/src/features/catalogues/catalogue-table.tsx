'use client';

import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/generated/schema-types';
import table from '@/ui/admin-table.module.css';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import { OrderButtons } from '@/ui/order-buttons';
import { useWrite } from '@/ui/use-write';
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
  const { write, messages, fault, isSending } = useWrite('');
  if (items.length === 0) return <BlankState title={t('none')} text={t('noneText')} />;
  const row = (item: CatalogueLineFragment) => {
    const { id: itemId, position: from, active } = item;
    return (
      <tr key={itemId} className={active ? undefined : table.off}>
        <td className={table.number}>{from}</td>
        <td>
          <OrderButtons
            place={from}
            length={items.length}
            disabled={isSending}
            upLabel={t('up', { name: item.name })}
            downLabel={t('down', { name: item.name })}
            onMove={(to) =>
              void write(
                async (requestKey) =>
                  (await move({ variables: { input: { requestKey, itemId, from, to } } })).data
                    ?.moveCatalogueItem,
              )
            }
          />
        </td>
        <td>{item.nameZh}</td>
        <td>{item.nameEn}</td>
        <td className={table.wide} title={item.description ?? undefined}>
          {item.description}
        </td>
        <td className="quiet">{item.code}</td>
        <td>{active ? t('active') : t('inactive')}</td>
        <td>
          <span className={table.acts}>
            <Button size="small" onClick={() => onEdit(itemId)}>
              {t('edit')}
            </Button>
            <Button
              size="small"
              look="quiet"
              disabled={isSending}
              onClick={() =>
                void write(
                  async (requestKey) =>
                    (await setActive({ variables: { input: { requestKey, itemId, active: !active } } })).data
                      ?.setCatalogueItemActive,
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
        <table className={table.table} aria-label={t(`kinds.${catalogue}`)}>
          <thead>
            <tr>
              <th colSpan={2}>{t('place')}</th>
              <th>{t('nameZh')}</th>
              <th>{t('nameEn')}</th>
              <th>{t('description')}</th>
              <th>{t('code')}</th>
              <th>{t('status')}</th>
              <th>{t('actions')}</th>
            </tr>
          </thead>
          <tbody>{items.map(row)}</tbody>
        </table>
      </div>
      <div className={table.below} role="status">
        {fault ? <FaultLine error={fault} /> : null}
        {message ? <span className="warning">{message}</span> : null}
      </div>
    </>
  );
}
