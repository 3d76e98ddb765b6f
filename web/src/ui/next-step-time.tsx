'use client';

import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { instantAt } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useDates } from '@/viewer/use-dates';
import { Button } from './button';
import { Choice } from './choice';
import { DateTimeInput } from './date-time-input';
import { Field } from './field';
import { LeadSelect } from './lead-select';
import styles from './next-step-time.module.css';
import { useWorkdays } from './use-workdays';

/** Usual times of a next step, on workdays; or any other. */
export function NextStepTime({
  id,
  keyCap,
  at,
  message,
  lead,
  onLead,
  onChange,
}: {
  id: string;
  keyCap?: string;
  at: string | null;
  message?: string;
  /** Minutes before the time that its task reminds; chosen where `onLead` is given. */
  lead?: number;
  onLead?: (minutes: number) => void;
  onChange: (at: string | null) => void;
}) {
  const t = useTranslations('nextStepTime');
  const dates = useDates();
  const workdays = useWorkdays();
  const [isPicking, setPicking] = useState(false);
  const presets = workdays?.nextStepPresets(dates.today, workdays.workdayCalendar()) ?? [];
  const options = presets.map(({ day, time }) => {
    const near = dates.nearDay(day);
    return {
      value: instantAt(day, time, dates.timeZone),
      label: (
        <span title={`${day} ${time}`}>
          {near === dates.shortDay(day) ? dates.comingWeekday(day) : near} {time}
        </span>
      ),
    };
  });
  const isOther = at !== null && options.every(({ value }) => value !== at);
  const choose = (value: string | null) => {
    setPicking(false);
    onChange(value);
  };
  return (
    <Field
      id={id}
      group
      keyCap={keyCap}
      label={t('label')}
      message={message}
      beside={
        onLead ? (
          <LeadSelect id={`${id}-lead`} value={lead ?? DEFAULT_LEAD_MINUTES} onChange={onLead} />
        ) : null
      }
    >
      <span className={styles.times}>
        <Choice
          id={id}
          labelledBy={`${id}-label`}
          look="chips"
          invalid={message !== undefined}
          value={at}
          onChange={choose}
          options={options}
        />
        {isPicking ? (
          <span className={styles.other}>
            <DateTimeInput
              id={`${id}-other`}
              label={t('label')}
              value={at}
              earliest={dates.today}
              invalid={message !== undefined}
              autoFocus
              onChange={onChange}
            />
          </span>
        ) : (
          <Button
            size="small"
            look={isOther ? 'primary' : 'default'}
            aria-label={isOther ? `${t('label')}: ${dates.nearDateTime(at)}` : t('other')}
            onClick={() => setPicking(true)}
          >
            {isOther ? dates.nearDateTime(at) : t('other')}
          </Button>
        )}
      </span>
    </Field>
  );
}
