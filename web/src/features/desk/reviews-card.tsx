'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { disputePath } from '@/paths';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { formatCount } from '@/ui/format-number';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import styles from './desk.module.css';
import { useReviewsSuspenseQuery, type ReviewsQuery } from './generated/reviews';

type Review = ReviewsQuery['reviews']['nodes'][number];

/** Where it is decided; null: nothing that this page can open. */
const placeOf = ({ dispute }: Review): string | null => (dispute ? disputePath(dispute.id) : null);

/** What waits for the viewer's decision, the earliest due first. */
export const useReviews = () => useReviewsSuspenseQuery({ fetchPolicy: 'cache-and-network' }).data.reviews;

/** 逐个审批: opens the first that waits. */
export function FirstReviewButton() {
  const t = useTranslations('desk');
  const router = useRouter();
  const { nodes, totalCount } = useReviews();
  const first = nodes[0] && placeOf(nodes[0]);
  useShortcuts({ a: () => first && router.push(first) });
  if (!first) return null;
  return (
    <LinkButton href={first} look="primary" keyCap="A">
      {t('reviewOneByOne', { count: totalCount })}
    </LinkButton>
  );
}

/** 待我处理. */
export function ReviewsCard() {
  const t = useTranslations('desk');
  const subjects = useTranslations('reviewSubject');
  const dates = useDates();
  const { nodes, totalCount } = useReviews();
  return (
    <Card title={t('reviews')} remark={formatCount(totalCount)}>
      {nodes.length === 0 ? (
        <p className="quiet">{t('nothingToReview')}</p>
      ) : (
        <table className={styles.tasks}>
          <tbody>
            {nodes.map((review) => (
              <tr key={review.id}>
                <td>{review.subject ? subjects(review.subject) : null}</td>
                <td className={styles.note}>
                  {review.dispute ? (
                    <>
                      <Link href={disputePath(review.dispute.id)} prefetch={false}>
                        {review.dispute.customerName}
                      </Link>{' '}
                      {review.dispute.openedBy.name} ・ {review.dispute.otherRep.name}
                    </>
                  ) : null}
                </td>
                <td className={review.overdue ? styles.late : undefined}>
                  {dates.nearDateTime(review.dueAt)}
                </td>
                <td>
                  {review.dispute ? (
                    <Link href={disputePath(review.dispute.id)} prefetch={false}>
                      {t('bothTimelines')}
                    </Link>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
