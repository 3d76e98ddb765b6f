/** Exports for reps, off unless a manager allows them until a day (docs/permissions.md). One row per rep; who gave or took it is in the audit log. */
import { allowanceProblems, type ExportAllowance } from '@erp/domain/identity/export-allowance';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { once } from '../database/once';
import { audit } from '../identity/audit';
import { standingAllowances } from '../identity/viewer';
import { forgetTree, readTree, TREE_CHANGED } from './tree-cache';

export type AllowanceOutcome =
  | { problems: Problem[] }
  | { problems?: undefined; allowance: ExportAllowance | null };

const readsAgain = async (ctx: Context): Promise<void> => {
  forgetTree(ctx.db);
  ctx.tree = await readTree(ctx.db, ctx.settings.timeZone);
};

/** Given again, the new day holds. */
export async function allowExport(
  ctx: Context,
  { requestKey, personId, until }: { requestKey: string; personId: UnitId; until: Day },
): Promise<AllowanceOutcome> {
  const { personId: by, today, units } = requireViewer(ctx);
  const outcome = await once<{ allowance: ExportAllowance }>(
    ctx,
    { operation: 'allowExport', requestKey, input: { personId, until } },
    async (tx) => {
      const tree = await readTree(tx, ctx.settings.timeZone);
      const person = units.has(personId) ? (tree.unit(personId) ?? null) : null;
      const problems = allowanceProblems({ person, by, until }, today);
      if (problems.length > 0) return { problems };
      await tx.run(
        `INSERT INTO export_allowance (person_id, allowed_by, to_day) VALUES ?
         ON DUPLICATE KEY UPDATE allowed_by = VALUES(allowed_by), to_day = VALUES(to_day)`,
        [[[personId, by, until]]],
      );
      await audit(ctx, tx, { kind: 'EXPORT_ALLOWED', actorId: by, unitId: personId, detail: { until } });
      return { result: { allowance: { personId, allowedBy: by, until } } };
    },
    TREE_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  await readsAgain(ctx);
  return { allowance: outcome.result.allowance };
}

export async function revokeExport(
  ctx: Context,
  { requestKey, personId }: { requestKey: string; personId: UnitId },
): Promise<AllowanceOutcome> {
  const { personId: by, units } = requireViewer(ctx);
  const outcome = await once<null>(
    ctx,
    { operation: 'revokeExport', requestKey, input: { personId } },
    async (tx) => {
      if (!units.has(personId)) return { problems: [problem('NOT_FOUND', ['personId'])] };
      const { affectedRows } = await tx.run('DELETE FROM export_allowance WHERE person_id = ?', [personId]);
      if (affectedRows === 1) {
        await audit(ctx, tx, { kind: 'EXPORT_REVOKED', actorId: by, unitId: personId });
      }
      return { result: null };
    },
    TREE_CHANGED,
  );
  if (outcome.problems) return { problems: outcome.problems };
  await readsAgain(ctx);
  return { allowance: null };
}

/** Of reps of the viewer's scope; those that hold today. */
export function listExportAllowances(ctx: Context): ExportAllowance[] {
  const { units, today } = requireViewer(ctx);
  const codeOf = ({ personId }: ExportAllowance): string => ctx.tree.unit(personId)!.code;
  return standingAllowances(ctx.tree, today)
    .filter(({ personId }) => units.has(personId))
    .sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
}
