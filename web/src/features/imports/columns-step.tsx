'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ImportField } from '@/generated/schema-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FaultLine } from '@/ui/fault-line';
import { NativeSelect } from '@/ui/native-select';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useWrite } from '@/ui/use-write';
import { may, useViewer } from '@/viewer/use-viewer';
import { useCheckImportMutation, useImportSampleQuery, type ImportDetailFragment } from './generated/import';
import { FIELDS, inputOf, keepDraft, startDraft, type ImportDraft } from './import-draft';
import styles from './imports.module.css';
import { OptionsCard } from './options-card';

/** Which column is what, with the first rows to see it by. Nothing is written: the preview comes next. */
export function ColumnsStep({ detail, onChecked }: { detail: ImportDetailFragment; onChecked: () => void }) {
  const t = useTranslations('imports');
  const field = useTranslations('imports.field');
  const [draft, setDraft] = useState(() => startDraft(detail));
  const { data } = useImportSampleQuery({ variables: { id: detail.id }, ssr: false });
  const [check] = useCheckImportMutation();
  const { write, messages, fault, isSending } = useWrite('options');
  const sample = data?.import?.sample.nodes ?? [];
  const change = (changes: Partial<ImportDraft>) => {
    const next = { ...draft, ...changes };
    keepDraft(detail.id, next);
    setDraft(next);
  };
  const choose = (column: number, value: string) =>
    change({
      fields: draft.fields.map((one, index) => (index === column ? (value as ImportField | '') : one)),
    });
  const submit = async () => {
    const isDone = await write(async (requestKey) => {
      const answer = await check({ variables: { input: { requestKey, ...inputOf(detail.id, draft) } } });
      return answer.data?.checkImport;
    });
    if (isDone) onChecked();
  };
  useShortcuts({ 'Ctrl+Enter': () => void submit() });
  const offered = may(useViewer(), 'BACKFILL') ? FIELDS : FIELDS.filter((value) => value !== 'ENTERED_ON');
  const options = offered.map((value) => ({ value, label: field(value) }));
  return (
    <div className={styles.columns}>
      <Card
        title={t('columnsTitle')}
        remark={
          messages['mapping'] ? <span className="warning">{messages['mapping']}</span> : t('columnsRemark')
        }
        flush
      >
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('column')}</th>
                <th>{t('is')}</th>
                <th>{t('sample')}</th>
              </tr>
            </thead>
            <tbody>
              {detail.columns.map(({ column, header }) => (
                <tr key={column}>
                  <td className={styles.name}>{header || t('noHeader', { column: column + 1 })}</td>
                  <td>
                    <NativeSelect
                      aria-label={t('isOf', { column: header || column + 1 })}
                      empty={t('leftOut')}
                      options={options}
                      value={draft.fields[column] ?? ''}
                      onChange={(event) => choose(column, event.target.value)}
                    />
                  </td>
                  <td className={styles.sample}>
                    {sample
                      .map(({ cells }) => cells[column])
                      .filter(Boolean)
                      .join(' ・ ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <div>
        <OptionsCard draft={draft} change={change} message={(name) => messages[name]} />
        <div className={styles.foot}>
          {messages[''] ? <span className="warning">{messages['']}</span> : null}
          {fault ? <FaultLine error={fault} onRetry={() => void submit()} /> : null}
          <Button look="primary" keyCap="Ctrl ↵" disabled={isSending} onClick={() => void submit()}>
            {t('preview')}
          </Button>
        </div>
      </div>
    </div>
  );
}
