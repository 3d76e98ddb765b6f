'use client';

import { checkCustomer } from '@erp/domain/customers/check-customer';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CollisionKind, CustomerChange } from '@/generated/schema-types';
import { useProblemText } from '@/i18n/use-problem-text';
import { customerPath } from '@/paths';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { CollisionList } from './collision-list';
import { TEXT_FIELDS, type TextField } from './entry-draft';
import { focusRefusal } from './focus-refusal';
import type { CollisionLineFragment } from './generated/create-customer';
import type { CustomerCardFragment } from './generated/customer-card';
import { useCustomerCataloguesQuery } from './generated/customer-catalogues';
import { useUpdateCustomerMutation } from './generated/update-customer';

const MergeDialog = dynamic(() => import('./merge-dialog').then((one) => one.MergeDialog));

type Draft = Record<TextField, string>;

const draftOf = (customer: CustomerCardFragment): Draft =>
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, customer[field] ?? ''])) as Draft;

/** Changes of what is known: only the fields that differ are sent. */
export function CustomerEdit({ customer, onClose }: { customer: CustomerCardFragment; onClose: () => void }) {
  const t = useTranslations('entry');
  const tc = useTranslations('customer');
  const common = useTranslations('common');
  const textOf = useProblemText();
  const industries = useCustomerCataloguesQuery().data?.industries ?? [];
  const [updateCustomer] = useUpdateCustomerMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('change');
  const [draft, setDraft] = useState(() => draftOf(customer));
  const [industryId, setIndustryId] = useState(customer.industry?.id ?? null);

  const [collisions, setCollisions] = useState<readonly CollisionLineFragment[]>([]);
  const [acceptedWarnings, setAcceptedWarnings] = useState<CollisionKind[]>([]);
  const [merging, setMerging] = useState<string | null>(null);
  const router = useRouter();

  const submit = async () => {
    const before = draftOf(customer);
    const change: CustomerChange = {};
    for (const field of TEXT_FIELDS) {
      if (draft[field].trim() !== before[field]) change[field] = draft[field].trim() || null;
    }
    if (industryId !== (customer.industry?.id ?? null)) change.industryId = industryId;
    if (Object.keys(change).length === 0) {
      onClose();
      return;
    }
    const given = Object.fromEntries(
      TEXT_FIELDS.flatMap((field) => (change[field] === undefined ? [] : [[field, change[field]]])),
    );
    const problems = checkCustomer(given, { path: [], partial: true });
    if (problems.length > 0) {
      setMessages(Object.fromEntries(problems.map((problem) => [problem.path.join('.'), textOf(problem)])));
      focusRefusal('dialog[open]', 'FIELD');
      return;
    }
    const isDone = await write(async (requestKey) => {
      const { data } = await updateCustomer({
        variables: {
          input: { requestKey, customerId: customer.id, change: { ...change, acceptedWarnings } },
        },
      });
      setCollisions(data?.updateCustomer.collisions ?? []);
      return data?.updateCustomer;
    });
    if (isDone) onClose();
    else focusRefusal('dialog[open]', 'DECISION');
  };
  if (merging !== null) {
    return (
      <MergeDialog
        customerId={customer.id}
        otherId={merging}
        onClose={onClose}
        onMerged={(survivorId) => {
          onClose();
          router.replace(customerPath(survivorId));
        }}
      />
    );
  }

  return (
    <FormDialog
      look="drawer"
      title={tc('edit')}
      submitLabel={common('save')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {TEXT_FIELDS.map((field) => (
        <Field
          key={field}
          id={`edit-${field}`}
          label={t(field)}
          required={field === 'name'}
          message={messages[field]}
        >
          <TextInput
            id={`edit-${field}`}
            value={draft[field]}
            invalid={messages[field] !== undefined}
            onChange={(event) => {
              setDraft({ ...draft, [field]: event.target.value });
              // What was decided was about the text that stood there.
              setAcceptedWarnings([]);
            }}
          />
        </Field>
      ))}
      <Field id="edit-industry" label={t('industry')} message={messages.industryId}>
        <Combobox
          id="edit-industry"
          options={industries
            .filter(({ id, active }) => active || id === industryId)
            .map(({ id, name, active }) => ({
              value: id,
              label: active ? name : common('inactiveItem', { name }),
            }))}
          value={industryId}
          onChange={setIndustryId}
        />
      </Field>
      <CollisionList
        collisions={collisions}
        accepted={acceptedWarnings}
        onAccept={setAcceptedWarnings}
        claimAction={() => null}
        ownId={customer.id}
        onMerge={(_, other) => setMerging(other)}
        disputeAction={() => null}
      />
    </FormDialog>
  );
}
