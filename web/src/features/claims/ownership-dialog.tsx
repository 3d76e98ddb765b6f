'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnitSelect } from '@/organization/unit-select';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { FaultLine } from '@/ui/fault-line';
import { Field } from '@/ui/field';
import { ReasonField } from '@/ui/reason-field';
import { newRequestKey } from '@/ui/request-key';
import { useShortcuts } from '@/ui/use-shortcuts';
import styles from './ownership-dialog.module.css';
import { useOwnership, type Outcome, type Owned, type OwnershipChange } from './use-ownership';

const SHOWN_NAMES = 8;

function Result({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('ownership');
  return (
    <div role="status">
      <p>{t('done', { count: outcome.done.length })}</p>
      {outcome.message ? <p className="warning">{outcome.message}</p> : null}
      <ul className={styles.refused}>
        {outcome.refused.map(({ id, name, message }) => (
          <li key={id}>
            <strong>{name}</strong> <span className="warning">{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function OwnershipDialog({
  kind,
  customers: chosen,
  onClose,
}: {
  kind: OwnershipChange['kind'];
  customers: readonly Owned[];
  onClose: (isChanged: boolean) => void;
}) {
  const t = useTranslations('ownership');
  const tc = useTranslations('common');
  // What was chosen when the dialog opened: the list below it may change meanwhile.
  const [customers] = useState(chosen);
  const [bulkKey] = useState(newRequestKey);
  const { run, isSending, fault } = useOwnership(bulkKey);
  const [note, setNote] = useState('');
  const [holderId, setHolderId] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const noteMissing = kind === 'RELEASE' && note.trim() === '';
  const holderMissing = kind === 'TRANSFER' && holderId === null;

  const submit = async () => {
    setTried(true);
    if (noteMissing || holderMissing || isSending || outcome) return;
    const change: OwnershipChange =
      kind === 'CLAIM'
        ? { kind }
        : kind === 'RELEASE'
          ? { kind, note: note.trim() }
          : { kind, holderId: holderId ?? '', note: note.trim() };
    const next = await run(customers, change);
    if (!next) return;
    if (next.refused.length === 0 && next.message === null) onClose(true);
    else setOutcome(next);
  };
  useShortcuts({ 'Ctrl+Enter': () => void submit() }, { inDialog: true });

  return (
    <Drawer
      look="modal"
      width={480}
      title={t(`${kind}title`, { count: customers.length })}
      onClose={() => onClose(outcome !== null)}
      footer={
        outcome ? (
          <Button look="primary" onClick={() => onClose(true)}>
            {tc('close')}
          </Button>
        ) : (
          <>
            {fault ? <FaultLine error={fault} /> : null}
            <Button onClick={() => onClose(false)}>{tc('cancel')}</Button>
            <Button look="primary" keyCap="Ctrl ↵" disabled={isSending} onClick={() => void submit()}>
              {isSending ? tc('saving') : t(kind)}
            </Button>
          </>
        )
      }
    >
      {outcome ? (
        <Result outcome={outcome} />
      ) : (
        <div className={styles.form}>
          <p className="second">
            {customers
              .slice(0, SHOWN_NAMES)
              .map(({ name }) => name)
              .join(' ・ ')}
            {customers.length > SHOWN_NAMES
              ? ` ${t('andMore', { count: customers.length - SHOWN_NAMES })}`
              : ''}
          </p>
          {kind === 'TRANSFER' ? (
            <Field
              id="transfer-holder"
              label={t('receiver')}
              required
              message={isTried && holderMissing ? t('receiverRequired') : undefined}
            >
              <UnitSelect
                id="transfer-holder"
                kinds={['DEPARTMENT', 'PERSON']}
                value={holderId}
                onChange={setHolderId}
                invalid={isTried && holderMissing}
              />
            </Field>
          ) : null}
          {kind === 'CLAIM' ? null : (
            <ReasonField
              id="ownership-note"
              required={kind === 'RELEASE'}
              value={note}
              onChange={setNote}
              message={isTried && noteMissing ? t('reasonRequired') : undefined}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}
