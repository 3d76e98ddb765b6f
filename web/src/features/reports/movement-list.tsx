'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Stage } from '@/generated/schema-types';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { FaultState } from '@/ui/fault-state';
import { SkeletonRows } from '@/ui/skeleton';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { useMovementContactsQuery } from './generated/report-list';
import type { Period } from './process-list';
import { reportFilterOf } from './report-filter';
import styles from './reports.module.css';
import { AFTER_LAPSE } from './urls';

/** The contacts that made a movement, each with who asserted the stage. */
export function MovementList({
  movement,
  params,
  exportMenu,
  onClose,
}: {
  movement: string;
  params: Period;
  exportMenu: (asked: Record<string, unknown>) => ReactNode;
  onClose: () => void;
}) {
  const t = useTranslations('reports');
  const { dateTime } = useDates();
  const [from = '', to = ''] = movement.split('>');
  const tc = useTranslations('common');
  const asked = {
    unitId: params.unit ?? null,
    from: params.from,
    to: params.to,
    stageFrom: from && from !== AFTER_LAPSE ? (from as Stage) : null,
    firstStages: from === '',
    afterLapse: from === AFTER_LAPSE,
    stageTo: to as Stage,
  };
  const filter = reportFilterOf(params);
  const { data, error, fetchMore, refetch } = useMovementContactsQuery({ variables: { ...asked, filter } });
  const page = data?.movementContacts;
  return (
    <Drawer
      title={
        <>
          {from === AFTER_LAPSE ? (
            t('afterLapse')
          ) : from ? (
            <StateTag state={from as Stage} />
          ) : (
            t('firstStages')
          )}{' '}
          {'→'} <StateTag state={to as Stage} />
        </>
      }
      remark={
        <>
          {page ? t('times', { count: page.totalCount }) : null} {exportMenu({ ...asked, ...filter })}
        </>
      }
      onClose={onClose}
    >
      {error ? <FaultState error={error} onRetry={() => void refetch()} /> : null}
      {!page && !error ? <SkeletonRows rows={12} /> : null}
      <table className={styles.list}>
        <tbody>
          {page?.nodes.map((contact) => (
            <tr key={`${contact.customerId} ${contact.at}`}>
              <td>
                {contact.customer ? (
                  <Link href={customerPath(contact.customerId)}>{contact.customerName}</Link>
                ) : (
                  contact.customerName
                )}
              </td>
              <td className="quiet">{dateTime(contact.at)}</td>
              <td className="quiet">{contact.rep.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {page?.pageInfo.hasNextPage ? (
        <Button
          onClick={() =>
            void fetchMore({
              variables: { after: page.pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult: next }) =>
                before.movementContacts && next.movementContacts
                  ? {
                      movementContacts: {
                        ...next.movementContacts,
                        nodes: [...before.movementContacts.nodes, ...next.movementContacts.nodes],
                      },
                    }
                  : before,
            })
          }
        >
          {tc('more')}
        </Button>
      ) : null}
    </Drawer>
  );
}
