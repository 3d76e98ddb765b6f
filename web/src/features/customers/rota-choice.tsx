'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/ui/field';
import { NativeSelect } from '@/ui/native-select';
import { useRotaChoiceQuery } from './generated/rota-choice';

/** 按轮派单: whose rota says who gets the customer, instead of a holder. */
export function RotaChoice({
  value,
  onChange,
  message,
}: {
  value: string | null;
  onChange: (unitId: string | null) => void;
  message?: string;
}) {
  const t = useTranslations('entry');
  const { data } = useRotaChoiceQuery({ fetchPolicy: 'cache-and-network' });
  const chosen = data?.rotas.find(({ unit }) => unit.id === value);
  const hint = chosen?.next
    ? t('rotaNext', { name: chosen.next.name, minutes: chosen.limitMinutes })
    : chosen
      ? t('rotaNobody')
      : t('rotaHint');
  return (
    <Field id="entry-rota" label={t('rota')} hint={hint} message={message}>
      <NativeSelect
        id="entry-rota"
        empty={t('rotaNone')}
        options={(data?.rotas ?? []).map(({ unit }) => ({ value: unit.id, label: unit.name }))}
        value={value ?? ''}
        invalid={message !== undefined}
        onChange={({ target }) => onChange(target.value || null)}
      />
    </Field>
  );
}
