'use client';

import { useTranslations } from 'next-intl';
import { faultOf } from '@/apollo/faults';
import { Button } from './button';

/** A write that did not come through: what to do, in one line beside the button; the form stays as it is. */
export function FaultLine({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations('fault');
  const tc = useTranslations('common');
  const fault = faultOf(error);
  const text = fault.kind === 'FAULT' ? t('FAULT.text', { id: fault.id ?? '–' }) : t(`${fault.kind}.text`);
  return (
    <span role="alert" className="warning">
      {t('inline', { title: t(`${fault.kind}.title`), text })}{' '}
      {onRetry ? <Button onClick={onRetry}>{tc('retry')}</Button> : null}
    </span>
  );
}
