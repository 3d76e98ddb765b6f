'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { TextInput } from '@/ui/text-input';
import { EMPTY_CONTACT, type ContactDraft } from './entry-draft';
import styles from './customer-entry.module.css';

const TEXTS = ['name', 'title', 'wechat'] as const;

export function ContactRows({
  contacts,
  message,
  onChange,
}: {
  contacts: ContactDraft[];
  message: (field: string) => string | undefined;
  onChange: (contacts: ContactDraft[]) => void;
}) {
  const t = useTranslations('entry');
  const change = (index: number, changes: Partial<ContactDraft>) =>
    onChange(contacts.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  return (
    <div className={styles.rows}>
      {contacts.map((contact, index) => (
        <div key={index} className={styles.contact}>
          {TEXTS.map((text) => {
            const id = `entry-contact-${index}-${text}`;
            const refused = message(`contactPersons.${index}.${text}`);
            return (
              <Field key={text} id={id} label={t(`contact.${text}`)} message={refused}>
                <TextInput
                  id={id}
                  value={contact[text]}
                  invalid={refused !== undefined}
                  onChange={(event) => change(index, { [text]: event.target.value })}
                />
              </Field>
            );
          })}
          <label className={styles.inline}>
            <input
              type="checkbox"
              checked={contact.keyPerson}
              onChange={(event) => change(index, { keyPerson: event.target.checked })}
            />
            {t('contact.keyPerson')}
          </label>
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          icon={<Icon name="plus" size={12} />}
          onClick={() => onChange([...contacts, EMPTY_CONTACT])}
        >
          {t('addContact')}
        </Button>
      </div>
    </div>
  );
}
