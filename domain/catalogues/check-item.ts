/** What an entry of a list may look like; the form and the API ask the same function (docs/rules/catalogues.md). */
import { problem, type Problem } from '../problem';

export type ItemTexts = { nameZh: string; nameEn: string; description: string | null };

export const ITEM_LENGTHS = { code: 40, nameZh: 100, nameEn: 100, description: 500 } as const;

/** Entries of one list, the inactive ones too. */
export const MAX_ITEMS = 1_000;

const tooLong = (field: keyof typeof ITEM_LENGTHS, text: string | null): Problem[] =>
  text !== null && text.length > ITEM_LENGTHS[field]
    ? [problem('TOO_LONG', [field], { max: ITEM_LENGTHS[field] })]
    : [];

export function checkItemTexts({ nameZh, nameEn, description }: ItemTexts): Problem[] {
  const names = { nameZh, nameEn };
  const fields = ['nameZh', 'nameEn'] as const;
  return [
    ...fields
      .filter((field) => names[field].trim() === '')
      .map((field) => problem('UNIT_NAME_REQUIRED', [field])),
    ...fields.flatMap((field) => tooLong(field, names[field])),
    ...tooLong('description', description),
  ];
}

export const checkItemCode = (code: string): Problem[] => [
  ...(/^[A-Z0-9_]+$/.test(code) ? [] : [problem('CODE_INVALID', ['code'])]),
  ...tooLong('code', code),
];
