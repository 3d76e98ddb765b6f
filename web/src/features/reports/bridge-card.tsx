'use client';

import { useTranslations } from 'next-intl';
import type { BridgeLine } from '@/generated/schema-types';
import { Card } from '@/ui/card';
import { NumberLink } from '@/ui/number-link';
import type { ProcessRowFieldsFragment } from './generated/process';
import type { OpenProcessList } from './process-list';
import styles from './reports.module.css';

type Bridge = ProcessRowFieldsFragment['bridge'];
type Line = { line: BridgeLine; field: Exclude<keyof Bridge, '__typename'>; sign: '' | '+' | '−' };

const LINES: readonly Line[] = [
  { line: 'HELD_BEFORE', field: 'heldBefore', sign: '' },
  { line: 'CREATED', field: 'created', sign: '+' },
  { line: 'FROM_POOL', field: 'fromPool', sign: '+' },
  { line: 'FROM_OTHER_UNIT', field: 'fromOtherUnit', sign: '+' },
  { line: 'MOVED_IN_WITH_HOLDER', field: 'movedInWithHolder', sign: '+' },
  { line: 'BROUGHT_BACK', field: 'broughtBack', sign: '+' },
  { line: 'TO_POOL', field: 'toPool', sign: '−' },
  { line: 'TO_OTHER_UNIT', field: 'toOtherUnit', sign: '−' },
  { line: 'MOVED_OUT_WITH_HOLDER', field: 'movedOutWithHolder', sign: '−' },
  { line: 'MERGED_OR_DELETED', field: 'mergedOrDeleted', sign: '−' },
  { line: 'HELD_AFTER', field: 'heldAfter', sign: '' },
];

/** From what was held before to what is held after; lines of nothing are left out. */
export function BridgeCard({ bridge, list }: { bridge: Bridge; list: OpenProcessList }) {
  const t = useTranslations('reports');
  return (
    <Card title={t('bridge')} remark={t('bridgeRemark')}>
      <table className={styles.table}>
        <tbody>
          {LINES.filter(({ field, sign }) => sign === '' || bridge[field] > 0).map(
            ({ line, field, sign }) => (
              <tr key={line} className={sign === '' ? styles.totalRow : undefined}>
                <td>{t(`line.${line}`)}</td>
                <td>
                  {sign}
                  <NumberLink
                    value={bridge[field]}
                    href={list.href({ bridgeLine: line })}
                    label={t(`line.${line}`)}
                    strong={sign === ''}
                    onOpen={() => list.open({ bridgeLine: line })}
                  />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Card>
  );
}
