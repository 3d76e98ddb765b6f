/** Rows of a CSV, streamed: its encoding and delimiter are told from what it holds. */
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { FileRefused, LIMITS } from './file-refused';
import type { Spooled } from './spool';

export type CsvEncoding = 'UTF-8' | 'UTF-16' | 'GB18030';

const LABELS: Record<CsvEncoding, string> = { 'UTF-8': 'utf-8', 'UTF-16': 'utf-16le', GB18030: 'gb18030' };

/** What a spreadsheet saves as "Unicode text" says so in its first two bytes; GB18030 holds GBK and GB2312. */
export function encodingOf({ head, isUtf8 }: Spooled): CsvEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16';
  return isUtf8 ? 'UTF-8' : 'GB18030';
}

/** Bytes → text; a byte that the encoding does not have refuses the file. The mark of the byte order is no part of the text. */
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
export type Delimiter = (typeof DELIMITERS)[number];

/** The one that parts the first line most often, quoted text aside. */
export function delimiterOf(text: string): Delimiter {
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

async function firstText(path: string, encoding: CsvEncoding): Promise<string> {
  let text = '';
  const decoder = new TextDecoder(LABELS[encoding]);
  for await (const chunk of createReadStream(path, { end: LIMITS.rowLength })) {
    text += decoder.decode(chunk as Buffer, { stream: true });
  }
  return text;
}

export async function* readCsv(
  path: string,
  { encoding, delimiter }: { encoding: CsvEncoding; delimiter: Delimiter },
): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.rowLength,
  });
  const feeding = pipeline(createReadStream(path), decoding(encoding), parser);
  // What breaks it is thrown where the rows are read.
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

export const csvDelimiter = async (path: string, encoding: CsvEncoding): Promise<Delimiter> =>
  delimiterOf(await firstText(path, encoding));
