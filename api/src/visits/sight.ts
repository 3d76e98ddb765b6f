/**
 * What of a visit the viewer sees (docs/rules/visits.md): all of it with the customer in his scope; as companion, or of an own
 * visit to a customer who is somebody else's now, its time, the customer's name and the address, and nothing more.
 */
import { requireViewer, type Context, type Viewer } from '../context';
import { holds, present, presentOrPool } from '../identity/scope';
import { mayApproveOf } from '../tasks/plan-approval';
import type { VisitRow } from './queries';

const isWhole = (viewer: Viewer, { holder_id: holderId }: VisitRow): boolean =>
  holderId !== null && holds(presentOrPool(viewer), holderId);

export const isAskedAlong = ({ personId }: Viewer, row: VisitRow): boolean =>
  row.companion_id === personId && row.companion_status !== 'DECLINED';

const narrowed = (row: VisitRow): VisitRow => ({
  ...row,
  is_first_visit: null,
  purpose: null,
  contact_person_no: null,
  end_reason: null,
  approval: null,
  refusal_note: null,
  met: null,
  result: null,
  stage_from: null,
  stage: null,
  refusal_reason_id: null,
  received_on_spot: null,
  note: null,
  next_step: null,
  next_step_at: null,
});

/** Null: the viewer does not see the visit at all. */
export function asSeen(viewer: Viewer, row: VisitRow): VisitRow | null {
  if (isWhole(viewer, row)) return row;
  const isOwn = holds(present(viewer), row.rep_id);
  const isAlong =
    row.companion_id !== null &&
    holds(present(viewer), row.companion_id) &&
    row.companion_status !== 'DECLINED';
  return isOwn || isAlong ? narrowed(row) : null;
}

/** The rep's own plans, and those of the people below, of customers that the viewer sees as somebody's. */
export const mayChange = (viewer: Viewer, row: VisitRow): boolean =>
  viewer.permissions.has('VISIT') &&
  row.status === 'PLANNED' &&
  holds(present(viewer), row.rep_id) &&
  row.holder_id !== null &&
  holds(present(viewer), row.holder_id);

export const mayAnswer = (ctx: Context, row: VisitRow): boolean => {
  const viewer = requireViewer(ctx);
  return viewer.permissions.has('VISIT') && row.status === 'PLANNED' && isAskedAlong(viewer, row);
};

/** It waits, and the viewer may say yes or no to it. */
export const mayApprove = (ctx: Context, row: VisitRow): boolean =>
  row.approval === 'PENDING' && row.status === 'PLANNED' && mayApproveOf(ctx, row.rep_id);

/** Came along: the companion accepted, and the visit took place. */
export const isAccompanied = (row: VisitRow): boolean =>
  row.status === 'DONE' && row.companion_status === 'ACCEPTED';
