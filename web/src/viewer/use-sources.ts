'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Source } from '@/generated/schema-types';
import { useViewerSuspenseQuery } from './generated/viewer';

type Option = { value: Source; label: string };

/** The six sources as administrators name, order and offer them; they come with the viewer. */
export function useSources(): {
  labelOf: (source: Source) => string;
  /** All, for whoever looks for what was entered before. */
  filters: readonly Option[];
  /** What a person chooses from at entry: never SYSTEM. */
  offered: readonly Option[];
} {
  const common = useTranslations('common');
  const { sources } = useViewerSuspenseQuery().data;
  return useMemo(() => {
    const labels = new Map(sources.map(({ code, name }) => [code, name]));
    return {
      labelOf: (source) => labels.get(source) ?? source,
      filters: sources.map(({ code, name, active }) => ({
        value: code as Source,
        label: active ? name : common('inactiveItem', { name }),
      })),
      offered: sources
        .filter(({ code, active }) => active && code !== 'SYSTEM')
        .map(({ code, name }) => ({ value: code as Source, label: name })),
    };
  }, [sources, common]);
}
