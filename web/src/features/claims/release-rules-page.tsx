'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { AdminViews } from '@/frame/admin-views';
import { UnitSelect } from '@/organization/unit-select';
import tables from '@/ui/admin-table.module.css';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FilterRow } from '@/ui/filter-row';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { Sentence } from '@/ui/sentence';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import { useReleaseRulesSuspenseQuery, type UnitReleaseRulesFragment } from './generated/release-rules';
import { RulesForm } from './rules-form';
import { useRulesText } from './use-rules-text';

function Versions({ versions }: { versions: UnitReleaseRulesFragment['versions'] }) {
  const t = useTranslations('releaseRules');
  const dates = useDates();
  const textOf = useRulesText();
  return (
    <div className={tables.scroll}>
      <table className={tables.table} aria-label={t('versions')}>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('setBy')}</th>
            <th scope="col">{t('setAt')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ from, rules, setBy, setAt }) => (
            <tr key={`${from} ${setAt}`}>
              <td className="number">
                {dates.shortDay(from)}{' '}
                {from > dates.today ? <span className="quiet">{t('toCome')}</span> : null}
              </td>
              <td className={tables.wide}>{rules ? textOf(rules) : t('inherits')}</td>
              <td>{setBy.name}</td>
              <td className="number">{dates.dateTime(setAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rules({ unitId }: { unitId: string | null }) {
  const t = useTranslations('releaseRules');
  const textOf = useRulesText();
  const { search, change } = useSearchState();
  const { data } = useReleaseRulesSuspenseQuery({ variables: { unitId }, fetchPolicy: 'cache-and-network' });
  const rules = data.releaseRules;
  const edit = () => change({ form: 'rules' });
  useShortcuts({ e: () => rules?.maySet && edit() });
  if (!rules) return <BlankState title={t('outside')} text={t('outsideText')} />;
  const { unit, inForce, inForceOf, versions, maySet } = rules;
  return (
    <>
      <Sentence>
        {inForce && inForceOf
          ? t(inForceOf.id === unit.id ? 'own' : 'ofAbove', {
              unit: unit.name,
              above: inForceOf.name,
              rules: textOf(inForce),
            })
          : t('none', { unit: unit.name })}
      </Sentence>
      <Card
        flush
        title={t('versions')}
        actions={
          maySet ? (
            <Button look="primary" keyCap="E" onClick={edit}>
              {t('set')}
            </Button>
          ) : undefined
        }
      >
        {versions.length === 0 ? (
          <BlankState title={t('nothingSaid')} text={t('nothingSaidText')} />
        ) : (
          <Versions versions={versions} />
        )}
      </Card>
      {maySet && search.get('form') === 'rules' ? (
        <RulesForm key={unit.id} unitRules={rules} onClose={() => change({ form: null })} />
      ) : null}
    </>
  );
}

/** 管理 → 掉公海规则: what holds for a unit, since when, and who said so. */
export function ReleaseRulesPage() {
  const t = useTranslations('releaseRules');
  const { search, change } = useSearchState();
  const unitId = search.get('unit');
  return (
    <PageBody>
      <PageTitle title={t('title')} beside={<AdminViews current="release-rules" />} />
      <FilterRow>
        <UnitSelect
          id="rules-unit"
          label={t('unit')}
          kinds={['COMPANY', 'REGION', 'DEPARTMENT']}
          value={unitId}
          onChange={(unit) => change({ unit, form: null })}
          placeholder={t('unit')}
          width={180}
        />
      </FilterRow>
      <Suspense fallback={<SkeletonRows rows={6} height={34} />}>
        <Rules key={unitId} unitId={unitId} />
      </Suspense>
    </PageBody>
  );
}
