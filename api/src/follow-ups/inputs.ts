/** GraphQL inputs → what the use cases take. */
import type { FollowUpEntry as EntryInput } from '../generated/schema-types';
import { factFields } from '../facts/fact-input';
import { idOrNone, optionalId } from '../graphql/ids';
import { nextStepOf } from '../tasks/inputs';
import type { FollowUpEntry } from './record-follow-up';

/** A category by its id in the database, as text; null clears, undefined keeps. */
const category = (id: string | null | undefined): string | null | undefined =>
  id === undefined ? undefined : id === null ? null : String(idOrNone('catalogueItem', id));

export const followUpEntry = (given: EntryInput): FollowUpEntry => ({
  ...factFields(given),
  customerId: idOrNone('customer', given.customerId),
  phoneId: optionalId('phone', given.phoneId),
  method: given.method,
  outcome: given.outcome ?? null,
  answeredBy: given.answeredBy ?? null,
  duration: given.duration ?? null,
  annotation: {
    ...given.annotation,
    demandId: category(given.demandId),
    awarenessId: category(given.awarenessId),
  },
  stage: given.stage ?? null,
  refusalReasonId: category(given.refusalReasonId) ?? null,
  note: given.note ?? null,
  ...(given.guidesShown ? { guidesShown: given.guidesShown.map((id) => idOrNone('guide', id)) } : {}),
  nextStep: nextStepOf(given.nextStep),
});
