/** Imports over GraphQL: tables of one-liners. */
import { problem, type Problem } from '@erp/domain/problem';
import { proposeMapping } from '@erp/domain/imports/propose-mapping';
import type { ImportField } from '@erp/domain/imports/fields';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { customer } from '../customers/loaders';
import { mayReadNumbersOf } from '../customers/masking';
import type { ImportColumnInput, ImportOptions as OptionsInput, Resolvers } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { encodeId, idOrNone, optionalId } from '../graphql/ids';
import { pageSize } from '../graphql/page';
import { messageOf, userErrors } from '../graphql/problems';
import { present } from '../identity/scope';
import { cancelImport } from './cancel-import';
import { clearedFrom } from './clear-rows';
import { checkImport, startImport, type Choice, type GivenOptions, type ImportOutcome } from './check-import';
import { listImports, nextRows, OVER, readImport, type ImportRecord, type ImportRowRecord } from './queries';

const idOf = (id: string): number => idOrNone('import', id);

const visible = (ctx: Context, id: number): Promise<ImportRecord | null> =>
  readImport(ctx.db, id, present(requireViewer(ctx)));

const payload = async (ctx: Context, outcome: ImportOutcome) => ({
  import: outcome.problems ? null : await visible(ctx, outcome.importId),
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const text = (value: string | null | undefined): string | null => value?.trim() || null;

const givenOptions = (given: OptionsInput | null | undefined): GivenOptions => ({
  holderIds: (given?.holderIds ?? []).map((id) => idOrNone('unit', id) as UnitId),
  rotaUnitId: optionalId('unit', given?.rotaUnitId) as UnitId | null,
  source: given?.source ?? null,
  city: text(given?.city),
  district: text(given?.district),
  areaCode: text(given?.areaCode),
  acceptedWarnings: given?.acceptedWarnings ? [...given.acceptedWarnings] : null,
  shareNumbers: given?.shareNumbers ?? false,
  updateFields: [...(given?.updateFields ?? [])],
});

const choice = (mapping: readonly ImportColumnInput[], options: OptionsInput | null | undefined): Choice => ({
  mapping: mapping.map(({ column, field }) => ({ column, field })),
  options: givenOptions(options),
});

type Page<T> = { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** `read`: one more than the page has. */
function pageOf<T>(read: readonly T[], first: number, place: (last: T) => object): Page<T> {
  const nodes = read.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: read.length > first, endCursor: last ? encodeCursor(place(last)) : null },
  };
}

async function importPage(ctx: Context, args: { first?: number | null; after?: string | null }) {
  const first = pageSize(args.first);
  const place = decodeCursor<{ id: number }>(args.after, { id: parts.number });
  const read = await listImports(ctx.db, present(requireViewer(ctx)), {
    first: first + 1,
    before: place?.id ?? null,
  });
  return pageOf(read, first, ({ id }) => ({ id }));
}

async function rowPage(
  ctx: Context,
  { id }: ImportRecord,
  args: { verdict?: string | null; first?: number | null; after?: string | null },
): Promise<Page<ImportRowRecord>> {
  const first = pageSize(args.first);
  const place = decodeCursor<{ no: number }>(args.after, { no: parts.number });
  const read = await nextRows(ctx.db, id, {
    after: place?.no ?? 0,
    first: first + 1,
    verdict: args.verdict,
  });
  return pageOf(read, first, ({ no }) => ({ no }));
}

const columnsOf = ({ headers, mapping }: ImportRecord, ctx: Context) => {
  const loadsThePast = requireViewer(ctx).permissions.has('BACKFILL');
  const proposals = proposeMapping(headers).filter(({ field }) => loadsThePast || field !== 'ENTERED_ON');
  const proposed = new Map(proposals.map(({ column, field }) => [column, field]));
  const chosen = new Map((mapping ?? []).map(({ column, field }) => [column, field]));
  return headers.map((header, column) => ({
    column,
    header,
    proposed: proposed.get(column) ?? null,
    field: chosen.get(column) ?? null,
  }));
};

/**
 * The customer that the row became or matches. One of the pool is named only to whoever reads its numbers: a file of
 * numbers would else tell whose they are.
 */
async function matchedCustomer(ctx: Context, row: ImportRowRecord) {
  const found = row.customer_id === null ? null : await ctx.load(customer, row.customer_id);
  return found && (row.result !== null || mayReadNumbersOf(ctx, found.holder_id)) ? found : null;
}

const importProblem = (ctx: Context, one: Problem) => ({
  code: one.code,
  field: (one.path[0] as ImportField | undefined) ?? null,
  message: messageOf(ctx.locale, one),
});

const isOver = ({ status }: ImportRecord): boolean => OVER.includes(status);
const refusedCount = (record: ImportRecord): number =>
  isOver(record) ? record.row_count - record.n_created - record.n_updated : 0;

const countsOf = (record: ImportRecord) => ({
  rows: record.row_count,
  create: record.n_create,
  update: record.n_update,
  duplicate: record.n_duplicate,
  invalid: record.n_invalid,
  repaired: record.n_repaired,
  created: record.n_created,
  updated: record.n_updated,
  refused: refusedCount(record),
});

export const importsResolvers: Resolvers = {
  Query: {
    imports: (_, args, ctx) => importPage(ctx, args),
    import: (_, { id }, ctx) => visible(ctx, idOf(id)),
  },
  Mutation: {
    checkImport: async (_, { input }, ctx) =>
      payload(
        ctx,
        await checkImport(ctx, input.requestKey, {
          importId: idOf(input.importId),
          ...choice(input.mapping, input.options),
        }),
      ),
    startImport: async (_, { input }, ctx) =>
      payload(
        ctx,
        await startImport(ctx, input.requestKey, {
          importId: idOf(input.importId),
          choice: input.mapping ? choice(input.mapping, input.options) : null,
        }),
      ),
    cancelImport: async (_, { input }, ctx) =>
      payload(ctx, await cancelImport(ctx, input.requestKey, idOf(input.importId))),
  },
  Import: {
    id: ({ id }) => encodeId('import', id),
    fileName: (record) => record.file_name,
    by: (record) => record.actor_id,
    createdAt: (record) => record.created_at,
    startedAt: (record) => record.started_at,
    finishedAt: (record) => record.finished_at,
    columns: (record, _, ctx) => columnsOf(record, ctx),
    counts: countsOf,
    progress: (record) => (isOver(record) ? record.row_count : record.place),
    rows: (record, args, ctx) => rowPage(ctx, record, args),
    rowsUntil: ({ finished_at: finishedAt }) => (finishedAt === null ? null : clearedFrom(finishedAt)),
    failure: ({ failure }, _, ctx) => (failure === null ? null : importProblem(ctx, problem(failure, []))),
    refusedFile: (record) =>
      refusedCount(record) > 0 && record.cleared_at === null
        ? `/imports/${encodeId('import', record.id)}/refused.csv`
        : null,
  },
  ImportRow: {
    problems: ({ problems }, _, ctx) => problems.map((one) => importProblem(ctx, one)),
    duplicateOfRow: (row) => row.duplicate_of,
    customer: (row, _, ctx) => matchedCustomer(ctx, row),
    written: ({ result }) => result !== null,
  },
};
