/** Rows of a page that become one text. */
const ROWS = 40;

/**
 * The rows in short slices: their texts die young. That of a whole page is a large object, which stays until the next full
 * collection.
 */
export async function* slices(
  pages: AsyncIterable<readonly string[][]>,
): AsyncGenerator<readonly string[][]> {
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += ROWS) yield page.slice(start, start + ROWS);
  }
}
