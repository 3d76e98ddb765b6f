/** A CSV file, written while its rows are read; it begins with a byte-order mark, by which spreadsheets know UTF-8. */
import { Readable } from 'node:stream';
import { csvLine } from '@erp/domain/exports/cells';

async function* lines(
  heads: readonly string[],
  pages: AsyncIterable<readonly string[][]>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(heads)}`;
  for await (const page of pages) yield page.map(csvLine).join('');
}

export const csvOf = (heads: readonly string[], pages: AsyncIterable<readonly string[][]>): Readable =>
  Readable.from(lines(heads, pages));
