'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { useDates } from '@/viewer/use-dates';
import { may, useViewer } from '@/viewer/use-viewer';
import styles from './comments.module.css';
import type { CommentLineFragment } from './generated/comment';

const AnswerForm = dynamic(() => import('./comment-form').then((module) => module.AnswerForm));
const CommentForm = dynamic(() => import('./comment-form').then((module) => module.CommentForm));

function Comment({ comment }: { comment: CommentLineFragment }) {
  const t = useTranslations('comment');
  const dates = useDates();
  const viewer = useViewer();
  const isWaiting = comment.asksForAnswer && comment.answeredAt === null;
  // Who asked waits for somebody else's answer.
  const mayAnswer = isWaiting && may(viewer, 'TASK') && comment.author.id !== viewer.person.id;
  return (
    <div className={styles.comment} data-comment={comment.id}>
      <span>
        <strong>{t('by', { name: comment.author.name })}</strong>{' '}
        <span className="quiet number">{dates.dateTime(comment.at)}</span>{' '}
        {isWaiting ? <span className="warning">{t('waiting')}</span> : null}
      </span>
      <span>{comment.text}</span>
      {comment.answeredAt === null ? null : (
        <span className="second">
          {t('answeredBy', { name: comment.answeredBy?.name ?? '' })}{' '}
          <span className="quiet number">{dates.dateTime(comment.answeredAt)}</span> {comment.answer}
        </span>
      )}
      {mayAnswer ? <AnswerForm commentId={comment.id} /> : null}
    </div>
  );
}

/** Comments with their answers; those that wait for one have the box for it. */
export function Comments({ comments }: { comments: readonly CommentLineFragment[] }) {
  if (comments.length === 0) return null;
  return (
    <div className={styles.thread}>
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} />
      ))}
    </div>
  );
}

/** What was said to a follow-up or visit, and for managers the box to say something. */
export function CommentThread({
  factId,
  comments,
}: {
  factId: string;
  comments: readonly CommentLineFragment[];
}) {
  const t = useTranslations('comment');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const mayComment = may(viewer, 'COMMENT');
  return (
    <>
      <Comments comments={comments} />
      {mayComment && !isOpen ? (
        <Button size="small" look="quiet" onClick={() => setOpen(true)}>
          {t('comment')}
        </Button>
      ) : null}
      {mayComment && isOpen ? <CommentForm factId={factId} onDone={() => setOpen(false)} /> : null}
    </>
  );
}
