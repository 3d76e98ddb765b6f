/** Rows of a CSV, streamed. Encoding, delimiter and line ends follow from what the file holds (docs/rules/import.md). */
import type { FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { FileRefused, LIMITS } from './file-refused';
import { readSpooled, type Spooled } from './spool';

const LABELS = {
  'UTF-8': 'utf-8',
  'UTF-16': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
} as const;
export type CsvEncoding = keyof typeof LABELS;

/** Of the first bytes. Text in UTF-16 has more zero bytes than this, all of them at even or all at odd places. */
const ZEROS_OF_UTF16 = 0.05;

/** What a spreadsheet saves as "Unicode text" begins with a mark; other programs leave the mark out. */
function utf16Of(head: Buffer): CsvEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd <= head.length * ZEROS_OF_UTF16) return null;
  if (even > 0 && odd > 0) return null;
  return even > 0 ? 'UTF-16BE' : 'UTF-16';
}

/** GB18030 contains GBK and GB2312. */
export const encodingOf = ({ head, isUtf8 }: Spooled): CsvEncoding =>
  utf16Of(head) ?? (isUtf8 ? 'UTF-8' : 'GB18030');

/** Bytes → text without its byte-order mark. A byte that the encoding does not have refuses the file. */
function decoding(encoding: CsvEncoding): Transform {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  const decode = (chunk: Buffer | undefined, done: (error: Error | null, text?: string) => void): void => {
    try {
      done(null, chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
    } catch {
      done(new FileRefused('FILE_ENCODING_UNKNOWN'));
    }
  };
  return new Transform({
    encoding: 'utf8',
    transform: (chunk: Buffer, _encoding, done) => decode(chunk, done),
    flush: (done) => decode(undefined, done),
  });
}

const DELIMITERS = [',', ';', '\t'] as const;

/** A first line of which spreadsheets read the delimiter; it is no row. */
const SEP_LINE = /^"?sep=([\t!#-/:-@[-^`{-~])"?[ \t]*(?:\r\n|\r|\n|$)/i;

/** The one that parts the first line most often, quoted text aside. */
function mostFrequentDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') {
      if (counts.size > 0) break;
    } else if ((DELIMITERS as readonly string[]).includes(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return [...DELIMITERS].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0]!;
}

/** Web pages, XML, web archives, JSON and RTF, whatever the file is called. */
const isOtherText = (text: string): boolean =>
  (/^\s*<[!?a-z]/i.test(text) && /<\/|\/>/.test(text)) || /^\s*(?:MIME-Version:|\[?\s*\{["\\])/i.test(text);

export type CsvKind = {
  format: 'CSV';
  encoding: CsvEncoding;
  delimiter: string;
  /** Lines before the header. */
  linesBefore: number;
};

export async function csvKindOf(spooled: Spooled): Promise<CsvKind> {
  const encoding = encodingOf(spooled);
  const hasBinary = encoding === 'GB18030' && spooled.head.includes(0);
  const decoder = new TextDecoder(LABELS[encoding]);
  let text = '';
  for await (const chunk of readSpooled(spooled.file, LIMITS.rowLength)) {
    text += decoder.decode(chunk, { stream: true });
  }
  if (hasBinary || isOtherText(text)) throw new FileRefused('FILE_KIND_UNKNOWN');
  const named = SEP_LINE.exec(text)?.[1];
  return {
    format: 'CSV',
    encoding,
    delimiter: named ?? mostFrequentDelimiter(text),
    linesBefore: named === undefined ? 0 : 1,
  };
}

export async function* readCsv(
  file: FileHandle,
  { encoding, delimiter, linesBefore }: CsvKind,
): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter,
    from_line: linesBefore + 1,
    // Left to itself the parser takes the first line's end for every line's.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.rowLength,
  });
  const feeding = pipeline(readSpooled(file), decoding(encoding), parser);
  // The loop below throws the same error.
  feeding.catch(() => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_MAX_RECORD_SIZE'
      ? new FileRefused('FILE_ROW_TOO_LONG', { max: LIMITS.rowLength })
      : new FileRefused('FILE_BROKEN');
  }
}
