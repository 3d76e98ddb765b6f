'use client';

import type { Problem } from '@erp/domain/problem';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** The text of a rule that refuses, the same as the API would send. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('problem');
  return useCallback(({ code, params }) => t(code, params as never), [t]);
}
