'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ImportVerdict } from '@/generated/schema-types';
import { customerPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FaultLine } from '@/ui/fault-line';
import { formatCount } from '@/ui/format-number';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useImportRowsQuery, type ImportDetailFragment, type ImportRowsQuery } from './generated/import';
import styles from './imports.module.css';

type Row = NonNullable<ImportRowsQuery['import']>['rows']['nodes'][number];

const VERDICTS: readonly ImportVerdict[] = ['CREATE', 'UPDATE', 'DUPLICATE', 'INVALID'];
const TAB = 'rows';

function Reasons({ row }: { row: Row }) {
  const field = useTranslations('imports.field');
  const repair = useTranslations('imports.repair');
  return (
    <>
      {row.problems.map((problem, index) => (
        <div key={index} className="warning">
          {problem.field ? `${field(problem.field)}: ` : ''}
          {problem.message}
        </div>
      ))}
      {row.repairs.length > 0 ? (
        <div className="quiet">{row.repairs.map((one) => repair(one as 'NUMBERS_SPLIT')).join(' ・ ')}</div>
      ) : null}
      {row.customer ? (
        <Link href={customerPath(row.customer.id)} prefetch={false}>
          {row.customer.name}
        </Link>
      ) : null}
    </>
  );
}

/** The file's rows by what is to become, or has become, of them. */
export function RowsCard({ detail }: { detail: ImportDetailFragment }) {
  const t = useTranslations('imports');
  const { search, change } = useSearchState();
  const asked = search.get(TAB);
  const verdict = VERDICTS.find((one) => one === asked) ?? null;
  const [places, setPlaces] = useState<string[]>([]);
  const { data, error, refetch } = useImportRowsQuery({
    variables: { id: detail.id, verdict, after: places.at(-1) ?? null },
    fetchPolicy: 'network-only',
    ssr: false,
  });
  const count = (one: ImportVerdict): number =>
    detail.counts[one.toLowerCase() as 'create' | 'update' | 'duplicate' | 'invalid'];
  const page = data?.import?.rows;
  const tabs = [
    { value: 'ALL', label: `${t('allRows')} ${formatCount(detail.counts.rows)}` },
    ...VERDICTS.map((one) => ({ value: one, label: `${t(`verdict.${one}`)} ${formatCount(count(one))}` })),
  ];
  return (
    <Card
      title={
        <Choice
          id="import-rows"
          label={t('rows')}
          options={tabs}
          value={verdict ?? 'ALL'}
          digits={false}
          onChange={(value) => {
            setPlaces([]);
            change({ [TAB]: value === 'ALL' ? null : value }, { replace: true });
          }}
        />
      }
      flush
    >
      {error ? <FaultLine error={error} onRetry={() => void refetch()} /> : null}
      {!page && !error ? <SkeletonRows rows={12} height={31} /> : null}
      {page?.nodes.length === 0 ? <BlankState title={t('noRows')} /> : null}
      {page && page.nodes.length > 0 ? (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th className={styles.number}>{t('row')}</th>
                <th>{t('becomes')}</th>
                <th>{t('why')}</th>
                {detail.columns.map(({ column, header }) => (
                  <th key={column}>{header}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.nodes.map((row) => (
                <tr key={row.no}>
                  <td className={styles.number}>{row.no}</td>
                  <td>
                    {row.verdict ? t(`verdict.${row.verdict}`) : '—'}
                    {row.written ? ' ✓' : ''}
                  </td>
                  <td className={styles.why}>
                    <Reasons row={row} />
                  </td>
                  {detail.columns.map(({ column }) => (
                    <td key={column} className={styles.cell} title={row.cells[column]}>
                      {row.cells[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {page ? (
        <div className={styles.pager}>
          <Button disabled={places.length === 0} onClick={() => setPlaces(places.slice(0, -1))}>
            {t('previous')}
          </Button>
          <Button
            disabled={!page.pageInfo.hasNextPage}
            onClick={() => setPlaces([...places, page.pageInfo.endCursor ?? ''])}
          >
            {t('next')}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
