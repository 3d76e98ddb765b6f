'use client';

import { useTranslations } from 'next-intl';
import { startTransition, useOptimistic } from 'react';
import { FilterMenu, type FilterOption } from '@/ui/filter-menu';
import { NativeSelect } from '@/ui/native-select';
import { useSources } from '@/viewer/use-sources';
import { useReportFilterChoicesSuspenseQuery } from './generated/report-filters';
import { ATTRIBUTES, type Attribute, type AttributeFilters, type ReportFilters } from './urls';

/** Whose customers: a unit with all below it, a person or a pool. */
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

/** What customers can be narrowed to, several of each. */
export function AttributeFilterMenus({
  filters,
  onChange,
}: {
  filters: ReportFilters;
  onChange: (filters: AttributeFilters) => void;
}) {
  const t = useTranslations('reports');
  const { filters: sources } = useSources();
  const common = useTranslations('common');
  const { data } = useReportFilterChoicesSuspenseQuery();
  // What is checked shows at once, though the report it asks for takes a moment.
  const [shown, showNow] = useOptimistic<AttributeFilters>(filters);
  const choose = (name: Attribute, chosen: readonly string[]): void =>
    startTransition(() => {
      const next = { ...Object.fromEntries(ATTRIBUTES.map((one) => [one, shown[one]])), [name]: chosen };
      showNow(next);
      onChange(next);
    });
  const named = (items: readonly { id: string; name: string; active: boolean }[]) =>
    items.map(({ id, name, active }) => ({
      value: id,
      label: active ? name : common('inactiveItem', { name }),
    }));
  const options: Record<Attribute, readonly FilterOption[]> = {
    source: sources,
    originalSource: sources,
    industry: named(data.industries),
    demand: named(data.demands),
    awareness: named(data.awarenesses),
  };
  return ATTRIBUTES.map((name) => (
    <FilterMenu
      key={name}
      label={t(name)}
      options={options[name]}
      chosen={shown[name] ?? []}
      onChange={(chosen) => choose(name, chosen)}
    />
  ));
}
