/** A file that is not taken, and why. */
import { problem, type Problem, type ProblemCode } from '@erp/domain/problem';

export class FileRefused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, params?: Record<string, string | number>) {
    super(code);
    this.problem = problem(code, [], params);
  }
}

/** A file that is not what its kind prescribes; of a CSV, the lines that show it. */
export const brokenFile = (lines = { from: 0, line: 0 }): FileRefused =>
  new FileRefused('FILE_BROKEN', lines);

/** What an uploaded file may hold. */
export const LIMITS = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  /** Characters of one row. */
  rowLength: 64 * 1024,
} as const;

/** What a workbook may hold: unlike a CSV it is in memory as a whole while it is read. */
export const WORKBOOK_LIMITS = {
  rows: 50_000,
  /** With text. */
  cells: 1_000_000,
  /** Bytes of its XML: a small archive may unpack to gigabytes, whatever its directory says. */
  unpackedBytes: 256 * 1024 * 1024,
} as const;

export const workbookTooLarge = (): FileRefused =>
  new FileRefused('WORKBOOK_TOO_LARGE', {
    rows: WORKBOOK_LIMITS.rows,
    cells: WORKBOOK_LIMITS.cells,
    csvRows: LIMITS.rows,
  });
