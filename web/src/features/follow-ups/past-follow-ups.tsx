'use client';

import { ANNOTATION_PARTS } from '@erp/domain/follow-ups/submit-rules';
import { useTranslations } from 'next-intl';
import { CommentThread } from '@/comments/comment-thread';
import { Card } from '@/ui/card';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import { may, useViewer } from '@/viewer/use-viewer';
import { formatDuration } from './duration';
import type { PastFollowUpFragment } from './generated/past-follow-up';
import styles from './past-follow-ups.module.css';

/** Its note, and what it changed in the annotation: what was there before is not said again. */
function textOf(followUp: PastFollowUpFragment, before: PastFollowUpFragment | undefined): string {
  const changed = ANNOTATION_PARTS.filter((part) => followUp[part] !== before?.[part]).map(
    (part) => followUp[part],
  );
  return [followUp.note, ...changed].filter(Boolean).join(' ');
}

function Line({
  followUp,
  before,
  holderId,
}: {
  followUp: PastFollowUpFragment;
  before: PastFollowUpFragment | undefined;
  holderId: string;
}) {
  const t = useTranslations('call');
  const dates = useDates();
  const viewer = useViewer();
  const outcomes = useTranslations('outcome');
  const methods = useTranslations('method');
  const steps = useTranslations('nextStep');
  const what = followUp.outcome ? outcomes(followUp.outcome) : methods(followUp.method);
  const isMove =
    followUp.stageFrom !== null && followUp.stage !== null && followUp.stageFrom !== followUp.stage;
  return (
    <>
      <tr className={followUp.voided ? styles.voided : undefined}>
        <td className="number">{dates.dateTime(followUp.at)}</td>
        <td>
          {what} {followUp.duration === null ? '' : formatDuration(followUp.duration)}
        </td>
        <td>
          <span className={styles.move}>
            {isMove && followUp.stageFrom ? (
              <>
                <StateTag state={followUp.stageFrom} />
                <span aria-hidden>→</span>
              </>
            ) : null}
            {followUp.stage ? <StateTag state={followUp.stage} /> : null}
          </span>
        </td>
        <td className={styles.text}>
          {followUp.rep.id === holderId ? null : (
            <span className="quiet">{t('pastBy', { name: followUp.rep.name })}</span>
          )}
          {textOf(followUp, before)}
        </td>
        <td className={styles.next}>
          {followUp.nextStep === 'NONE' ? '' : steps(followUp.nextStep)}{' '}
          {followUp.nextStepAt ? dates.nearDateTime(followUp.nextStepAt) : ''}
        </td>
      </tr>
      {followUp.comments.length > 0 || may(viewer, 'COMMENT') ? (
        <tr className={styles.said}>
          <td colSpan={5}>
            <CommentThread factId={followUp.id} comments={followUp.comments} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** 以往批注, newest first, one line each; who else than the present owner spoke is named, and fills nothing in the form. */
export function PastFollowUps({
  holderId,
  followUps,
  hasMore,
}: {
  holderId: string;
  followUps: readonly PastFollowUpFragment[];
  hasMore: boolean;
}) {
  const t = useTranslations('call');
  const connected = followUps.filter(({ outcome }) => outcome === 'CONNECTED').length;
  return (
    <Card
      title={t('past')}
      remark={
        followUps.length > 0
          ? t('pastCount', { count: followUps.length, more: hasMore ? '+' : '', connected })
          : null
      }
    >
      {followUps.length === 0 ? (
        <p className="quiet">{t('noPast')}</p>
      ) : (
        <table className={styles.table}>
          <tbody>
            {followUps.map((followUp, index) => (
              <Line key={followUp.id} followUp={followUp} before={followUps[index + 1]} holderId={holderId} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
