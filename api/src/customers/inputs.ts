/** GraphQL inputs → what the use cases take: ids are read, and null differs from what was left out. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import { normaliseCreditCode } from '@erp/domain/customers/normalise-name';
import type { UnitId } from '@erp/domain/organization/tree';
import { factFields } from '../facts/fact-input';
import type {
  CustomerChange as ChangeInput,
  CustomerEntry as EntryInput,
  PhoneEntry as PhoneInput,
} from '../generated/schema-types';
import { idOrNone, optionalId } from '../graphql/ids';
import type { CustomerChange } from './change-customer';
import type { CustomerEntry } from './entry';
import type { PhoneEntry } from './entered-phones';

const text = (value: string | null | undefined): string | null => value?.trim() || null;

const creditCode = (value: string | null | undefined): string | null =>
  text(value && normaliseCreditCode(value));

export const acceptedKinds = (given: readonly CollisionKind[] | null | undefined): CollisionKind[] => [
  ...new Set(given),
];

export const phoneEntry = (phone: PhoneInput): PhoneEntry => ({
  number: phone.number,
  contactPerson: phone.contactPerson ?? null,
  shared: phone.shared ?? false,
});

/** An entry without a rota has no such field. */
function rotaOf(given: string | null | undefined): { rotaUnitId?: UnitId } {
  const rotaUnitId = optionalId('unit', given) as UnitId | null;
  return rotaUnitId === null ? {} : { rotaUnitId };
}

export const customerEntry = (entry: EntryInput): CustomerEntry => ({
  ...factFields(entry),
  name: entry.name,
  shortName: text(entry.shortName),
  city: text(entry.city),
  district: text(entry.district),
  address: text(entry.address),
  mainProducts: text(entry.mainProducts),
  website: text(entry.website),
  creditCode: creditCode(entry.creditCode),
  channelsToday: text(entry.channelsToday),
  accountElsewhere: text(entry.accountElsewhere),
  note: text(entry.note),
  industryId: optionalId('catalogueItem', entry.industryId),
  source: entry.source,
  referrerId: optionalId('customer', entry.referrerId),
  contactPersons: (entry.contactPersons ?? []).map((person) => ({
    name: person.name.trim(),
    title: text(person.title),
    keyPerson: person.keyPerson ?? false,
    wechat: text(person.wechat),
  })),
  phones: (entry.phones ?? []).map(phoneEntry),
  holderId: optionalId('unit', entry.holderId) as UnitId | null,
  ...rotaOf(entry.rotaUnitId),
  acceptedWarnings: acceptedKinds(entry.acceptedWarnings),
});

/** A field left out stays as it is. */
const change = (value: string | null | undefined): string | null | undefined =>
  value === undefined ? undefined : text(value);

export const customerChange = (given: ChangeInput): CustomerChange => ({
  ...factFields(given),
  acceptedWarnings: acceptedKinds(given.acceptedWarnings),
  name: given.name === undefined ? undefined : (given.name?.trim() ?? ''),
  shortName: change(given.shortName),
  city: change(given.city),
  district: change(given.district),
  address: change(given.address),
  mainProducts: change(given.mainProducts),
  website: change(given.website),
  creditCode: given.creditCode === undefined ? undefined : creditCode(given.creditCode),
  channelsToday: change(given.channelsToday),
  accountElsewhere: change(given.accountElsewhere),
  note: change(given.note),
  industryId:
    given.industryId === undefined
      ? undefined
      : given.industryId === null
        ? null
        : idOrNone('catalogueItem', given.industryId),
});
