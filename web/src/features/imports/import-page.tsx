'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { customersPath, importPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { FaultLine } from '@/ui/fault-line';
import { formatCount } from '@/ui/format-number';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useWrite } from '@/ui/use-write';
import { may, useViewer } from '@/viewer/use-viewer';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import {
  useCancelImportMutation,
  useImportDetailQuery,
  useStartImportMutation,
  type ImportDetailFragment,
} from './generated/import';
import { useDates } from '@/viewer/use-dates';
import styles from './imports.module.css';
import { RowsCard } from './rows-card';

const LOOK_AGAIN_MS = 1_000;

const isMoving = ({ status }: ImportDetailFragment): boolean =>
  status === 'READING' || status === 'CHECKING' || status === 'RUNNING';

/** What is under way, how far it is, and how to stop it. */
function Progress({ detail, onChange }: { detail: ImportDetailFragment; onChange: () => void }) {
  const t = useTranslations('imports');
  const [cancel] = useCancelImportMutation();
  const { write, isSending, fault } = useWrite('');
  const stop = async () => {
    await write(async (requestKey) => {
      const answer = await cancel({ variables: { input: { requestKey, importId: detail.id } } });
      return answer.data?.cancelImport;
    });
    onChange();
  };
  return (
    <Card>
      <div className={styles.progress}>
        <progress
          value={detail.progress}
          max={Math.max(detail.counts.rows, 1)}
          aria-label={t(`status.${detail.status}`)}
        />
        <span role="status">
          {t('progress', {
            what: t(`status.${detail.status}`),
            done: formatCount(detail.progress),
            rows: formatCount(detail.counts.rows),
          })}
        </span>
        <Button disabled={isSending} onClick={() => void stop()}>
          {t('stop')}
        </Button>
        {fault ? <FaultLine error={fault} onRetry={() => void stop()} /> : null}
      </div>
    </Card>
  );
}

function Preview({
  detail,
  onColumns,
  onStarted,
}: {
  detail: ImportDetailFragment;
  onColumns: () => void;
  onStarted: () => void;
}) {
  const t = useTranslations('imports');
  const [start] = useStartImportMutation();
  const { write, messages, isSending, fault } = useWrite('');
  const submit = async () => {
    const isDone = await write(async (requestKey) => {
      const answer = await start({ variables: { input: { requestKey, importId: detail.id } } });
      return answer.data?.startImport;
    });
    if (isDone) onStarted();
  };
  const { create, update, duplicate, invalid, repaired } = detail.counts;
  useShortcuts({ 'Ctrl+Enter': () => void submit() });
  return (
    <div className={styles.sentenceRow}>
      <p className={styles.sentence}>
        {t('previewSentence', { create, update, refused: duplicate + invalid, repaired })}
      </p>
      {messages[''] ? <span className="warning">{messages['']}</span> : null}
      {fault ? <FaultLine error={fault} onRetry={() => void submit()} /> : null}
      <Button onClick={onColumns}>{t('backToColumns')}</Button>
      <Button
        look="primary"
        keyCap="Ctrl ↵"
        disabled={isSending || create + update === 0}
        onClick={() => void submit()}
      >
        {t('start')}
      </Button>
    </div>
  );
}

function Result({ detail }: { detail: ImportDetailFragment }) {
  const t = useTranslations('imports');
  const dates = useDates();
  const { created, updated, refused } = detail.counts;
  return (
    <div className={styles.sentenceRow}>
      <p className={styles.sentence}>
        {t('resultSentence', { status: detail.status, created, updated, refused })}
      </p>
      {detail.failure ? <span className="warning">{detail.failure.message}</span> : null}
      {detail.rowsUntil ? (
        <span className="quiet">
          {t('rowsUntil', { day: dates.shortDay(dates.dayOfInstant(detail.rowsUntil)) })}
        </span>
      ) : null}
      {detail.refusedFile ? (
        <a className={styles.download} href={detail.refusedFile} download>
          {t('refusedFile')}
        </a>
      ) : null}
      <LinkButton href={importPath()}>{t('another')}</LinkButton>
      <LinkButton href={customersPath()} look="primary">
        {t('toCustomers')}
      </LinkButton>
    </div>
  );
}

function Steps({ id }: { id: string }) {
  const t = useTranslations('imports');
  const { search, change } = useSearchState();
  const { data, error, refetch, startPolling, stopPolling } = useImportDetailQuery({
    variables: { id },
    fetchPolicy: 'cache-and-network',
    ssr: false,
  });
  const detail = data?.import;
  const moves = detail ? isMoving(detail) : false;
  useEffect(() => {
    if (!moves) return;
    startPolling(LOOK_AGAIN_MS);
    return () => stopPolling();
  }, [moves, startPolling, stopPolling]);
  if (error && !detail) return <FaultLine error={error} onRetry={() => void refetch()} />;
  if (detail === null) {
    return (
      <BlankState
        title={t('unknown')}
        actions={<LinkButton href={importPath()}>{t('another')}</LinkButton>}
      />
    );
  }
  if (!detail) return <SkeletonRows rows={12} height={31} />;
  const toStep = (step: string | null) => {
    change({ step }, { replace: true });
    void refetch();
  };
  if (moves) return <Progress detail={detail} onChange={() => void refetch()} />;
  const isOpen = detail.status === 'READ' || detail.status === 'CHECKED';
  if (detail.status === 'READ' || (isOpen && search.get('step') === 'columns')) {
    return <ColumnsStep key={detail.id} detail={detail} onChecked={() => toStep(null)} />;
  }
  return (
    <>
      {isOpen ? (
        <Preview detail={detail} onColumns={() => toStep('columns')} onStarted={() => toStep(null)} />
      ) : (
        <Result detail={detail} />
      )}
      <RowsCard key={detail.status} detail={detail} />
    </>
  );
}

/** 导入: a file, its columns, what is to become of each row, and what has become of it. */
export function ImportPage() {
  const t = useTranslations('imports');
  const viewer = useViewer();
  const { search } = useSearchState();
  const id = search.get('id');
  const [isAllowed] = useState(() => may(viewer, 'IMPORT'));
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        beside={<span>{t('steps')}</span>}
        actions={<LinkButton href={customersPath()}>{t('toCustomers')}</LinkButton>}
      />
      {isAllowed ? (
        id ? (
          <Steps key={id} id={id} />
        ) : (
          <FileStep />
        )
      ) : (
        <BlankState title={t('forbidden')} text={t('forbiddenText')} />
      )}
    </PageBody>
  );
}
