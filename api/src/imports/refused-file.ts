/** The rows of an import that are not in, as a file like the one that came, with why in a last column: to be corrected and imported. */
import { csvLine, safeCell } from '@erp/domain/exports/cells';
import { REASON_HEADERS } from '@erp/domain/imports/propose-mapping';
import { cellText } from '@erp/domain/imports/read-row';
import { isUnreadable } from '@erp/domain/imports/unreadable';
import { problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { audit } from '../identity/audit';
import { present } from '../identity/scope';
import { messageOf } from '../graphql/problems';
import { nextRows, OVER, readImport, type ImportRecord, type ImportRowRecord } from './queries';

const ROWS_PER_READ = 500;
/** Spreadsheets take a CSV without it for the machine's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** An error of a spreadsheet stays one: as a safe text it would be imported as if somebody had written it. */
function keptCell(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return isUnreadable(text) ? text : safeCell(cellText(text));
}

function reasonOf(ctx: Context, { status }: ImportRecord, { problems }: ImportRowRecord): string {
  const why =
    problems.length > 0 ? problems : [problem(status === 'DONE' ? 'NOT_WRITTEN' : 'NOT_REACHED', [])];
  return why.map((one) => messageOf(ctx.locale, one)).join(' ');
}

/** null: no such import, it is not over, or its rows have been cleared away. */
export async function refusedFile(
  ctx: Context,
  importId: number,
): Promise<{ fileName: string; text: AsyncIterable<string> } | null> {
  const viewer = requireViewer(ctx);
  const record = await readImport(ctx.db, importId, present(viewer));
  if (!record || !OVER.includes(record.status) || record.cleared_at !== null) return null;
  await audit(ctx, ctx.db, {
    kind: 'IMPORT_REFUSED_READ',
    actorId: viewer.personId,
    detail: { importId },
  });
  async function* text(): AsyncGenerator<string> {
    const width = record!.headers.length;
    const reasonHeader = REASON_HEADERS[ctx.locale];
    // A file of refused rows that is refused again keeps one column of reasons.
    const reasons = Object.values(REASON_HEADERS);
    const kept = record!.headers.map((header, column) => ({ header: cellText(header), column }));
    const columns = kept.filter(({ header, column }) => !(column === width - 1 && reasons.includes(header)));
    yield BYTE_ORDER_MARK + csvLine([...columns.map(({ header }) => safeCell(header)), reasonHeader]);
    for (let after = 0; ;) {
      const rows = await nextRows(ctx.db, importId, { after, first: ROWS_PER_READ, onlyRefused: true });
      if (rows.length === 0) return;
      yield rows
        .map((row) =>
          csvLine([
            ...columns.map(({ column }) => keptCell(row.cells[column])),
            safeCell(reasonOf(ctx, record!, row)),
          ]),
        )
        .join('');
      after = rows.at(-1)!.no;
    }
  }
  return { fileName: `${record.file_name.replace(/\.[^.]*$/, '')}-refused.csv`, text: text() };
}
