/** A ruling of a History as people make it: a rep disputes the customer by its number, the general manager shares the deal anew. */
import type { History, SharesChanged } from '../model/history';
import type { Query, TestApi } from './api';
import { GENERAL_MANAGER, queryAs } from './history-people';

type Disputed = {
  api: TestApi;
  /** As an administrator. */
  query: Query;
  units: ReadonlyMap<string, string>;
  customers: ReadonlyMap<string, string>;
  deals: ReadonlyMap<string, string>;
};

type Outcome = { dispute: { id: string } | null; userErrors: { code: string; path: string[] }[] };

async function step(
  { api }: Disputed,
  person: string,
  name: string,
  inputType: string,
  input: object,
): Promise<Outcome> {
  const query = await queryAs(api, person);
  const data = await query<Record<string, Outcome>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { dispute { id } userErrors { code path } } }`,
    { input },
  );
  if (!data[name]!.dispute)
    throw new Error(`${name} by ${person} ${JSON.stringify([input, data[name]!.userErrors])}`);
  return data[name]!;
}

/** The customer is held by a person and has a number of its own; it stays with its holder. */
export async function enterRuling(world: Disputed, history: History, event: SharesChanged): Promise<void> {
  const { api, query, units, customers, deals } = world;
  const created = history.events.find(
    (other) => other.kind === 'CREATED' && other.customer === event.customer,
  );
  if (created?.kind !== 'CREATED' || created.phones.length === 0)
    throw new Error(`${event.customer} has no number to dispute it by`);
  const { customer } = await query<{ customer: { holder: { id: string; code: string } } }>(
    'query ($id: ID!) { customer(id: $id) { holder { id code } } }',
    { id: customers.get(event.customer) },
  );
  const { holder } = customer;
  // Only the two may get a share who have none yet, and the one who asks for it comes first.
  const people = history.units.filter(({ kind }) => kind === 'PERSON').map(({ code }) => code);
  const opener = [...event.shares.map(({ rep }) => rep), ...people].find((code) => code !== holder.code)!;
  api.clock.set(new Date(Date.parse(event.recordedAt) - 1).toISOString());
  const { dispute } = await step(world, opener, 'openDispute', 'OpenDisputeInput', {
    requestKey: `${event.key} opened`,
    number: created.phones[0],
    claim: 'SHARE',
    reason: 'x',
  });
  api.clock.set(event.recordedAt);
  await step(world, GENERAL_MANAGER, 'ruleDispute', 'RuleDisputeInput', {
    requestKey: event.key,
    disputeId: dispute!.id,
    seenRulingNo: 0,
    seenHolderIds: [holder.id],
    holderId: holder.id,
    explanation: 'x',
    split: {
      dealId: deals.get(event.deal),
      shares: event.shares.map(({ rep, percent }) => ({ repId: units.get(rep), percent })),
    },
  });
}
