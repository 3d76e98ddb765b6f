/** When, for whom and in what order a fact is recorded: what every recording mutation's input says in the same words. */
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import type { Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { optionalId } from '../graphql/ids';
import { holds, present } from '../identity/scope';

export type FactInputFields = {
  /** null: now. */
  at: Instant | null;
  /** null: the viewer. */
  repId: UnitId | null;
  sequence: number | null;
  backfill: boolean;
};

/** The fields as the schema's inputs give them. */
type Given = {
  readonly at?: Instant | null;
  readonly repId?: string | null;
  readonly sequence?: number | null;
  readonly backfill?: boolean | null;
};

export const factFields = (given: Given): FactInputFields => ({
  at: given.at ?? null,
  repId: optionalId('unit', given.repId) as UnitId | null,
  sequence: given.sequence ?? null,
  backfill: given.backfill ?? false,
});

/** Read and allowed. */
export type FactTime = {
  at: Instant;
  /** Nobody named an instant: it happens as it is recorded, after everything recorded before. */
  isNow: boolean;
  repId: UnitId;
  sequence: number;
  backfill: boolean;
};

/**
 * Backfill needs its permission. Another rep is named with backfill, or by a manager for somebody of the scope; a person
 * outside it is unknown. `path`: where the fields stand in the input.
 */
export function factInput(
  ctx: Context,
  fields: FactInputFields,
  path: string[],
): FactTime | { problems: Problem[] } {
  const viewer = requireViewer(ctx);
  const { backfill } = fields;
  if (backfill && !viewer.permissions.has('BACKFILL')) {
    return { problems: [problem('NOT_ALLOWED', [...path, 'backfill'])] };
  }
  const repId = fields.repId ?? viewer.personId;
  if (repId !== viewer.personId) {
    const known = ctx.tree.unit(repId)?.kind === 'PERSON' && (backfill || holds(present(viewer), repId));
    if (!known) return { problems: [problem('NOT_FOUND', [...path, 'repId'])] };
  }
  return {
    at: fields.at ?? ctx.clock.now(),
    isNow: fields.at === null,
    repId,
    sequence: fields.sequence ?? 0,
    backfill,
  };
}
