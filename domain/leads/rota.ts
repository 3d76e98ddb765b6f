/** 轮派: whose turn it is among the people of a unit (docs/rules/leads.md). */
import type { UnitId } from '../organization/tree';
import { problem, type Problem } from '../problem';

export type RotaMember = {
  personId: UnitId;
  /** On leave: keeps the place and is passed over. */
  paused: boolean;
};

export const DEFAULT_LIMIT_MINUTES = 30;
const LEAST_LIMIT = 5;
const MOST_LIMIT = 600;
export const MAX_ROTA = 100;

/** The one after whoever got the last lead, round and round; null: nobody takes part. */
export function nextOfRota(
  members: readonly RotaMember[],
  lastId: UnitId | null,
  takesPart: (personId: UnitId) => boolean,
): UnitId | null {
  const last = members.findIndex(({ personId }) => personId === lastId);
  const inTurn = [...members.slice(last + 1), ...members.slice(0, last + 1)];
  return inTurn.find(({ personId, paused }) => !paused && takesPart(personId))?.personId ?? null;
}

/**
 * Whom an edited rota goes on after: whoever got the last lead, or, when he is no longer in it, the nearest one before him who
 * still is, so that the turn stays with those who came after him.
 */
export function lastAfterEdit(
  before: readonly UnitId[],
  lastId: UnitId | null,
  after: readonly UnitId[],
): UnitId | null {
  const last = lastId === null ? -1 : before.indexOf(lastId);
  if (last === -1) return null;
  const backwards = [...before.slice(0, last + 1).reverse(), ...before.slice(last + 1).reverse()];
  return backwards.find((id) => after.includes(id)) ?? null;
}

/** `belongs`: is this an active person of the unit who follows customers up? */
export function checkRota(
  { members, limitMinutes }: { members: readonly RotaMember[]; limitMinutes: number },
  belongs: (personId: UnitId) => boolean,
): Problem[] {
  const ids = members.map(({ personId }) => personId);
  return [
    ...(ids.length > MAX_ROTA ? [problem('LIST_FULL', ['members'], { max: MAX_ROTA })] : []),
    ...(new Set(ids).size < ids.length ? [problem('ROTA_TWICE', ['members'])] : []),
    ...(ids.every(belongs) ? [] : [problem('NOT_FOUND', ['members'])]),
    ...(Number.isInteger(limitMinutes) && limitMinutes >= LEAST_LIMIT && limitMinutes <= MOST_LIMIT
      ? []
      : [problem('LEAD_LIMIT_INVALID', ['limitMinutes'], { min: LEAST_LIMIT, max: MOST_LIMIT })]),
  ];
}
