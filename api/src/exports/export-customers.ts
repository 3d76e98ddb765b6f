/**
 * A list of customers as a file (docs/rules/exports.md): what the viewer may see of it, written while it is read. When
 * it begins and when it ends is in the audit log.
 */
import type { Readable } from 'node:stream';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { customerList, customerTotal } from '../customers/customer-page';
import { narrowed } from '../customers/narrow-list';
import { allocateIds } from '../database/ids';
import { audit } from '../identity/audit';
import { csvOf } from './csv';
import { exportTexts, headsOf } from './customer-columns';
import { customerPages, type ExportedList } from './customer-pages';
import type { ExportFormat, ExportQuery } from './export-query';
import { areSlotsTaken, MAX_RUNNING, takeSlot } from './slots';
import { MAX_XLSX_ROWS, xlsxOf } from './xlsx';

export type ExportFile = { name: string; contentType: string; body: Readable };

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function listOf(ctx: Context, { filter: given, sort }: ExportQuery): Promise<ExportedList> {
  const { today } = requireViewer(ctx);
  const { scope, filter } = customerList(ctx, given);
  return { scope, filter, sort, narrowedTo: await narrowed(ctx, scope, filter, { sort, today }) };
}

/** A list that starts from the matches of a filter has fewer than a sheet holds: only the others are counted. */
async function isTooLong(ctx: Context, { format }: ExportQuery, list: ExportedList): Promise<boolean> {
  if (format === 'csv' || list.narrowedTo) return false;
  return (await customerTotal(ctx, list)) > MAX_XLSX_ROWS;
}

const tooManyRunning = (): Problem => problem('EXPORTS_RUNNING', [], { max: MAX_RUNNING });

/** What keeps the export from beginning. */
async function refusalOf(ctx: Context, query: ExportQuery, list: ExportedList): Promise<Problem | null> {
  if (await isTooLong(ctx, query, list)) return problem('TOO_MANY_FOR_XLSX', [], { max: MAX_XLSX_ROWS });
  return (await areSlotsTaken(ctx, requireViewer(ctx).personId)) ? tooManyRunning() : null;
}

const mayExport = (ctx: Context): boolean => requireViewer(ctx).permissions.has('EXPORT');

/** Would the export begin now? Nothing is read and nothing is noted. */
export async function checkExport(ctx: Context, query: ExportQuery): Promise<Problem | null> {
  if (!mayExport(ctx)) return problem('EXPORT_OFF', []);
  return refusalOf(ctx, query, await listOf(ctx, query));
}

/** As the audit log keeps it: digits that somebody searched for may be a phone. */
const noted = ({ filter, sort, format }: ExportQuery): Record<string, string> => ({
  format,
  sort,
  filter: JSON.stringify(
    filter.search ? { ...filter, search: filter.search.replace(/\p{Nd}/gu, '#') } : filter,
  ),
});

/** `send` has done its work when the last byte is out; it fails when the reader leaves. */
export async function exportCustomers(
  ctx: Context,
  query: ExportQuery,
  send: (file: ExportFile) => Promise<void>,
): Promise<Problem | null> {
  const { personId, today, permissions } = requireViewer(ctx);
  if (!mayExport(ctx)) return problem('EXPORT_OFF', []);
  const list = await listOf(ctx, query);
  const refusal = await refusalOf(ctx, query, list);
  if (refusal) return refusal;
  const id = await allocateIds(ctx.db, 'export');
  const slot = await takeSlot(ctx, personId, id);
  if (!slot) return tooManyRunning();

  let rows = 0;
  let complete = false;
  async function* counted(): AsyncGenerator<string[][]> {
    for await (const page of customerPages(ctx, list)) {
      rows += page.length;
      yield page;
    }
  }
  try {
    await audit(ctx, ctx.db, {
      kind: 'EXPORT_BEGAN',
      actorId: personId,
      detail: { export: id, list: 'CUSTOMERS', ...noted(query), phones: permissions.has('READ_PHONES') },
    });
    const heads = headsOf(ctx.locale);
    const { customers } = exportTexts[ctx.locale];
    await send({
      name: `${customers}-${today}.${query.format}`,
      contentType: CONTENT_TYPES[query.format],
      body: query.format === 'csv' ? csvOf(heads, counted()) : xlsxOf(customers, heads, counted()),
    });
    complete = true;
  } finally {
    await slot.free();
    await audit(ctx, ctx.db, {
      kind: 'EXPORT_ENDED',
      actorId: personId,
      detail: { export: id, rows, complete },
    });
  }
  return null;
}
