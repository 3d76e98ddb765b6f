'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { customerPath, disputesPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useWrite } from '@/ui/use-write';
import { CaseDealsCard, FirstsCard, RulingsCard, StatementsCard } from './case-cards';
import { CaseTimeline } from './case-timeline';
import styles from './disputes.module.css';
import { useDisputeCaseSuspenseQuery, type DisputeCaseFragment } from './generated/dispute-case';
import { useWithdrawDisputeMutation } from './generated/dispute-mutations';

const AnswerForm = dynamic(() => import('./answer-form').then((module) => module.AnswerForm));
const RuleForm = dynamic(() => import('./rule-form').then((module) => module.RuleForm));

function Withdraw({ disputeId }: { disputeId: string }) {
  const t = useTranslations('dispute');
  const [withdraw] = useWithdrawDisputeMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const refusal = messages[''] ?? messages.disputeId ?? (fault ? t('notDone') : null);
  return (
    <>
      {refusal ? (
        <span role="alert" className="warning">
          {refusal}
        </span>
      ) : null}
      <Button
        disabled={isSending}
        onClick={() =>
          void write(
            async (requestKey) =>
              (await withdraw({ variables: { input: { requestKey, disputeId } } })).data?.withdrawDispute,
          )
        }
      >
        {t('withdraw')}
      </Button>
    </>
  );
}

/** The name leads to the customer where the viewer may open it. */
const Named = ({ id, name }: { id: string | undefined; name: string }) =>
  id ? (
    <Link href={customerPath(id)} prefetch={false}>
      {name}
    </Link>
  ) : (
    name
  );

function CaseSentence({ dispute }: { dispute: DisputeCaseFragment }) {
  const t = useTranslations('dispute');
  const nameOf = (kind: DisputeCaseFragment['firsts'][number]['kind']): string => {
    const first = dispute.firsts.find((one) => one.kind === kind)?.first;
    if (!first) return t('nobody');
    return first === 'OPENER' ? dispute.openedBy.name : dispute.otherRep.name;
  };
  return (
    <Sentence>
      {t.rich('sentence', {
        opener: dispute.openedBy.name,
        other: dispute.otherRep.name,
        holder: dispute.holder?.name ?? t('nobody'),
        entry: nameOf('ENTRY'),
        contact: nameOf('EFFECTIVE_CONTACT'),
        visit: nameOf('VISIT'),
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </Sentence>
  );
}

/** A case: both timelines, what both say, and the ruling. */
export function CasePage({ disputeId }: { disputeId: string }) {
  const t = useTranslations('dispute');
  const { search, change } = useSearchState();
  const { dispute } = useDisputeCaseSuspenseQuery({
    variables: { id: disputeId },
    fetchPolicy: 'cache-and-network',
  }).data;
  const act = dispute?.mayRule ? 'rule' : dispute?.mayAnswer ? 'answer' : null;
  useShortcuts({
    r: () => {
      if (act) change({ drawer: act });
    },
  });
  if (!dispute) {
    return (
      <PageBody>
        <PageTitle title={t('titleOf')} />
        <BlankState
          title={t('unknown')}
          text={t('unknownText')}
          actions={<LinkButton href={disputesPath()}>{t('toList')}</LinkButton>}
        />
      </PageBody>
    );
  }
  const drawer = search.get('drawer');
  const close = () => change({ drawer: null });
  return (
    <PageBody>
      <PageTitle
        title={
          <>
            {t('titleOf')} ・ <Named id={dispute.customer?.id} name={dispute.customerName} />
            {dispute.ownCustomerName ? (
              <>
                {' / '}
                <Named id={dispute.ownCustomer?.id} name={dispute.ownCustomerName} />
              </>
            ) : null}
          </>
        }
        beside={
          <span className={dispute.status === 'OPEN' ? styles.open : styles.over}>
            {t(`statuses.${dispute.status}`)}
          </span>
        }
        actions={
          <>
            <LinkButton href={disputesPath()}>{t('toList')}</LinkButton>
            {dispute.mayWithdraw ? <Withdraw disputeId={dispute.id} /> : null}
            {act ? (
              <Button look="primary" keyCap="R" onClick={() => change({ drawer: act })}>
                {act === 'answer' ? t('answer') : dispute.status === 'RULED' ? t('ruleAnew') : t('rule')}
              </Button>
            ) : null}
          </>
        }
      />
      <CaseSentence dispute={dispute} />
      <div className={styles.columns}>
        <CaseTimeline dispute={dispute} />
        <div className={styles.stack}>
          <RulingsCard dispute={dispute} />
          <FirstsCard dispute={dispute} />
          <StatementsCard dispute={dispute} />
          <CaseDealsCard dispute={dispute} />
        </div>
      </div>
      {drawer === 'rule' && dispute.mayRule ? <RuleForm dispute={dispute} onClose={close} /> : null}
      {drawer === 'answer' && dispute.mayAnswer ? (
        <AnswerForm disputeId={dispute.id} onClose={close} />
      ) : null}
    </PageBody>
  );
}
