/** What stands in a cell of a file (docs/rules/exports.md): text that no spreadsheet takes for a formula, and back again. */

/**
 * A cell that begins like this may be run when a spreadsheet opens the file; full-width signs count like the others. Apostrophes
 * in front count too, so that a text that has one of its own gets a second one and loses only that.
 */
const RUNS = /^'*[=+\-@＝＋－＠\t\r\n]/;

export const safeCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text that `safeCell` was given. */
export const originalCell = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;

const NEEDS_QUOTES = /[",\r\n]/;

const csvCell = (cell: string): string =>
  NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A line of a CSV file, with its end. A line of one empty cell is quoted: else it would be no line. */
export const csvLine = (cells: readonly string[]): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${cells.map(csvCell).join(',')}\r\n`;
