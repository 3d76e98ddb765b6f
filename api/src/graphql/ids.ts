/**
 * Ids as the outside sees them: a prefix that says what they name, and a number (or two) in base 36. Opaque to clients;
 * what is not exactly as this file writes it is nobody's id.
 */
const prefixes = {
  unit: 'unt',
  customer: 'cus',
  catalogueItem: 'cat',
  task: 'tsk',
  phone: 'phn',
  token: 'tok',
  visitPlan: 'pln',
  deputation: 'dep',
  guide: 'gde',
  comment: 'cmt',
  import: 'imp',
  savedView: 'svw',
  dispute: 'dsp',
  /** Customer and number of the fact; follow-ups, visits, deals and payments have the id of theirs. See factRefId. */
  fact: 'fac',
  contactPerson: 'con',
} as const;

type PairKind = 'fact' | 'contactPerson';
export type IdKind = Exclude<keyof typeof prefixes, PairKind>;

export const encodeId = (kind: IdKind, id: number): string => `${prefixes[kind]}_${id.toString(36)}`;

/** As ids are given out: from 1. */
const isId = (id: number): boolean => Number.isSafeInteger(id) && id > 0;

/** What the column of numbers within a customer holds. */
const MAX_NO = 2 ** 31 - 1;
const isNo = (no: number): boolean => Number.isInteger(no) && no > 0 && no <= MAX_NO;

/** Null: malformed, or an id of another kind. */
export function decodeId(kind: IdKind, text: string): number | null {
  const id = Number.parseInt(text.slice(prefixes[kind].length + 1), 36);
  return isId(id) && encodeId(kind, id) === text ? id : null;
}

/** For a look-up: a malformed id names nothing, and is answered like an unknown one. */
export const idOrNone = (kind: IdKind, text: string): number => decodeId(kind, text) ?? 0;

/** For an id that may be left out: null where it is. An empty text was given, and is an unknown id. */
export const optionalId = (kind: IdKind, text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : idOrNone(kind, text);

const encodePair = (kind: PairKind, customerId: number, no: number): string =>
  `${prefixes[kind]}_${customerId.toString(36)}-${no.toString(36)}`;

/** What is numbered within its customer. */
export type OfCustomer = { customerId: number; no: number };

const pairOf = (kind: PairKind) => ({
  encode: (customerId: number, no: number): string => encodePair(kind, customerId, no),
  decode: (text: string): OfCustomer | null => {
    const [customerId, no] = text
      .slice(prefixes[kind].length + 1)
      .split('-')
      .map((part) => Number.parseInt(part, 36));
    if (customerId === undefined || no === undefined) return null;
    const known = isId(customerId) && isNo(no) && encodePair(kind, customerId, no) === text;
    return known ? { customerId, no } : null;
  },
});

/** A fact of a customer. */
export const factId = pairOf('fact');

/** A fact of a customer; with `phoneId` one of that number, as this carrier's history shows it. */
export type FactRef = OfCustomer & { phoneId?: number };

const encodeFactRef = ({ customerId, phoneId, no }: FactRef): string =>
  phoneId === undefined
    ? factId.encode(customerId, no)
    : `${prefixes.fact}_${[customerId, phoneId, no].map((part) => part.toString(36)).join('-')}`;

export const factRefId = {
  encode: encodeFactRef,
  /** Null: malformed. */
  decode: (text: string): FactRef | null => {
    const parts = text
      .slice(prefixes.fact.length + 1)
      .split('-')
      .map((part) => Number.parseInt(part, 36));
    const [customerId, phoneId, no] = parts;
    if (parts.length !== 3) return factId.decode(text);
    const ref = { customerId: customerId!, phoneId: phoneId!, no: no! };
    return parts.every(Number.isSafeInteger) && encodeFactRef(ref) === text ? ref : null;
  },
};

export const contactPersonId = pairOf('contactPerson');
