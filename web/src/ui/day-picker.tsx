'use client';

import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { AntdRoot } from './antd-root';

/** Its calendar opens inside the dialog, if there is one: what lies outside is below it. */
const container = (trigger: HTMLElement): HTMLElement => trigger.closest('dialog') ?? document.body;

export function DayPicker({
  id,
  label,
  value,
  onChange,
  invalid = false,
  latest,
  clearable = true,
  width = '100%',
}: {
  id: string;
  label?: string;
  value: string | null;
  onChange: (day: string | null) => void;
  invalid?: boolean;
  latest?: string;
  clearable?: boolean;
  width?: number | string;
}) {
  return (
    <AntdRoot>
      <DatePicker
        id={id}
        aria-label={label}
        value={value ? dayjs(value) : null}
        onChange={(picked) => onChange(picked ? picked.format('YYYY-MM-DD') : null)}
        status={invalid ? 'error' : undefined}
        maxDate={latest ? dayjs(latest) : undefined}
        allowClear={clearable}
        getPopupContainer={container}
        style={{ width }}
      />
    </AntdRoot>
  );
}
