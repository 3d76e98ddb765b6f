'use client';

import { useApolloClient } from '@apollo/client/react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState, type DragEvent } from 'react';
import { importPath } from '@/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { formatCount } from '@/ui/format-number';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import { ImportListDocument, useImportListQuery } from './generated/import';
import styles from './imports.module.css';
import { uploadFile } from './upload-file';

function EarlierImports() {
  const t = useTranslations('imports');
  const dates = useDates();
  const { data } = useImportListQuery({ fetchPolicy: 'cache-and-network', ssr: false });
  const nodes = data?.imports.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <Card title={t('earlier')} flush>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('file')}</th>
              <th>{t('at')}</th>
              <th>{t('by')}</th>
              <th>{t('statusLabel')}</th>
              <th className={styles.number}>{t('rows')}</th>
              <th className={styles.number}>{t('created')}</th>
              <th className={styles.number}>{t('updated')}</th>
              <th className={styles.number}>{t('refused')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ id, fileName, status, createdAt, by, counts }) => (
              <tr key={id}>
                <td className={styles.name}>
                  <Link href={importPath(id)} prefetch={false}>
                    {fileName}
                  </Link>
                </td>
                <td className="number">{dates.dateTime(createdAt)}</td>
                <td>{by.name}</td>
                <td>{t(`status.${status}`)}</td>
                <td className={styles.number}>{formatCount(counts.rows)}</td>
                <td className={styles.number}>{formatCount(counts.created)}</td>
                <td className={styles.number}>{formatCount(counts.updated)}</td>
                <td className={styles.number}>{formatCount(counts.refused)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** A file is chosen or dropped; it goes up at once, and its columns come next. */
export function FileStep() {
  const t = useTranslations('imports');
  const tc = useTranslations('common');
  const router = useRouter();
  const client = useApolloClient();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  const send = async (file: File | undefined) => {
    if (!file || share !== null) return;
    const controller = new AbortController();
    stop.current = controller;
    setShare(0);
    setMessage(null);
    try {
      // An access token about to end is renewed by this question: the upload goes past what renews it.
      await client.query({ query: ImportListDocument, fetchPolicy: 'network-only' });
      const { importId, userErrors } = await uploadFile(file, setShare, controller.signal);
      if (importId) router.push(importPath(importId));
      else setMessage(userErrors[0]?.message ?? t('uploadFailed'));
    } catch {
      setMessage(controller.signal.aborted ? null : t('uploadFailed'));
    } finally {
      setShare(null);
      if (input.current) input.current.value = '';
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send(event.dataTransfer.files[0]);
  };
  useShortcuts({ u: () => input.current?.click() });
  return (
    <>
      <Card>
        <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <p className={styles.lead}>{t('drop')}</p>
          <p className="quiet">{t('kinds')}</p>
          <input
            ref={input}
            id="import-file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx"
            aria-label={t('choose')}
            className={styles.hidden}
            onChange={(event) => void send(event.target.files?.[0])}
          />
          {share === null ? (
            <Button look="primary" keyCap="U" onClick={() => input.current?.click()}>
              {t('choose')}
            </Button>
          ) : (
            <div className={styles.progress}>
              <progress value={share < 1 ? share : undefined} max={1} aria-label={t('uploading')} />
              <span role="status">{share < 1 ? t('uploading') : t('reading')}</span>
              <Button onClick={() => stop.current?.abort()}>{tc('cancel')}</Button>
            </div>
          )}
          <p className="warning" role="alert">
            {message}
          </p>
        </div>
      </Card>
      <EarlierImports />
    </>
  );
}
