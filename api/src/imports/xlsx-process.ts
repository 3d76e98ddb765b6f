/** The program that parses one workbook, open at descriptor 3, and writes its rows as lines of JSON (read-xlsx.ts). */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brokenFile, FileRefused } from './file-refused';
import type { XlsxLine } from './read-xlsx';
import { workbookRows } from './xlsx-rows';

async function* lines(): AsyncGenerator<string> {
  const line = (content: XlsxLine): string => `${JSON.stringify(content)}\n`;
  try {
    for (const row of await workbookRows(3)) yield line(row);
    yield line({ refused: null });
  } catch (error) {
    const { code, params } = (error instanceof FileRefused ? error : brokenFile()).problem;
    yield line({ refused: { code, params } });
  }
}

await pipeline(Readable.from(lines()), process.stdout);
