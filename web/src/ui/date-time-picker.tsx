'use client';

import { dayOf, epochOfInstant, instantAt, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { AntdRoot } from './antd-root';

/** The picker shows the company's clock, whatever the machine's own time zone is. */
function wallClock(instant: Instant, timeZone: string): Dayjs {
  const day = dayOf(instant, timeZone);
  const minutes = (epochOfInstant(instant) - epochOfInstant(startOfDay(day, timeZone))) / 60_000;
  return dayjs(day).add(minutes, 'minute');
}

export function DateTimePicker({
  label,
  value,
  timeZone,
  earliest,
  onChange,
}: {
  label: string;
  value: Instant | null;
  timeZone: string;
  earliest: Day;
  onChange: (value: Instant | null) => void;
}) {
  return (
    <AntdRoot>
      <DatePicker
        aria-label={label}
        autoFocus
        defaultOpen
        showTime={{ format: 'HH:mm', minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        value={value ? wallClock(value, timeZone) : null}
        minDate={dayjs(earliest)}
        onChange={(picked) => {
          if (picked)
            onChange(instantAt(picked.format('YYYY-MM-DD') as Day, picked.format('HH:mm'), timeZone));
        }}
      />
    </AntdRoot>
  );
}
