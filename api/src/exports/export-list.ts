/**
 * A list as a file (docs/rules/exports.md): what the viewer may see of it, written while it is read. The audit log says
 * when it begins, when it ends, and that it was refused.
 */
import type { Readable } from 'node:stream';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { audit, auditSeries } from '../identity/audit';
import { csvOf } from './csv';
import type { ExportedList, OpenedList } from './exported-list';
import type { ExportFormat, ExportQuery } from './export-query';
import { areSlotsTaken, MAX_RUNNING, takeSlot } from './slots';
import { MAX_XLSX_ROWS, xlsxOf } from './xlsx';

export type ExportFile = { name: string; contentType: string; body: Readable };

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const tooManyRunning = (): Problem => problem('EXPORTS_RUNNING', [], { max: MAX_RUNNING });

function mayExport(ctx: Context, { permission }: ExportedList): boolean {
  const { permissions } = requireViewer(ctx);
  return permissions.has('EXPORT') && (permission === null || permissions.has(permission));
}

type Asked = { list: ExportedList; query: ExportQuery };

type Opened = { refused: Problem } | { refused?: undefined; found: OpenedList };

/** The list, or what keeps its export from beginning; a refusal goes into the audit log. */
async function opened(ctx: Context, asked: Asked): Promise<Opened> {
  const outcome = await openIfAllowed(ctx, asked);
  if (outcome.refused) {
    const { audited: list } = asked.list;
    const { code } = outcome.refused;
    const entry = {
      kind: 'EXPORT_REFUSED',
      actorId: requireViewer(ctx).personId,
      detail: { list, code },
    } as const;
    await auditSeries(ctx, ctx.db, entry, [list, code]);
  }
  return outcome;
}

async function openIfAllowed(ctx: Context, { list, query }: Asked): Promise<Opened> {
  if (!mayExport(ctx, list)) return { refused: problem('EXPORT_OFF', []) };
  const found = await list.open(ctx, query.args);
  if (query.format === 'xlsx' && found.count && (await found.count()) > MAX_XLSX_ROWS) {
    return { refused: problem('TOO_MANY_FOR_XLSX', [], { max: MAX_XLSX_ROWS }) };
  }
  if (await areSlotsTaken(ctx, requireViewer(ctx).personId)) return { refused: tooManyRunning() };
  return { found };
}

/** Would the export begin now? No row of the list is read. */
export const checkExport = async (ctx: Context, asked: Asked): Promise<Problem | null> =>
  (await opened(ctx, asked)).refused ?? null;

/** As the audit log keeps it: digits that somebody searched for may be a phone. */
function noted({ format, args }: ExportQuery): Record<string, string> {
  const { search } = args.filter ?? {};
  const filter =
    typeof search === 'string' ? { ...args.filter, search: search.replace(/\p{Nd}/gu, '#') } : args.filter;
  const given = Object.entries({ ...args, ...(filter ? { filter } : {}) });
  return {
    format,
    ...Object.fromEntries(
      given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
  };
}

/** `send` has done its work when the last byte is out; it fails when the reader leaves. */
export async function exportList(
  ctx: Context,
  { list, query }: Asked,
  send: (file: ExportFile) => Promise<void>,
): Promise<Problem | null> {
  const { personId, today, permissions } = requireViewer(ctx);
  const outcome = await opened(ctx, { list, query });
  if (outcome.refused) return outcome.refused;
  const { pages } = outcome.found;
  const id = await allocateIds(ctx.db, 'export');
  const slot = await takeSlot(ctx, personId, id);
  if (!slot) return tooManyRunning();

  let rows = 0;
  let complete = false;
  async function* counted(): AsyncGenerator<string[][]> {
    for await (const page of pages) {
      rows += page.length;
      yield page;
    }
  }
  try {
    const phones = list.field === 'customers' && permissions.has('READ_PHONES');
    await audit(ctx, ctx.db, {
      kind: 'EXPORT_BEGAN',
      actorId: personId,
      detail: { export: id, list: list.audited, ...noted(query), phones },
    });
    const title = list.title(ctx.locale);
    const heads = list.heads(ctx.locale);
    await send({
      name: `${title}-${today}.${query.format}`,
      contentType: CONTENT_TYPES[query.format],
      body: query.format === 'csv' ? csvOf(heads, counted()) : xlsxOf(title, heads, counted()),
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
