/**
 * The one rule for text that comes from outside: inputs of the API, cells of imported files, headers. The maximum of
 * each field stands in the schema (`@text`).
 */
import { problem, type Problem } from '../problem';

export type TextRule = {
  /** In UTF-16 code units of the text as it came: the length of a JavaScript string, known without reading it. */
  readonly max: number;
  /** Line feeds and tabs are allowed. */
  readonly multiline: boolean;
  /** The text is compared with others: invisible characters and the blanks around it are removed. */
  readonly matched: boolean;
};

export type CheckedText = { text: string; problem?: undefined } | { problem: Problem };

/** Zero width characters, direction marks, soft hyphens, variation selectors, byte order marks, the blank braille cell. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Two texts that look the same are the same once this is removed. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Line ends of Windows, of old Macs and of word processors. */
const LINE_END = /\r\n?|[\u2028\u2029]/g;
const LINE_BREAK_OR_TAB = /[\n\t\r\u2028\u2029]/;

/** Control characters, lone surrogates, and noncharacters (which XML, and so XLSX, cannot hold). */
const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Answers the text as it is kept, or why it is refused. The length is checked before any other work on the text. */
export function checkText(
  value: string,
  { max, multiline, matched }: TextRule,
  path: string[] = [],
): CheckedText {
  if (value.length > max) return { problem: problem('TOO_LONG', path, { max }) };
  const text = matched ? withoutInvisible(value).trim() : value;
  if (!multiline && LINE_BREAK_OR_TAB.test(text)) {
    return { problem: problem('TEXT_INVALID_CHARACTERS', path, { kind: 'LINE_BREAK' }) };
  }
  const kept = multiline ? text.replace(LINE_END, '\n') : text;
  return FORBIDDEN.test(kept)
    ? { problem: problem('TEXT_INVALID_CHARACTERS', path, { kind: 'OTHER' }) }
    : { text: kept };
}

/** What is wrong with a text that is checked where it is typed; nothing where there is none. */
export function textProblems(value: string | null | undefined, rule: TextRule, path: string[]): Problem[] {
  const checked = checkText(value ?? '', rule, path);
  return checked.problem ? [checked.problem] : [];
}
