'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { ReasonField } from '@/ui/reason-field';
import { Skeleton } from '@/ui/skeleton';
import { StateTag } from '@/ui/state-tag';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { useMergeCustomersMutation } from './generated/merge-customers';
import { useMergeSearchQuery, useMergeSidesQuery, type MergeSideFragment } from './generated/merge-search';
import styles from './merge-dialog.module.css';

function OtherCustomer({
  customerId,
  value,
  onChange,
  invalid,
}: {
  customerId: string;
  value: string | null;
  onChange: (id: string) => void;
  invalid: boolean;
}) {
  const t = useTranslations('merge');
  const [search, setSearch] = useState('');
  const { data, previousData } = useMergeSearchQuery({ variables: { search }, skip: search === '' });
  const found = ((data ?? previousData)?.customers.nodes ?? []).filter(({ id }) => id !== customerId);
  return (
    <Combobox
      id="merge-other"
      options={found.map(({ id, name, city, holder }) => ({
        value: id,
        label: name,
        hint: [city, holder.name].filter(Boolean).join(' ・ '),
      }))}
      value={value}
      onChange={onChange}
      onType={setSearch}
      placeholder={t('searchHint')}
      invalid={invalid}
    />
  );
}

type Line = { key: string; of: (side: MergeSideFragment) => ReactNode };

/** Both beside each other, line by line; which of them stays is chosen at its name. */
function Sides({
  sides,
  survivorId,
  onChoose,
}: {
  sides: readonly MergeSideFragment[];
  survivorId: string;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations('merge');
  const dates = useDates();
  const lines = [
    {
      key: 'phones',
      of: ({ phones }) => (
        <span className={styles.phones}>
          {phones.length === 0 ? <span className="quiet">{t('none')}</span> : null}
          {phones.map(({ id, display }) => (
            <span key={id} className="number">
              {display}
            </span>
          ))}
        </span>
      ),
    },
    { key: 'holder', of: ({ holder }) => holder.name },
    { key: 'state', of: ({ state }) => <StateTag state={state} /> },
    { key: 'entered', of: ({ createdOn }) => <span className="number">{dates.shortDay(createdOn)}</span> },
    {
      key: 'lastContact',
      of: ({ lastContactOn }) =>
        lastContactOn ? (
          <span className="number">{dates.shortDay(lastContactOn)}</span>
        ) : (
          <span className="quiet">{t('none')}</span>
        ),
    },
    {
      key: 'followUps',
      of: ({ followUps }) => (
        <span className="number">{`${followUps.nodes.length}${followUps.pageInfo.hasNextPage ? '+' : ''}`}</span>
      ),
    },
    { key: 'visits', of: ({ visits }) => <span className="number">{visits.length}</span> },
    { key: 'deals', of: ({ deals }) => <span className="number">{deals.length}</span> },
  ] as const satisfies readonly Line[];
  const look = (id: string): string | undefined => (id === survivorId ? styles.stays : undefined);
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <td className={styles.label} />
          {sides.map(({ id, name, city }) => (
            <th key={id} scope="col" className={look(id)}>
              <label className={styles.side}>
                <input
                  type="radio"
                  name="survivor"
                  checked={id === survivorId}
                  onChange={() => onChoose(id)}
                />
                <span>
                  <span className={styles.name}>{name}</span>{' '}
                  {city ? <span className="quiet">{city}</span> : null}
                  <br />
                  <span className={id === survivorId ? undefined : 'quiet'}>
                    {id === survivorId ? t('stays') : t('goes')}
                  </span>
                </span>
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, of }) => (
          <tr key={key}>
            <th scope="row">{t(`lines.${key}`)}</th>
            {sides.map((side) => (
              <td key={side.id} className={look(side.id)}>
                {of(side)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Chooses the other customer, shows both side by side, and makes one of them part of the other. */
export function MergeDialog({
  customerId,
  otherId: given = null,
  onClose,
  onMerged,
}: {
  customerId: string;
  /** Where it is known already. */
  otherId?: string | null;
  onClose: () => void;
  onMerged: (survivorId: string) => void;
}) {
  const t = useTranslations('merge');
  const [otherId, setOtherId] = useState<string | null>(given);
  const [survivorId, setSurvivorId] = useState(customerId);
  const [note, setNote] = useState('');
  const { write, messages, fault, isSending, setMessages } = useWrite('merge');
  const [send] = useMergeCustomersMutation();
  const { data } = useMergeSidesQuery({
    variables: { one: customerId, other: otherId ?? '' },
    skip: otherId === null,
    fetchPolicy: 'cache-and-network',
  });
  const sides = data?.one && data.other ? [data.one, data.other] : null;

  const submit = async () => {
    if (otherId === null) {
      setMessages({ mergedId: t('otherRequired') });
      return;
    }
    const mergedId = survivorId === customerId ? otherId : customerId;
    const done = await write(
      async (requestKey) =>
        (
          await send({
            variables: {
              input: { requestKey, merge: { survivorId, mergedId, note: note.trim() || null } },
            },
          })
        ).data?.mergeCustomers,
    );
    if (done) onMerged(survivorId);
  };

  return (
    <FormDialog
      title={t('title')}
      submitLabel={t('submit')}
      width={680}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.survivorId ?? (otherId === null ? undefined : messages.mergedId)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {given === null ? (
        <Field
          id="merge-other"
          label={t('other')}
          required
          message={otherId === null ? messages.mergedId : undefined}
        >
          <OtherCustomer
            customerId={customerId}
            value={otherId}
            onChange={(id) => {
              setOtherId(id);
              setMessages({});
            }}
            invalid={otherId === null && messages.mergedId !== undefined}
          />
        </Field>
      ) : null}
      {otherId === null ? null : sides ? (
        <Sides sides={sides} survivorId={survivorId} onChoose={setSurvivorId} />
      ) : (
        <Skeleton height={300} />
      )}
      <p className="second">{t('text')}</p>
      <ReasonField id="merge-note" required={false} autoFocus={false} value={note} onChange={setNote} />
    </FormDialog>
  );
}
