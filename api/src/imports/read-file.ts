/** An uploaded file → its header and its rows, whatever it is (docs/rules/import.md). */
import type { FileHandle } from 'node:fs/promises';
import type { UnitId } from '@erp/domain/organization/tree';
import { FileRefused, LIMITS } from './file-refused';
import { isOtherBinary } from './other-kinds';
import { csvKindOf, readCsv, type CsvKind } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { Spooled } from './spool';

export type FileKind = CsvKind | { format: 'XLSX'; encoding: null; delimiter: null };

const ZIP = Buffer.from('PK\u0003\u0004');

export async function kindOf(spooled: Spooled): Promise<FileKind> {
  if (spooled.head.subarray(0, ZIP.length).equals(ZIP))
    return { format: 'XLSX', encoding: null, delimiter: null };
  if (isOtherBinary(spooled.head)) throw new FileRefused('FILE_KIND_UNKNOWN');
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
