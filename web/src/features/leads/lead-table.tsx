'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { customerPath } from '@/paths';
import listStyles from '@/ui/list-table.module.css';
import { MinutesLeft } from '@/ui/minutes-left';
import { useDates } from '@/viewer/use-dates';
import type { LeadLineFragment } from './generated/leads';
import styles from './leads.module.css';
import { useTurnText } from './turn-text';

function Row({ lead }: { lead: LeadLineFragment }) {
  const t = useTranslations('leads');
  const dates = useDates();
  const turnText = useTurnText();
  const path = lead.turns
    .map((turn) => t('step', { name: turn.person.name, end: turnText(turn) }))
    .join(' → ');
  return (
    <tr>
      <td>
        {lead.customer ? (
          <Link href={customerPath(lead.customer.id)} prefetch={false}>
            {lead.customer.name}
          </Link>
        ) : (
          <span className="quiet">{t('outside')}</span>
        )}
      </td>
      <td>{t(`status.${lead.status}`)}</td>
      <td>{lead.person.name}</td>
      <td>{dates.nearDateTime(lead.dueAt)}</td>
      <td>
        {typeof lead.minutesLeft === 'number' ? (
          <MinutesLeft minutes={lead.minutesLeft} dueAt={lead.dueAt} />
        ) : null}
      </td>
      <td className={styles.wide} title={path}>
        {path}
      </td>
      <td>{lead.unit.name}</td>
      <td>{t('entered', { at: dates.nearDateTime(lead.enteredAt), name: lead.enteredBy.name })}</td>
    </tr>
  );
}

const COLUMNS = ['customer', 'statusHead', 'person', 'due', 'left', 'path', 'unit', 'enteredHead'] as const;

/** Leads, one line each. */
export function LeadTable({ leads }: { leads: readonly LeadLineFragment[] }) {
  const t = useTranslations('leads');
  return (
    <div className={listStyles.scroll}>
      <table className={listStyles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => (
            <Row key={`${lead.customer?.id} ${lead.enteredAt} ${lead.dueAt}`} lead={lead} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
