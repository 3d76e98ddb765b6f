/** A file that is not taken, and why. */
import { problem, type Problem, type ProblemCode } from '@erp/domain/problem';

export class FileRefused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, params?: Record<string, string | number>) {
    super(code);
    this.problem = problem(code, [], params);
  }
}

/** What an uploaded file may hold. */
export const LIMITS = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  /** Characters of one row. */
  rowLength: 64 * 1024,
  /** Bytes of an XLSX once it is unpacked: a small file may hold a very large one. */
  unpackedBytes: 800 * 1024 * 1024,
  /** Bytes of the texts that an XLSX keeps apart from its cells, which are held in memory. */
  sharedBytes: 128 * 1024 * 1024,
} as const;
