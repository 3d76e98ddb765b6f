/** Reads of imports and their rows. Whoever uploaded a file, and those in whose scope that person lies, see it. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import type { Source } from '@erp/domain/facts/fact';
import type { ColumnMapping, UpdatableField } from '@erp/domain/imports/fields';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Problem, ProblemCode } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import type { Sql } from '../database/sql';
import type { ImportStatus, ImportVerdict } from '../generated/schema-types';
import { scopeSql, type Scope } from '../identity/scope';

export type ImportOptions = {
  holderIds: UnitId[];
  /** Rows without a rep are handed out by this unit's rota. */
  rotaUnitId?: UnitId | null;
  source: Source | null;
  city: string | null;
  district: string | null;
  areaCode: string | null;
  acceptedWarnings: CollisionKind[];
  shareNumbers: boolean;
  updateFields: UpdatableField[];
};

export type ImportRecord = {
  id: number;
  actor_id: UnitId;
  token_scopes: string | null;
  status: ImportStatus;
  file_name: string;
  format: string;
  encoding: string | null;
  sha256: string;
  headers: string[];
  mapping: ColumnMapping | null;
  options: ImportOptions | null;
  goes_on: number;
  place: number;
  row_count: number;
  n_create: number;
  n_update: number;
  n_duplicate: number;
  n_invalid: number;
  n_repaired: number;
  n_created: number;
  n_updated: number;
  created_at: Instant;
  started_at: Instant | null;
  finished_at: Instant | null;
  /** When its rows were cleared away (clear-rows.ts). */
  cleared_at: Instant | null;
  /** Why it is FAILED. */
  failure: ProblemCode | null;
};

export type ImportRowRecord = {
  import_id: number;
  no: number;
  cells: string[];
  verdict: ImportVerdict | null;
  problems: Problem[];
  repairs: string[];
  duplicate_of: number | null;
  customer_id: number | null;
  /** CREATED or UPDATED; null: not written. */
  result: string | null;
};

/** States in which nothing more will be written. */
export const OVER: readonly ImportStatus[] = ['DONE', 'CANCELLED', 'FAILED'];

const columns = `i.id, i.actor_id, i.token_scopes, i.status, i.file_name, i.format, i.encoding, i.sha256, i.headers, i.mapping,
       i.options, i.goes_on, i.place, i.row_count, i.n_create, i.n_update, i.n_duplicate, i.n_invalid, i.n_repaired,
       i.n_created, i.n_updated, i.created_at, i.started_at, i.finished_at, i.cleared_at, i.failure`;

type Stored = Omit<ImportRecord, 'headers' | 'mapping' | 'options'> & {
  headers: string;
  mapping: string | null;
  options: string | null;
};

const orNull = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

const recordOf = (row: Stored): ImportRecord => ({
  ...row,
  headers: JSON.parse(row.headers) as string[],
  mapping: orNull(row.mapping),
  options: orNull(row.options),
});

export async function readImport(sql: Sql, id: number, scope: Scope | null): Promise<ImportRecord | null> {
  const visible = scope ? scopeSql(scope, 'i.actor_id') : { sql: 'TRUE', params: [] };
  const [row] = await sql.rows<Stored>(
    `SELECT ${columns} FROM customer_import i WHERE i.id = ? AND ${visible.sql}`,
    [id, ...visible.params],
  );
  return row ? recordOf(row) : null;
}

/** As `readImport`, locked until the transaction ends. */
export async function lockImport(tx: Sql, id: number): Promise<ImportRecord | null> {
  const [row] = await tx.rows<Stored>(`SELECT ${columns} FROM customer_import i WHERE i.id = ? FOR UPDATE`, [
    id,
  ]);
  return row ? recordOf(row) : null;
}

export async function listImports(
  sql: Sql,
  scope: Scope,
  { first, before }: { first: number; before: number | null },
): Promise<ImportRecord[]> {
  const visible = scopeSql(scope, 'i.actor_id');
  const rows = await sql.rows<Stored>(
    `SELECT ${columns}
       FROM customer_import i
      WHERE ${visible.sql} ${before === null ? '' : 'AND i.id < ?'}
      ORDER BY i.id DESC
      LIMIT ?`,
    [...visible.params, ...(before === null ? [] : [before]), first],
  );
  return rows.map(recordOf);
}

type StoredRow = Omit<ImportRowRecord, 'cells' | 'problems' | 'repairs'> & {
  cells: string;
  problems: string | null;
  repairs: string | null;
};

const rowOf = (row: StoredRow): ImportRowRecord => ({
  ...row,
  cells: JSON.parse(row.cells) as string[],
  problems: orNull(row.problems) ?? [],
  repairs: orNull(row.repairs) ?? [],
});

const rowColumns = 'import_id, no, cells, verdict, problems, repairs, duplicate_of, customer_id, result';

/** The next rows behind `after`, in the file's order. */
export async function nextRows(
  sql: Sql,
  importId: number,
  {
    after,
    first,
    verdict = null,
    onlyRefused = false,
  }: { after: number; first: number; verdict?: string | null; onlyRefused?: boolean },
): Promise<ImportRowRecord[]> {
  const rows = await sql.rows<StoredRow>(
    `SELECT ${rowColumns}
       FROM import_row
      WHERE import_id = ? AND no > ?${verdict === null ? '' : ' AND verdict = ?'}${onlyRefused ? ' AND result IS NULL' : ''}
      ORDER BY no
      LIMIT ?`,
    [importId, after, ...(verdict === null ? [] : [verdict]), first],
  );
  return rows.map(rowOf);
}
