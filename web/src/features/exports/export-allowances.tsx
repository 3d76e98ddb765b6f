'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnitSelect } from '@/organization/unit-select';
import { Button } from '@/ui/button';
import { DayField } from '@/ui/day-field';
import { FaultLine } from '@/ui/fault-line';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { newRequestKey } from '@/ui/request-key';
import { useWrite } from '@/ui/use-write';
import styles from './export-allowances.module.css';
import {
  useAllowExportMutation,
  useExportAllowancesQuery,
  useRevokeExportMutation,
} from './generated/export-allowances';

/** Which reps may export now, and until when; one more, or one less. */
export function ExportAllowances({ onClose }: { onClose: () => void }) {
  const t = useTranslations('exports');
  const { data, error } = useExportAllowancesQuery({ fetchPolicy: 'cache-and-network' });
  const [allow] = useAllowExportMutation();
  const [revoke] = useRevokeExportMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const allowances = data?.exportAllowances ?? [];

  // One after the other from one dialog: each is a change of its own, and setting the same twice changes nothing.
  const submit = async () => {
    const missing = {
      ...(personId ? {} : { personId: t('personRequired') }),
      ...(until ? {} : { until: t('untilRequired') }),
    };
    if (personId === null || until === null) {
      setMessages(missing);
      return;
    }
    const isDone = await write(
      async () =>
        (await allow({ variables: { input: { requestKey: newRequestKey(), personId, until } } })).data
          ?.allowExport,
    );
    if (isDone) setPersonId(null);
  };
  const take = (id: string) =>
    write(
      async () =>
        (await revoke({ variables: { input: { requestKey: newRequestKey(), personId: id } } })).data
          ?.revokeExport,
    );

  return (
    <FormDialog
      title={t('whoMay')}
      submitLabel={t('allow')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="second">{t('whoMayText')}</p>
      {error ? <FaultLine error={error} /> : null}
      {data && allowances.length === 0 ? <p className="quiet">{t('nobody')}</p> : null}
      {allowances.length > 0 ? (
        <ul className={styles.list} aria-label={t('whoMay')}>
          {allowances.map((one) => (
            <li key={one.person.id} className={styles.line}>
              <strong>{one.person.name}</strong>
              <span className="second">{t('untilDay', { day: one.until })}</span>
              <span className="quiet">{t('by', { name: one.allowedBy.name })}</span>
              <Button size="small" disabled={isSending} onClick={() => void take(one.person.id)}>
                {t('revoke')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Field id="export-person" label={t('person')} required message={messages.personId}>
        <UnitSelect
          id="export-person"
          kinds={['DEPARTMENT', 'PERSON']}
          value={personId}
          onChange={setPersonId}
          invalid={messages.personId !== undefined}
        />
      </Field>
      <DayField
        id="export-until"
        label={t('until')}
        required
        value={until}
        onChange={setUntil}
        message={messages.until}
      />
    </FormDialog>
  );
}
