'use client';

import { Field } from './field';
import { TextInput } from './text-input';

/** A business day: the browser's own field, which the keyboard fills and whose calendar lies over a dialog. */
export function DayField({
  id,
  label,
  value,
  onChange,
  message,
  hint,
  required = false,
  latest,
}: {
  id: string;
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  message?: string;
  hint?: string;
  required?: boolean;
  latest?: string;
}) {
  return (
    <Field id={id} label={label} required={required} message={message} hint={hint}>
      <TextInput
        id={id}
        type="date"
        value={value ?? ''}
        max={latest}
        invalid={message !== undefined}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </Field>
  );
}
