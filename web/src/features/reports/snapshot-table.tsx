'use client';

import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { formatRate } from '@/ui/format-number';
import { Icon } from '@/ui/icon';
import { NumberLink } from '@/ui/number-link';
import { StateTag } from '@/ui/state-tag';
import { CompositionBar } from './composition-bar';
import { useSnapshotRowsQuery, type SnapshotRowFieldsFragment } from './generated/snapshot';
import { reportFilterOf } from './report-filter';
import styles from './reports.module.css';
import { Segments } from './segments';
import type { SnapshotParams } from './urls';
import type { OpenSnapshotList } from './snapshot-list';

type Shown = 'counts' | 'shares';
type Row = SnapshotRowFieldsFragment;

type RowProps = {
  row: Row;
  depth: number;
  shown: Shown;
  params: SnapshotParams & { day: string };
  list: OpenSnapshotList;
  isTotal?: boolean;
};

/** The unit's row and, opened, those below it; the total's rows are there from the start. */
function UnitRow({ row, depth, shown, params, list, isTotal = false }: RowProps) {
  const t = useTranslations('reports');
  const tc = useTranslations('common');
  const ts = useTranslations('state');
  const [isOpen, setOpen] = useState(false);
  const name = row.direct ? `${row.unit.name}${tc('direct')}` : row.unit.name;
  return (
    <>
      <tr className={isTotal ? styles.totalRow : undefined}>
        <td style={{ paddingLeft: 8 + depth * 20 }}>
          {row.expandable && !isTotal ? (
            <button
              type="button"
              className={styles.expander}
              aria-expanded={isOpen}
              aria-label={t('expand', { unit: name })}
              onClick={() => setOpen(!isOpen)}
            >
              <span className={styles.arrow}>
                <Icon name={isOpen ? 'down' : 'right'} size={12} />
              </span>
              {name}
            </button>
          ) : (
            <span style={{ paddingLeft: isTotal ? 0 : 20 }}>{name}</span>
          )}
        </td>
        {row.counts.map(({ state, count, share }) => (
          <td key={state}>
            {shown === 'shares' ? (
              formatRate(share)
            ) : (
              <NumberLink
                value={count}
                href={list.href({ unit: row.unit.id, states: [state] })}
                label={`${name} ${ts(state)}`}
                strong={isTotal}
                onOpen={() => list.open({ unit: row.unit.id, states: [state] })}
              />
            )}
          </td>
        ))}
        <td>
          <NumberLink
            value={row.total}
            href={list.href({ unit: row.unit.id })}
            label={`${name} ${t('total')}`}
            strong={isTotal}
            onOpen={() => list.open({ unit: row.unit.id })}
          />
        </td>
        <td className={styles.left}>
          <CompositionBar counts={row.counts} of={row.total} />
        </td>
      </tr>
      {isOpen ? <BelowRows parent={row} depth={depth + 1} shown={shown} params={params} list={list} /> : null}
    </>
  );
}

function BelowRows({ parent, ...rest }: Omit<RowProps, 'row'> & { parent: Row }) {
  const tc = useTranslations('common');
  const { data } = useSnapshotRowsQuery({
    variables: {
      unitId: parent.unit.id,
      day: rest.params.day,
      comparedWith: rest.params.compared ?? null,
      filter: reportFilterOf(rest.params),
    },
  });
  if (!data?.snapshot) {
    return (
      <tr>
        <td colSpan={STATES.length + 3}>{tc('loading')}</td>
      </tr>
    );
  }
  return data.snapshot.rows.map((row) => <UnitRow key={row.unit.id} row={row} {...rest} />);
}

export function SnapshotTable({
  total,
  rows,
  params,
  list,
}: {
  total: Row;
  rows: readonly Row[];
  params: SnapshotParams & { day: string };
  list: OpenSnapshotList;
}) {
  const t = useTranslations('reports');
  const [shown, setShown] = useState<Shown>('counts');
  return (
    <Card
      title={t('byUnit')}
      actions={
        <Segments
          label={t('shownAs')}
          value={shown}
          options={[
            { value: 'counts', label: t('counts') },
            { value: 'shares', label: t('shares') },
          ]}
          onChange={setShown}
        />
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('unitColumn')}</th>
              {STATES.map((state) => (
                <th key={state} scope="col">
                  <StateTag state={state} />
                </th>
              ))}
              <th scope="col">{t('total')}</th>
              <th scope="col" className={styles.left}>
                {t('composition')}
              </th>
            </tr>
          </thead>
          <tbody>
            <UnitRow row={total} depth={0} shown={shown} params={params} list={list} isTotal />
            {rows.map((row) => (
              <UnitRow key={row.unit.id} row={row} depth={0} shown={shown} params={params} list={list} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
