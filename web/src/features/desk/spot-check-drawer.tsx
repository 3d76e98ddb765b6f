'use client';

import { ANNOTATION_PARTS } from '@erp/domain/follow-ups/submit-rules';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CommentThread } from '@/comments/comment-thread';
import { customerPath } from '@/paths';
import { Drawer } from '@/ui/drawer';
import { StateTag } from '@/ui/state-tag';
import { useDates } from '@/viewer/use-dates';
import type { CheckedFollowUpFragment, SpotCheckLineFragment } from './generated/spot-check';
import { SpotCheckFindings } from './spot-check-findings';
import styles from './spot-check.module.css';

const PARTS = [...ANNOTATION_PARTS, 'note'] as const;

/** A follow-up's text beside the former one: what is new stands out, what was there already is quiet. */
export function SpotCheckDrawer({ item, onClose }: { item: SpotCheckLineFragment; onClose: () => void }) {
  const t = useTranslations('spotCheck');
  const parts = useTranslations('call.parts');
  const methods = useTranslations('method');
  const outcomes = useTranslations('outcome');
  const { dateTime } = useDates();
  const { followUp, former } = item;
  const head = (one: CheckedFollowUpFragment, name: string) => (
    <th scope="col">
      {name} <span className="quiet number">{dateTime(one.at)}</span>{' '}
      <span className="quiet">
        {one.outcome ? outcomes(one.outcome) : methods(one.method)} {one.rep.name}
      </span>{' '}
      {one.stage ? <StateTag state={one.stage} /> : null}
    </th>
  );
  return (
    <Drawer
      width={760}
      title={
        <>
          {followUp.rep.name} {'→'}{' '}
          {followUp.customer ? (
            <Link href={customerPath(followUp.customer.id)}>{followUp.customer.name}</Link>
          ) : null}
        </>
      }
      remark={<SpotCheckFindings item={item} />}
      onClose={onClose}
    >
      <table className={styles.compare}>
        <thead>
          <tr>
            <td />
            {former ? head(former, t('former')) : <th scope="col">{t('noFormer')}</th>}
            {head(followUp, t('this'))}
          </tr>
        </thead>
        <tbody>
          {PARTS.map((part) => {
            const isNew = followUp[part] !== null && followUp[part] !== (former?.[part] ?? null);
            return (
              <tr key={part}>
                <th scope="row">{part === 'note' ? t('note') : parts(part)}</th>
                <td className="quiet">{former?.[part] ?? '–'}</td>
                <td className={isNew ? styles.new : 'quiet'}>{followUp[part] ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <CommentThread factId={followUp.id} comments={followUp.comments} />
    </Drawer>
  );
}
