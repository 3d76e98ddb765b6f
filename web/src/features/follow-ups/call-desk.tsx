'use client';

import { mayAnnotate, type FollowUpOutcome, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { instantAt, type Instant } from '@erp/domain/time/day';
import { useApolloClient } from '@apollo/client/react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';
import { customerPath, customersPath } from '@/paths';
import { Comments } from '@/comments/comment-thread';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { newRequestKey } from '@/ui/request-key';
import { useDraft } from '@/ui/use-draft';
import { useSingleFlight } from '@/ui/use-single-flight';
import { useWorkdays } from '@/ui/use-workdays';
import { useDates } from '@/viewer/use-dates';
import { CallForm, type Catalogues } from './call-form';
import { CallHead } from './call-head';
import { CustomerDetails } from './customer-details';
import styles from './call-desk.module.css';
import { earlierAnnotation, freshDraft, type Draft } from './draft';
import { CallDeskDocument, useCallDeskSuspenseQuery, type CallDeskQuery } from './generated/call-desk';
import { nextPhone } from './next-phone';
import { PastFollowUps } from './past-follow-ups';
import { QueueStrip } from './queue-strip';
import { tellNext, useToldBefore } from './told-next';
import { useQueue, type Queue } from './use-queue';
import { useShownGuides } from './use-shown-guides';
import { useSubmit } from './use-submit';

type Customer = NonNullable<CallDeskQuery['customer']>;

/** What the form has chosen, for whoever shows guides beside it; they tell which ones are shown. */
export type ChosenOnDesk = {
  customerId: string;
  stage: Stage | null;
  demandId: string | null;
  awarenessId: string | null;
  onShown: (guideIds: readonly string[]) => void;
};

function useCall(customer: Customer, queue: Queue | null, shown: ReturnType<typeof useShownGuides>) {
  const t = useTranslations('call');
  const outcomes = useTranslations('outcome');
  const methods = useTranslations('method');
  const dates = useDates();
  const router = useRouter();
  const workdays = useWorkdays();
  const fresh = (called: readonly string[] = []) => freshDraft(customer, nextPhone(customer.phones, called));
  const { draft, isTyped, savedAt, otherTab, change, startAnew } = useDraft(customer.id, fresh);
  const once = useSingleFlight();
  const sending = useSubmit(customer.id, {
    onRecordedBefore: () => change({ requestKey: newRequestKey(), unanswered: null, guidesShown: null }),
    onRefused: () => change({ guidesShown: null }),
  });
  const [called, setCalled] = useState<string[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  useToldBefore(customer.id, setNotice);

  const sendDraft = async (sent: Draft) => {
    setNotice(null);
    // Kept with the draft: what is sent again under its key is the same.
    const guidesShown = sent === draft ? (sent.guidesShown ?? shown.named()) : null;
    if (sent === draft) change({ guidesShown });
    const recorded = await sending.submit({ ...sent, guidesShown }, earlierAnnotation(customer));
    if (!recorded) return;
    const tried = sent.phoneId ? [...called, sent.phoneId] : called;
    const isReached = mayAnnotate(sent.method, sent.outcome);
    const other = isReached ? null : nextPhone(customer.phones, tried);
    setCalled(tried);
    if (sent === draft) shown.startAnew();
    // A message or a call of the customer's may have no outcome: then what it was.
    const outcome = recorded.outcome ? outcomes(recorded.outcome) : methods(sent.method);
    setNotice(t('recorded', { outcome }));
    // The answered draft is gone. What was typed stays in the form: it is the annotation now, or waits for the next number.
    startAnew({
      ...fresh(tried),
      parts: draft.parts,
      demandId: draft.demandId,
      awarenessId: draft.awarenessId,
      note: sent === draft ? '' : draft.note,
    });
    if (sent !== draft && isTyped) change({});
    if (other || !queue?.next || queue.nextId === null) return;
    tellNext(queue.nextId, t('recordedBefore', { name: customer.name, outcome }));
    router.push(queue.next);
  };

  const send = (sent: Draft) => void once(() => sendDraft(sent));

  const sendOutcome = (one: NonNullable<Draft['unanswered']>) =>
    void once(async () => {
      change({ unanswered: one });
      await sendDraft({ ...freshDraft(customer, one.phoneId), ...one });
    });

  /** By one key: recorded at once while another number is left; for the last one a call-back is proposed. */
  const noContact = (outcome: FollowUpOutcome) => {
    if (sending.isSending) return;
    const tried = draft.phoneId ? [...called, draft.phoneId] : called;
    if (nextPhone(customer.phones, tried)) {
      const { unanswered, phoneId } = draft;
      const isSame = unanswered?.outcome === outcome && unanswered.phoneId === phoneId;
      sendOutcome(isSame ? unanswered : { requestKey: newRequestKey(), outcome, phoneId });
      return;
    }
    const now = new Date().toISOString() as Instant;
    const proposed = workdays?.callBackProposal(now, dates.timeZone, workdays.workdayCalendar());
    const at = proposed ? instantAt(proposed.day, proposed.time, dates.timeZone) : null;
    change({ outcome, answeredBy: null, stage: null, nextStep: 'CALL', nextStepAt: draft.nextStepAt ?? at });
    setNotice(t('callBackProposed'));
  };

  /** After a fault: what was sent last, under its key. */
  const retry = () => (draft.unanswered ? sendOutcome(draft.unanswered) : send(draft));

  return { draft, savedAt, otherTab, change, sending, notice, send, retry, noContact };
}

/** The next customer is read while this one is on the phone: its desk opens without waiting. */
function useReadAhead(customerId: string | null): void {
  const client = useApolloClient();
  useEffect(() => {
    if (customerId === null) return;
    // What cannot be read ahead is read when it is opened, and says there what is wrong.
    client
      .query({ query: CallDeskDocument, variables: { id: customerId }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  }, [client, customerId]);
}

function Desk({
  customer,
  catalogues,
  guides,
}: {
  customer: Customer;
  catalogues: Catalogues;
  guides: (chosen: ChosenOnDesk) => ReactNode;
}) {
  const t = useTranslations('call');
  const list = useSearchParams().get('list');
  const queue = useQueue(list, customer.id);
  // While the queue is still asked for, the address says that there is one: the button keeps its width, the form its lines.
  const hasNext = queue ? queue.next !== null : list !== null;
  const shown = useShownGuides();
  const { draft, savedAt, otherTab, change, sending, notice, send, retry, noContact } = useCall(
    customer,
    queue,
    shown,
  );
  useReadAhead(queue?.nextId ?? null);
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
          {customer.openComments.length > 0 ? (
            <Card title={t('openComments')}>
              <Comments comments={customer.openComments} />
            </Card>
          ) : null}
          <CallForm
            customer={customer}
            draft={draft}
            savedAt={savedAt}
            otherTab={otherTab}
            change={change}
            catalogues={catalogues}
            sending={sending}
            onSubmit={() => {
              if (draft.unanswered) change({ unanswered: null });
              send(draft);
            }}
            onRetry={retry}
            onNoContact={noContact}
            submitLabel={hasNext ? t('submitAndNext') : t('submit')}
            notice={notice}
          />
          <PastFollowUps
            holderId={customer.holder.id}
            followUps={customer.followUps.nodes}
            hasMore={customer.followUps.pageInfo.hasNextPage}
          />
        </div>
        <aside className={styles.column}>
          {guides({
            customerId: customer.id,
            stage: draft.stage ?? customer.stage,
            demandId: draft.demandId,
            awarenessId: draft.awarenessId,
            onShown: shown.onShown,
          })}
          <CustomerDetails customer={customer} />
        </aside>
      </div>
    </>
  );
}

/** The call desk of one customer; `guides`: what is shown beside the form for what it has chosen. */
export function CallDesk({
  customerId,
  guides,
}: {
  customerId: string;
  guides: (chosen: ChosenOnDesk) => ReactNode;
}) {
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
  return <Desk key={customer.id} customer={customer} catalogues={catalogues} guides={guides} />;
}
