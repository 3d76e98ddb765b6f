/** The rows of a workbook's first visible sheet, as texts. */
import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { brokenFile, FileRefused, LIMITS, WORKBOOK_LIMITS, workbookTooLarge } from './file-refused';
import { textOfCell } from './xlsx-cell';
import { firstVisibleSheets, repairedWorkbook } from './xlsx-parts';

type DenseSheet = { '!type'?: string; '!data'?: (CellObject | undefined)[][] };

/** The package leaves out a sheet that it cannot parse. */
function sheetAt(book: WorkBook, index: number): DenseSheet {
  const sheet = book.Sheets[book.SheetNames[index]!] as DenseSheet | undefined;
  if (!sheet) throw brokenFile();
  return sheet;
}

function firstSheet(archive: Buffer, visible: readonly number[]): { sheet: DenseSheet; date1904: boolean } {
  for (const index of visible) {
    const book = read(archive, {
      type: 'buffer',
      dense: true,
      sheets: index,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
    const sheet = sheetAt(book, index);
    // A chart may have a tab of its own.
    if (sheet['!type'] !== 'chart') return { sheet, date1904: book.Workbook?.WBProps?.date1904 === true };
  }
  throw new FileRefused('FILE_EMPTY');
}

export async function workbookRows(fd: number): Promise<Generator<string[]>> {
  const { archive, sheets } = await repairedWorkbook(fd);
  // An archive of something else: a text document, a workbook of another program.
  if (sheets.length === 0) throw new FileRefused('FILE_KIND_UNKNOWN');
  const { sheet, date1904 } = firstSheet(archive, firstVisibleSheets(sheets));
  return rowsOf(Object.values(sheet['!data'] ?? []), date1904);
}

function* rowsOf(rows: readonly (CellObject | undefined)[][], date1904: boolean): Generator<string[]> {
  let rowCount = 0;
  let cellCount = 0;
  for (const row of rows) {
    const cells: string[] = [];
    let length = 0;
    // A row has holes where the sheet has no cell.
    row.forEach((cell, column) => {
      const text = cell ? textOfCell(cell, date1904) : '';
      if (text.trim() === '') return;
      if (column >= LIMITS.columns) throw new FileRefused('FILE_TOO_WIDE', { max: LIMITS.columns });
      cells[column] = text;
      length += text.length;
      cellCount += 1;
    });
    if (cells.length === 0) continue;
    rowCount += 1;
    if (length > LIMITS.rowLength) throw new FileRefused('FILE_ROW_TOO_LONG', { max: LIMITS.rowLength });
    // The header is no row.
    if (rowCount > WORKBOOK_LIMITS.rows + 1 || cellCount > WORKBOOK_LIMITS.cells) throw workbookTooLarge();
    yield Array.from(cells, (text) => text ?? '');
  }
}
