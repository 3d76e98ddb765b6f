'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { SkeletonRows } from '@/ui/skeleton';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useSetWorkingHoursMutation, useWorkingHoursQuery } from './generated/rota';
import styles from './leads.module.css';

type Span = { from: string; to: string };
const MOST = 4;

/** 工作时间 of the company: what limits in working minutes count. */
export function HoursDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('leads');
  const { data, error } = useWorkingHoursQuery({ fetchPolicy: 'cache-and-network' });
  const [set] = useSetWorkingHoursMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const [typed, setTyped] = useState<Span[] | null>(null);
  const seen = (data?.workingHours ?? []).map(({ from, to }) => ({ from, to }));
  const hours = typed ?? seen;
  const change = (index: number, changes: Partial<Span>) =>
    setTyped(hours.map((span, at) => (at === index ? { ...span, ...changes } : span)));
  const submit = async () => {
    // What stands there is not known yet: nothing is put in its place.
    if (!data) return;
    const isDone = await write(
      async (requestKey) =>
        (await set({ variables: { input: { requestKey, hours, seen } } })).data?.setWorkingHours,
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('hours')}
      submitLabel={t('saveHours')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('hoursText')}</p>
      {error ? <FaultLine error={error} /> : null}
      <Field id="hours" group label={t('hoursOfDay')} message={messages.hours}>
        <div className={styles.stack}>
          {data || error ? null : <SkeletonRows rows={2} height={32} />}
          {hours.map((span, index) => (
            <span key={index} className={styles.spans}>
              <TextInput
                type="time"
                aria-label={t('spanFrom', { place: index + 1 })}
                value={span.from}
                invalid={messages.hours !== undefined}
                onChange={({ target }) => change(index, { from: target.value })}
              />
              <span aria-hidden>–</span>
              <TextInput
                type="time"
                aria-label={t('spanTo', { place: index + 1 })}
                value={span.to}
                invalid={messages.hours !== undefined}
                onChange={({ target }) => change(index, { to: target.value })}
              />
              <Button
                size="small"
                look="quiet"
                aria-label={t('removeSpan', { place: index + 1 })}
                onClick={() => setTyped(hours.filter((_, at) => at !== index))}
              >
                {t('remove')}
              </Button>
            </span>
          ))}
          {data && hours.length < MOST ? (
            <span>
              <Button size="small" onClick={() => setTyped([...hours, { from: '', to: '' }])}>
                {t('addSpan')}
              </Button>
            </span>
          ) : null}
        </div>
      </Field>
    </FormDialog>
  );
}
