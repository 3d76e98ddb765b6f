'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Combobox } from '@/ui/combobox';
import { DateTimeInput } from '@/ui/date-time-input';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { CompanionSelect, DurationSelect } from './plan-fields';
import { usePlanCustomerQuery, usePlanCustomersQuery, usePlanVisitMutation } from './generated/plan-visit';

function CustomerSelect({
  value,
  invalid,
  onChange,
}: {
  value: string | null;
  invalid: boolean;
  onChange: (id: string) => void;
}) {
  const t = useTranslations('visits');
  const [search, setSearch] = useState('');
  const { data, previousData } = usePlanCustomersQuery({ variables: { search } });
  const { data: chosen } = usePlanCustomerQuery({ variables: { id: value ?? '' }, skip: value === null });
  const found = (data ?? previousData)?.customers.nodes ?? [];
  const options = found.map(({ id, name, city }) => ({
    value: id,
    label: name,
    ...(city ? { hint: city } : {}),
  }));
  const one = chosen?.customer;
  return (
    <Combobox
      id="plan-customer"
      placeholder={t('customerHint')}
      options={
        one && options.every((option) => option.value !== one.id)
          ? [...options, { value: one.id, label: one.name }]
          : options
      }
      value={value}
      invalid={invalid}
      onChange={onChange}
      onType={setSearch}
    />
  );
}

/** Plans a visit: from a slot of the calendar, or for the customer whose page it is. */
export function PlanForm({
  customerId: given = null,
  at: start,
  repId,
  onClose,
  onPlanned,
}: {
  customerId?: string | null;
  at: string | null;
  /** Null: the viewer's own visit. */
  repId: string | null;
  onClose: () => void;
  onPlanned: (visit: { id: string; day: string } | null) => void;
}) {
  const t = useTranslations('visits');
  const dates = useDates();
  const [planVisit] = usePlanVisitMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('plan');
  const [customerId, setCustomerId] = useState(given);
  const [at, setAt] = useState(start);
  const [duration, setDuration] = useState(60);
  const [purpose, setPurpose] = useState('');
  const [address, setAddress] = useState('');
  const [contactPersonId, setContactPersonId] = useState('');
  const [companionId, setCompanionId] = useState<string | null>(null);
  const customer = usePlanCustomerQuery({ variables: { id: customerId ?? '' }, skip: customerId === null })
    .data?.customer;

  const submit = async () => {
    if (!customerId || !at) {
      setMessages({
        ...(customerId ? {} : { customerId: t('customerRequired') }),
        ...(at ? {} : { at: t('atRequired') }),
      });
      return;
    }
    const plan = {
      customerId,
      at,
      duration,
      purpose: purpose.trim() || null,
      address: address.trim() || null,
      contactPersonId: contactPersonId || null,
      companionId,
      repId,
    };
    let planned: { id: string; day: string } | null = null;
    const isDone = await write(async (requestKey) => {
      const answer = (await planVisit({ variables: { input: { requestKey, plan } } })).data?.planVisit;
      planned = answer?.visit ?? null;
      return answer;
    });
    if (isDone) onPlanned(planned);
  };

  return (
    <FormDialog
      look="drawer"
      width={480}
      title={t('planTitle')}
      submitLabel={t('planSubmit')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.repId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {given === null ? (
        <Field id="plan-customer" label={t('customer')} required message={messages.customerId}>
          <CustomerSelect
            value={customerId}
            invalid={messages.customerId !== undefined}
            onChange={(id) => {
              setCustomerId(id);
              setContactPersonId('');
            }}
          />
        </Field>
      ) : null}
      <Field id="plan-at" label={t('atLabel')} required message={messages.at}>
        <DateTimeInput
          id="plan-at"
          value={at}
          earliest={dates.today}
          invalid={messages.at !== undefined}
          onChange={setAt}
        />
      </Field>
      <DurationSelect
        id="plan-duration"
        value={duration}
        onChange={setDuration}
        message={messages.duration}
      />
      <Field id="plan-purpose" label={t('purpose')} message={messages.purpose}>
        <TextInput id="plan-purpose" value={purpose} onChange={({ target }) => setPurpose(target.value)} />
      </Field>
      <Field id="plan-address" label={t('address')} hint={t('addressHint')} message={messages.address}>
        <TextInput
          id="plan-address"
          value={address}
          placeholder={customer?.address ?? ''}
          onChange={({ target }) => setAddress(target.value)}
        />
      </Field>
      <Field id="plan-contact" label={t('contact')} message={messages.contactPersonId}>
        <NativeSelect
          id="plan-contact"
          empty={t('contactNone')}
          value={contactPersonId}
          onChange={({ target }) => setContactPersonId(target.value)}
          options={(customer?.contactPersons ?? []).map(({ id, name, title }) => ({
            value: id,
            label: [name, title].filter(Boolean).join(' '),
          }))}
        />
      </Field>
      <CompanionSelect
        id="plan-companion"
        except={repId}
        value={companionId}
        onChange={setCompanionId}
        message={messages.companionId}
      />
    </FormDialog>
  );
}
