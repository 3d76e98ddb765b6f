/** Takes what the columns of an uploaded file are and what is to be done with its rows; then the rows are checked, and written when asked. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import {
  IMPORT_FIELDS,
  MANY_COLUMNS,
  UPDATABLE_FIELDS,
  type ColumnMapping,
  type ImportField,
  type UpdatableField,
} from '@erp/domain/imports/fields';
import type { Source } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { countImportRows } from '../customers/questions';
import { toDateTime } from '../database/date-time';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { audit } from '../identity/audit';
import { holds, present } from '../identity/scope';
import { handOutProblems } from '../leads/hand-out';
import { lockImport, type ImportOptions, type ImportRecord } from './queries';

export type ImportOutcome = { problems: Problem[] } | { problems?: undefined; importId: number };

export type GivenOptions = {
  holderIds: UnitId[];
  rotaUnitId?: UnitId | null;
  source: Source | null;
  city: string | null;
  district: string | null;
  areaCode: string | null;
  /** null: those that are no sign of the same company. */
  acceptedWarnings: CollisionKind[] | null;
  shareNumbers: boolean;
  updateFields: ImportField[];
};

export type Choice = { mapping: ColumnMapping; options: GivenOptions };

const ACCEPTED: readonly CollisionKind[] = ['SAME_NUMBER', 'SAME_WEBSITE'];
const MAX_HOLDERS = 200;

function mappingProblems(mapping: ColumnMapping, { headers }: ImportRecord): Problem[] {
  const path = ['mapping'];
  const columns = mapping.map(({ column }) => column);
  const single = mapping.map(({ field }) => field).filter((field) => !MANY_COLUMNS.has(field));
  return [
    ...(columns.every((column) => column >= 0 && column < headers.length)
      ? []
      : [problem('COLUMN_UNKNOWN', path, { max: headers.length - 1 })]),
    ...(new Set(columns).size < columns.length || new Set(single).size < single.length
      ? [problem('COLUMN_TWICE', path)]
      : []),
    ...(single.includes('NAME') ? [] : [problem('COLUMN_NAME_REQUIRED', path)]),
  ];
}

/** People and pools of the scope; a pool stands alone. */
function optionProblems(ctx: Context, options: GivenOptions): Problem[] {
  const viewer = requireViewer(ctx);
  const scope = present(viewer);
  const at = (name: string): string[] => ['options', name];
  const kinds = options.holderIds.map((id) => {
    const kind = ctx.tree.unit(id)?.kind;
    const isOwn = holds(scope, id) || viewer.pools.includes(id);
    return isOwn && (kind === 'PERSON' || kind === 'POOL') ? kind : null;
  });
  const problems: Problem[] = [];
  if (options.rotaUnitId !== null && options.rotaUnitId !== undefined) {
    problems.push(...handOutProblems(ctx, options.rotaUnitId, at('rotaUnitId')));
    if (options.holderIds.length > 0) problems.push(problem('HOLDER_OR_ROTA', at('rotaUnitId')));
  }
  if (kinds.includes(null)) problems.push(problem('NOT_FOUND', at('holderIds')));
  if (kinds.includes('POOL') && kinds.length > 1)
    problems.push(problem('POOL_STANDS_ALONE', at('holderIds')));
  if (kinds.length > MAX_HOLDERS) problems.push(problem('LIST_FULL', at('holderIds'), { max: MAX_HOLDERS }));
  if (options.areaCode !== null && !/^0\d{2,3}$/.test(options.areaCode))
    problems.push(problem('AREA_CODE_INVALID', at('areaCode')));
  if (!options.updateFields.every((field) => (UPDATABLE_FIELDS as readonly ImportField[]).includes(field)))
    problems.push(problem('FIELD_NOT_UPDATABLE', at('updateFields')));
  return problems;
}

async function begin(
  tx: Sql,
  id: number,
  { mapping, options }: { mapping: ColumnMapping; options: ImportOptions },
  goesOn: boolean,
): Promise<void> {
  await tx.run(
    `UPDATE customer_import
        SET status = 'CHECKING', mapping = ?, options = ?, goes_on = ?, place = 0, n_create = 0, n_update = 0,
            n_duplicate = 0, n_invalid = 0, n_repaired = 0
      WHERE id = ?`,
    [JSON.stringify(mapping), JSON.stringify(options), goesOn ? 1 : 0, id],
  );
}

/** Every row is compared with the customers: counted in rows and audited, in the place of the limit of questions. */
async function recordCheck(ctx: Context, tx: Sql, importId: number, rows: number): Promise<void> {
  const viewer = requireViewer(ctx);
  const rowsToday = await countImportRows(tx, viewer, rows);
  const detail = { importId, rows, rowsToday };
  await audit(ctx, tx, { kind: 'IMPORT_CHECKED', actorId: viewer.personId, detail });
}

/** The viewer's own file, locked, in a state in which it may still be said what its columns are. */
async function lockOwn(
  ctx: Context,
  tx: Sql,
  importId: number,
): Promise<{ problems: Problem[] } | { problems?: undefined; record: ImportRecord }> {
  const record = await lockImport(tx, importId);
  if (record?.actor_id !== requireViewer(ctx).personId) {
    return { problems: [problem('NOT_FOUND', ['importId'])] };
  }
  if (record.status !== 'READ' && record.status !== 'CHECKED') {
    return { problems: [problem('IMPORT_UNDER_WAY', ['importId'])] };
  }
  return { record };
}

const chosen = ({ mapping, options }: Choice): { mapping: ColumnMapping; options: ImportOptions } => ({
  mapping: [...mapping].sort(
    (one, other) =>
      one.column - other.column || IMPORT_FIELDS.indexOf(one.field) - IMPORT_FIELDS.indexOf(other.field),
  ),
  options: {
    ...options,
    acceptedWarnings: (options.acceptedWarnings ?? ACCEPTED).filter((kind) => kind !== 'SAME_PHONE'),
    updateFields: options.updateFields as UpdatableField[],
  },
});

export async function checkImport(
  ctx: Context,
  requestKey: string,
  { importId, ...choice }: Choice & { importId: number },
): Promise<ImportOutcome> {
  const input = { importId, ...choice };
  const outcome = await once<{ importId: number }>(
    ctx,
    { operation: 'checkImport', requestKey, input },
    async (tx) => {
      const own = await lockOwn(ctx, tx, importId);
      if (own.problems) return { problems: own.problems };
      const problems = [
        ...mappingProblems(choice.mapping, own.record),
        ...optionProblems(ctx, choice.options),
      ];
      if (problems.length > 0) return { problems };
      await begin(tx, importId, chosen(choice), false);
      await recordCheck(ctx, tx, importId, own.record.row_count);
      return { result: { importId } };
    },
  );
  if (outcome.problems) return { problems: outcome.problems };
  return outcome.result;
}

/** As it was checked; `choice`: checked by it first. */
export async function startImport(
  ctx: Context,
  requestKey: string,
  { importId, choice }: { importId: number; choice: Choice | null },
): Promise<ImportOutcome> {
  const { personId, tokenScopes } = requireViewer(ctx);
  const request = { operation: 'startImport', requestKey, input: { importId, choice } };
  const outcome = await once<{ importId: number }>(ctx, request, async (tx) => {
    const own = await lockOwn(ctx, tx, importId);
    if (own.problems) return { problems: own.problems };
    const problems = choice
      ? [...mappingProblems(choice.mapping, own.record), ...optionProblems(ctx, choice.options)]
      : own.record.status === 'CHECKED'
        ? []
        : [problem('IMPORT_NOT_CHECKED', ['mapping'])];
    if (problems.length > 0) return { problems };
    if (choice) {
      await begin(tx, importId, chosen(choice), true);
      await recordCheck(ctx, tx, importId, own.record.row_count);
    } else {
      await tx.run("UPDATE customer_import SET status = 'RUNNING', place = 0, started_at = ? WHERE id = ?", [
        toDateTime(ctx.clock.now()),
        importId,
      ]);
    }
    await tx.run('UPDATE customer_import SET token_scopes = ? WHERE id = ?', [
      tokenScopes?.join(' ') ?? null,
      importId,
    ]);
    const detail = { importId, rows: own.record.row_count };
    await audit(ctx, tx, { kind: 'IMPORT_STARTED', actorId: personId, detail });
    return { result: { importId } };
  });
  if (outcome.problems) return { problems: outcome.problems };
  return outcome.result;
}
