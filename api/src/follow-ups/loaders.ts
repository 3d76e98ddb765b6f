/** Values of follow-ups for many rows at once. */
import { EMPTY_ANNOTATION, type Annotation } from '@erp/domain/follow-ups/submit-rules';
import type { FollowUpOutcome } from '@erp/domain/follow-ups/vocabulary';
import { loader } from '../database/loads';
import { annotationsOf } from './annotation';
import { followUpsByKey, lastOutcomes, type FollowUpRow } from './queries';

/** By 'customerId:no'. The caller has checked the customer's scope. */
export const followUp = loader<string, FollowUpRow>((ctx, keys) =>
  followUpsByKey(
    ctx.db,
    keys.map((key) => {
      const [customerId, no] = key.split(':').map(Number);
      return { customerId: customerId!, no: no! };
    }),
  ),
);

/** By customer: what the present owner's follow-ups have filled so far. */
export const annotation = loader<number, Annotation>(async (ctx, ids) => {
  const found = await annotationsOf(ctx.db, ids);
  return new Map(ids.map((id) => [id, found.get(id) ?? EMPTY_ANNOTATION]));
});

/** By customer: outcomes of the last five calls to each phone, newest first. */
export const outcomesByPhone = loader<number, Map<number, FollowUpOutcome[]>>(async (ctx, ids) => {
  const byCustomer = new Map<number, Map<number, FollowUpOutcome[]>>(ids.map((id) => [id, new Map()]));
  for (const { customer_id: customerId, phone_id: phoneId, outcome } of await lastOutcomes(ctx.db, ids)) {
    const phones = byCustomer.get(customerId)!;
    phones.set(phoneId, [...(phones.get(phoneId) ?? []), outcome]);
  }
  return byCustomer;
});
