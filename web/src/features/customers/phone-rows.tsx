'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Field, FieldMessage } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { NativeSelect } from '@/ui/native-select';
import { TextInput } from '@/ui/text-input';
import { may, useViewer } from '@/viewer/use-viewer';
import { EMPTY_PHONE, type ContactDraft, type PhoneDraft } from './entry-draft';
import styles from './customer-entry.module.css';
import { useReadPhone } from './use-read-phone';

function PhoneRow({
  index,
  phone,
  contacts,
  message,
  onChange,
  onRemove,
  onDone,
}: {
  index: number;
  phone: PhoneDraft;
  contacts: readonly ContactDraft[];
  message: (field: string) => string | undefined;
  onChange: (changes: Partial<PhoneDraft>) => void;
  onRemove: () => void;
  onDone: () => void;
}) {
  const t = useTranslations('entry');
  const viewer = useViewer();
  const read = useReadPhone(phone.number);
  const id = `entry-phone-${index}`;
  const sent = message(`phones.${index}.number`);
  return (
    <div className={styles.phone}>
      <Field id={id} label={t('phoneNumber', { number: index + 1 })} messageBelow>
        <TextInput
          id={id}
          inputMode="tel"
          placeholder={t('phoneHint')}
          invalid={sent !== undefined || read.kind === 'REFUSED'}
          value={phone.number}
          onChange={(event) => onChange({ number: event.target.value })}
          onBlur={onDone}
        />
      </Field>
      <Field id={`${id}-contact`} label={t('phoneOf')}>
        <NativeSelect
          id={`${id}-contact`}
          empty={t('nobody')}
          value={phone.contactPerson}
          onChange={(event) => onChange({ contactPerson: event.target.value })}
          options={contacts.flatMap(({ name }, position) =>
            name.trim() ? [{ value: `${position}`, label: name }] : [],
          )}
        />
      </Field>
      {may(viewer, 'SHARE_NUMBER') ? (
        <label className={styles.inline}>
          <input
            type="checkbox"
            checked={phone.shared}
            onChange={(event) => onChange({ shared: event.target.checked })}
          />
          {t('shared')}
        </label>
      ) : null}
      <Button
        aria-label={t('removePhone', { number: index + 1 })}
        icon={<Icon name="close" size={12} />}
        onClick={onRemove}
      />
      <div className={styles.below}>
        <FieldMessage
          id={id}
          hint={read.kind === 'READ' ? <span className="number">{read.text}</span> : null}
          message={sent ?? (read.kind === 'REFUSED' ? read.text : undefined)}
          below
        />
      </div>
    </div>
  );
}

export function PhoneRows({
  phones,
  contacts,
  message,
  onChange,
  onDone,
}: {
  phones: PhoneDraft[];
  contacts: readonly ContactDraft[];
  message: (field: string) => string | undefined;
  onChange: (phones: PhoneDraft[]) => void;
  onDone: () => void;
}) {
  const t = useTranslations('entry');
  return (
    <div className={styles.rows}>
      {phones.map((phone, index) => (
        <PhoneRow
          key={index}
          index={index}
          phone={phone}
          contacts={contacts}
          message={message}
          onChange={(changes) =>
            onChange(phones.map((one, at) => (at === index ? { ...one, ...changes } : one)))
          }
          onRemove={() =>
            onChange(phones.length > 1 ? phones.filter((_, at) => at !== index) : [EMPTY_PHONE])
          }
          onDone={onDone}
        />
      ))}
      <div>
        <Button
          look="quiet"
          icon={<Icon name="plus" size={12} />}
          onClick={() => onChange([...phones, EMPTY_PHONE])}
        >
          {t('addPhone')}
        </Button>
      </div>
    </div>
  );
}
