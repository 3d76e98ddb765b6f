'use client';

import { useTranslations } from 'next-intl';
import { useUnitsQuery } from '@/organization/generated/units';
import { Card } from '@/ui/card';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { NativeSelect } from '@/ui/native-select';
import { TextInput } from '@/ui/text-input';
import { useSources } from '@/viewer/use-sources';
import { useImportRotasQuery } from './generated/import-rotas';
import { UPDATABLE, WARNINGS, type ImportDraft } from './import-draft';
import styles from './imports.module.css';

type Change = (changes: Partial<ImportDraft>) => void;

const toggled = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      {label}
    </label>
  );
}

function Holders({ draft, change, message }: { draft: ImportDraft; change: Change; message?: string }) {
  const t = useTranslations('imports');
  const { data } = useUnitsQuery({ variables: { kinds: ['POOL', 'PERSON'] } });
  const units = data?.units ?? [];
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '';
  const isPool = (id: string): boolean => units.find((unit) => unit.id === id)?.kind === 'POOL';
  const options = [...units]
    .sort((one, other) => Number(other.kind === 'POOL') - Number(one.kind === 'POOL'))
    .map(({ id, name, parent }) => ({ value: id, label: name, hint: parent?.name }));
  return (
    <Field id="import-holders" label={t('holders')} hint={t('holdersHint')} message={message}>
      <Combobox
        id="import-holders"
        options={options}
        value={null}
        invalid={message !== undefined}
        placeholder={draft.holderIds.map(nameOf).join('、') || t('holdersNone')}
        onChange={(id) =>
          change({
            holderIds: isPool(id)
              ? [id]
              : toggled(
                  draft.holderIds.filter((one) => !isPool(one)),
                  id,
                ),
          })
        }
      />
      {draft.holderIds.length > 0 ? (
        <span className={styles.chips}>
          {draft.holderIds.map((id) => (
            <button
              key={id}
              type="button"
              className={styles.chip}
              aria-label={t('removeHolder', { name: nameOf(id) })}
              onClick={() => change({ holderIds: draft.holderIds.filter((one) => one !== id) })}
            >
              {nameOf(id)} ×
            </button>
          ))}
        </span>
      ) : null}
    </Field>
  );
}

function Rota({ draft, change, message }: { draft: ImportDraft; change: Change; message?: string }) {
  const t = useTranslations('imports');
  const { data } = useImportRotasQuery();
  return (
    <Field id="import-rota" label={t('rota')} hint={t('rotaHint')} message={message}>
      <NativeSelect
        id="import-rota"
        empty={t('rotaNone')}
        options={(data?.rotas ?? []).map(({ unit }) => ({ value: unit.id, label: unit.name }))}
        value={draft.rotaUnitId}
        invalid={message !== undefined}
        onChange={({ target }) => change({ rotaUnitId: target.value })}
      />
    </Field>
  );
}

/** What rows get that say nothing themselves, and what is to be done with those that meet others. */
export function OptionsCard({
  draft,
  change,
  message,
}: {
  draft: ImportDraft;
  change: Change;
  message: (field: string) => string | undefined;
}) {
  const t = useTranslations('imports');
  const sources = useSources();
  const field = useTranslations('imports.field');
  const collision = useTranslations('imports.warning');
  return (
    <Card title={t('options')}>
      <div className={styles.stack}>
        <Rota draft={draft} change={change} message={message('rotaUnitId')} />
        {draft.rotaUnitId ? null : <Holders draft={draft} change={change} message={message('holderIds')} />}
        <div className={styles.pair}>
          <Field id="import-source" label={t('source')}>
            <NativeSelect
              id="import-source"
              empty={sources.labelOf('SYSTEM')}
              options={sources.offered}
              value={draft.source}
              onChange={(event) => change({ source: event.target.value as ImportDraft['source'] })}
            />
          </Field>
          <Field id="import-city" label={t('city')} message={message('city')}>
            <TextInput
              id="import-city"
              value={draft.city}
              onChange={(event) => change({ city: event.target.value })}
            />
          </Field>
          <Field id="import-area" label={t('areaCode')} message={message('areaCode')}>
            <TextInput
              id="import-area"
              value={draft.areaCode}
              invalid={message('areaCode') !== undefined}
              onChange={(event) => change({ areaCode: event.target.value })}
            />
          </Field>
        </div>
        <fieldset className={styles.group}>
          <legend>{t('accepted')}</legend>
          {WARNINGS.map((kind) => (
            <Check
              key={kind}
              label={collision(kind as 'SAME_NUMBER')}
              checked={draft.acceptedWarnings.includes(kind)}
              onChange={() => change({ acceptedWarnings: toggled(draft.acceptedWarnings, kind) })}
            />
          ))}
          <Check
            label={t('shareNumbers')}
            checked={draft.shareNumbers}
            onChange={() => change({ shareNumbers: !draft.shareNumbers })}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('updateFields')}</legend>
          {UPDATABLE.map((one) => (
            <Check
              key={one}
              label={field(one)}
              checked={draft.updateFields.includes(one)}
              onChange={() => change({ updateFields: toggled(draft.updateFields, one) })}
            />
          ))}
        </fieldset>
      </div>
    </Card>
  );
}
