'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FactKind } from '@/generated/schema-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MoreButton } from '@/ui/more-button';
import { useDates } from '@/viewer/use-dates';
import { may, useViewer } from '@/viewer/use-viewer';
import { FactLine } from './fact-line';
import { useTimelineSuspenseQuery, type TimelineFactFragment } from './generated/timeline';
import styles from './timeline.module.css';
import { UndoMergeDialog } from './undo-merge-dialog';
import { VoidDialog } from './void-dialog';

/** They have a date only (docs/rules/facts.md). */
const DATED: readonly FactKind[] = ['DEAL', 'PAYMENT', 'SERVICE_END', 'CANCELLATION'];

function Row({
  fact,
  before,
  recordedOn,
  onVoid,
  onUndo,
}: {
  fact: TimelineFactFragment;
  before: TimelineFactFragment['followUp'];
  /** The duplicate that it was recorded on, where that is merged into the customer. */
  recordedOn: string | null;
  onVoid: () => void;
  /** Of a merge that holds. */
  onUndo: (() => void) | null;
}) {
  const t = useTranslations('timeline');
  const dates = useDates();
  const isLate = dates.dayOfInstant(fact.recordedAt) !== fact.day;
  return (
    <li className={fact.voided ? `${styles.row} ${styles.voided}` : styles.row}>
      <span className={`number ${styles.at}`}>
        {DATED.includes(fact.kind) ? dates.shortDay(fact.day) : dates.dateTime(fact.at)}
      </span>
      <span className={styles.kind}>{t(`kinds.${fact.kind}`)}</span>
      <span className={styles.what}>
        <FactLine fact={fact} before={before} />
        {recordedOn ? <span className={styles.remark}>{t('recordedOn', { name: recordedOn })}</span> : null}
        {fact.voided ? (
          <span className={styles.remark}>{t('voided', { reason: fact.voidReason ?? '' })}</span>
        ) : null}
        {isLate ? (
          <span className={styles.remark}>
            {t('late', { day: dates.shortDay(dates.dayOfInstant(fact.recordedAt)) })}
          </span>
        ) : null}
      </span>
      <span className={styles.who}>{(fact.rep ?? fact.actor).name}</span>
      <span className={styles.act}>
        {onUndo ? (
          <Button look="quiet" size="small" onClick={onUndo}>
            {t('undoMerge')}
          </Button>
        ) : null}
        {fact.mayVoid ? (
          <Button look="quiet" size="small" onClick={onVoid}>
            {fact.voided ? t('restore') : t('void')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** Every fact of the customer, newest first. A wrong one is voided with a reason, and can be restored. */
export function Timeline({ customerId }: { customerId: string }) {
  const t = useTranslations('timeline');
  const viewer = useViewer();
  const [undoing, setUndoing] = useState<TimelineFactFragment | null>(null);
  const [voiding, setVoiding] = useState<TimelineFactFragment | null>(null);
  const { data, fetchMore } = useTimelineSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data.customer) return null;
  const { name, timeline, mergedFrom } = data.customer;
  // The latest merge of what is part of it now is the one that holds.
  const isStanding = (fact: TimelineFactFragment): boolean =>
    fact.kind === 'MERGE' &&
    !fact.voided &&
    may(viewer, 'ENTER_CUSTOMER') &&
    mergedFrom.some(({ id }) => id === fact.mergedCustomerId) &&
    timeline.nodes.find(
      (one) => one.kind === 'MERGE' && !one.voided && one.mergedCustomerId === fact.mergedCustomerId,
    ) === fact;
  return (
    <Card title={t('title')}>
      <ol className={styles.rows}>
        {timeline.nodes.map((fact, index) => (
          <Row
            key={fact.id}
            fact={fact}
            before={timeline.nodes.slice(index + 1).find(({ followUp }) => followUp)?.followUp ?? null}
            recordedOn={fact.customerName === name ? null : fact.customerName}
            onVoid={() => setVoiding(fact)}
            onUndo={isStanding(fact) ? () => setUndoing(fact) : null}
          />
        ))}
      </ol>
      <MoreButton pageInfo={timeline.pageInfo} fetchMore={fetchMore} />
      {undoing ? <UndoMergeDialog fact={undoing} onClose={() => setUndoing(null)} /> : null}
      {voiding ? <VoidDialog fact={voiding} onClose={() => setVoiding(null)} /> : null}
    </Card>
  );
}
