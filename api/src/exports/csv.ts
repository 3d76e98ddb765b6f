/** A CSV file, written while its rows are read; it begins with a byte-order mark, by which spreadsheets know UTF-8. */
import { Readable } from 'node:stream';
import { csvLine } from '@erp/domain/exports/cells';
import { slices } from './slices';

async function* lines(
  heads: readonly string[],
  pages: AsyncIterable<readonly string[][]>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(heads)}`;
  for await (const rows of slices(pages)) yield rows.map(csvLine).join('');
}

export const csvOf = (heads: readonly string[], pages: AsyncIterable<readonly string[][]>): Readable =>
  Readable.from(lines(heads, pages));
