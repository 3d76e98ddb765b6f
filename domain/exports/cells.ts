/** What stands in a cell of an exported file (docs/rules/exports.md): text that no spreadsheet takes for a formula. */

/** A cell that begins like this may be run when a spreadsheet opens the file; full-width signs count like the others. */
const RUNS = /^[=+\-@＝＋－＠\t\r\n]/;

export const safeCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

const NEEDS_QUOTES = /[",\r\n]/;

const csvCell = (cell: string): string =>
  NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A line of a CSV file, with its end. A line of one empty cell is quoted: else it would be no line. */
export const csvLine = (cells: readonly string[]): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${cells.map(csvCell).join(',')}\r\n`;
