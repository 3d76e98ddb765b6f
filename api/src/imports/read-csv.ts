/** Rows of a CSV, streamed. Encoding, delimiter and line ends follow from what the file holds (docs/rules/import.md). */
import type { FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { encodingOf, LABELS, type CsvEncoding } from './csv-encoding';
import { brokenFile, FileRefused, LIMITS } from './file-refused';
import { hasBinary, isOtherText } from './other-kinds';
import { readSpooled, type Spooled } from './spool';

/**
 * Bytes → text without its byte-order mark, every line ended by LF, so that the parser counts lines as an editor does. A byte
 * that the encoding does not have refuses the file.
 */
function decoding(encoding: CsvEncoding): Transform {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  // A CR at the end of a chunk waits for the LF that may follow.
  let waiting = '';
  const decode = (chunk: Buffer | undefined, done: (error: Error | null, text?: string) => void): void => {
    try {
      const text = waiting + (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
      waiting = chunk && text.endsWith('\r') ? '\r' : '';
      done(null, text.slice(0, text.length - waiting.length).replace(/\r\n?/g, '\n'));
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
const SEP_LINE = /^\s*"? *sep *= *([\t!#-/:-@[-^`{-~]) *"?[ \t]*(?:\r\n|\r|\n|$)/i;

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

export type CsvKind = {
  format: 'CSV';
  encoding: CsvEncoding;
  delimiter: string;
  /** Lines before the header. */
  linesBefore: number;
};

export async function csvKindOf(spooled: Spooled): Promise<CsvKind> {
  const encoding = encodingOf(spooled);
  const decoder = new TextDecoder(LABELS[encoding]);
  let text = '';
  for await (const chunk of readSpooled(spooled.file, LIMITS.rowLength)) {
    text += decoder.decode(chunk, { stream: true });
  }
  if (hasBinary(text) || isOtherText(text)) throw new FileRefused('FILE_KIND_UNKNOWN');
  const [sepLine, named] = SEP_LINE.exec(text) ?? [''];
  return {
    format: 'CSV',
    encoding,
    delimiter: named ?? mostFrequentDelimiter(text),
    linesBefore: sepLine.match(/\r\n|\r|\n/g)?.length ?? 0,
  };
}

export async function* readCsv(
  file: FileHandle,
  { encoding, delimiter, linesBefore }: CsvKind,
): AsyncGenerator<string[]> {
  let linesRead = linesBefore;
  const parser = parse({
    bom: true,
    delimiter,
    from_line: linesBefore + 1,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    // Blanks around quoted text.
    trim: true,
    max_record_size: LIMITS.rowLength,
    on_record: (record: string[], { lines }) => {
      linesRead = lines;
      return record;
    },
  });
  const feeding = pipeline(readSpooled(file), decoding(encoding), parser);
  // The loop below throws the same error.
  feeding.catch(() => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      throw new FileRefused('FILE_ROW_TOO_LONG', { max: LIMITS.rowLength });
    }
    // A quotation mark without its partner takes the rows behind it into its cell: where rows begin and end is no longer certain.
    const line = Number(error['lines']);
    throw brokenFile({ from: Math.min(linesRead + 1, line), line });
  }
}
