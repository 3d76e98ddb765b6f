'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { CollisionKind } from '@/generated/schema-types';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { Field, FieldMessage } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { CollisionList } from './collision-list';
import type { CollisionLineFragment } from './generated/create-customer';
import type { CustomerCardFragment } from './generated/customer-card';
import { useAddPhoneMutation } from './generated/phone-mutations';
import { focusRefusal } from './focus-refusal';
import { useReadPhone } from './use-read-phone';

const MergeDialog = dynamic(() => import('./merge-dialog').then((one) => one.MergeDialog));

/** The form of a dispute about a number that somebody else has. */
export type DisputeForm = (taken: { number: string; onClose: () => void }) => ReactNode;

/** `disputeForm`: where the viewer may open one about this customer. */
export function AddPhone({
  customer,
  disputeForm,
  onClose,
}: {
  customer: CustomerCardFragment;
  disputeForm: DisputeForm | null;
  onClose: () => void;
}) {
  const t = useTranslations('customer');
  const te = useTranslations('entry');
  const td = useTranslations('dispute');
  const [addPhone] = useAddPhoneMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('phone');
  const [number, setNumber] = useState('');
  const [contact, setContact] = useState('');
  const [collisions, setCollisions] = useState<readonly CollisionLineFragment[]>([]);
  const [acceptedWarnings, setAcceptedWarnings] = useState<CollisionKind[]>([]);
  const [merging, setMerging] = useState<string | null>(null);
  const [disputed, setDisputed] = useState<string | null>(null);
  const router = useRouter();
  const read = useReadPhone(number);
  const refused = messages.number ?? (read.kind === 'REFUSED' ? read.text : undefined);
  const submit = async () => {
    if (number.trim() === '') {
      setMessages({ number: t('numberRequired') });
      return;
    }
    const phone = { number, contactPerson: contact === '' ? null : Number(contact) };
    const isDone = await write(async (requestKey) => {
      const { data } = await addPhone({
        variables: { input: { requestKey, customerId: customer.id, phone, acceptedWarnings } },
      });
      setCollisions(data?.addPhone.collisions ?? []);
      return data?.addPhone;
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
  if (disputed !== null) return disputeForm?.({ number: disputed, onClose });
  return (
    <FormDialog
      title={t('addPhone')}
      remark={customer.name}
      submitLabel={t('addPhone')}
      isSending={isSending}
      fault={fault}
      message={messages['']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="add-phone" label={t('number')} required messageBelow>
        <TextInput
          id="add-phone"
          autoFocus
          inputMode="tel"
          placeholder={te('phoneHint')}
          value={number}
          invalid={refused !== undefined}
          onChange={(event) => {
            setNumber(event.target.value);
            setMessages({});
            // What was decided was about the number that stood there.
            setAcceptedWarnings([]);
          }}
        />
        <FieldMessage
          id="add-phone"
          hint={read.kind === 'READ' ? <span className="number">{read.text}</span> : null}
          message={refused}
          below
        />
      </Field>
      <Field id="add-phone-contact" label={te('phoneOf')}>
        <NativeSelect
          id="add-phone-contact"
          empty={te('nobody')}
          value={contact}
          onChange={(event) => setContact(event.target.value)}
          options={customer.contactPersons.map(({ name }, index) => ({ value: `${index}`, label: name }))}
        />
      </Field>
      <CollisionList
        collisions={collisions}
        accepted={acceptedWarnings}
        onAccept={setAcceptedWarnings}
        claimAction={() => null}
        ownId={customer.id}
        onMerge={(_, other) => setMerging(other)}
        disputeAction={(taken) =>
          disputeForm ? (
            <Button size="small" onClick={() => setDisputed(taken)}>
              {td('open')}
            </Button>
          ) : null
        }
      />
    </FormDialog>
  );
}
