/** The unit that a report is about: reports, and whatever counts or lists by unit, ask here. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { optionalId } from '../graphql/ids';
import { notFound } from '../graphql/refused-question';
import { mayReport } from './scope';
import { topsOfScope } from './viewer';

/** The unit named, the viewer's own when none is. Throws NOT_FOUND where it is unknown or outside the scope. */
export function reportUnit(ctx: Context, id: string | null | undefined, lastDay: Day): UnitId {
  const viewer = requireViewer(ctx);
  const named = optionalId('unit', id) as UnitId | null;
  const unitId = named ?? topsOfScope(ctx.tree, viewer.personId, viewer.today)[0]!;
  if (!mayReport(ctx, unitId, lastDay)) throw notFound(ctx);
  return unitId;
}
