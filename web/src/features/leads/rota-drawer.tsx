'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import { FaultLine } from '@/ui/fault-line';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { OrderButtons } from '@/ui/order-buttons';
import { TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import { useRotasQuery, useSetRotaMutation, type RotaFormFragment } from './generated/rota';
import styles from './leads.module.css';

type Member = { id: string; name: string; paused: boolean; takesPart: boolean };
type Draft = { unitId: string; edition: number; limit: string; members: Member[] };

const draftOf = (rota: RotaFormFragment): Draft => ({
  unitId: rota.unit.id,
  edition: rota.edition,
  limit: String(rota.limitMinutes),
  members: rota.members.map(({ person, paused, takesPart }) => ({ ...person, paused, takesPart })),
});

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

function Members({ members, change }: { members: readonly Member[]; change: (members: Member[]) => void }) {
  const t = useTranslations('leads');
  if (members.length === 0) return <p className="quiet">{t('rotaEmpty')}</p>;
  return (
    <ol className={styles.members} aria-label={t('members')}>
      {members.map((member, index) => (
        <li key={member.id} className={styles.member}>
          <span className="number quiet">{index + 1}</span>
          <OrderButtons
            place={index + 1}
            length={members.length}
            disabled={false}
            upLabel={t('up', { name: member.name })}
            downLabel={t('down', { name: member.name })}
            onMove={(to) => change(moved(members, index, to - 1))}
          />
          <span>
            {member.name} {member.takesPart ? null : <span className="warning">{t('gone')}</span>}
          </span>
          <label className={styles.check}>
            <input
              type="checkbox"
              aria-label={t('pausedOf', { name: member.name })}
              checked={member.paused}
              onChange={({ target }) =>
                change(members.map((one) => (one === member ? { ...one, paused: target.checked } : one)))
              }
            />
            {t('paused')}
          </label>
          <Button
            size="small"
            look="quiet"
            aria-label={t('removeMember', { name: member.name })}
            onClick={() => change(members.filter((one) => one !== member))}
          >
            {t('remove')}
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** 轮派名单 of a unit: who gets leads in which order, who is on leave, how long the first call may take. */
export function RotaDrawer({
  unitId,
  onUnit,
  onClose,
}: {
  unitId: string | null;
  onUnit: (unitId: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('leads');
  const dates = useDates();
  const { data, error } = useRotasQuery({ fetchPolicy: 'cache-and-network' });
  const [set] = useSetRotaMutation();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [typed, setTyped] = useState<Draft | null>(null);
  const rotas = data?.rotas ?? [];
  const rota = rotas.find(({ unit }) => unit.id === unitId) ?? rotas[0];
  const isStanding = rota && typed?.unitId === rota.unit.id && typed.edition === rota.edition;
  // Once somebody else has changed it, what stands there now is shown.
  const draft = isStanding ? typed : rota && draftOf(rota);
  const change = (changes: Partial<Draft>) => {
    setMessages({});
    if (draft) setTyped({ ...draft, ...changes });
  };
  const submit = async () => {
    if (!draft) return;
    const input = {
      unitId: draft.unitId,
      edition: draft.edition,
      limitMinutes: Number.parseInt(draft.limit, 10) || 0,
      members: draft.members.map(({ id, paused }) => ({ personId: id, paused })),
    };
    const isDone = await write(
      async (requestKey) => (await set({ variables: { input: { requestKey, ...input } } })).data?.setRota,
    );
    if (isDone) onClose();
  };
  const free = (rota?.candidates ?? []).filter(
    ({ id }) => !(draft?.members ?? []).some((member) => member.id === id),
  );
  return (
    <FormDialog
      look="drawer"
      width={560}
      title={t('rota')}
      remark={
        rota?.changedBy && rota.changedAt
          ? t('changed', { name: rota.changedBy.name, at: dates.dateTime(rota.changedAt) })
          : undefined
      }
      submitLabel={t('saveRota')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.unitId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {error ? <FaultLine error={error} /> : null}
      {data && !rota ? <BlankState title={t('noUnits')} text={t('noUnitsText')} /> : null}
      {rota && draft ? (
        <>
          <p className="second">{t('rotaText')}</p>
          <Field id="rota-unit" label={t('unit')}>
            <NativeSelect
              id="rota-unit"
              value={rota.unit.id}
              options={rotas.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
              onChange={({ target }) => onUnit(target.value)}
            />
          </Field>
          <Field
            id="rota-limit"
            label={t('limit')}
            hint={t('limitHint')}
            required
            message={messages.limitMinutes}
          >
            <TextInput
              id="rota-limit"
              inputMode="numeric"
              value={draft.limit}
              invalid={messages.limitMinutes !== undefined}
              onChange={({ target }) => change({ limit: target.value })}
            />
          </Field>
          <Field
            id="rota-add"
            label={t('addMember')}
            hint={rota.next ? t('nextIs', { name: rota.next.name }) : undefined}
            message={messages.members}
          >
            <Combobox
              id="rota-add"
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
              value={null}
              placeholder={t('addHint')}
              invalid={messages.members !== undefined}
              onChange={(id) => {
                const person = free.find((one) => one.id === id);
                if (person)
                  change({ members: [...draft.members, { ...person, paused: false, takesPart: true }] });
              }}
            />
          </Field>
          <Members members={draft.members} change={(members) => change({ members })} />
        </>
      ) : null}
    </FormDialog>
  );
}
