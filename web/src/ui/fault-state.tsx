'use client';

import { useTranslations } from 'next-intl';
import { faultOf } from '@/apollo/faults';
import { customersPath, deskPath, signInPath } from '@/paths';
import { BlankState } from './blank-state';
import { Button, LinkButton } from './button';

/** Why a page cannot be shown, and the way on. */
export function FaultState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations('fault');
  const tc = useTranslations('common');
  const fault = faultOf(error);
  const text = fault.kind === 'FAULT' ? t('FAULT.text', { id: fault.id ?? '–' }) : t(`${fault.kind}.text`);
  const isRetryable = fault.kind === 'OFFLINE' || fault.kind === 'RETRY' || fault.kind === 'FAULT';
  return (
    <BlankState
      title={t(`${fault.kind}.title`)}
      text={text}
      actions={
        <>
          {isRetryable && onRetry ? (
            <Button look="primary" onClick={onRetry}>
              {tc('retry')}
            </Button>
          ) : null}
          {fault.kind === 'FORBIDDEN' ? <LinkButton href={deskPath()}>{t('toDesk')}</LinkButton> : null}
          {fault.kind === 'NOT_FOUND' ? <LinkButton href={customersPath()}>{t('toList')}</LinkButton> : null}
          {fault.kind === 'SIGNED_OUT' ? <LinkButton href={signInPath()}>{t('toSignIn')}</LinkButton> : null}
        </>
      }
    />
  );
}
