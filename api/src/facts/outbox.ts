/** Notes of what happened, written in the transaction of what they tell of; log-changes.ts moves them into the log. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

/**
 * CUSTOMER: something was recorded on it; TASK: a task began, moved or ended; COMMENT: one was written or answered; VISIT: one
 * was planned, moved, done, called off or missed, or its companion was asked or answered.
 */
export const CHANGE_TOPICS = ['CUSTOMER', 'TASK', 'COMMENT', 'VISIT'] as const;
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

export type Note = {
  topic: ChangeTopic;
  /** Whom it concerns: the holder of the customer, the person of the task. Null: nobody's any more. */
  unitId: UnitId | number | null;
  ref: string;
};

/** `changeId`: allocated before the transaction, one for all of its notes. */
export async function appendNotes(
  tx: Sql,
  changeId: number,
  notes: readonly Note[],
  now: Instant,
): Promise<void> {
  await tx.run('INSERT INTO outbox (id, line, topic, unit_id, ref, at) VALUES ?', [
    notes.map(({ topic, unitId, ref }, line) => [changeId, line, topic, unitId, ref, toDateTime(now)]),
  ]);
}
