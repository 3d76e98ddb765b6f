/** Rotas as they are kept, and whose turn it is (docs/rules/leads.md). */
import { permissionsOf } from '@erp/domain/identity/permissions';
import { nextOfRota, type RotaMember } from '@erp/domain/leads/rota';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';

export type RotaRow = {
  unit_id: UnitId;
  /** 0: nobody has made it yet. */
  edition: number;
  limit_minutes: number;
  last_person_id: UnitId | null;
  changed_by: UnitId | null;
  changed_at: Instant | null;
  members: readonly RotaMember[];
};

/** By unit; one that has none is left out. */
export async function readRotas(sql: Sql, unitIds: readonly UnitId[]): Promise<Map<UnitId, RotaRow>> {
  if (unitIds.length === 0) return new Map();
  const rotas = await sql.rows<Omit<RotaRow, 'members'>>(
    `SELECT unit_id, edition, limit_minutes, last_person_id, changed_by, changed_at FROM rota WHERE unit_id IN (?)`,
    [unitIds],
  );
  const members = await sql.rows<{ unit_id: UnitId; person_id: UnitId; paused: number }>(
    'SELECT unit_id, person_id, paused FROM rota_member WHERE unit_id IN (?) ORDER BY unit_id, position, person_id',
    [unitIds],
  );
  return new Map(
    rotas.map((rota) => [
      rota.unit_id,
      {
        ...rota,
        members: members
          .filter((one) => one.unit_id === rota.unit_id)
          .map((one) => ({ personId: one.person_id, paused: one.paused === 1 })),
      },
    ]),
  );
}

/** What hand-outs and edits of a rota wait for and collide with, before any phone or customer is locked. */
export const lockRota = (tx: Sql, unitId: UnitId): Promise<unknown> =>
  tx.run('UPDATE rota SET version = version + 1 WHERE unit_id = ?', [unitId]);

export const hasRota = (ctx: Context, unitId: UnitId): boolean => {
  const kind = ctx.tree.unit(unitId)?.kind;
  return kind === 'DEPARTMENT' || kind === 'REGION';
};

/** An active person who belongs to the unit today, himself or through a unit in it, and may follow customers up. */
export function takesPart(ctx: Context, unitId: UnitId, personId: UnitId): boolean {
  const person = ctx.tree.unit(personId);
  if (person?.kind !== 'PERSON' || !person.active || !person.role) return false;
  if (!permissionsOf(person.role, null).has('FOLLOW_UP')) return false;
  const today = dayOf(ctx.clock.now(), ctx.settings.timeZone);
  return ctx.tree.pathAtEndOfDay(personId, today).includes(unitId);
}

/** Who comes next; null: nobody takes part. `had`: who is passed over, because he had this lead already. */
export const nextOf = (ctx: Context, rota: RotaRow, had: ReadonlySet<UnitId> = new Set()): UnitId | null =>
  nextOfRota(
    rota.members,
    rota.last_person_id,
    (personId) => !had.has(personId) && takesPart(ctx, rota.unit_id, personId),
  );

/** Departments and regions of the viewer's scope, by code. */
export const rotaUnits = (ctx: Context): UnitId[] => {
  const { units } = requireViewer(ctx);
  return ctx.tree.units
    .filter(({ id, active }) => active && units.has(id) && hasRota(ctx, id))
    .map(({ id }) => id);
};

export const emptyRota = (unitId: UnitId, limitMinutes: number): RotaRow => ({
  unit_id: unitId,
  edition: 0,
  limit_minutes: limitMinutes,
  last_person_id: null,
  changed_by: null,
  changed_at: null,
  members: [],
});
