'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/ui/field';
import { NativeSelect } from '@/ui/native-select';
import { useViewer } from '@/viewer/use-viewer';
import { useCompanionsQuery } from './generated/plan-visit';

const DURATIONS = [30, 45, 60, 90, 120, 180, 240];

export function DurationSelect({
  id,
  value,
  onChange,
  message,
}: {
  id: string;
  value: number;
  onChange: (minutes: number) => void;
  message?: string;
}) {
  const t = useTranslations('visits');
  const offered = DURATIONS.includes(value) ? DURATIONS : [value, ...DURATIONS];
  return (
    <Field id={id} label={t('duration')} message={message}>
      <NativeSelect
        id={id}
        value={String(value)}
        onChange={({ target }) => onChange(Number(target.value))}
        options={offered.map((minutes) => ({ value: String(minutes), label: t('minutes', { minutes }) }))}
      />
    </Field>
  );
}

/** 陪访: a colleague or manager of the region. `except`: whose visit it is; null: the viewer's. */
export function CompanionSelect({
  id,
  except,
  value,
  onChange,
  message,
}: {
  id: string;
  except: string | null;
  value: string | null;
  onChange: (id: string | null) => void;
  message?: string;
}) {
  const t = useTranslations('visits');
  const { person } = useViewer();
  const { data } = useCompanionsQuery();
  return (
    <Field id={id} label={t('companion')} message={message}>
      <NativeSelect
        id={id}
        empty={t('companionNone')}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
        options={(data?.companions ?? [])
          .filter((one) => one.id !== (except ?? person.id))
          .map((one) => ({
            value: one.id,
            label: one.parent ? `${one.name} ・ ${one.parent.name}` : one.name,
          }))}
      />
    </Field>
  );
}
