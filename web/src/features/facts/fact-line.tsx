'use client';

import { ANNOTATION_PARTS } from '@erp/domain/follow-ups/submit-rules';
import { useTranslations } from 'next-intl';
import { CommentThread } from '@/comments/comment-thread';
import type { Stage } from '@/generated/schema-types';
import { formatMoney } from '@/ui/format-number';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import type { TimelineFactFragment } from './generated/timeline';
import styles from './timeline.module.css';

function Move({ from, to }: { from: Stage | null; to: Stage | null }) {
  if (!to) return null;
  return (
    <span className={styles.move}>
      {from && from !== to ? (
        <>
          <StateTag state={from} />
          <span aria-hidden>→</span>
        </>
      ) : null}
      <StateTag state={to} />
    </span>
  );
}

type FollowUpOfFact = NonNullable<TimelineFactFragment['followUp']>;

/** Its note and what it changed in the annotation: what the one before it said already is not repeated. */
function textOf(followUp: FollowUpOfFact, before: FollowUpOfFact | null): string {
  const changed = ANNOTATION_PARTS.filter((part) => followUp[part] !== before?.[part]).map(
    (part) => followUp[part],
  );
  return [followUp.note, ...changed].filter(Boolean).join(' ');
}

function FollowUp({ followUp, before }: { followUp: FollowUpOfFact; before: FollowUpOfFact | null }) {
  const methods = useTranslations('method');
  const outcomes = useTranslations('outcome');
  const steps = useTranslations('nextStep');
  const dates = useDates();
  const text = textOf(followUp, before);
  return (
    <>
      <span>
        {followUp.outcome ? outcomes(followUp.outcome) : methods(followUp.method)}{' '}
        {followUp.phone ? <span className="quiet number">{followUp.phone}</span> : null}
      </span>
      <Move from={followUp.stageFrom} to={followUp.stage} />
      {followUp.nextStep === 'NONE' ? null : (
        <span className="second">
          {steps(followUp.nextStep)} {followUp.nextStepAt ? dates.nearDateTime(followUp.nextStepAt) : ''}
        </span>
      )}
      {text ? <span className={styles.text}>{text}</span> : null}
    </>
  );
}

function Visit({ visit }: { visit: NonNullable<TimelineFactFragment['visit']> }) {
  const t = useTranslations('visit');
  return (
    <>
      <span>
        {[
          visit.kind ? t(`kinds.${visit.kind}`) : null,
          visit.met ? t(`met.${visit.met}`) : null,
          visit.result ? t(`results.${visit.result}`) : null,
        ]
          .filter(Boolean)
          .join(' ・ ')}
      </span>
      <Move from={visit.stageFrom} to={visit.stage} />
      {visit.note ? <span className={styles.text}>{visit.note}</span> : null}
    </>
  );
}

function Owner({ fact }: { fact: TimelineFactFragment }) {
  const t = useTranslations('timeline');
  const rules = useTranslations('protection');
  const rule = fact.releasedBy;
  return (
    <span>
      {fact.holderFrom ? `${fact.holderFrom.name} → ` : ''}
      {fact.holderTo?.name ?? ''}{' '}
      {fact.ownerReason ? <span className="quiet">{t(`ownerReasons.${fact.ownerReason}`)}</span> : null}{' '}
      {rule ? <span className="second">{rules(rule.reason, { days: rule.days })}</span> : null}
    </span>
  );
}

function Money({ fact }: { fact: TimelineFactFragment }) {
  const kinds = useTranslations('dealKind');
  const amount = fact.payment?.amount ?? fact.deal?.amount;
  return (
    <span>
      {fact.deal ? `${fact.deal.product.name} ` : ''}
      {fact.kind === 'DEAL' && fact.deal ? `${kinds(fact.deal.kind)} ` : ''}
      {amount ? <span className="number">{formatMoney(amount)}</span> : null}
    </span>
  );
}

function Merge({ fact }: { fact: TimelineFactFragment }) {
  const t = useTranslations('timeline');
  return (
    <span>
      {t(`merges.${fact.kind === 'MERGE' ? 'MERGE' : 'UNMERGE'}`, {
        merged: fact.mergedCustomerName ?? '',
        survivor: fact.survivorName ?? '',
      })}
    </span>
  );
}

/** What a fact says, in one line. `before`: the follow-up before it, where it is one. */
export function FactLine({
  fact,
  before = null,
}: {
  fact: TimelineFactFragment;
  before?: FollowUpOfFact | null;
}) {
  const verdicts = useTranslations('verdict');
  const t = useTranslations('protection');
  const timeline = useTranslations('timeline');
  const dates = useDates();
  const contact = fact.followUp ?? fact.visit;
  return (
    <>
      {fact.followUp ? <FollowUp followUp={fact.followUp} before={before} /> : null}
      {fact.visit ? <Visit visit={fact.visit} /> : null}
      {fact.holderTo ? <Owner fact={fact} /> : null}
      {fact.mergedCustomerId ? <Merge fact={fact} /> : null}
      {fact.phone && !fact.followUp ? <span className="number">{fact.phone}</span> : null}
      {fact.verdictReason ? <span>{verdicts(fact.verdictReason)}</span> : null}
      {fact.disputeStep ? <span>{timeline(`disputeSteps.${fact.disputeStep}`)}</span> : null}
      {fact.deal || fact.payment ? <Money fact={fact} /> : null}
      {fact.days === null ? null : <span className="number">{t('daysLong', { days: fact.days })}</span>}
      {fact.kind === 'SHARES' ? (
        <span>
          {(fact.shares ?? []).map(({ rep, percent }) => `${rep.name} ${Number(percent)}%`).join('、')}
        </span>
      ) : null}
      {fact.on ? <span className="number">{dates.shortDay(fact.on)}</span> : null}
      {fact.note && !fact.followUp ? <span className="second">{fact.note}</span> : null}
      {contact ? <CommentThread factId={fact.id} comments={contact.comments} /> : null}
    </>
  );
}
