'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Card } from '@/ui/card';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import styles from './disputes.module.css';
import type { CaseEventFragment, DisputeCaseFragment } from './generated/dispute-case';

/** They have a date only (docs/rules/facts.md). */
const DATED = new Set(['DEAL']);

function useEventText() {
  const kinds = useTranslations('timeline.kinds');
  const owners = useTranslations('timeline.ownerReasons');
  const methods = useTranslations('method');
  const outcomes = useTranslations('outcome');
  const met = useTranslations('visit.met');
  const deals = useTranslations('dealKind');
  return (event: CaseEventFragment): string => {
    const more = event.outcome
      ? outcomes(event.outcome)
      : event.method
        ? methods(event.method)
        : event.met
          ? met(event.met)
          : event.ownerReason
            ? owners(event.ownerReason)
            : event.dealKind
              ? deals(event.dealKind)
              : null;
    return [kinds(event.kind), more].filter(Boolean).join(' ・ ');
  };
}

function Event({ event }: { event: CaseEventFragment }) {
  const t = useTranslations('dispute');
  const dates = useDates();
  const textOf = useEventText();
  return (
    <li className={styles.event}>
      <span className={`number ${styles.time}`}>{DATED.has(event.kind) ? '' : dates.time(event.at)}</span>
      <span className={event.effective ? styles.effective : undefined}>{textOf(event)}</span>
      {event.stage ? <StateTag state={event.stage} /> : null}
      {event.effective ? <span className="quiet">{t('effective')}</span> : null}
      <span className={styles.who}>{event.rep?.name}</span>
    </li>
  );
}

/** Both timelines side by side, newest first, aligned by day. */
export function CaseTimeline({ dispute }: { dispute: DisputeCaseFragment }) {
  const t = useTranslations('dispute');
  const dates = useDates();
  const days = [...new Set(dispute.events.map(({ day }) => day))];
  const sides = [
    { side: 'OPENER', name: dispute.openedBy.name, about: dispute.ownCustomerName },
    { side: 'OTHER', name: dispute.otherRep.name, about: dispute.customerName },
  ] as const;
  return (
    <Card title={t('timelines')} remark={dispute.ownCustomerName ? t('twoCustomers') : null}>
      <div className={styles.grid}>
        <span />
        {sides.map(({ side, name, about }) => (
          <h3 key={side} className={styles.side}>
            {t(`sides.${side}`, { name })} {about ? <span className="quiet">{about}</span> : null}
          </h3>
        ))}
        {days.map((day) => (
          <Fragment key={day}>
            <span className={`number ${styles.day}`}>{dates.shortDay(day)}</span>
            {sides.map(({ side }) => (
              <ul key={side} className={styles.events}>
                {dispute.events
                  .filter((event) => event.day === day && event.side === side)
                  .map((event) => (
                    <Event key={event.id} event={event} />
                  ))}
              </ul>
            ))}
          </Fragment>
        ))}
      </div>
      {days.length === 0 ? <p className="quiet">{t('noEvents')}</p> : null}
    </Card>
  );
}
