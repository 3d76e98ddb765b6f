'use client';

import { PLANNED_STEPS } from '@erp/domain/customers/planned-steps';
import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { CustomerSort } from '@/generated/schema-types';
import type { CustomerListParams } from '@/lists/customer-filter';
import { UnitSelect } from '@/organization/unit-select';
import { Button } from '@/ui/button';
import { FilterMenu } from '@/ui/filter-menu';
import { FilterRow } from '@/ui/filter-row';
import { Icon } from '@/ui/icon';
import { NativeSelect } from '@/ui/native-select';
import { StateTag } from '@/ui/state-tag';
import type { SearchChanges } from '@/ui/use-search-state';
import { useSources } from '@/viewer/use-sources';
import { isSupervisor, useViewer } from '@/viewer/use-viewer';
import styles from './customer-filters.module.css';
import { useCustomerCataloguesQuery } from './generated/customer-catalogues';

type Change = (changes: SearchChanges, options?: { replace?: boolean }) => void;

const SORTS: readonly CustomerSort[] = ['CREATED', 'IDLE', 'NAME', 'RELEASE'];
const TYPING_MS = 250;
const NEVER = 'never';
/** One of them: never, or longer than so many days ago. */
const CONTACTS = [NEVER, '7', '15', '30', '90'];

/** The list follows what is typed, a moment after the last key. */
function TextFilter({ value, change }: { value: string; change: Change }) {
  const t = useTranslations('customers');
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => change({ search: text.trim() }, { replace: true }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, change]);
  return (
    <span className={styles.text}>
      <Icon name="search" />
      <input
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
  );
}

export function CustomerFilters({ params, change }: { params: CustomerListParams; change: Change }) {
  const t = useTranslations('customers');
  const sources = useSources();
  const common = useTranslations('common');
  const viewer = useViewer();
  const { data } = useCustomerCataloguesQuery();
  const optionsOf = (items: readonly { id: string; name: string; active: boolean }[] | undefined) =>
    (items ?? []).map(({ id, name, active }) => ({
      value: id,
      label: active ? name : common('inactiveItem', { name }),
    }));
  const hasFilter = [
    params.states,
    params.sources,
    params.originals,
    params.industries,
    params.demands,
    params.awarenesses,
    params.cities,
    params.units,
    params.steps,
  ].some((values) => values.length > 0);
  const isByDays = params.never || params.idle !== null || params.release !== null;
  return (
    <FilterRow
      remark={
        <span className={styles.sort}>
          {t('sort')}
          <NativeSelect
            aria-label={t('sort')}
            value={params.sort}
            onChange={(event) => change({ sort: event.target.value })}
            options={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          />
        </span>
      }
    >
      <TextFilter value={params.search} change={change} />
      <FilterMenu
        label={t('state')}
        options={STATES.map((state) => ({ value: state, label: <StateTag state={state} /> }))}
        chosen={params.states}
        onChange={(states) => change({ states })}
      />
      <FilterMenu
        label={t('source')}
        options={sources.filters}
        chosen={params.sources}
        onChange={(values) => change({ sources: values })}
      />
      <FilterMenu
        label={t('industry')}
        options={optionsOf(data?.industries)}
        chosen={params.industries}
        onChange={(industries) => change({ industries })}
      />
      <FilterMenu
        label={t('demand')}
        options={optionsOf(data?.demands)}
        chosen={params.demands}
        onChange={(demands) => change({ demands })}
      />
      <FilterMenu
        label={t('awareness')}
        options={optionsOf(data?.awarenesses)}
        chosen={params.awarenesses}
        onChange={(awarenesses) => change({ awarenesses })}
      />
      <FilterMenu
        label={t('lastContact')}
        options={CONTACTS.map((value) => ({
          value,
          label: value === NEVER ? t('never') : t('idleDays', { days: Number(value) }),
        }))}
        chosen={params.never ? [NEVER] : params.idle === null ? [] : [String(params.idle)]}
        onChange={(chosen) => {
          const newest = chosen.at(-1);
          change({
            never: newest === NEVER ? '1' : null,
            idle: newest === NEVER ? null : newest,
          });
        }}
      />
      <FilterMenu
        label={t('nextStep')}
        options={PLANNED_STEPS.map((value) => ({ value, label: t(`steps.${value}`) }))}
        chosen={params.steps}
        onChange={(steps) => change({ steps })}
      />
      {isSupervisor(viewer) && params.view !== 'pool' ? (
        <UnitSelect
          id="customers-unit"
          label={t('holder')}
          kinds={['COMPANY', 'REGION', 'DEPARTMENT', 'PERSON']}
          value={params.units[0] ?? null}
          onChange={(unit) => change({ units: unit })}
          placeholder={t('holder')}
          width={140}
        />
      ) : null}
      {hasFilter || isByDays ? (
        <Button
          look="quiet"
          onClick={() =>
            change({
              states: null,
              sources: null,
              industries: null,
              demands: null,
              awarenesses: null,
              cities: null,
              units: null,
              originals: null,
              never: null,
              idle: null,
              steps: null,
              release: null,
            })
          }
        >
          {t('clearFilters')}
        </Button>
      ) : null}
    </FilterRow>
  );
}
