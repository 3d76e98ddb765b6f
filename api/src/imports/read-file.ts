/** An uploaded file → its header and its rows, whatever it is (docs/rules/import.md). */
import { FileRefused, LIMITS } from './file-refused';
import { csvDelimiter, encodingOf, readCsv, type CsvEncoding, type Delimiter } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { Spooled } from './spool';

export type FileKind =
  | { format: 'CSV'; encoding: CsvEncoding; delimiter: Delimiter }
  | { format: 'XLSX'; encoding: null; delimiter: null };

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

export async function kindOf(spooled: Spooled): Promise<FileKind> {
  const { head, path } = spooled;
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return { format: 'XLSX', encoding: null, delimiter: null };
  // XLS of the years before 2007, PDF, pictures.
  if (
    startsWith(head, 0xd0, 0xcf, 0x11, 0xe0) ||
    startsWith(head, 0x25, 0x50, 0x44, 0x46) ||
    startsWith(head, 0x89, 0x50) ||
    startsWith(head, 0xff, 0xd8)
  ) {
    throw new FileRefused('FILE_KIND_UNKNOWN');
  }
  const encoding = encodingOf(spooled);
  return { format: 'CSV', encoding, delimiter: await csvDelimiter(path, encoding) };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Rows without any text are none. The first one that has some is the header. */
export async function* readRows(path: string, kind: FileKind): AsyncGenerator<string[]> {
  let count = 0;
  for await (const cells of kind.format === 'XLSX' ? readXlsx(path) : readCsv(path, kind)) {
    if (isBlank(cells)) continue;
    const used = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    if (used.length > LIMITS.columns) throw new FileRefused('FILE_TOO_WIDE', { max: LIMITS.columns });
    // No database keeps it, and no text has it.
    yield used.map((cell) => cell.replaceAll('\u0000', '').trim());
    count += 1;
    if (count > LIMITS.rows + 1) throw new FileRefused('FILE_TOO_LONG', { max: LIMITS.rows });
  }
  if (count < 2) throw new FileRefused('FILE_EMPTY');
}
