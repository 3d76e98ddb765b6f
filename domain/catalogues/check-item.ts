/** What an entry of a list may look like; the form and the API ask the same function (docs/rules/catalogues.md). */
import { textRules } from '../generated/text-rules';
import { problem, type Problem } from '../problem';
import { textProblems } from '../text/text';

export type ItemTexts = { nameZh: string; nameEn: string; description: string | null };

/** Entries of one list, the inactive ones too. */
export const MAX_ITEMS = 1_000;

const ofField = (field: 'code' | 'nameZh' | 'nameEn' | 'description', text: string | null): Problem[] =>
  textProblems(text, textRules[`CreateCatalogueItemInput.${field}`], [field]);

export function checkItemTexts({ nameZh, nameEn, description }: ItemTexts): Problem[] {
  const names = { nameZh, nameEn };
  const fields = ['nameZh', 'nameEn'] as const;
  return [
    ...fields
      .filter((field) => names[field].trim() === '')
      .map((field) => problem('UNIT_NAME_REQUIRED', [field])),
    ...fields.flatMap((field) => ofField(field, names[field])),
    ...ofField('description', description),
  ];
}

export const checkItemCode = (code: string): Problem[] => [
  ...(/^[A-Z0-9_]+$/.test(code) ? [] : [problem('CODE_INVALID', ['code'])]),
  ...ofField('code', code),
];
