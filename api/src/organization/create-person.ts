/** A person with a role in a unit, from a day on; with a login the person can sign in. */
import { textRules } from '@erp/domain/generated/text-rules';
import type { Role } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { createAccount, isLoginTaken } from '../identity/accounts';
import { audit } from '../identity/audit';
import { checkNewPassword, hashPassword, loginOf } from '../identity/passwords';
import { changeOnce, type UnitOutcome } from './change-organization';
import { checkUnitCode, checkUnitName, codeProblems } from './check-names';
import { appendParent, beginning, parentProblems } from './dated-parents';

export type NewPerson = {
  requestKey: string;
  code: string;
  name: string;
  role: Role;
  unitId: UnitId;
  from: Day | null;
  login: string | null;
  password: string | null;
};

const { max: maxLogin } = textRules['CreatePersonInput.login'];

function accountProblems({ login, password }: NewPerson): Problem[] {
  if (!login?.trim()) return password ? [problem('CODE_REQUIRED', ['login'])] : [];
  return [
    // Some characters are several once normalised.
    ...(loginOf(login).length > maxLogin ? [problem('TOO_LONG', ['login'], { max: maxLogin })] : []),
    ...(password === null
      ? [problem('PASSWORD_REQUIRED', ['password'])]
      : checkNewPassword(password, ['password'])),
  ];
}

export async function createPerson(ctx: Context, input: NewPerson): Promise<UnitOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  const start = beginning(ctx, input.from, ['from']);
  const problems = [
    ...checkUnitCode(input.code),
    ...checkUnitName(input.name),
    ...accountProblems(input),
    ...('problems' in start ? start.problems : []),
  ];
  if (problems.length > 0 || 'problems' in start) return { problems };
  const login = input.login?.trim() ? loginOf(input.login) : null;
  const passwordHash = login && input.password ? await hashPassword(input.password) : null;
  const unitId = (await allocateIds(ctx.db, 'unit')) as UnitId;
  // The password is no part of what is remembered of the request.
  const { requestKey, password: _password, ...asked } = input;
  return changeOnce(
    ctx,
    { operation: 'createPerson', requestKey, input: asked },
    unitId,
    async (tx, tree) => {
      const refusals = [
        ...codeProblems(tree, input.code),
        ...(login && (await isLoginTaken(tx, login)) ? [problem('LOGIN_TAKEN', ['login'])] : []),
        ...parentProblems(tree, { kind: 'PERSON' }, input.unitId, start.at, {
          parent: ['unitId'],
          from: ['from'],
        }),
      ];
      if (refusals.length > 0) return refusals;
      await tx.run('INSERT INTO unit (id, kind, code, name, role, active) VALUES ?', [
        [[unitId, 'PERSON', input.code.trim(), input.name.trim(), input.role, 1]],
      ]);
      const recordedAt = ctx.clock.now();
      await appendParent(tx, ctx.settings.timeZone, {
        unitId,
        parentId: input.unitId,
        at: start.at,
        actorId,
        recordedAt,
      });
      if (login && passwordHash) {
        await createAccount(tx, { personId: unitId, login, passwordHash, at: recordedAt });
        await audit(ctx, tx, { kind: 'ACCOUNT_CREATED', actorId, unitId });
      }
      await audit(ctx, tx, {
        kind: 'UNIT_CREATED',
        actorId,
        unitId,
        detail: { kind: 'PERSON', role: input.role },
      });
      return [];
    },
  );
}
