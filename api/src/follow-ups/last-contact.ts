/** The last follow-up or DONE visit of a customer, as its row tells it. */
import type { FollowUpMethod, FollowUpOutcome } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import type { VisitResult } from '@erp/domain/visits/visit-rules';
import type { CustomerRow } from '../customers/queries';

export type LastContact = {
  customer_id: number;
  no: number;
  at: Instant;
  day: Day;
  rep_id: UnitId;
  contact: 'FOLLOW_UP' | 'VISIT';
  /** Of a follow-up. */
  method: FollowUpMethod | null;
  outcome: FollowUpOutcome | null;
  /** Of a visit. */
  result: VisitResult | null;
};

export function lastContactOf(row: CustomerRow): LastContact | null {
  if (row.last_contact === null) return null;
  const isFollowUp = row.last_contact === 'FOLLOW_UP';
  // One literal: a list makes fifty of them.
  return {
    customer_id: row.last_contact_of ?? row.id,
    no: row.last_contact_no!,
    at: row.last_contact_at!,
    day: row.last_contact_day!,
    rep_id: row.last_contact_rep_id!,
    contact: row.last_contact,
    method: row.last_contact_method,
    outcome: isFollowUp ? (row.last_contact_outcome as FollowUpOutcome | null) : null,
    result: isFollowUp ? null : (row.last_contact_outcome as VisitResult | null),
  };
}
