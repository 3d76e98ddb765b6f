'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CollisionKind } from '@/generated/schema-types';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { StateTag } from '@/ui/state-tag';
import { may, useViewer } from '@/viewer/use-viewer';
import styles from './collision-list.module.css';
import type { CollisionLineFragment } from './generated/create-customer';

export type ClaimAction = (customer: { id: string; name: string }) => ReactNode;
export type DisputeAction = (number: string) => ReactNode;

/** What the entry meets: who has it; what lies in the pool can be claimed instead; a warning can be gone past. */
export function CollisionList({
  collisions,
  accepted,
  onAccept,
  claimAction,
  ownId = null,
  onMerge,
  disputeAction,
}: {
  collisions: readonly CollisionLineFragment[];
  accepted: readonly CollisionKind[];
  onAccept: (accepted: CollisionKind[]) => void;
  claimAction: ClaimAction;
  /** The customer that is being changed. */
  ownId?: string | null;
  /** Two of them are duplicates of each other. */
  onMerge: (one: string, other: string) => void;
  /** Beside a number that somebody else's customer carries. */
  disputeAction: DisputeAction;
}) {
  const t = useTranslations('collision');
  const viewer = useViewer();
  if (collisions.length === 0) return null;
  const warnings = [...new Set(collisions.map(({ kind }) => kind))].filter((kind) => kind !== 'SAME_PHONE');
  // Two that share what is typed may be duplicates of each other.
  const [first, second] = new Set([
    ...(ownId === null ? [] : [ownId]),
    ...collisions.flatMap(({ customer, inPool }) => (customer && !inPool ? [customer.id] : [])),
  ]);
  return (
    <section className={styles.box} aria-live="polite" aria-label={t('title')} data-collisions>
      <h2 className={styles.title}>{t('title')}</h2>
      <ul>
        {collisions.map((collision, index) => (
          <li key={index} className={styles.line}>
            <span className="warning">{t(collision.kind, { value: collision.value })}</span>
            <span>
              {collision.inPool
                ? t('inPool')
                : t('heldBy', {
                    who: [collision.department, collision.rep].filter(Boolean).join(' ・ ') || t('others'),
                  })}
            </span>
            {collision.customer ? (
              <>
                <Link href={customerPath(collision.customer.id)} prefetch={false} target="_blank">
                  {collision.customer.name}
                </Link>
                <StateTag state={collision.customer.state} />
                {collision.inPool ? claimAction(collision.customer) : null}
              </>
            ) : null}
            {!collision.inPool &&
            !collision.customer &&
            (collision.kind === 'SAME_PHONE' || collision.kind === 'SAME_NUMBER')
              ? disputeAction(collision.value)
              : null}
          </li>
        ))}
      </ul>
      {first && second && may(viewer, 'ENTER_CUSTOMER') ? (
        <Button size="small" onClick={() => onMerge(first, second)}>
          {t('together')}
        </Button>
      ) : null}
      {warnings.map((kind) => (
        <label key={kind} className={styles.accept}>
          <input
            type="checkbox"
            checked={accepted.includes(kind)}
            onChange={(event) =>
              onAccept(event.target.checked ? [...accepted, kind] : accepted.filter((one) => one !== kind))
            }
          />
          {t('accept', { kind: t(`kinds.${kind}`) })}
        </label>
      ))}
    </section>
  );
}
