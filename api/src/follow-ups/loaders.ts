/** Values of follow-ups for many rows at once. */
import { EMPTY_ANNOTATION, type Annotation } from '@erp/domain/follow-ups/submit-rules';
import type { FollowUpOutcome } from '@erp/domain/follow-ups/vocabulary';
import { loader } from '../database/loads';
import { annotationsOf } from './annotation';
import { decodeCursor, parts } from '../graphql/cursor';
import {
  calledPhones,
  followUpsByKey,
  followUpsOf,
  lastOutcomes,
  type FactKey,
  type FollowUpPlace,
  type FollowUpRow,
} from './queries';

function factKeyOf(text: string): FactKey {
  const [customerId, no] = text.split(':').map(Number);
  return { customerId: customerId!, no: no! };
}

/** By 'customerId:no'. The caller has checked the customer's scope. */
export const followUp = loader<string, FollowUpRow>((ctx, keys) =>
  followUpsByKey(ctx.db, keys.map(factKeyOf)),
);

/** By 'customerId:no': the phone that it called. */
export const calledPhone = loader<string, number>((ctx, keys) => calledPhones(ctx.db, keys.map(factKeyOf)));

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

const FROM_THE_BEGINNING = '-';

export const followUpPageKey = (
  customerId: number,
  first: number,
  after: string | null | undefined,
): string => `${customerId} ${first} ${after ?? FROM_THE_BEGINNING}`;

/** By followUpPageKey: one statement for all customers of the same page. The caller has checked their scope. */
export const followUpPages = loader<string, FollowUpRow[]>(async (ctx, keys) => {
  const customersOf = new Map<string, number[]>();
  for (const key of keys) {
    const [customerId, ...page] = key.split(' ');
    const own = customersOf.get(page.join(' '));
    if (own) own.push(Number(customerId));
    else customersOf.set(page.join(' '), [Number(customerId)]);
  }
  const pages = new Map<string, FollowUpRow[]>(keys.map((key) => [key, []]));
  for (const [page, customerIds] of customersOf) {
    const [first, after] = page.split(' ');
    const rows = await followUpsOf(ctx.db, customerIds, {
      first: Number(first),
      after: decodeCursor<FollowUpPlace>(after === FROM_THE_BEGINNING ? null : after, {
        at: parts.instant,
        no: parts.number,
      }),
    });
    for (const row of rows) pages.get(`${row.customer_id} ${page}`)!.push(row);
  }
  return pages;
});
