'use client';

import dynamic from 'next/dynamic';
import { Field } from './field';
import { Skeleton } from './skeleton';

const DayPicker = dynamic(() => import('./day-picker').then((module) => module.DayPicker), {
  ssr: false,
  loading: () => <Skeleton height={28} />,
});

/** A business day. */
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
      <DayPicker id={id} value={value} onChange={onChange} invalid={message !== undefined} latest={latest} />
    </Field>
  );
}
