'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { formatRate } from '@/ui/format-number';
import { Icon } from '@/ui/icon';
import { NumberLink } from '@/ui/number-link';
import { useProcessRowsQuery, type ProcessRowFieldsFragment } from './generated/process';
import type { OpenProcessList, Period } from './process-list';
import { reportFilterOf } from './report-filter';
import styles from './reports.module.css';

type Row = ProcessRowFieldsFragment;
type RowProps = { row: Row; depth: number; params: Period; list: OpenProcessList; isTotal?: boolean };

function UnitRow({ row, depth, params, list, isTotal = false }: RowProps) {
  const t = useTranslations('reports');
  const tc = useTranslations('common');
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
        <td>
          <NumberLink
            value={row.population}
            href={list.href({ unit: row.unit.id })}
            label={`${name} ${t('customersColumn')}`}
            strong={isTotal}
            onOpen={() => list.open({ unit: row.unit.id })}
          />
        </td>
        {row.classes.map(({ class: kind, count, share }) => (
          <td key={kind}>
            <div className={styles.pair}>
              <NumberLink
                value={count}
                href={list.href({ unit: row.unit.id, class: kind })}
                label={`${name} ${t(`class.${kind}`)}`}
                strong={isTotal}
                onOpen={() => list.open({ unit: row.unit.id, class: kind })}
              />
              <span className={styles.beside}>{formatRate(share)}</span>
            </div>
          </td>
        ))}
      </tr>
      {isOpen ? <BelowRows parent={row} depth={depth + 1} params={params} list={list} /> : null}
    </>
  );
}

function BelowRows({ parent, ...rest }: Omit<RowProps, 'row'> & { parent: Row }) {
  const tc = useTranslations('common');
  const { data } = useProcessRowsQuery({
    variables: {
      unitId: parent.unit.id,
      from: rest.params.from,
      to: rest.params.to,
      population: rest.params.population ?? 'ALL',
      filter: reportFilterOf(rest.params),
    },
  });
  if (!data?.process) {
    return (
      <tr>
        <td colSpan={parent.classes.length + 2}>{tc('loading')}</td>
      </tr>
    );
  }
  return data.process.rows.map((row) => <UnitRow key={row.unit.id} row={row} {...rest} />);
}

/** Each customer in exactly one class; the classes of a row add up to its customers. */
export function ClassTable({
  total,
  rows,
  params,
  list,
}: {
  total: Row;
  rows: readonly Row[];
  params: Period;
  list: OpenProcessList;
}) {
  const t = useTranslations('reports');
  return (
    <Card title={t('byUnit')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('unitColumn')}</th>
              <th scope="col">{t('customersColumn')}</th>
              {total.classes.map(({ class: kind }) => (
                <th key={kind} scope="col">
                  {t(`class.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <UnitRow row={total} depth={0} params={params} list={list} isTotal />
            {rows.map((row) => (
              <UnitRow key={row.unit.id} row={row} depth={0} params={params} list={list} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
