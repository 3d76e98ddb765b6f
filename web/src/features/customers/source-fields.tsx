'use client';

import { isLeadSource } from '@erp/domain/leads/vocabulary';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Source } from '@/generated/schema-types';
import { Choice } from '@/ui/choice';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { useSources } from '@/viewer/use-sources';
import { may, useViewer } from '@/viewer/use-viewer';
import type { EntryDraft } from './entry-draft';
import { useReferrerSearchQuery } from './generated/referrer';
import { RotaChoice } from './rota-choice';

function Referrer({
  value,
  onChange,
  invalid,
}: {
  value: string | null;
  onChange: (id: string) => void;
  invalid: boolean;
}) {
  const [search, setSearch] = useState('');
  const { data, previousData } = useReferrerSearchQuery({ variables: { search }, skip: search === '' });
  return (
    <Combobox
      id="entry-referrer"
      options={((data ?? previousData)?.customers.nodes ?? []).map(({ id, name, city }) => ({
        value: id,
        label: name,
        ...(city ? { hint: city } : {}),
      }))}
      value={value}
      onChange={onChange}
      onType={setSearch}
      invalid={invalid}
    />
  );
}

/** Required; a referral names the customer it came from, a lead may be handed out by rota. */
export function SourceFields({
  draft,
  change,
  message,
}: {
  draft: EntryDraft;
  change: (changes: Partial<EntryDraft>) => void;
  message: (field: string) => string | undefined;
}) {
  const t = useTranslations('entry');
  const { offered } = useSources();
  const viewer = useViewer();
  return (
    <>
      <Field id="entry-source" group required label={t('source')} message={message('source')}>
        <Choice<Source>
          id="entry-source"
          labelledBy="entry-source-label"
          look="joined"
          invalid={message('source') !== undefined}
          value={draft.source}
          onChange={(source) => change({ source })}
          options={offered}
        />
      </Field>
      {draft.source === 'REFERRAL' ? (
        <Field id="entry-referrer" required label={t('referrer')} message={message('referrerId')}>
          <Referrer
            value={draft.referrerId}
            onChange={(referrerId) => change({ referrerId })}
            invalid={message('referrerId') !== undefined}
          />
        </Field>
      ) : null}
      {isLeadSource(draft.source) && may(viewer, 'HAND_OUT_LEADS') ? (
        <RotaChoice
          value={draft.rotaUnitId}
          onChange={(rotaUnitId) => change({ rotaUnitId })}
          message={message('rotaUnitId')}
        />
      ) : null}
    </>
  );
}
