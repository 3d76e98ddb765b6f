'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { FaultLine } from '@/ui/fault-line';
import { StateTag } from '@/ui/state-tag';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { ApproveButton } from './approve-button';
import type { CalendarVisitFragment } from './generated/calendar';
import { useAnswerCompanionMutation } from './generated/plan-visit';
import styles from './visit-drawer.module.css';

export type VisitAct = 'record' | 'reschedule' | 'cancel' | 'no-show' | 'companion' | 'refuse';

function Line({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Answer({ visit }: { visit: CalendarVisitFragment }) {
  const t = useTranslations('visits');
  const [answerCompanion] = useAnswerCompanionMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const say = (accepts: boolean) =>
    void write(
      async (requestKey) =>
        (await answerCompanion({ variables: { input: { requestKey, visitId: visit.id, accepts } } })).data
          ?.answerCompanion,
    );
  return (
    <>
      {fault ? <FaultLine error={fault} onRetry={() => say(true)} /> : null}
      {Object.values(messages)[0] ? <span className="warning">{Object.values(messages)[0]}</span> : null}
      <Button disabled={isSending} onClick={() => say(false)}>
        {t('decline')}
      </Button>
      {visit.companionStatus === 'ACCEPTED' ? null : (
        <Button look="primary" disabled={isSending} onClick={() => say(true)}>
          {t('accept')}
        </Button>
      )}
    </>
  );
}

/** One visit with all that is known of it, and what can be done to it. */
export function VisitDrawer({
  visit,
  onAct,
  onClose,
}: {
  visit: CalendarVisitFragment;
  onAct: (act: VisitAct) => void;
  onClose: () => void;
}) {
  const t = useTranslations('visits');
  const ta = useTranslations('visitApproval');
  const tv = useTranslations('visit');
  const dates = useDates();
  useShortcuts({ r: () => visit.mayChange && onAct('record') }, { inDialog: true });
  const hasCome = visit.plannedAt !== null && visit.plannedAt <= new Date().toISOString();
  const when = visit.at ?? visit.plannedAt;
  return (
    <Drawer
      width={480}
      title={visit.customerName}
      remark={t(`status.${visit.status}`)}
      onClose={onClose}
      footer={
        visit.mayChange || visit.mayAnswer || visit.mayApprove ? (
          <span className={styles.acts}>
            {visit.mayAnswer ? <Answer visit={visit} /> : null}
            {visit.mayChange ? (
              <>
                <Button onClick={() => onAct('cancel')}>{t('cancel')}</Button>
                {hasCome ? <Button onClick={() => onAct('no-show')}>{t('noShow')}</Button> : null}
                <Button onClick={() => onAct('companion')}>{t('askCompanion')}</Button>
                <Button onClick={() => onAct('reschedule')}>{t('reschedule')}</Button>
                <Button
                  look={visit.mayApprove ? undefined : 'primary'}
                  keyCap="R"
                  onClick={() => onAct('record')}
                >
                  {t('record')}
                </Button>
              </>
            ) : null}
            {visit.mayApprove ? (
              <>
                <Button onClick={() => onAct('refuse')}>{ta('refuse')}</Button>
                <ApproveButton visit={visit} isPrimary />
              </>
            ) : null}
          </span>
        ) : null
      }
    >
      {visit.conflicts.map(({ person, from, to }) => (
        <p key={`${person.id} ${from}`} className={`warning ${styles.conflict}`} role="status">
          {t('conflict', { person: person.name, from: dates.time(from), to: dates.time(to) })}
        </p>
      ))}
      <dl className={styles.lines}>
        <Line label={t('time')}>
          {when ? (
            <span className="number">
              {dates.weekday(visit.day)} {dates.dateTime(when)}
              {visit.duration ? ` ・ ${t('minutes', { minutes: visit.duration })}` : ''}
            </span>
          ) : null}
        </Line>
        <Line label={t('customer')}>
          {visit.customer ? (
            <>
              <Link href={customerPath(visit.customer.id)} prefetch={false}>
                {visit.customerName}
              </Link>{' '}
              <StateTag state={visit.customer.state} />
            </>
          ) : (
            visit.customerName
          )}
        </Line>
        <Line label={t('address')}>{visit.address}</Line>
        <Line label={t('contact')}>
          {visit.contactPerson
            ? [visit.contactPerson.name, visit.contactPerson.title].filter(Boolean).join(' ')
            : null}
        </Line>
        <Line label={t('purpose')}>{visit.purpose}</Line>
        <Line label={t('rep')}>{visit.rep.name}</Line>
        <Line label={ta('approval')}>
          {visit.approval
            ? [ta(`approvals.${visit.approval}`), visit.refusalNote].filter(Boolean).join(' ・ ')
            : null}
        </Line>
        <Line label={t('companion')}>
          {visit.companion && visit.companionStatus
            ? `${visit.companion.name} ・ ${visit.accompanied ? t('accompanied') : t(`companionStatus.${visit.companionStatus}`)}`
            : null}
        </Line>
        <Line label={t('result')}>
          {[
            visit.kind ? tv(`kinds.${visit.kind}`) : null,
            visit.met ? tv(`met.${visit.met}`) : null,
            visit.result ? tv(`results.${visit.result}`) : null,
          ]
            .filter(Boolean)
            .join(' ・ ')}
        </Line>
        <Line label={t('note')}>{visit.note}</Line>
        <Line label={t('endReason')}>{visit.endReason}</Line>
        <Line label={t('moves')}>
          {visit.moves.length > 0 ? (
            <ul>
              {visit.moves.map(({ from, to, movedAt, actor }) => (
                <li key={movedAt} className="number">
                  {t('moved', {
                    from: dates.dateTime(from),
                    to: dates.dateTime(to),
                    actor: actor.name,
                    at: dates.dateTime(movedAt),
                  })}
                </li>
              ))}
            </ul>
          ) : null}
        </Line>
      </dl>
    </Drawer>
  );
}
