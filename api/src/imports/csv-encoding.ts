/** In which encoding a CSV is written (docs/rules/import.md). */
import type { Spooled } from './spool';

export const LABELS = {
  'UTF-8': 'utf-8',
  'UTF-16': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
} as const;
export type CsvEncoding = keyof typeof LABELS;

/** A text that is valid UTF-8 as well is UTF-16 only with more zero bytes than this. */
const ZEROS_OF_UTF16 = 0.05;

/** Every table has some of these. In UTF-16 one of their two bytes is zero, and which one tells the byte order. */
const SIGNS = new Set([...'\r\n\t,;0123456789'].map((sign) => sign.charCodeAt(0)));

const isControl = (unit: number): boolean =>
  (unit < 32 && (unit < 9 || unit > 13)) || (unit >= 127 && unit < 160) || unit >= 0xfffe;

/** How many signs of a table these bytes hold as UTF-16; none where they hold what no text holds. */
function signsIn(head: Buffer, byteOrder: 'LE' | 'BE'): number {
  let count = 0;
  for (let place = 0; place + 1 < head.length; place += 2) {
    const unit = byteOrder === 'LE' ? head.readUInt16LE(place) : head.readUInt16BE(place);
    if (isControl(unit)) return 0;
    if (SIGNS.has(unit)) count += 1;
  }
  return count;
}

/** What a spreadsheet saves as "Unicode text" begins with a mark; other programs leave the mark out. */
function utf16Of({ head, isUtf8 }: Spooled): CsvEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros <= (isUtf8 ? head.length * ZEROS_OF_UTF16 : 0)) return null;
  const [little, big] = [signsIn(head, 'LE'), signsIn(head, 'BE')];
  if (little === 0 && big === 0) return null;
  return big > little ? 'UTF-16BE' : 'UTF-16';
}

/** GB18030 contains GBK and GB2312. */
export const encodingOf = (spooled: Spooled): CsvEncoding =>
  utf16Of(spooled) ?? (spooled.isUtf8 ? 'UTF-8' : 'GB18030');
