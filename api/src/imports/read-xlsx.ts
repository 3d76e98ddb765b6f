/** Rows of the first sheet of an XLSX, streamed; what it would unpack to is bounded before it is unpacked. */
import type { CellValue } from 'exceljs';
import { openPromise } from 'yauzl';
import { FileRefused, LIMITS } from './file-refused';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A spreadsheet's dates have no time zone; the library gives them in UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = date.toISOString().slice(0, 10);
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return time.some((part) => part > 0) ? `${day} ${time.map(twoDigits).join(':')}` : day;
}

/** As the cell shows it; of a formula its last result. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  if ('result' in value) return textOf(value.result);
  return '';
}

async function checkUnpackedSize(path: string): Promise<void> {
  const zip = await openPromise(path, { lazyEntries: true });
  try {
    let unpacked = 0;
    for await (const { fileName, uncompressedSize } of zip.eachEntry()) {
      unpacked += uncompressedSize;
      const isShared = fileName.endsWith('sharedStrings.xml') && uncompressedSize > LIMITS.sharedBytes;
      if (unpacked > LIMITS.unpackedBytes || isShared) {
        throw new FileRefused('FILE_TOO_LARGE', { max: LIMITS.unpackedBytes / 1024 / 1024 });
      }
    }
  } finally {
    zip.close();
  }
}

async function* rowsOf(path: string): AsyncGenerator<string[]> {
  await checkUnpackedSize(path);
  // Large, and most API processes never read a spreadsheet.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    entries: 'ignore',
    hyperlinks: 'ignore',
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
  });
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      // Their numbers begin at 1; cells without a value are holes.
      const values = row.values as (CellValue | undefined)[];
      yield Array.from({ length: Math.max(values.length - 1, 0) }, (_, index) => textOf(values[index + 1]));
    }
    return;
  }
}

export async function* readXlsx(path: string): AsyncGenerator<string[]> {
  const rows = rowsOf(path);
  for (;;) {
    const next = await rows.next().catch((error: unknown) => {
      throw error instanceof FileRefused ? error : new FileRefused('FILE_BROKEN');
    });
    if (next.done) return;
    const length = next.value.reduce((sum, cell) => sum + cell.length, 0);
    if (length > LIMITS.rowLength) throw new FileRefused('FILE_ROW_TOO_LONG', { max: LIMITS.rowLength });
    yield next.value;
  }
}
