/** An uploaded file becomes an import: its rows are kept as they are, and wait for somebody to say what its columns are. */
import type { Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { inTransaction } from '../database/sql';
import { audit } from '../identity/audit';
import { FileRefused } from './file-refused';
import { deleteRows } from './delete-rows';
import { lockImport, readImport } from './queries';
import { kindOf, readRows, type FileKind } from './read-file';
import { holdReading, readingUntil, type ReadingLease } from './reading-lease';
import { withSpooled, type Spooled } from './spool';

export type Received = { problems: Problem[] } | { problems?: undefined; importId: number };

const ROWS_PER_STATEMENT = 500;
const CHARACTERS_PER_STATEMENT = 1_000_000;
const MAX_NAME = 255;

async function insertImport(
  ctx: Context,
  id: number,
  fileName: string,
  kind: FileKind,
  spooled: Spooled,
): Promise<void> {
  const { personId, tokenScopes } = requireViewer(ctx);
  const row = {
    id,
    actor_id: personId,
    token_scopes: tokenScopes?.join(' ') ?? null,
    status: 'READING',
    file_name: [...fileName].slice(-MAX_NAME).join(''),
    format: kind.format,
    encoding: kind.encoding,
    delimiter: kind.delimiter,
    sha256: spooled.sha256,
    headers: '[]',
    goes_on: 0,
    place: 0,
    row_count: 0,
    n_create: 0,
    n_update: 0,
    n_duplicate: 0,
    n_invalid: 0,
    n_repaired: 0,
    n_created: 0,
    n_updated: 0,
    created_at: toDateTime(ctx.clock.now()),
    reading_until: readingUntil(ctx.clock.now()),
  };
  await ctx.db.run(`INSERT INTO customer_import (${Object.keys(row).join(', ')}) VALUES ?`, [
    [Object.values(row)],
  ]);
}

/** Keeps the rows; answers the header and how many rows follow it. */
async function keepRows(
  ctx: Context,
  id: number,
  rows: AsyncIterable<string[]>,
  lease: ReadingLease,
): Promise<{ headers: string[]; count: number }> {
  let headers: string[] | null = null;
  let width = 0;
  let count = 0;
  let waiting: [number, number, string][] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await lease.renew();
    await ctx.db.run('INSERT INTO import_row (import_id, no, cells) VALUES ?', [waiting]);
    waiting = [];
    length = 0;
  };
  for await (const cells of rows) {
    width = Math.max(width, cells.length);
    if (headers === null) {
      headers = cells;
      continue;
    }
    count += 1;
    const text = JSON.stringify(cells);
    waiting.push([id, count, text]);
    length += text.length;
    if (waiting.length === ROWS_PER_STATEMENT || length > CHARACTERS_PER_STATEMENT) await flush();
  }
  await flush();
  // A cell behind the last named column has a column too.
  return { headers: Array.from({ length: width }, (_, index) => headers?.[index] ?? ''), count };
}

/** A file that is refused half-way leaves nothing; an import that was cancelled meanwhile stays without its rows. */
async function forget(ctx: Context, id: number): Promise<void> {
  // A connection that was lost at COMMIT does not say whether the file was read to its end.
  if ((await readImport(ctx.db, id, null))?.status === 'READ') return;
  await deleteRows(ctx.db, id);
  await ctx.db.run("DELETE FROM customer_import WHERE id = ? AND status = 'READING'", [id]);
}

async function readInto(ctx: Context, importId: number, spooled: Spooled, kind: FileKind): Promise<void> {
  const { personId } = requireViewer(ctx);
  const lease = holdReading(ctx.db, ctx.clock, importId);
  try {
    const { headers, count } = await keepRows(ctx, importId, readRows(spooled.file, kind, personId), lease);
    await inTransaction(ctx.db, async (tx) => {
      const record = await lockImport(tx, importId);
      if (record?.status === 'READ') return;
      if (record?.status !== 'READING') throw new FileRefused('IMPORT_READING_STOPPED');
      await tx.run("UPDATE customer_import SET status = 'READ', headers = ?, row_count = ? WHERE id = ?", [
        JSON.stringify(headers),
        count,
        importId,
      ]);
      const detail = { importId, rows: count };
      await audit(ctx, tx, { kind: 'IMPORT_UPLOADED', actorId: personId, detail });
    });
  } catch (error) {
    await forget(ctx, importId);
    throw error;
  } finally {
    lease.end();
  }
}

export async function receiveUpload(
  ctx: Context,
  { fileName, body }: { fileName: string; body: AsyncIterable<Buffer> },
): Promise<Received> {
  try {
    return await withSpooled(body, async (spooled) => {
      const kind = await kindOf(spooled);
      const importId = await allocateIds(ctx.db, 'import');
      await insertImport(ctx, importId, fileName, kind, spooled);
      await readInto(ctx, importId, spooled, kind);
      return { importId };
    });
  } catch (error) {
    if (error instanceof FileRefused) return { problems: [error.problem] };
    throw error;
  }
}
