/** Rows of a workbook. A process with limits parses it (docs/decisions/0006): it may be made to exhaust whoever opens it. */
import type { FileHandle } from 'node:fs/promises';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Problem } from '@erp/domain/problem';
import { linesOfProgram, type ProcessLimits } from './bounded-process';
import { FileRefused, workbookTooLarge } from './file-refused';

/** What the largest workbook within its limits needs, with room to spare. */
const PROCESS_LIMITS: ProcessLimits = { heapMib: 1_024, residentMib: 1_536, silentMs: 120_000 };

const PROGRAM = new URL('./xlsx-process.ts', import.meta.url);

/** A line of the program: a row, or the last line, which says that every row was written or why none follow. */
export type XlsxLine = string[] | { refused: Pick<Problem, 'code' | 'params'> | null };

export async function* readXlsx(file: FileHandle, person: UnitId): AsyncGenerator<string[]> {
  for await (const text of linesOfProgram(PROGRAM, {
    fd: file.fd,
    limits: PROCESS_LIMITS,
    person,
  })) {
    const line = JSON.parse(text) as XlsxLine;
    if (Array.isArray(line)) yield line;
    else if (line.refused) throw new FileRefused(line.refused.code, line.refused.params);
    else return;
  }
  // It was killed at a limit, or ran into one.
  throw workbookTooLarge();
}
