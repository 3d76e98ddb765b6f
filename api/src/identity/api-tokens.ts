/** API tokens: their owner's scope, their own scopes. The secret is shown once and stored as its hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { TokenScope } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { addDays, type Day, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { audit } from './audit';
import { forgetTokens } from './token-cache';
import { scopesToGrant } from './viewer';

export type ApiTokenRow = {
  id: number;
  person_id: UnitId;
  name: string;
  scopes: string;
  created_at: Instant;
  expires_on: Day;
  revoked_at: Instant | null;
  last_used_at: Instant | null;
};

export type TokenOutcome =
  | { problems: Problem[] }
  | { problems?: undefined; token: ApiTokenRow; secret: string | null };

const MAX_DAYS = 366;
const MAX_LISTED = 200;
export const TOKEN_PREFIX = 'erp_';

const columns = 'id, person_id, name, scopes, created_at, expires_on, revoked_at, last_used_at';

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A person's own tokens, or all of the company's for whoever manages people. */
export function listTokens(ctx: Context): Promise<ApiTokenRow[]> {
  const { permissions, personId } = requireViewer(ctx);
  const own = permissions.has('MANAGE_PEOPLE')
    ? { sql: 'TRUE', params: [] }
    : { sql: 'person_id = ?', params: [personId] };
  return ctx.db.rows<ApiTokenRow>(
    `SELECT ${columns} FROM api_token WHERE ${own.sql} ORDER BY created_at DESC, id DESC LIMIT ${MAX_LISTED}`,
    own.params,
  );
}

async function readToken(sql: Sql, id: number): Promise<ApiTokenRow | undefined> {
  const [row] = await sql.rows<ApiTokenRow>(`SELECT ${columns} FROM api_token WHERE id = ?`, [id]);
  return row;
}

export type NewToken = { requestKey: string; name: string; scopes: readonly TokenScope[]; expiresOn: Day };

function checkToken(ctx: Context, { name, scopes, expiresOn }: NewToken): Problem[] {
  const { personId, today } = requireViewer(ctx);
  const toGrant = scopesToGrant(ctx.tree, personId, today);
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push(problem('UNIT_NAME_REQUIRED', ['name']));
  if (scopes.length === 0) problems.push(problem('SCOPES_REQUIRED', ['scopes']));
  if (scopes.some((scope) => !toGrant.has(scope))) problems.push(problem('SCOPE_NOT_YOURS', ['scopes']));
  if (expiresOn < today || expiresOn > addDays(today, MAX_DAYS))
    problems.push(problem('EXPIRY_INVALID', ['expiresOn']));
  return problems;
}

export async function createApiToken(ctx: Context, input: NewToken): Promise<TokenOutcome> {
  const { personId } = requireViewer(ctx);
  const problems = checkToken(ctx, input);
  if (problems.length > 0) return { problems };
  const newId = await allocateIds(ctx.db, 'token');
  const secret = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  const { requestKey, ...asked } = input;
  const outcome = await once(ctx, { operation: 'createApiToken', requestKey, input: asked }, async (tx) => {
    const scopes = [...new Set(input.scopes)].join(' ');
    await tx.run(
      'INSERT INTO api_token (id, person_id, name, scopes, secret_hash, created_at, expires_on) VALUES ?',
      [
        [
          [
            newId,
            personId,
            input.name.trim(),
            scopes,
            hashOfSecret(secret),
            toDateTime(ctx.clock.now()),
            input.expiresOn,
          ],
        ],
      ],
    );
    await audit(ctx, tx, { kind: 'TOKEN_CREATED', actorId: personId, detail: { token: newId, scopes } });
    return { result: { id: newId } };
  });
  if (outcome.problems) return { problems: outcome.problems };
  const { id } = outcome.result;
  return { token: (await readToken(ctx.db, id))!, secret: id === newId ? secret : null };
}

/** Revokes the person's live tokens; how many there were. The caller forgets the cached ones after its transaction. */
export async function revokeTokensOf(tx: Sql, personId: UnitId, now: Instant): Promise<number> {
  const { affectedRows } = await tx.run(
    'UPDATE api_token SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL',
    [toDateTime(now), personId],
  );
  return affectedRows;
}

export async function revokeApiToken(ctx: Context, id: number): Promise<TokenOutcome> {
  const { personId, permissions } = requireViewer(ctx);
  const token = await readToken(ctx.db, id);
  if (!token || (token.person_id !== personId && !permissions.has('MANAGE_PEOPLE'))) {
    return { problems: [problem('NOT_FOUND', ['tokenId'])] };
  }
  const { affectedRows } = await ctx.db.run(
    'UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
    [toDateTime(ctx.clock.now()), id],
  );
  if (affectedRows === 1) {
    await audit(ctx, ctx.db, {
      kind: 'TOKEN_REVOKED',
      actorId: personId,
      unitId: token.person_id,
      detail: { token: id },
    });
  }
  forgetTokens(ctx.db);
  return { token: (await readToken(ctx.db, id))!, secret: null };
}
