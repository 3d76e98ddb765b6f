/**
 * The one limiter of whatever answers "is this number taken" (docs/rules/customer-entry.md, Questions): whoever could ask
 * without a limit would read the masked numbers of the pool by trying them all. A question is one number or credit code
 * that one person asks about on one day, whatever the way and whatever the answer.
 */
import type { MatchKeys } from '@erp/domain/customers/collision';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context, type Viewer } from '../context';
import { allocateIds } from '../database/ids';
import { answered, type Request } from '../database/once';
import { inTransaction, type Sql } from '../database/sql';
import { audit } from '../identity/audit';

/** Distinct numbers and credit codes in one entry. */
export const QUESTIONS_PER_ENTRY = 20;

const SETTING = {
  person: 'questions_per_person',
  token: 'questions_per_token',
} as const;

/** What keys ask about, each once. An extension makes no other number. */
export const questionsOf = ({ phones, creditCode }: Pick<MatchKeys, 'phones' | 'creditCode'>): string[] => [
  ...new Set([...phones.map(({ e164 }) => e164), ...(creditCode === null ? [] : [creditCode])]),
];

/** `path`: the field that holds the numbers. */
export const entryQuestionProblems = (
  keys: Pick<MatchKeys, 'phones' | 'creditCode'>,
  path: string[],
): Problem[] =>
  questionsOf(keys).length > QUESTIONS_PER_ENTRY
    ? [problem('LIST_FULL', path, { max: QUESTIONS_PER_ENTRY })]
    : [];

/**
 * Whose count it is; 0: the person's. Only a token of somebody who reads the pool's numbers anyway has a count of its own:
 * everybody may make tokens, and would else ask without a limit.
 */
const tokenOf = (viewer: Viewer): number =>
  viewer.tokenId !== null && viewer.permissions.has('READ_POOL_PHONES') ? viewer.tokenId : 0;

const tokenDetail = ({ tokenId }: Viewer): { token?: number } => (tokenId === null ? {} : { token: tokenId });

/** The name of a token's own count in table daily_use. */
const useOf = (viewer: Viewer, what: string): string =>
  tokenOf(viewer) === 0 ? what : `${what}:${tokenOf(viewer)}`;

const settingOf = (viewer: Viewer): string => (tokenOf(viewer) === 0 ? SETTING.person : SETTING.token);

/** Locks a count of today, so that what is counted by it is counted one after the other, by however many processes. */
async function lockCount(tx: Sql, { personId, today }: Viewer, what: string): Promise<number> {
  await tx.run(
    'INSERT INTO daily_use (person_id, day, what, n) VALUES (?, ?, ?, 0) ON DUPLICATE KEY UPDATE n = n',
    [personId, today, what],
  );
  const [row] = await tx.rows<{ n: number }>(
    'SELECT n FROM daily_use WHERE person_id = ? AND day = ? AND what = ? FOR UPDATE',
    [personId, today, what],
  );
  return row!.n;
}

async function add(tx: Sql, { personId, today }: Viewer, what: string, n: number): Promise<void> {
  await tx.run('UPDATE daily_use SET n = n + ? WHERE person_id = ? AND day = ? AND what = ?', [
    n,
    personId,
    today,
    what,
  ]);
}

/** Adds to today's questions unless that would pass the limit; false as well before the first question of the day. */
async function addQuestions(tx: Sql, viewer: Viewer, n: number): Promise<boolean> {
  const { affectedRows } = await tx.run(
    `UPDATE daily_use SET n = n + ?
      WHERE person_id = ? AND day = ? AND what = ?
        AND n + ? <= (SELECT CAST(s.value AS UNSIGNED) FROM setting s WHERE s.name = ?)`,
    [n, viewer.personId, viewer.today, useOf(viewer, 'QUESTION'), n, settingOf(viewer)],
  );
  return affectedRows === 1;
}

/** What was asked on earlier days is of no use any more. */
const forgetEarlier = (tx: Sql, viewer: Viewer): Promise<unknown> =>
  tx.run('DELETE FROM asked_question WHERE person_id = ? AND token_id = ? AND day < ?', [
    viewer.personId,
    tokenOf(viewer),
    viewer.today,
  ]);

/** Rolls back the questions that would have passed the limit. */
class LimitReached extends Error {}

async function countWithin(ctx: Context, viewer: Viewer, questions: readonly string[]): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const { affectedRows: added } = await tx.run(
      'INSERT IGNORE INTO asked_question (person_id, token_id, day, question) VALUES ?',
      [questions.toSorted().map((question) => [viewer.personId, tokenOf(viewer), viewer.today, question])],
    );
    if (added === 0 || (await addQuestions(tx, viewer, added))) return;
    // Before the first question of the day there is no row to add to, or a concurrent request has just written it.
    const isFirst = (await lockCount(tx, viewer, useOf(viewer, 'QUESTION'))) === 0;
    if (!(await addQuestions(tx, viewer, added))) throw new LimitReached();
    if (isFirst) await forgetEarlier(tx, viewer);
  });
}

async function readLimit(sql: Sql, viewer: Viewer): Promise<number> {
  const [row] = await sql.rows<{ value: string }>('SELECT value FROM setting WHERE name = ?', [
    settingOf(viewer),
  ]);
  return Number(row!.value);
}

/** The first refusal of a day is recorded; those that follow would only fill the log. `what`: counts the refusals. */
async function auditLimit(ctx: Context, viewer: Viewer, limit: number, what: string): Promise<void> {
  const id = await allocateIds(ctx.db, 'audit');
  const detail = { limit, ...tokenDetail(viewer) };
  await inTransaction(ctx.db, async (tx) => {
    if ((await lockCount(tx, viewer, what)) > 0) return;
    await add(tx, viewer, what, 1);
    await audit(ctx, tx, { kind: 'COLLISION_LIMIT_REACHED', actorId: viewer.personId, detail, id });
  });
}

/**
 * Counts what is about to be looked up. Problems: the day's limit would be passed, and nothing may be looked up; they are
 * the same whatever the answer would have been. What was asked before on the same day costs nothing.
 */
export async function countQuestions(ctx: Context, questions: readonly string[]): Promise<Problem[]> {
  if (questions.length === 0) return [];
  const viewer = requireViewer(ctx);
  try {
    await countWithin(ctx, viewer, questions);
    return [];
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const limit = await readLimit(ctx.db, viewer);
    await auditLimit(ctx, viewer, limit, useOf(viewer, 'REFUSED'));
    return [problem('COLLISION_LIMIT', [], { limit })];
  }
}

/**
 * Whoever loads data (BACKFILL) is not limited, for the past has more numbers than a day has questions: their entries are
 * counted, and the first of a day is audited.
 */
async function countLoaded(ctx: Context): Promise<void> {
  const viewer = requireViewer(ctx);
  const { affectedRows } = await ctx.db.run(
    'INSERT INTO daily_use (person_id, day, what, n) VALUES (?, ?, ?, 1) ON DUPLICATE KEY UPDATE n = n + 1',
    [viewer.personId, viewer.today, useOf(viewer, 'LOADED')],
  );
  // An updated row counts twice.
  if (affectedRows > 1) return;
  await audit(ctx, ctx.db, {
    kind: 'LOADING_BEGAN',
    actorId: viewer.personId,
    detail: tokenDetail(viewer),
  });
}

/** `backfill`: of a load. */
type Lookup = { refusals: Problem[]; questions: readonly string[]; backfill: boolean };

/**
 * What is left to check before a request may look numbers up: `refusals` of other rules, then the limit. Null: it may go on.
 * A request that was recorded before is answered as it was then, whatever refuses it meanwhile.
 */
export async function beforeLookup<R>(
  ctx: Context,
  request: Request,
  { refusals, questions, backfill }: Lookup,
): Promise<{ problems: Problem[] } | { problems?: undefined; result: R } | null> {
  if (refusals.length === 0 && backfill) {
    if (questions.length > 0) await countLoaded(ctx);
    return null;
  }
  const problems = refusals.length > 0 ? refusals : await countQuestions(ctx, questions);
  if (problems.length === 0) return null;
  const earlier = await answered<R>(ctx.db, requireViewer(ctx).personId, request);
  return earlier && 'result' in earlier ? { result: earlier.result } : { problems };
}

/** Pool customers that collisions name to one person in a day. */
const POOL_NAMES_PER_DAY = 5;

/** Which of these pool customers may be named now; each time is counted and audited. */
export async function namePoolCustomers(
  ctx: Context,
  customerIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (customerIds.length === 0) return new Set();
  const viewer = requireViewer(ctx);
  const what = 'POOL_NAME';
  const firstId = await allocateIds(ctx.db, 'audit', POOL_NAMES_PER_DAY);
  return inTransaction(ctx.db, async (tx) => {
    const room = Math.max(0, POOL_NAMES_PER_DAY - (await lockCount(tx, viewer, what)));
    const named = customerIds.slice(0, room);
    if (named.length === 0) return new Set<number>();
    await add(tx, viewer, what, named.length);
    for (const [index, customerId] of named.entries()) {
      await audit(ctx, tx, {
        kind: 'POOL_CUSTOMER_NAMED',
        actorId: viewer.personId,
        detail: { customerId, ...tokenDetail(viewer) },
        id: firstId + index,
      });
    }
    return new Set(named);
  });
}

/** Rows that an import is about to compare with the customers, counted for the audit log. */
export async function countImportRows(tx: Sql, viewer: Viewer, rows: number): Promise<number> {
  const what = useOf(viewer, 'IMPORT_ROW');
  const before = await lockCount(tx, viewer, what);
  await add(tx, viewer, what, rows);
  return before + rows;
}

/**
 * Distinct numbers and credit codes that the imports of one person may compare in a day. A mask hides one of 10,000 mobiles:
 * more would read it by trying.
 */
const IMPORT_QUESTIONS_PER_DAY = 1_000;

/** Adds the questions of each row that has room left; false: the row has none and must not be compared. */
async function addImportQuestions(
  tx: Sql,
  viewer: Viewer,
  rows: readonly (readonly string[])[],
): Promise<boolean[]> {
  const used = await lockCount(tx, viewer, 'IMPORT_QUESTION');
  if (used === 0) await forgetEarlier(tx, viewer);
  const earlier = await tx.rows<{ question: string }>(
    'SELECT question FROM asked_question WHERE person_id = ? AND token_id = ? AND day = ? AND question IN (?)',
    [viewer.personId, tokenOf(viewer), viewer.today, [...new Set(rows.flat())]],
  );
  const asked = new Set(earlier.map(({ question }) => question));
  const added: string[] = [];
  const compared = rows.map((questions) => {
    const more = questions.filter((question) => !asked.has(question));
    if (used + added.length + more.length > IMPORT_QUESTIONS_PER_DAY) return false;
    for (const question of more) asked.add(question);
    added.push(...more);
    return true;
  });
  if (added.length > 0) {
    await tx.run('INSERT IGNORE INTO asked_question (person_id, token_id, day, question) VALUES ?', [
      added.toSorted().map((question) => [viewer.personId, tokenOf(viewer), viewer.today, question]),
    ]);
    await add(tx, viewer, 'IMPORT_QUESTION', added.length);
  }
  return compared;
}

/**
 * Counts what the rows of an import are about to look up; per row: the problem that keeps it from being compared, the same
 * whether its numbers are taken or free. Who loads data or reads the pool's numbers is not limited.
 */
export async function countImportQuestions(
  ctx: Context,
  rows: readonly (readonly string[])[],
): Promise<(Problem | null)[]> {
  const viewer = requireViewer(ctx);
  const isLimited = !viewer.permissions.has('BACKFILL') && !viewer.permissions.has('READ_POOL_PHONES');
  if (!isLimited || rows.every((questions) => questions.length === 0)) return rows.map(() => null);
  const compared = await inTransaction(ctx.db, (tx) => addImportQuestions(tx, viewer, rows));
  const limit = IMPORT_QUESTIONS_PER_DAY;
  if (compared.includes(false)) await auditLimit(ctx, viewer, limit, 'IMPORT_REFUSED');
  return compared.map((isCompared) => (isCompared ? null : problem('IMPORT_LIMIT', [], { limit })));
}
