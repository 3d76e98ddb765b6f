/**
 * The one limiter of whatever answers "is this number taken" (docs/rules/customer-entry.md, Questions): whoever could ask
 * without a limit would read the masked numbers of the pool by trying them all. A question is one number or credit code
 * that one person asks about on one day, whatever the way and whatever the answer.
 */
import type { MatchKeys } from '@erp/domain/customers/collision';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context, type Viewer } from '../context';
import { answered, type Request } from '../database/once';
import { inTransaction, type Sql } from '../database/sql';
import { audit } from '../identity/audit';
import { readsPoolNumbers } from './masking';

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
  viewer.tokenId !== undefined && readsPoolNumbers(viewer) ? viewer.tokenId : 0;

const tokenDetail = ({ tokenId }: Viewer): { token?: number } =>
  tokenId === undefined ? {} : { token: tokenId };

/** The name of a token's own count in table daily_use. */
const useOf = (viewer: Viewer, what: string): string =>
  tokenOf(viewer) === 0 ? what : `${what}:${tokenOf(viewer)}`;

async function readLimit(sql: Sql, viewer: Viewer): Promise<number> {
  const [row] = await sql.rows<{ value: string }>('SELECT value FROM setting WHERE name = ?', [
    tokenOf(viewer) === 0 ? SETTING.person : SETTING.token,
  ]);
  return Number(row!.value);
}

async function askedBefore(sql: Sql, viewer: Viewer, questions: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ question: string }>(
    'SELECT question FROM asked_question WHERE person_id = ? AND token_id = ? AND day = ? AND question IN (?)',
    [viewer.personId, tokenOf(viewer), viewer.today, questions],
  );
  return new Set(rows.map(({ question }) => question));
}

/** Locks today's count, so that the person's questions are counted one after the other, by however many processes. */
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

/** Adds to today's count unless that would pass the limit. */
async function addWithin(
  tx: Sql,
  { personId, today }: Viewer,
  { what, n, limit }: { what: string; n: number; limit: number },
): Promise<boolean> {
  const { affectedRows } = await tx.run(
    'UPDATE daily_use SET n = n + ? WHERE person_id = ? AND day = ? AND what = ? AND n + ? <= ?',
    [n, personId, today, what, n, limit],
  );
  return affectedRows === 1;
}

/** The first refusal of a day is recorded; those that follow would only fill the log. */
async function auditLimit(ctx: Context, tx: Sql, viewer: Viewer, limit: number): Promise<void> {
  const what = useOf(viewer, 'REFUSED');
  if ((await lockCount(tx, viewer, what)) > 0) return;
  await addWithin(tx, viewer, { what, n: 1, limit: 1 });
  const detail = { limit, ...tokenDetail(viewer) };
  await audit(ctx, tx, { kind: 'COLLISION_LIMIT_REACHED', actorId: viewer.personId, detail });
}

/**
 * Counts what is about to be looked up. Problems: the day's limit would be passed, and nothing may be looked up; they are
 * the same whatever the answer would have been. What was asked before on the same day costs nothing.
 */
export async function countQuestions(ctx: Context, questions: readonly string[]): Promise<Problem[]> {
  if (questions.length === 0) return [];
  const viewer = requireViewer(ctx);
  if ((await askedBefore(ctx.db, viewer, questions)).size === questions.length) return [];
  const what = useOf(viewer, 'QUESTION');
  return inTransaction(ctx.db, async (tx) => {
    const limit = await readLimit(tx, viewer);
    const n = await lockCount(tx, viewer, what);
    const asked = await askedBefore(tx, viewer, questions);
    const added = questions.filter((question) => !asked.has(question));
    if (added.length === 0) return [];
    if (!(await addWithin(tx, viewer, { what, n: added.length, limit }))) {
      await auditLimit(ctx, tx, viewer, limit);
      return [problem('COLLISION_LIMIT', [], { limit })];
    }
    if (n === 0) {
      // What was asked on earlier days is of no use any more.
      await tx.run('DELETE FROM asked_question WHERE person_id = ? AND token_id = ? AND day < ?', [
        viewer.personId,
        tokenOf(viewer),
        viewer.today,
      ]);
    }
    await tx.run('INSERT IGNORE INTO asked_question (person_id, token_id, day, question) VALUES ?', [
      added.map((question) => [viewer.personId, tokenOf(viewer), viewer.today, question]),
    ]);
    return [];
  });
}

/**
 * What is left to check before a request may look numbers up: `refusals` of other rules, then the limit. Null: it may go on.
 * A request that was recorded before is answered as it was then, whatever refuses it meanwhile.
 */
export async function beforeLookup<R>(
  ctx: Context,
  request: Request,
  { refusals, questions }: { refusals: Problem[]; questions: readonly string[] },
): Promise<{ problems: Problem[] } | { problems?: undefined; result: R } | null> {
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
  return inTransaction(ctx.db, async (tx) => {
    const room = Math.max(0, POOL_NAMES_PER_DAY - (await lockCount(tx, viewer, what)));
    const named = customerIds.slice(0, room);
    if (named.length === 0) return new Set<number>();
    await addWithin(tx, viewer, { what, n: named.length, limit: POOL_NAMES_PER_DAY });
    for (const customerId of named) {
      await audit(ctx, tx, {
        kind: 'POOL_CUSTOMER_NAMED',
        actorId: viewer.personId,
        detail: { customerId, ...tokenDetail(viewer) },
      });
    }
    return new Set(named);
  });
}

/** Rows that an authorised import has compared with the customers; counted beside the questions, and not limited. */
export async function countImportRows(tx: Sql, viewer: Viewer, rows: number): Promise<number> {
  const what = useOf(viewer, 'IMPORT_ROW');
  const before = await lockCount(tx, viewer, what);
  await tx.run('UPDATE daily_use SET n = n + ? WHERE person_id = ? AND day = ? AND what = ?', [
    rows,
    viewer.personId,
    viewer.today,
    what,
  ]);
  return before + rows;
}
