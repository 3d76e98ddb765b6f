/** What is typed in the entry form, before it is a customer. */
import { isLeadSource } from '@erp/domain/leads/vocabulary';
import type { CollisionKind, CustomerEntry, Source } from '@/generated/schema-types';

export type ContactDraft = { name: string; title: string; keyPerson: boolean; wechat: string };
/** `contactPerson`: index into the contacts as text, '' for none. */
export type PhoneDraft = { number: string; contactPerson: string; shared: boolean };

export const TEXT_FIELDS = [
  'name',
  'shortName',
  'city',
  'district',
  'address',
  'mainProducts',
  'website',
  'creditCode',
  'channelsToday',
  'accountElsewhere',
  'note',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type EntryDraft = Record<TextField, string> & {
  industryId: string | null;
  source: Source | null;
  referrerId: string | null;
  holderId: string | null;
  /** Handed out by this unit's rota instead. */
  rotaUnitId: string | null;
  contactPersons: ContactDraft[];
  phones: PhoneDraft[];
  acceptedWarnings: CollisionKind[];
};

export const EMPTY_CONTACT: ContactDraft = { name: '', title: '', keyPerson: false, wechat: '' };
export const EMPTY_PHONE: PhoneDraft = { number: '', contactPerson: '', shared: false };

export const emptyEntry = (): EntryDraft => ({
  name: '',
  shortName: '',
  city: '',
  district: '',
  address: '',
  mainProducts: '',
  website: '',
  creditCode: '',
  channelsToday: '',
  accountElsewhere: '',
  note: '',
  industryId: null,
  source: null,
  referrerId: null,
  holderId: null,
  rotaUnitId: null,
  contactPersons: [{ ...EMPTY_CONTACT, keyPerson: true }],
  phones: [EMPTY_PHONE],
  acceptedWarnings: [],
});

export const isLead = ({ source, rotaUnitId }: EntryDraft): boolean =>
  rotaUnitId !== null && isLeadSource(source);

const orNull = (text: string): string | null => text.trim() || null;

const isBlank = ({ name, title, wechat }: ContactDraft): boolean => `${name}${title}${wechat}`.trim() === '';

/** Rows left blank are no contacts and no phones; `rows` tells which row each one came from, for the messages. */
export function entryOf(draft: EntryDraft): {
  entry: CustomerEntry;
  rows: { contacts: number[]; phones: number[] };
} {
  const contacts = draft.contactPersons.flatMap((contact, index) => (isBlank(contact) ? [] : [index]));
  const phones = draft.phones.flatMap(({ number }, index) => (number.trim() === '' ? [] : [index]));
  const positionOf = (contactPerson: string): number | null => {
    const position = contactPerson === '' ? -1 : contacts.indexOf(Number(contactPerson));
    return position < 0 ? null : position;
  };
  return {
    rows: { contacts, phones },
    entry: {
      name: draft.name.trim(),
      shortName: orNull(draft.shortName),
      city: orNull(draft.city),
      district: orNull(draft.district),
      address: orNull(draft.address),
      mainProducts: orNull(draft.mainProducts),
      website: orNull(draft.website),
      creditCode: orNull(draft.creditCode),
      channelsToday: orNull(draft.channelsToday),
      accountElsewhere: orNull(draft.accountElsewhere),
      note: orNull(draft.note),
      industryId: draft.industryId,
      source: draft.source ?? 'PERSONAL_PUBLIC',
      referrerId: draft.source === 'REFERRAL' ? draft.referrerId : null,
      ...(isLead(draft) ? { rotaUnitId: draft.rotaUnitId } : { holderId: draft.holderId }),
      acceptedWarnings: draft.acceptedWarnings,
      contactPersons: contacts.flatMap((index) => {
        const contact = draft.contactPersons[index];
        if (!contact) return [];
        const { name, title, keyPerson, wechat } = contact;
        return [{ name: name.trim(), title: orNull(title), keyPerson, wechat: orNull(wechat) }];
      }),
      phones: phones.flatMap((index) => {
        const phone = draft.phones[index];
        if (!phone) return [];
        return [
          { number: phone.number, shared: phone.shared, contactPerson: positionOf(phone.contactPerson) },
        ];
      }),
    },
  };
}
