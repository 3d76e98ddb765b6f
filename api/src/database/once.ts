/**
 * A request that is sent again is answered as the first time: its key, what it asked for and its answer are one row,
 * written in the transaction of the request itself.
 */
import { createHash } from 'node:crypto';
import { problem, type Problem } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from './date-time';
import { isDuplicate, Overtaken } from './faults';
import { inTransaction, type Sql } from './sql';

export type Request = {
  operation: string;
  /** Unique per actor. */
  requestKey: string;
  /** JSON: what was asked for; another input under the same key is refused. */
  input: unknown;
};

/** One text per value, whatever the order of its keys; what is undefined is left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}

const hashOf = ({ operation, input }: Request): string =>
  createHash('sha256')
    .update(`${operation} ${canonical(input ?? null)}`)
    .digest('hex');

/** The stored answer of the actor's request; null: not answered yet; problems: the key was used for something else. */
export async function answered<R>(
  tx: Sql,
  actorId: number,
  request: Request,
): Promise<{ result: R } | { problems: Problem[] } | null> {
  const [row] = await tx.rows<{ input_hash: string; result: string }>(
    'SELECT input_hash, result FROM request WHERE actor_id = ? AND request_key = ?',
    [actorId, request.requestKey],
  );
  if (!row) return null;
  if (row.input_hash !== hashOf(request))
    return { problems: [problem('REQUEST_KEY_REUSED', ['requestKey'])] };
  return { result: JSON.parse(row.result) as R };
}

export async function rememberAnswer(
  tx: Sql,
  actorId: number,
  request: Request,
  result: unknown,
  now: Instant,
): Promise<void> {
  const row = [
    actorId,
    request.requestKey,
    request.operation,
    hashOf(request),
    JSON.stringify(result ?? null),
    toDateTime(now),
  ];
  try {
    await tx.run('INSERT INTO request (actor_id, request_key, operation, input_hash, result, at) VALUES ?', [
      [row],
    ]);
  } catch (error) {
    // The same request came twice at once: this one begins again and answers as the other did.
    throw isDuplicate(error) ? new Overtaken(error) : error;
  }
}

class Refusal extends Error {
  constructor(readonly problems: Problem[]) {
    super('refused');
  }
}

type Outcome<R> = { problems: Problem[] } | { problems?: undefined; result: R };

/**
 * A transaction that is done once per request key; problems leave nothing behind. `lock` is what requests that could
 * collide wait for, taken first: the same request sent twice at once must find its answer, not its own effect.
 */
export async function once<R>(
  ctx: Context,
  request: Request,
  work: (tx: Sql) => Promise<Outcome<R>>,
  lock?: string | ((tx: Sql) => Promise<unknown>),
): Promise<Outcome<R>> {
  const { personId } = requireViewer(ctx);
  try {
    return await inTransaction(ctx.db, async (tx) => {
      if (typeof lock === 'string') await tx.run(lock);
      else await lock?.(tx);
      const earlier = await answered<R>(tx, personId, request);
      if (earlier) return 'problems' in earlier ? earlier : { result: earlier.result };
      const outcome = await work(tx);
      if (outcome.problems) throw new Refusal(outcome.problems);
      await rememberAnswer(tx, personId, request, outcome.result, ctx.clock.now());
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems };
    throw error;
  }
}
