'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import table from '@/ui/admin-table.module.css';
import { formatCount, formatRate } from '@/ui/format-number';

export type EffectLine = {
  key: string;
  kind: string;
  name: ReactNode;
  uses: number;
  rises?: number | null;
  share?: number | null;
  useful: number;
  notUseful: number;
};

/** One line per entry or category; below the least number of uses no share is told, and why. */
export function EffectsTable({
  label,
  head,
  lines,
  minimum,
}: {
  label: string;
  head: string;
  lines: readonly EffectLine[];
  minimum: number;
}) {
  const t = useTranslations('guides');
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th>{t('libraries')}</th>
            <th>{head}</th>
            <th className={table.number}>{t('uses')}</th>
            <th className={table.number}>{t('rises')}</th>
            <th className={table.number}>{t('share')}</th>
            <th className={table.number}>{t('marks')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, kind, name, uses, rises, share, useful, notUseful }) => (
            <tr key={key}>
              <td className="quiet">{kind}</td>
              <td className={table.wide}>{name}</td>
              <td className={table.number}>{formatCount(uses)}</td>
              <td className={table.number}>
                {rises === null || rises === undefined ? '–' : formatCount(rises)}
              </td>
              <td className={table.number}>
                {share === null || share === undefined ? (
                  <span className="quiet">{t('tooFew', { minimum })}</span>
                ) : (
                  <strong>{formatRate(share)}</strong>
                )}
              </td>
              <td className={table.number}>
                {formatCount(useful)} / {formatCount(notUseful)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
