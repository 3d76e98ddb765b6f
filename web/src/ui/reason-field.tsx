'use client';

import { useTranslations } from 'next-intl';
import { Field } from './field';
import { TextInput } from './text-input';

/** Why something is done: one line, kept with what was done. */
export function ReasonField({
  id,
  value,
  onChange,
  message,
  required = true,
  autoFocus = true,
}: {
  id: string;
  value: string;
  onChange: (reason: string) => void;
  message?: string;
  required?: boolean;
  autoFocus?: boolean;
}) {
  const t = useTranslations('common');
  return (
    <Field id={id} label={t('reason')} required={required} message={message}>
      <TextInput
        id={id}
        autoFocus={autoFocus}
        value={value}
        invalid={message !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
