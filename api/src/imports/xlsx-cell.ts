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

/** [h]:mm and the like: hours that go on beyond a day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

function dateText(serial: number, format: string, date1904: boolean): string {
  if (ELAPSED.test(format)) return formats.format(format, serial);
  const parts = formats.parse_date_code(serial, { date1904 });
  // A spreadsheet shows ##### instead of a day before its first or after its last one.
  if (!parts) return UNREADABLE;
  const time = [parts.H, parts.M, parts.S].map(twoDigits).join(':');
  if (serial < 1) return time;
  const day = `${parts.y}-${twoDigits(parts.m)}-${twoDigits(parts.d)}`;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** A number has 15 digits in a spreadsheet: behind them 0.1 + 0.2 is not 0.3, and the digits of a longer one are lost. */
function numberText(value: number, format: string): string {
  if (Number.isInteger(value)) {
    if (!Number.isSafeInteger(value)) return UNREADABLE;
    // '000000' shows the zeros in front, which belong to codes.
    return /^0+$/.test(format) && value >= 0 ? String(value).padStart(format.length, '0') : String(value);
  }
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : UNREADABLE;
}

export function textOfCell({ t: type, v: value, z }: CellObject, date1904: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return type === 'z' || type === 's' ? '' : UNREADABLE;
  const format = typeof z === 'string' ? z : 'General';
  return formats.is_date(format) && Number.isFinite(value)
    ? dateText(value, format, date1904)
    : numberText(value, format);
}
