/** An uploaded file → its header and its rows, whatever it is (docs/rules/import.md). */
import type { FileHandle } from 'node:fs/promises';
import type { UnitId } from '@erp/domain/organization/tree';
import { FileRefused, LIMITS } from './file-refused';
import { csvKindOf, readCsv, type CsvKind } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { Spooled } from './spool';

export type FileKind = CsvKind | { format: 'XLSX'; encoding: null; delimiter: null };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** XLS of the years before 2007 and workbooks with a password, PDF, PNG, JPEG. */
const OTHERS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

export async function kindOf(spooled: Spooled): Promise<FileKind> {
  const startsWith = (bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => spooled.head[index] === byte);
  if (startsWith(ZIP)) return { format: 'XLSX', encoding: null, delimiter: null };
  if (OTHERS.some(startsWith)) throw new FileRefused('FILE_KIND_UNKNOWN');
  return csvKindOf(spooled);
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Rows without any text are skipped. The first row with text is the header. `person`: whose file it is. */
export async function* readRows(file: FileHandle, kind: FileKind, person: UnitId): AsyncGenerator<string[]> {
  let count = 0;
  for await (const cells of kind.format === 'XLSX' ? readXlsx(file, person) : readCsv(file, kind)) {
    if (isBlank(cells)) continue;
    const used = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    if (used.length > LIMITS.columns) throw new FileRefused('FILE_TOO_WIDE', { max: LIMITS.columns });
    // The database does not store it, and no text needs it.
    yield used.map((cell) => cell.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim());
    count += 1;
    if (count > LIMITS.rows + 1) throw new FileRefused('FILE_TOO_LONG', { max: LIMITS.rows });
  }
  if (count < 2) throw new FileRefused('FILE_EMPTY');
}
