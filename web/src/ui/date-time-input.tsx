'use client';

import { instantAt, type Day, type Instant } from '@erp/domain/time/day';
import { useDates } from '@/viewer/use-dates';
import { TextInput } from './text-input';

const FIVE_MINUTES = 300;

/**
 * A moment on the company's clock, whatever the machine's own time zone is: the browser's own field, which the keyboard
 * fills and whose calendar lies over a dialog.
 */
export function DateTimeInput({
  id,
  label,
  value,
  earliest,
  latest,
  invalid,
  autoFocus = false,
  onChange,
}: {
  id: string;
  label?: string;
  value: string | null;
  earliest?: Day;
  latest?: Day;
  invalid?: boolean;
  autoFocus?: boolean;
  onChange: (value: Instant | null) => void;
}) {
  const dates = useDates();
  return (
    <TextInput
      id={id}
      type="datetime-local"
      aria-label={label}
      autoFocus={autoFocus}
      step={FIVE_MINUTES}
      min={earliest ? `${earliest}T00:00` : undefined}
      max={latest ? `${latest}T23:59` : undefined}
      invalid={invalid}
      defaultValue={value ? `${dates.dayOfInstant(value)}T${dates.time(value)}` : ''}
      onChange={({ target }) => {
        const [day, time] = target.value.split('T');
        onChange(day && time ? instantAt(day as Day, time, dates.timeZone) : null);
      }}
    />
  );
}
