'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { FactKind } from '@/generated/schema-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { useDates } from '@/viewer/use-dates';
import { FactLine } from './fact-line';
import { useTimelineSuspenseQuery, type TimelineFactFragment } from './generated/timeline';
import styles from './timeline.module.css';
import { VoidDialog } from './void-dialog';

/** They have a date only (docs/rules/facts.md). */
const DATED: readonly FactKind[] = ['DEAL', 'PAYMENT', 'SERVICE_END', 'CANCELLATION'];

function Row({
  fact,
  before,
  onVoid,
}: {
  fact: TimelineFactFragment;
  before: TimelineFactFragment['followUp'];
  onVoid: () => void;
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
  const tc = useTranslations('common');
  const [isLoading, startLoading] = useTransition();
  const [voiding, setVoiding] = useState<TimelineFactFragment | null>(null);
  const { data, fetchMore } = useTimelineSuspenseQuery({
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  });
  const timeline = data.customer?.timeline;
  if (!timeline) return null;
  return (
    <Card title={t('title')}>
      <ol className={styles.rows}>
        {timeline.nodes.map((fact, index) => (
          <Row
            key={fact.id}
            fact={fact}
            before={timeline.nodes.slice(index + 1).find(({ followUp }) => followUp)?.followUp ?? null}
            onVoid={() => setVoiding(fact)}
          />
        ))}
      </ol>
      {timeline.pageInfo.hasNextPage ? (
        <Button
          look="quiet"
          disabled={isLoading}
          onClick={() =>
            startLoading(async () => {
              await fetchMore({ variables: { after: timeline.pageInfo.endCursor } });
            })
          }
        >
          {isLoading ? tc('loading') : tc('more')}
        </Button>
      ) : null}
      {voiding ? <VoidDialog fact={voiding} onClose={() => setVoiding(null)} /> : null}
    </Card>
  );
}
