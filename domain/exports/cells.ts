/** What stands in a cell of a file (docs/rules/exports.md): text that no spreadsheet takes for a formula, and back again. */
import { isUnreadable } from '../imports/unreadable';

/** A cell that begins like this may be run when a spreadsheet opens the file; full-width signs count like the others. */
const RUNS = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A cell that would be taken for something else than its text: for a formula, or for the error of one. Apostrophes in front do
 * not change that, so that a text that has one of its own gets a second one and loses only that.
 */
function isMisread(cell: string): boolean {
  const text = cell.replace(/^'+/, '');
  return RUNS.test(text) || isUnreadable(text);
}

export const safeCell = (text: string): string => (isMisread(text) ? `'${text}` : text);

/** The text that `safeCell` was given. */
export const originalCell = (cell: string): string =>
  cell.startsWith("'") && isMisread(cell) ? cell.slice(1) : cell;

const NEEDS_QUOTES = /[",\r\n]/;

const csvCell = (cell: string): string =>
  NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A line of a CSV file, with its end. A line of one empty cell is quoted: else it would be no line. */
export const csvLine = (cells: readonly string[]): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${cells.map(csvCell).join(',')}\r\n`;
