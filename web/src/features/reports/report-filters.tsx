'use client';

import { useTranslations } from 'next-intl';
import type { Source } from '@/generated/schema-types';
import { NativeSelect } from '@/ui/native-select';
import { useReportFilterChoicesSuspenseQuery } from './generated/report-filters';
import type { ReportFilters } from './urls';

const SOURCES: readonly Source[] = [
  'PERSONAL_PUBLIC',
  'PERSONAL_SOCIAL',
  'REFERRAL',
  'COMPANY_RESOURCE',
  'CSC_LEAD',
  'SYSTEM',
];

/** Unit, source and industry: what every report can be narrowed to. */
export function UnitFilter({ value, onChange }: { value: string; onChange: (unit: string) => void }) {
  const t = useTranslations('reports');
  const { data } = useReportFilterChoicesSuspenseQuery();
  return (
    <NativeSelect
      style={{ width: 'auto' }}
      aria-label={t('unit')}
      value={value}
      options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function AttributeFilters({
  filters,
  onChange,
}: {
  filters: ReportFilters;
  onChange: (filters: ReportFilters) => void;
}) {
  const t = useTranslations('reports');
  const ts = useTranslations('source');
  const { data } = useReportFilterChoicesSuspenseQuery();
  return (
    <>
      <NativeSelect
        style={{ width: 'auto' }}
        aria-label={t('source')}
        empty={t('sourceAll')}
        value={filters.source ?? ''}
        options={SOURCES.map((source) => ({ value: source, label: ts(source) }))}
        onChange={(event) => onChange({ ...filters, source: event.target.value || undefined })}
      />
      <NativeSelect
        style={{ width: 'auto' }}
        aria-label={t('industry')}
        empty={t('industryAll')}
        value={filters.industry ?? ''}
        options={data.catalogue.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange({ ...filters, industry: event.target.value || undefined })}
      />
    </>
  );
}
