/** 代理人: a manager's name, rights and scope lent to somebody for a range of days (docs/permissions.md). */
import { deputyProblems, type Deputation } from '@erp/domain/identity/deputies';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { addDays, type Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { once } from '../database/once';
import { audit } from '../identity/audit';
import { forgetTree, readTree, TREE_CHANGED } from './tree-cache';

export type NewDeputation = {
  requestKey: string;
  /** Null: the viewer. */
  managerId: UnitId | null;
  deputyId: UnitId;
  from: Day;
  to: Day;
};

export type DeputyOutcome = { problems: Problem[] } | { problems?: undefined; deputation: Deputation };

const readsAgain = async (ctx: Context): Promise<void> => {
  forgetTree(ctx.db);
  ctx.tree = await readTree(ctx.db, ctx.settings.timeZone);
};

/** Whoever manages people names and ends the deputies of every manager. */
const managesPeople = (ctx: Context): boolean => requireViewer(ctx).permissions.has('MANAGE_PEOPLE');

/** For oneself, or for any manager. */
const mayNameFor = (ctx: Context, managerId: UnitId): boolean =>
  managerId === requireViewer(ctx).personId || managesPeople(ctx);

export async function nameDeputy(
  ctx: Context,
  { requestKey, ...input }: NewDeputation,
): Promise<DeputyOutcome> {
  const { personId, today, units } = requireViewer(ctx);
  const managerId = input.managerId ?? personId;
  if (!mayNameFor(ctx, managerId)) return { problems: [problem('NOT_FOUND', ['managerId'])] };
  const id = await allocateIds(ctx.db, 'deputy');
  const request = { operation: 'nameDeputy', requestKey, input };
  const outcome = await once<{ deputation: Deputation }>(
    ctx,
    request,
    async (tx) => {
      const tree = await readTree(tx, ctx.settings.timeZone);
      const { deputyId, from, to } = input;
      // Whoever the viewer does not see is unknown to him: an administrator names deputies from elsewhere.
      const deputy = units.has(deputyId) ? (tree.unit(deputyId) ?? null) : null;
      const people = { manager: tree.unit(managerId) ?? null, deputy };
      const problems = deputyProblems({ ...people, from, to }, today);
      if (problems.length > 0) return { problems };
      await tx.run('INSERT INTO deputy (id, manager_id, deputy_id, from_day, to_day) VALUES ?', [
        [[id, managerId, deputyId, from, to]],
      ]);
      const detail = { deputyId, from, to };
      await audit(ctx, tx, { kind: 'DEPUTY_NAMED', actorId: personId, unitId: managerId, detail });
      return { result: { deputation: { id, managerId, deputyId, from, to } } };
    },
    TREE_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  await readsAgain(ctx);
  return { deputation: outcome.result.deputation };
}

/** From now on the deputy no longer stands in; what the deputy did stays the deputy's. */
export async function endDeputy(
  ctx: Context,
  { requestKey, deputationId }: { requestKey: string; deputationId: number },
): Promise<DeputyOutcome> {
  const { personId, today } = requireViewer(ctx);
  const outcome = await once<{ deputation: Deputation }>(
    ctx,
    { operation: 'endDeputy', requestKey, input: { deputationId } },
    async (tx) => {
      const { deputations } = await readTree(tx, ctx.settings.timeZone);
      const found = deputations.find(({ id }) => id === deputationId);
      if (!found || !mayNameFor(ctx, found.managerId)) {
        return { problems: [problem('NOT_FOUND', ['deputationId'])] };
      }
      const yesterday = addDays(today, -1);
      const to = found.to < yesterday ? found.to : yesterday;
      await tx.run('UPDATE deputy SET to_day = ? WHERE id = ?', [to, deputationId]);
      await audit(ctx, tx, {
        ...{ kind: 'DEPUTY_ENDED', actorId: personId, unitId: found.managerId },
        detail: { deputyId: found.deputyId },
      });
      return { result: { deputation: { ...found, to } } };
    },
    TREE_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  await readsAgain(ctx);
  return { deputation: outcome.result.deputation };
}

/** Present and coming ones that concern the viewer; an administrator's are all. */
export function listDeputations(ctx: Context): Deputation[] {
  const { personId, today } = requireViewer(ctx);
  return ctx.tree.deputations.filter(
    ({ managerId, deputyId, to }) =>
      to >= today && (managesPeople(ctx) || managerId === personId || deputyId === personId),
  );
}
