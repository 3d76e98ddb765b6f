/** An entered customer, typed or imported: its fields, what it is compared by, its rows. */
import type { CustomerFields } from '@erp/domain/customers/check-customer';
import type { CollisionKind, MatchKeys } from '@erp/domain/customers/collision';
import { pinyinSortKey } from '@erp/domain/customers/initials';
import type { Source } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { FactInputFields } from '../facts/fact-input';
import type { EnteredPhone, PhoneEntry } from './entered-phones';

export type ContactPersonEntry = {
  name: string;
  title: string | null;
  keyPerson: boolean;
  wechat: string | null;
};

export type CustomerEntry = CustomerFields &
  FactInputFields & {
    industryId: number | null;
    source: Source;
    referrerId: number | null;
    contactPersons: ContactPersonEntry[];
    phones: PhoneEntry[];
    holderId: UnitId | null;
    /** Handed out by this unit's rota instead. */
    rotaUnitId?: UnitId;
    acceptedWarnings: CollisionKind[];
  };

export type KeyedEntry = { entry: CustomerEntry; phones: EnteredPhone[]; keys: MatchKeys };

/** As the column accepted_warnings keeps them. */
export const warningsText = (accepted: Iterable<CollisionKind>): string | null =>
  [...accepted].join(' ') || null;

/** Columns of table customer that facts do not write. */
export const customerColumns = (
  { entry, keys }: KeyedEntry,
  at: Instant,
  timeZone: string,
): Record<string, unknown> => ({
  name: entry.name.trim(),
  short_name: entry.shortName,
  name_key: keys.nameKey ?? '',
  sort_key: pinyinSortKey(entry.name),
  city: entry.city,
  city_key: keys.cityKey,
  district: entry.district,
  address: entry.address,
  main_products: entry.mainProducts,
  website: entry.website,
  website_key: keys.websiteKey,
  credit_code: entry.creditCode,
  channels_today: entry.channelsToday,
  account_elsewhere: entry.accountElsewhere,
  note: entry.note,
  original_source: entry.source,
  referrer_id: entry.referrerId,
  accepted_warnings: warningsText(entry.acceptedWarnings),
  created_at: toDateTime(at),
  created_day: dayOf(at, timeZone),
});

export const contactPersonRows = (customerId: number, persons: readonly ContactPersonEntry[]) =>
  persons.map((person, index) => ({
    customer_id: customerId,
    no: index + 1,
    name: person.name,
    title: person.title,
    key_person: person.keyPerson ? 1 : 0,
    wechat: person.wechat,
  }));
