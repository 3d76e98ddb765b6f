'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnitSelect } from '@/organization/unit-select';
import { callPath, customerPath, customersPath } from '@/paths';
import { Button, LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Combobox } from '@/ui/combobox';
import { FaultLine } from '@/ui/fault-line';
import { Field } from '@/ui/field';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { TextArea, TextInput } from '@/ui/text-input';
import { useShortcuts } from '@/ui/use-shortcuts';
import { isSupervisor, useViewer } from '@/viewer/use-viewer';
import { CollisionList, type ClaimAction, type DisputeAction } from './collision-list';
import { ContactRows } from './contact-rows';
import styles from './customer-entry.module.css';
import { isLead, type TextField } from './entry-draft';
import { focusRefusal } from './focus-refusal';
import { useCustomerCataloguesQuery } from './generated/customer-catalogues';
import { PhoneRows } from './phone-rows';
import { SourceFields } from './source-fields';
import { useEntry } from './use-entry';

const MergeDialog = dynamic(() => import('./merge-dialog').then((one) => one.MergeDialog));

type Entry = ReturnType<typeof useEntry>;

function Text({
  entry,
  field,
  isLong = false,
  onDone,
}: {
  entry: Entry;
  field: TextField;
  isLong?: boolean;
  onDone?: () => void;
}) {
  const t = useTranslations('entry');
  const id = `entry-${field}`;
  const message = entry.message(field);
  const Control = isLong ? TextArea : TextInput;
  return (
    <Field id={id} label={t(field)} required={field === 'name'} message={message}>
      <Control
        id={id}
        {...(isLong ? { rows: 2 } : {})}
        autoFocus={field === 'name'}
        invalid={message !== undefined}
        value={entry.draft[field]}
        onChange={(event: { target: { value: string } }) => entry.change({ [field]: event.target.value })}
        onBlur={onDone}
      />
    </Field>
  );
}

function Company({ entry }: { entry: Entry }) {
  const t = useTranslations('entry');
  const viewer = useViewer();
  const { data } = useCustomerCataloguesQuery();
  return (
    <Card title={t('company')}>
      <div className={styles.grid}>
        <Text entry={entry} field="name" onDone={() => void entry.check()} />
        <Text entry={entry} field="shortName" />
        <Text entry={entry} field="city" onDone={() => void entry.check()} />
        <Text entry={entry} field="district" />
        <Field id="entry-industry" label={t('industry')} message={entry.message('industryId')}>
          <Combobox
            id="entry-industry"
            options={(data?.industries ?? [])
              .filter(({ active }) => active)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={entry.draft.industryId}
            onChange={(industryId) => entry.change({ industryId })}
          />
        </Field>
        <Text entry={entry} field="address" />
        <Text entry={entry} field="website" />
        <Text entry={entry} field="creditCode" />
        {isSupervisor(viewer) && !isLead(entry.draft) ? (
          <Field
            id="entry-holder"
            label={t('holder')}
            hint={t('holderHint')}
            message={entry.message('holderId')}
          >
            <UnitSelect
              id="entry-holder"
              kinds={['DEPARTMENT', 'PERSON']}
              value={entry.draft.holderId}
              onChange={(holderId) => entry.change({ holderId })}
              placeholder={viewer.person.name}
            />
          </Field>
        ) : null}
      </div>
    </Card>
  );
}

/** Entry of a customer by hand, with 查重 while it is typed. */
export function CustomerEntryForm({
  claimAction,
  disputeAction,
}: {
  claimAction: ClaimAction;
  disputeAction: DisputeAction;
}) {
  const t = useTranslations('entry');
  const tc = useTranslations('common');
  const router = useRouter();
  const entry = useEntry();
  const [merging, setMerging] = useState<{ one: string; other: string } | null>(null);
  const { draft, change, message } = entry;
  const submit = async (andCall: boolean) => {
    const created = await entry.submit();
    if (created) router.push(andCall ? callPath(created.id) : customerPath(created.id));
    else focusRefusal('main', entry.problems.length > 0 ? 'FIELD' : 'DECISION');
  };
  useShortcuts({ 'Ctrl+Enter': () => void submit(false) });
  return (
    <PageBody>
      <PageTitle
        title={t('title')}
        actions={
          <>
            <LinkButton href={customersPath()}>{tc('cancel')}</LinkButton>
            <Button disabled={entry.isSending} onClick={() => void submit(true)}>
              {t('saveAndCall')}
            </Button>
            <Button
              look="primary"
              keyCap="Ctrl ↵"
              disabled={entry.isSending}
              onClick={() => void submit(false)}
            >
              {entry.isSending ? tc('saving') : t('save')}
            </Button>
          </>
        }
      />
      {entry.fault ? <FaultLine error={entry.fault} onRetry={() => void submit(false)} /> : null}
      {message('') ? <p className="warning">{message('')}</p> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Company entry={entry} />
          <Card title={t('people')}>
            <ContactRows
              contacts={draft.contactPersons}
              message={message}
              onChange={(contactPersons) => change({ contactPersons })}
            />
            <PhoneRows
              phones={draft.phones}
              contacts={draft.contactPersons}
              message={message}
              onChange={(phones) => change({ phones })}
              onDone={() => void entry.check()}
            />
          </Card>
          <CollisionList
            collisions={entry.collisions}
            accepted={draft.acceptedWarnings}
            onAccept={(acceptedWarnings) => change({ acceptedWarnings })}
            claimAction={claimAction}
            onMerge={(one, other) => setMerging({ one, other })}
            disputeAction={disputeAction}
          />
          {merging ? (
            <MergeDialog
              customerId={merging.one}
              otherId={merging.other}
              onClose={() => setMerging(null)}
              onMerged={() => {
                setMerging(null);
                void entry.check({ again: true });
              }}
            />
          ) : null}
        </div>
        <div className={styles.column}>
          <Card title={t('sourceTitle')}>
            <div className={styles.stack}>
              <SourceFields draft={draft} change={change} message={message} />
            </div>
          </Card>
          <Card title={t('business')}>
            <div className={styles.stack}>
              <Text entry={entry} field="mainProducts" isLong />
              <Text entry={entry} field="channelsToday" />
              <Text entry={entry} field="accountElsewhere" />
              <Text entry={entry} field="note" isLong />
            </div>
          </Card>
        </div>
      </div>
    </PageBody>
  );
}
