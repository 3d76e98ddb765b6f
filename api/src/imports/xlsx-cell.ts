/** What a cell says, as text: days as 2026-03-05, times behind them, numbers as they are stored. */
import { SSF, type CellObject } from '@e965/xlsx';
import { UNREADABLE } from '@erp/domain/imports/unreadable';

type DateParts = { y: number; m: number; d: number; H: number; M: number; S: number };

/** The package's number formats, which it does not type. */
const formats = SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): DateParts | null;
  format(format: string, value: number): string;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The signs of a format that mean something: without texts in quotes, escaped signs, fill characters and room left for a sign. */
const signsOf = (format: string): string => format.replace(/"[^"]*"?|[\\_*][\s\S]?/g, '');

const isDate = (format: string): boolean =>
  formats.is_date(signsOf(format).replace(/general|g\/通用格式/gi, ''));

/** [h]:mm and the like: hours that go on beyond a day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** How many digits at least a format shows before the point: '000000' and '0000-00000000' show zeros in front, which belong to codes. */
function digitsShown(format: string): number {
  const section = signsOf(format)
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!;
  if (/[a-z%/]/i.test(section)) return 0;
  return section.split('.')[0]!.match(/0/g)?.length ?? 0;
}

/** A number has 15 digits in a spreadsheet: behind them 0.1 + 0.2 is not 0.3, and the digits of a longer one are lost. */
function numberText(value: number, format: string): string {
  if (Number.isInteger(value)) {
    if (!Number.isSafeInteger(value)) return UNREADABLE;
    return value < 0 ? String(value) : String(value).padStart(digitsShown(format), '0');
  }
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : UNREADABLE;
}

function dateText(serial: number, format: string, date1904: boolean): string {
  const parts = formats.parse_date_code(serial, { date1904 });
  // Of a number beyond the last day, such as a phone's, there are no hours to show.
  if (ELAPSED.test(signsOf(format)))
    return (parts && formats.format(format, serial)) || numberText(serial, format);
  // A spreadsheet shows ##### instead of a day before its first or after its last one.
  if (!parts) return UNREADABLE;
  const time = [parts.H, parts.M, parts.S].map(twoDigits).join(':');
  if (serial < 1) return time;
  const day = `${parts.y}-${twoDigits(parts.m)}-${twoDigits(parts.d)}`;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

export function textOfCell({ t: type, v: value, z }: CellObject, date1904: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return type === 'z' || type === 's' ? '' : UNREADABLE;
  const format = typeof z === 'string' ? z : 'General';
  return isDate(format) && Number.isFinite(value)
    ? dateText(value, format, date1904)
    : numberText(value, format);
}
