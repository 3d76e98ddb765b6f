'use client';

import { isEffective, type FollowUpOutcome } from '@erp/domain/follow-ups/vocabulary';
import { instantAt, type Instant } from '@erp/domain/time/day';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { customerPath, customersPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { newRequestKey } from '@/ui/request-key';
import { useDraft } from '@/ui/use-draft';
import { useWorkdays } from '@/ui/use-workdays';
import { useDates } from '@/viewer/use-dates';
import { CallForm, type Catalogues } from './call-form';
import { CallHead } from './call-head';
import { CustomerDetails } from './customer-details';
import styles from './call-desk.module.css';
import { earlierAnnotation, freshDraft, type Draft } from './draft';
import { useCallDeskSuspenseQuery, type CallDeskQuery } from './generated/call-desk';
import { nextPhone } from './next-phone';
import { PastFollowUps } from './past-follow-ups';
import { QueueStrip } from './queue-strip';
import { StageAdvice } from './stage-advice';
import { useQueue } from './use-queue';
import { useSubmit } from './use-submit';

type Customer = NonNullable<CallDeskQuery['customer']>;

function useCall(customer: Customer, next: string | null) {
  const t = useTranslations('call');
  const outcomes = useTranslations('outcome');
  const dates = useDates();
  const router = useRouter();
  const workdays = useWorkdays();
  const fresh = (called: readonly string[] = []) => freshDraft(customer, nextPhone(customer.phones, called));
  const { draft, savedAt, change, startAnew } = useDraft(customer.id, fresh);
  const sending = useSubmit(customer.id, () => change({ requestKey: newRequestKey(), unanswered: null }));
  const [called, setCalled] = useState<string[]>([]);
  const [notice, setNotice] = useState<string | null>(null);

  const send = async (sent: Draft) => {
    setNotice(null);
    const recorded = await sending.submit(sent, earlierAnnotation(customer));
    if (!recorded) return;
    const tried = sent.phoneId ? [...called, sent.phoneId] : called;
    const isReached = isEffective(sent.method, sent.outcome) || sent.outcome === 'HUNG_UP';
    const other = isReached ? null : nextPhone(customer.phones, tried);
    setCalled(tried);
    setNotice(t('recorded', { outcome: recorded.outcome ? outcomes(recorded.outcome) : '' }));
    // The answered draft is gone. What was typed stays in the form: it is the annotation now, or waits for the next number.
    startAnew({
      ...fresh(tried),
      parts: draft.parts,
      demandId: draft.demandId,
      awarenessId: draft.awarenessId,
      note: sent === draft ? '' : draft.note,
    });
    if (sent !== draft && savedAt !== null) change({});
    if (!other && next) router.push(next);
  };

  const sendOutcome = async (one: NonNullable<Draft['unanswered']>) => {
    change({ unanswered: one });
    await send({ ...freshDraft(customer, one.phoneId), ...one });
  };

  /** By one key: recorded at once while another number is left; for the last one a call-back is proposed. */
  const noContact = (outcome: FollowUpOutcome) => {
    const tried = draft.phoneId ? [...called, draft.phoneId] : called;
    if (nextPhone(customer.phones, tried)) {
      const { unanswered, phoneId } = draft;
      const isSame = unanswered?.outcome === outcome && unanswered.phoneId === phoneId;
      void sendOutcome(isSame ? unanswered : { requestKey: newRequestKey(), outcome, phoneId });
      return;
    }
    const now = new Date().toISOString() as Instant;
    const proposed = workdays?.callBackProposal(now, dates.timeZone, workdays.workdayCalendar());
    const at = proposed ? instantAt(proposed.day, proposed.time, dates.timeZone) : null;
    change({ outcome, answeredBy: null, stage: null, nextStep: 'CALL', nextStepAt: draft.nextStepAt ?? at });
    setNotice(t('callBackProposed'));
  };

  /** After a fault: what was sent last, under its key. */
  const retry = () => void (draft.unanswered ? sendOutcome(draft.unanswered) : send(draft));

  return { draft, savedAt, change, sending, notice, send, retry, noContact };
}

function Desk({ customer, catalogues }: { customer: Customer; catalogues: Catalogues }) {
  const t = useTranslations('call');
  const queue = useQueue(useSearchParams().get('list'), customer.id);
  const { draft, savedAt, change, sending, notice, send, retry, noContact } = useCall(
    customer,
    queue?.next ?? null,
  );
  return (
    <>
      <QueueStrip queue={queue} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <CallHead
            customer={customer}
            phoneId={draft.phoneId}
            onPhone={(phoneId) => change({ phoneId })}
            method={draft.method}
            onMethod={(method) => change({ method, outcome: null, answeredBy: null })}
          />
          <CallForm
            customer={customer}
            draft={draft}
            savedAt={savedAt}
            change={change}
            catalogues={catalogues}
            sending={sending}
            onSubmit={() => {
              if (draft.unanswered) change({ unanswered: null });
              void send(draft);
            }}
            onRetry={retry}
            onNoContact={noContact}
            submitLabel={queue?.next ? t('submitAndNext') : t('submit')}
            notice={notice}
          />
          <PastFollowUps
            followUps={customer.followUps.nodes}
            hasMore={customer.followUps.pageInfo.hasNextPage}
          />
        </div>
        <aside className={styles.column}>
          <StageAdvice stage={draft.stage ?? customer.stage} />
          <CustomerDetails customer={customer} />
        </aside>
      </div>
    </>
  );
}

/** The call desk of one customer. */
export function CallDesk({ customerId }: { customerId: string }) {
  const t = useTranslations('call');
  const fault = useTranslations('fault');
  const { customer, ...catalogues } = useCallDeskSuspenseQuery({ variables: { id: customerId } }).data;
  if (!customer) {
    return (
      <BlankState
        title={fault('NOT_FOUND.title')}
        text={fault('NOT_FOUND.text')}
        actions={<LinkButton href={customersPath()}>{fault('toList')}</LinkButton>}
      />
    );
  }
  if (customer.holder.kind === 'POOL') {
    return (
      <BlankState
        title={t('inPool')}
        text={t('inPoolText')}
        actions={<LinkButton href={customerPath(customer.id)}>{customer.name}</LinkButton>}
      />
    );
  }
  return <Desk key={customer.id} customer={customer} catalogues={catalogues} />;
}
