/** The verdict of each row of a batch: what it is a duplicate of, what is wrong with it, what it will become. */
import type { CollisionKind } from '@erp/domain/customers/collision';
import { fileKeys, firstWith, phoneKey, type FileMatchKind } from '@erp/domain/imports/file-keys';
import { problem, type Problem, type ProblemCode } from '@erp/domain/problem';
import type { UnitId } from '@erp/domain/organization/tree';
import type { ImportField, ImportVerdict } from '../generated/schema-types';
import type { Context } from '../context';
import { findMatchesOfMany, type Match } from '../customers/find-matches';
import { countImportQuestions, questionsOf } from '../customers/questions';
import type { Sql } from '../database/sql';
import { changeOf, mayUpdate, readExisting, type Existing, type RowChange } from './existing-customers';
import { readClaims } from './file-claims';
import type { Plan, PreparedRow } from './prepare-row';

export type Verdict = {
  no: number;
  verdict: ImportVerdict;
  problems: Problem[];
  repairs: string[];
  duplicateOf: number | null;
  customerId: number | null;
};

/** The column that a match stands in; null: the row as a whole. */
const FIELD: Record<FileMatchKind, ImportField | null> = {
  SAME_ROW: null,
  SAME_PHONE: 'PHONE',
  SAME_NUMBER: 'PHONE',
  SAME_NAME: 'NAME',
  SAME_CREDIT_CODE: 'CREDIT_CODE',
  SAME_WEBSITE: 'WEBSITE',
};

const matched = (code: ProblemCode, kind: FileMatchKind, params: Record<string, string | number>): Problem =>
  problem(code, FIELD[kind] === null ? [] : [FIELD[kind]], { kind, ...params });

/** Matches that keep a row from becoming a customer of its own. */
export const obstacles = (matches: readonly Match[], accepted: readonly CollisionKind[]): Match[] =>
  matches.filter(({ kind }) => kind === 'SAME_PHONE' || !accepted.includes(kind));

/** Matches that say it is the same company, and not only its number with another extension. */
const isIdentity = ({ kind }: Match): boolean => kind !== 'SAME_NUMBER' && kind !== 'SAME_WEBSITE';

type EarlierCustomer = { id: number; holderId: UnitId };

/** Customers that rows of the same file became when it was imported before, by the rows' numbers. */
async function earlierCustomers(
  sql: Sql,
  { record }: Plan,
  nos: readonly number[],
): Promise<Map<number, EarlierCustomer>> {
  const rows = await sql.rows<EarlierCustomer & { no: number }>(
    `SELECT r.no, c.id, c.holder_id AS holderId
       FROM customer_import i
       JOIN import_row r ON r.import_id = i.id AND r.no IN (?) AND r.result IS NOT NULL
       JOIN customer c   ON c.id = r.customer_id AND c.holder_id IS NOT NULL
      WHERE i.sha256 = ? AND i.id < ?`,
    [nos, record.sha256, record.id],
  );
  return new Map(rows.map((row) => [row.no, row]));
}

type Found = { row: PreparedRow; matches: Match[]; earlier: EarlierCustomer | null };

/** The customers that the row matches and the viewer may update. */
function matchedIds(ctx: Context, { matches, earlier }: Found): number[] {
  const own = matches.filter((match) => isIdentity(match) && mayUpdate(ctx, match.holderId));
  const ownEarlier = earlier !== null && mayUpdate(ctx, earlier.holderId) ? [earlier.id] : [];
  return [...new Set([...ownEarlier, ...own.map(({ customerId }) => customerId)])];
}

/** The row collides with a customer: which one, and by what. */
function duplicateOf({ row }: Found, match: Match): Verdict {
  const value = match.phoneIndex === null ? '' : row.keyed.phones[match.phoneIndex]!.display;
  return {
    no: row.no,
    verdict: 'DUPLICATE',
    problems: [matched('DUPLICATE_OF_CUSTOMER', match.kind, { value })],
    repairs: row.repairs,
    duplicateOf: null,
    customerId: match.customerId,
  };
}

/** What a changed customer newly shares with others. */
const kindsOf = ({ fields, phones }: RowChange): ReadonlySet<CollisionKind> =>
  new Set<CollisionKind>([
    ...(phones.length > 0 ? (['SAME_PHONE', 'SAME_NUMBER'] as const) : []),
    ...(fields.name !== undefined || fields.city !== undefined ? (['SAME_NAME'] as const) : []),
    ...(fields.creditCode === undefined ? [] : (['SAME_CREDIT_CODE'] as const)),
    ...(fields.website === undefined ? [] : (['SAME_WEBSITE'] as const)),
  ]);

function update(
  ctx: Context,
  { options }: Plan,
  found: Found,
  existing: ReadonlyMap<number, Existing>,
): Verdict | null {
  if (options.updateFields.length === 0) return null;
  const { no, repairs } = found.row;
  const base = { no, repairs, duplicateOf: null };
  const [id, ...others] = matchedIds(ctx, found);
  if (id === undefined) return null;
  if (others.length > 0) {
    const problems = [problem('MATCHES_SEVERAL', [], { count: others.length + 1 })];
    return { ...base, verdict: 'INVALID', problems, customerId: null };
  }
  const change = changeOf(existing.get(id)!, found.row, options.updateFields);
  const shared = change
    ? obstacles(found.matches, options.acceptedWarnings).find(
        ({ customerId, kind }) => customerId !== id && kindsOf(change).has(kind),
      )
    : undefined;
  if (shared) return duplicateOf(found, shared);
  return change
    ? { ...base, verdict: 'UPDATE', problems: [], customerId: id }
    : { ...base, verdict: 'DUPLICATE', problems: [problem('NOTHING_TO_CHANGE', [])], customerId: id };
}

/** An earlier import of the file, or a customer that has its number, name, code or website. */
function duplicateOfCustomer({ options }: Plan, found: Found): Verdict | null {
  const { row, matches, earlier } = found;
  if (earlier !== null) {
    return {
      no: row.no,
      verdict: 'DUPLICATE',
      problems: [problem('IMPORTED_BEFORE', [])],
      repairs: row.repairs,
      duplicateOf: null,
      customerId: earlier.id,
    };
  }
  const [first] = obstacles(matches, options.acceptedWarnings);
  return first ? duplicateOf(found, first) : null;
}

/** Verdicts of rows that follow each other, and how to keep what they claim among the rows of their file. */
export async function checkRows(
  ctx: Context,
  sql: Sql,
  plan: Plan,
  prepared: readonly PreparedRow[],
): Promise<{ verdicts: Verdict[]; writeClaims: (tx: Sql) => Promise<void> }> {
  const { options } = plan;
  const limits = await countImportQuestions(
    ctx,
    prepared.map(({ problems, keyed }) => (problems.length > 0 ? [] : questionsOf(keyed.keys))),
  );
  const matches = await findMatchesOfMany(
    sql,
    prepared.map(({ keyed }) => keyed.keys),
  );
  const earlier = await earlierCustomers(
    sql,
    plan,
    prepared.map(({ no }) => no),
  );
  const found = prepared.map((row, index): Found => ({
    row,
    matches: matches[index]!,
    earlier: earlier.get(row.no) ?? null,
  }));
  const existing =
    options.updateFields.length === 0
      ? new Map<number, Existing>()
      : await readExisting(sql, [...new Set(found.flatMap((one) => matchedIds(ctx, one)))]);
  const keys = prepared.map((row) =>
    fileKeys(
      { ...row.keyed.keys, cells: row.cells },
      { accepted: options.acceptedWarnings, sharesNumbers: options.shareNumbers },
    ),
  );
  const claims = await readClaims(
    sql,
    plan.record.id,
    keys.flatMap((own) => own.map(({ key }) => key)),
  );

  const verdicts = found.map((one, index): Verdict => {
    const { row } = one;
    const { no, repairs } = row;
    const [sameRow, ...others] = keys[index]!;
    const duplicate = (kind: FileMatchKind, of: number): Verdict => ({
      no,
      verdict: 'DUPLICATE',
      problems: [matched('DUPLICATE_OF_ROW', kind, { row: of })],
      repairs,
      duplicateOf: of,
      customerId: null,
    });
    const exact = claims.firstRow(sameRow!.key);
    if (exact !== undefined) return duplicate('SAME_ROW', exact);
    claims.claim(no, [sameRow!.key]);
    const limit = limits[index] ?? null;
    const problems = limit === null ? row.problems : [limit];
    if (problems.length > 0) {
      return { no, verdict: 'INVALID', problems, repairs, duplicateOf: null, customerId: null };
    }
    const known = update(ctx, plan, one, existing) ?? duplicateOfCustomer(plan, one);
    if (known) return known;
    const first = firstWith(others, (key) => claims.firstRow(key));
    if (first) return duplicate(first.kind, first.row);
    claims.claim(no, [
      ...others.map(({ key }) => key),
      ...(options.shareNumbers ? row.keyed.phones.map(phoneKey) : []),
    ]);
    return { no, verdict: 'CREATE', problems: [], repairs, duplicateOf: null, customerId: null };
  });
  return { verdicts, writeClaims: (tx) => claims.write(tx) };
}
