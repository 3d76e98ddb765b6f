/** Says who is in a unit's rota, in which order, who is on leave and how long a first call may take (docs/rules/leads.md). */
import { checkRota, DEFAULT_LIMIT_MINUTES, lastAfterEdit, type RotaMember } from '@erp/domain/leads/rota';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { once } from '../database/once';
import type { Sql } from '../database/sql';
import { audit } from '../identity/audit';
import { hasRota, readRotas, takesPart } from './rotas';

export type RotaEntry = {
  unitId: UnitId;
  /** The edition that the person saw; 0: there was none. */
  edition: number;
  limitMinutes: number;
  members: RotaMember[];
};

export type RotaOutcome = { problems: Problem[] } | { problems?: undefined; unitId: UnitId };

/** Waits for hand-outs and other edits of this rota, also of one that is only being made. */
const holdRota =
  (ctx: Context, unitId: UnitId) =>
  (tx: Sql): Promise<unknown> =>
    tx.run(
      `INSERT INTO rota (unit_id, version, edition, limit_minutes, last_person_id, changed_by, changed_at)
       VALUES (?, 1, 0, ?, NULL, ?, ?)
       ON DUPLICATE KEY UPDATE version = version + 1`,
      [unitId, DEFAULT_LIMIT_MINUTES, requireViewer(ctx).personId, toDateTime(ctx.clock.now())],
    );

export async function setRota(ctx: Context, requestKey: string, entry: RotaEntry): Promise<RotaOutcome> {
  const { personId: by, units } = requireViewer(ctx);
  const { unitId, edition, limitMinutes, members } = entry;
  if (!units.has(unitId) || !hasRota(ctx, unitId)) return { problems: [problem('NOT_FOUND', ['unitId'])] };
  const request = { operation: 'setRota', requestKey, input: entry };
  const outcome = await once<{ unitId: UnitId }>(
    ctx,
    request,
    async (tx) => {
      const before = (await readRotas(tx, [unitId])).get(unitId)!;
      if (before.edition !== edition) return { problems: [problem('CHANGED_MEANWHILE', ['members'])] };
      const known = new Set(before.members.map(({ personId }) => personId));
      // Whoever has left the unit since he came into the rota may stay: he is passed over.
      const problems = checkRota(entry, (id) => known.has(id) || takesPart(ctx, unitId, id));
      if (problems.length > 0) return { problems };
      const after = members.map(({ personId }) => personId);
      const last = lastAfterEdit([...known], before.last_person_id, after);
      await tx.run(
        `UPDATE rota SET edition = edition + 1, limit_minutes = ?, last_person_id = ?, changed_by = ?, changed_at = ?
          WHERE unit_id = ?`,
        [limitMinutes, last, by, toDateTime(ctx.clock.now()), unitId],
      );
      await tx.run('DELETE FROM rota_member WHERE unit_id = ?', [unitId]);
      if (members.length > 0) {
        await tx.run('INSERT INTO rota_member (unit_id, person_id, position, paused) VALUES ?', [
          members.map(({ personId, paused }, position) => [unitId, personId, position, paused ? 1 : 0]),
        ]);
      }
      const named = members.map(({ personId, paused }) => `${personId}${paused ? ' paused' : ''}`).join(', ');
      await audit(ctx, tx, {
        kind: 'ROTA_SET',
        actorId: by,
        unitId,
        detail: { limitMinutes, members: named },
      });
      return { result: { unitId } };
    },
    holdRota(ctx, unitId),
  );
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
