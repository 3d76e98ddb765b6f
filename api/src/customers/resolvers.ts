/** Customers over GraphQL: tables of one-liners. */
import type { Resolvers } from '../generated/schema-types';
import { idOrNone, encodeId, contactPersonId, optionalId } from '../graphql/ids';
import { bulkPayload } from '../graphql/bulk-payload';
import { loaded } from '../graphql/loaded';
import { requireViewer, type Context } from '../context';
import { protectionOf } from '../claims/protection';
import { recordRows } from '../facts/bulk';
import { factFields } from '../facts/fact-input';
import { acceptedKinds, customerChange, customerEntry, phoneEntry } from './inputs';
import { addPhone, removePhone, updateCustomer } from './change-customer';
import { createCustomer } from './create-customer';
import { customerPage, customerTotal } from './customer-page';
import { factPhone } from './fact-phone';
import { decideVerdict, endVerdict } from './decide-verdict';
import { countHolding } from './holding';
import { contactPersons, customer, customerItself, details, phones, type PhoneRow } from './loaders';
import { deleteCustomer } from './delete-customer';
import { mergeCustomers, undoMerge } from './merge-customers';
import { customerName, mergedCustomer, mergedFrom, mergedIn, nameOf, survivorIn } from './merged';
import { customerPayload, deletionPayload } from './payload';
import { hasRelease, isWhole, type CustomerDetails, type CustomerRow } from './queries';
import { previewCollisions } from './preview-collisions';
import {
  fullNumber,
  shownPhone,
  shownText,
  shownTextOrNone,
  textShownOf,
  type CustomerPhone,
} from './masking';

const verdictEntry = (
  input: Parameters<typeof factFields>[0] & {
    readonly customerId: string;
    readonly phoneId: string;
    readonly note?: string | null;
  },
) => ({
  ...factFields(input),
  customerId: idOrNone('customer', input.customerId),
  phoneId: idOrNone('phone', input.phoneId),
  note: input.note ?? null,
});

const mergeEntry = (
  input: Parameters<typeof factFields>[0] & {
    readonly survivorId: string;
    readonly mergedId: string;
    readonly note?: string | null;
  },
) => ({
  ...factFields(input),
  survivorId: idOrNone('customer', input.survivorId),
  mergedId: idOrNone('customer', input.mergedId),
  note: input.note ?? null,
});

const undoEntry = (
  input: Parameters<typeof factFields>[0] & { readonly mergedId: string; readonly note?: string | null },
) => ({
  ...factFields(input),
  mergedId: idOrNone('customer', input.mergedId),
  note: input.note ?? null,
});

const idOf = ({ id }: CustomerRow): number => id;

/** What a row of a list does not have is loaded for all of them. */
const detailsOf = (ctx: Context, row: CustomerRow): CustomerDetails | Promise<CustomerDetails> =>
  isWhole(row) ? row : ctx.load(details, row.id).then((more) => more!);

const detail =
  <R>(pick: (more: CustomerDetails) => R) =>
  (row: CustomerRow, _: unknown, ctx: Context): R | Promise<R> => {
    const more = detailsOf(ctx, row);
    return more instanceof Promise ? more.then(pick) : pick(more);
  };

/** As `detail`, of a text in which people write numbers. */
const text = (pick: (more: CustomerDetails) => string | null) => {
  const read = detail(pick);
  return async (row: CustomerRow, _: unknown, ctx: Context): Promise<string | null> =>
    textShownOf(ctx, row.holder_id, await read(row, _, ctx));
};

export const customersResolvers: Resolvers = {
  Query: {
    customer: (_, { id }, ctx) => ctx.load(customerItself, idOrNone('customer', id)),
    mergedCustomer: (_, { id }, ctx) => mergedCustomer(ctx, idOrNone('customer', id)),
    customers: (_, args, ctx, info) => customerPage(ctx, args, info),
    collisions: (_, { entry }, ctx) => previewCollisions(ctx, customerEntry(entry)),
  },
  Mutation: {
    createCustomer: async (_, { input }, ctx) =>
      customerPayload(ctx, await createCustomer(ctx, input.requestKey, customerEntry(input.entry))),
    createCustomers: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['entries'],
        await recordRows(
          input.bulkKey,
          input.entries,
          // A rota hands out in the order of the rows.
          ({ rotaUnitId }) => optionalId('unit', rotaUnitId),
          async (entry, key) => {
            const outcome = await createCustomer(ctx, key, customerEntry(entry));
            return outcome.problems ? outcome : { customerId: outcome.customerId, no: 1 };
          },
        ),
      ),
    updateCustomer: async (_, { input }, ctx) =>
      customerPayload(
        ctx,
        await updateCustomer(ctx, input.requestKey, {
          customerId: idOrNone('customer', input.customerId),
          change: customerChange(input.change),
        }),
      ),
    addPhone: async (_, { input }, ctx) =>
      customerPayload(
        ctx,
        await addPhone(ctx, input.requestKey, {
          ...factFields(input),
          customerId: idOrNone('customer', input.customerId),
          phone: phoneEntry(input.phone),
          acceptedWarnings: acceptedKinds(input.acceptedWarnings),
        }),
      ),
    removePhone: async (_, { input }, ctx) =>
      customerPayload(
        ctx,
        await removePhone(ctx, input.requestKey, {
          ...factFields(input),
          customerId: idOrNone('customer', input.customerId),
          phoneId: idOrNone('phone', input.phoneId),
        }),
      ),
    decideVerdict: async (_, { input }, ctx) =>
      customerPayload(
        ctx,
        await decideVerdict(ctx, input.requestKey, { ...verdictEntry(input), reason: input.reason }, []),
      ),
    decideVerdicts: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['verdicts'],
        await recordRows(
          input.bulkKey,
          input.verdicts,
          (row) => idOrNone('customer', row.customerId),
          (row, key) => decideVerdict(ctx, key, { ...verdictEntry(row), reason: row.reason }, []),
        ),
      ),
    endVerdict: async (_, { input }, ctx) =>
      customerPayload(ctx, await endVerdict(ctx, input.requestKey, verdictEntry(input))),
    mergeCustomers: async (_, { input }, ctx) =>
      customerPayload(ctx, await mergeCustomers(ctx, input.requestKey, mergeEntry(input.merge), ['merge'])),
    mergeCustomerPairs: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['merges'],
        await recordRows(
          input.bulkKey,
          input.merges,
          () => 0,
          (row, key) => mergeCustomers(ctx, key, mergeEntry(row), []),
        ),
      ),
    undoMerge: async (_, { input }, ctx) =>
      customerPayload(ctx, await undoMerge(ctx, input.requestKey, undoEntry(input.undo), ['undo'])),
    undoMerges: async (_, { input }, ctx) =>
      bulkPayload(
        ctx,
        ['undos'],
        await recordRows(
          input.bulkKey,
          input.undos,
          () => 0,
          (row, key) => undoMerge(ctx, key, undoEntry(row), []),
        ),
      ),
    deleteCustomer: async (_, { input }, ctx) =>
      deletionPayload(
        ctx,
        await deleteCustomer(ctx, input.requestKey, {
          ...factFields(input),
          customerId: idOrNone('customer', input.customerId),
          reason: input.reason,
        }),
      ),
  },
  Customer: {
    id: (row) => encodeId('customer', row.id),
    shortName: text((more) => more.short_name),
    address: text((more) => more.address),
    mainProducts: text((more) => more.main_products),
    website: detail((more) => more.website),
    creditCode: detail((more) => more.credit_code),
    channelsToday: text((more) => more.channels_today),
    accountElsewhere: text((more) => more.account_elsewhere),
    note: text((more) => more.note),
    originalSource: detail((more) => more.original_source),
    countedSource: (row) => row.counted_source,
    referrer: async (row, _, ctx) => {
      const referrerId = (await detailsOf(ctx, row)).referrer_id;
      return referrerId === null ? null : ctx.load(customer, referrerId);
    },
    holder: (row) => row.holder_id,
    heldSince: detail((more) => more.held_since),
    protection: (row, _, ctx) => {
      const { today } = requireViewer(ctx);
      return hasRelease(row)
        ? protectionOf(row, today)
        : ctx.load(details, row.id).then((more) => protectionOf(more!, today));
    },
    extendedBy: detail((more) => more.extended_by ?? 0),
    stage: detail((more) => more.stage),
    highestStage: detail((more) => more.highest_stage),
    industry: (row) => row.industry_id,
    demand: detail((more) => more.demand_id),
    awareness: detail((more) => more.awareness_id),
    createdAt: (row) => row.created_at,
    createdOn: detail((more) => more.created_day),
    lastContactOn: (row) => row.last_contact_day,
    contactPersons: loaded(contactPersons, idOf, (persons) => persons ?? []),
    phones: loaded(phones, idOf, (numbers) => numbers ?? []),
    mergedFrom: (row, _, ctx) => mergedFrom(ctx, row.id),
  },
  MergedCustomer: {
    id: ({ id }) => encodeId('customer', id),
  },
  FactPayload: {
    customer: ({ voided }, _, ctx) => (voided ? ctx.load(customer, voided.customerId) : null),
  },
  Fact: {
    phone: (view, _, ctx) => factPhone(ctx, view),
    note: ({ history, fact }, _, ctx) =>
      shownTextOrNone(ctx, history.customerId, history.notes.get(fact.no) ?? null),
    customerName: async ({ history }, _, ctx) => (await ctx.load(customerName, history.customerId))!,
    mergedCustomerId: (view) => {
      const id = mergedIn(view);
      return id === null ? null : encodeId('customer', id);
    },
    mergedCustomerName: (view, _, ctx) => nameOf(ctx, mergedIn(view)),
    survivorName: (view, _, ctx) => nameOf(ctx, survivorIn(view)),
  },
  Task: {
    customer: (row, _, ctx) => (row.customer_id === null ? null : ctx.load(customer, row.customer_id)),
  },
  Lead: {
    customer: (row, _, ctx) => ctx.load(customer, row.customer_id),
  },
  OwnershipPayload: {
    customer: (payload, _, ctx) =>
      payload.customerId === null ? null : ctx.load(customer, payload.customerId),
  },
  RunningOut: {
    customers: async ({ customerIds }, _, ctx) =>
      (await Promise.all(customerIds.map((id) => ctx.load(customer, id)))).flatMap((one) => one ?? []),
  },
  CustomerConnection: {
    totalCount: (page, _, ctx) => customerTotal(ctx, page),
  },
  ContactPerson: {
    id: (row) => contactPersonId.encode(row.customer_id, row.no),
    keyPerson: (row) => row.key_person === 1,
    name: (row, _, ctx) => shownText(ctx, row.customer_id, row.name),
    title: (row, _, ctx) => shownTextOrNone(ctx, row.customer_id, row.title),
    wechat: (row, _, ctx) => shownTextOrNone(ctx, row.customer_id, row.wechat),
  },
  Phone: {
    id: (row) => encodeId('phone', row.phone_id),
    number: (row, _, ctx) => fullNumber(ctx, customerPhone(row)),
    display: (row, _, ctx) => shownPhone(ctx, customerPhone(row)),
    contactPerson: async (row, _, ctx) =>
      (await ctx.load(contactPersons, row.customer_id))?.find(({ no }) => no === row.contact_person_no) ??
      null,
    shared: (row) => row.shared === 1,
  },
  ViewerCounters: {
    holding: (viewer, _, ctx) => countHolding(ctx.db, viewer.personId, viewer.today),
  },
  Collision: {
    customer: (collision, _, ctx) =>
      collision.visible && requireViewer(ctx).permissions.has('READ_CUSTOMERS')
        ? ctx.load(customer, collision.customerId)
        : null,
  },
};

const customerPhone = ({
  customer_id: customerId,
  phone_id: phoneId,
  number,
  extension,
}: PhoneRow): CustomerPhone => ({
  ...{ customerId, phoneId, number, extension },
});
