/** A row of a file → what it says about a customer, before anything is looked up (docs/rules/import.md). */
import type { CustomerFields } from '../customers/check-customer';
import { normaliseCreditCode } from '../customers/normalise-name';
import { originalCell } from '../exports/cells';
import type { Source } from '../facts/fact';
import { textRules } from '../generated/text-rules';
import { problem, type Problem } from '../problem';
import { checkText, type TextRule } from '../text/text';
import { isDay, type Day } from '../time/day';
import { isUnreadable } from './unreadable';
import { TEXT_FIELDS, type ColumnMapping, type ImportField } from './fields';

export type RowTexts = {
  fields: CustomerFields;
  contact: { name: string; title: string | null; wechat: string | null } | null;
  /** As typed, each of one column. */
  phones: string[];
  /** As typed; null: the row says nothing. */
  source: string | null;
  rep: string | null;
  enteredOn: string | null;
  industry: string | null;
  /** Why cells cannot be read, by field; the row says nothing there. */
  problems: Problem[];
};

/** A cell is what the same field of the API may be; what only names something is as long as the longest name. */
const RULES: Record<ImportField, TextRule> = {
  NAME: textRules['CustomerEntry.name'],
  SHORT_NAME: textRules['CustomerEntry.shortName'],
  CITY: textRules['CustomerEntry.city'],
  DISTRICT: textRules['CustomerEntry.district'],
  ADDRESS: textRules['CustomerEntry.address'],
  INDUSTRY: textRules['CreateCatalogueItemInput.nameZh'],
  MAIN_PRODUCTS: textRules['CustomerEntry.mainProducts'],
  WEBSITE: textRules['CustomerEntry.website'],
  CREDIT_CODE: textRules['CustomerEntry.creditCode'],
  CHANNELS_TODAY: textRules['CustomerEntry.channelsToday'],
  ACCOUNT_ELSEWHERE: textRules['CustomerEntry.accountElsewhere'],
  NOTE: textRules['CustomerEntry.note'],
  PHONE: textRules['PhoneEntry.number'],
  CONTACT: textRules['ContactPersonEntry.name'],
  CONTACT_TITLE: textRules['ContactPersonEntry.title'],
  WECHAT: textRules['ContactPersonEntry.wechat'],
  SOURCE: textRules['CreateCatalogueItemInput.nameZh'],
  REP: textRules['CreatePersonInput.name'],
  ENTERED_ON: textRules['CreatePersonInput.name'],
  TO_NOTE: textRules['CustomerEntry.note'],
};

/** What people write where there is nothing. */
const NOTHING = /^(?:无|没有|暂无|未知|不详|空|-+|—+|\/+|\\+|n\/?a|null|none|nil)$/i;

/** The apostrophe by which an export keeps a cell from being taken for a formula or an error is no part of the text. */
export const cellText = (cell: string | undefined): string => originalCell((cell ?? '').trim()).trim();

/** What a cell says about a field; null: nothing. */
function textOf(cell: string | undefined, field: ImportField, problems: Problem[]): string | null {
  const checked = checkText(cellText(cell), RULES[field], [field]);
  if (checked.problem) {
    problems.push(checked.problem);
    return null;
  }
  // An error of the spreadsheet stands where a value should be. Behind an apostrophe it is a text that somebody wrote.
  if (isUnreadable(checked.text) && !cell?.trim().startsWith("'")) {
    problems.push(problem('CELL_UNREADABLE', [field], { text: checked.text }));
    return null;
  }
  return checked.text === '' || NOTHING.test(checked.text) ? null : checked.text;
}

type TextName = (typeof TEXT_FIELDS)[keyof typeof TEXT_FIELDS];

const nothingSaid = Object.fromEntries(Object.values(TEXT_FIELDS).map((name) => [name, null])) as Record<
  TextName,
  string | null
>;

const isTextField = (field: ImportField): field is keyof typeof TEXT_FIELDS => field in TEXT_FIELDS;

export type RowConstants = { city: string | null; district: string | null };

export function readRow(
  cells: readonly string[],
  headers: readonly string[],
  mapping: ColumnMapping,
  constants: RowConstants,
): RowTexts {
  const texts = { ...nothingSaid };
  const phones: string[] = [];
  const notes: string[] = [];
  const toNote: string[] = [];
  const said: { [Field in ImportField]?: string } = {};
  const problems: Problem[] = [];
  for (const { column, field } of mapping) {
    const text = textOf(cells[column], field, problems);
    if (text === null) continue;
    if (isTextField(field)) texts[TEXT_FIELDS[field]] ??= text;
    else if (field === 'PHONE') phones.push(text);
    else if (field === 'NOTE') notes.push(text);
    else if (field === 'TO_NOTE') toNote.push(`${cellText(headers[column])}: ${text}`);
    else said[field] ??= text;
  }
  const name = said.CONTACT;
  return {
    fields: {
      ...texts,
      name: texts.name ?? '',
      city: texts.city ?? constants.city,
      district: texts.district ?? constants.district,
      creditCode: texts.creditCode === null ? null : normaliseCreditCode(texts.creditCode),
      note: notes.length + toNote.length === 0 ? null : [...notes, ...toNote].join('\n'),
    },
    contact:
      name === undefined ? null : { name, title: said.CONTACT_TITLE ?? null, wechat: said.WECHAT ?? null },
    phones,
    source: said.SOURCE ?? null,
    rep: said.REP ?? null,
    enteredOn: said.ENTERED_ON ?? null,
    industry: said.INDUSTRY ?? null,
    problems,
  };
}

/** Names of a source, in half width and small letters without blanks and punctuation. */
const SOURCES: readonly (readonly [Source, RegExp])[] = [
  ['PERSONAL_PUBLIC', /^(?:personalpublic|个人查找公共资源|公共资源|个人查找)$/],
  ['PERSONAL_SOCIAL', /^(?:personalsocial|个人查找个人社交|个人社交|社交)$/],
  ['REFERRAL', /^(?:referral|老客户转介绍|转介绍|客户介绍)$/],
  ['COMPANY_RESOURCE', /^(?:companyresource|公司资源)$/],
  ['CSC_LEAD', /^(?:csclead|csc网单|网单|csc)$/],
  ['SYSTEM', /^(?:system|系统客户|系统)$/],
];

/** undefined: no source has this name. */
export function sourceNamed(text: string): Source | undefined {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
  return SOURCES.find(([, pattern]) => pattern.test(name))?.[0];
}

const DATE =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * '2024-03-05', '2024/3/5 9:30', '2024年3月5日', '20240305'. The year stands first: '5/3/2024' is a day in March to
 * some and in May to others, and is refused. `time`: 'HH:mm:ss.sss', null where none is given.
 */
export function parseEntryDate(text: string): { day: Day; time: string | null } | null {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, date, hour, minute, second] = DATE.exec(plain) ?? COMPACT_DATE.exec(plain) ?? [];
  if (year === undefined) return null;
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  if (!isDay(day)) return null;
  if (hour === undefined) return { day, time: null };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return { day, time: `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}.000` };
}
