/** Values of follow-ups for many rows at once. */
import { EMPTY_ANNOTATION, type Annotation } from '@erp/domain/follow-ups/submit-rules';
import type { FollowUpOutcome } from '@erp/domain/follow-ups/vocabulary';
import { loader } from '../database/loads';
import { withParts } from '../facts/parts';
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
  const shownWith = await withParts(ctx, ids);
  for (const row of await lastOutcomes(ctx.db, [...shownWith.keys()])) {
    const { customer_id: customerId, phone_id: phoneId, outcome } = row;
    const phones = byCustomer.get(shownWith.get(customerId)!)!;
    phones.set(phoneId, [...(phones.get(phoneId) ?? []), outcome]);
  }
  return byCustomer;
});

type PageKey = [customerId: number, first: number, after: string | null];

export const followUpPageKey = (...key: PageKey): string => JSON.stringify(key);

/** By followUpPageKey: one statement for all customers of the same page. The caller has checked their scope. */
export const followUpPages = loader<string, FollowUpRow[]>(async (ctx, keys) => {
  const customersOf = new Map<string, number[]>();
  for (const key of keys) {
    const [customerId, ...page] = JSON.parse(key) as PageKey;
    const own = customersOf.get(JSON.stringify(page));
    if (own) own.push(customerId);
    else customersOf.set(JSON.stringify(page), [customerId]);
  }
  const pages = new Map<string, FollowUpRow[]>(keys.map((key) => [key, []]));
  for (const [page, customerIds] of customersOf) {
    const [first, after] = JSON.parse(page) as [number, string | null];
    const rows = await followUpsOf(ctx.db, customerIds, {
      first,
      after: decodeCursor<FollowUpPlace>(after, { at: parts.instant, no: parts.number, of: parts.number }),
    });
    for (const row of rows) pages.get(followUpPageKey(row.customer_id, first, after))!.push(row);
  }
  return pages;
});
