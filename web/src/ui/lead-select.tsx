'use client';

import { useTranslations } from 'next-intl';
import { Field } from './field';
import { NativeSelect } from './native-select';

const LEADS = [0, 5, 15, 30, 60, 120, 1440];

/** How long before its time a task reminds. */
export function LeadSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: number;
  onChange: (minutes: number) => void;
}) {
  const t = useTranslations('lead');
  return (
    <Field id={id} label={t('label')}>
      <NativeSelect
        id={id}
        value={String(value)}
        onChange={({ target }) => onChange(Number(target.value))}
        options={LEADS.map((minutes) => ({ value: String(minutes), label: t('before', { minutes }) }))}
      />
    </Field>
  );
}
