'use client';

import type * as Normalise from '@erp/domain/phones/normalise';
import { formatPhone } from '@erp/domain/phones/format';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { localeOf } from '@/i18n/locale';
import { useProblemText } from '@/i18n/use-problem-text';

export type ReadPhone = { kind: 'NONE' } | { kind: 'READ'; text: string } | { kind: 'REFUSED'; text: string };

const PAUSE_MS = 300;

/** The number as it is understood, a moment after it was typed: how it is read, what was repaired, or why it is none. */
export function useReadPhone(typed: string): ReadPhone {
  const t = useTranslations('entry');
  const locale = localeOf(useLocale());
  const textOf = useProblemText();
  const [module, setModule] = useState<typeof Normalise | null>(null);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    // The metadata of all the world's numbers is large: it comes behind the form.
    void import('@erp/domain/phones/normalise').then(setModule);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  if (!module || settled === '') return { kind: 'NONE' };
  const { numbers, refused } = module.normalisePhones(settled);
  const [first] = refused;
  if (first) {
    return { kind: 'REFUSED', text: textOf(module.phoneProblem(first, [])) };
  }
  const repairs = [...new Set(numbers.flatMap((number) => number.repairs))].map((repair) =>
    t(`repairs.${repair}`),
  );
  const read = numbers.map(({ e164, extension }) => formatPhone(e164, extension, locale)).join(t('and'));
  return { kind: 'READ', text: [`→ ${read}`, ...repairs].join(' ・ ') };
}
