/** Who sends the requests, signed in anew for every comparison: access tokens last five minutes. */
import { addDays, dayOf, instantAt, type Instant } from '@erp/domain/time/day';
import { systemClock } from '@erp/api/clock';
import { chanceOf } from '../demo/chance';
import { DEMO_PASSWORD } from '../demo/organization';
import { TIME_ZONE } from '../generate/generate';
import { ask, signIn } from './ask';
import type { Question } from './questions';

export type ActorCustomer = {
  id: string;
  /** Before this run recorded anything. */
  state: string;
  phoneId: string;
  /** E.164 */
  phone: string;
  /** Calls that this run has recorded. */
  calls: number;
  nextCallAt: Instant;
};

export type Actor = {
  token: string;
  customers: readonly ActorCustomer[];
  /** An industry of the catalogue, for filters. */
  industryId: string;
  pick: <T>(items: readonly T[]) => T;
  requestKey: () => string;
};

const REPS = 8;

/** Their follow-ups are known by it, and taken out again. */
export const REQUEST_KEYS = 'bench ';

type ListedCustomer = { id: string; state: string; phones: { id: string; number: string }[] };

const CUSTOMERS = `query ($states: [State!]) { customers(filter: { states: $states }, first: 200) {
  nodes { id state phones { id number } } } }`;

/** States from which a call moves the customer without more ado. */
const AT_A_STAGE = ['UNAWARE', 'ENGAGED', 'EVALUATING', 'CONSIDERING', 'COMMITTED'];

/** By address and id: signing in anew must not take what was recorded since for what was there. */
const statesBefore = new Map<string, string>();

function stateBefore(address: string, { id, state }: ListedCustomer): string {
  const key = `${address} ${id}`;
  if (!statesBefore.has(key)) statesBefore.set(key, state);
  return statesBefore.get(key)!;
}

async function openActor(address: string, login: string, writes: boolean): Promise<Actor> {
  const token = await signIn(address, login, DEMO_PASSWORD);
  const { data } = await ask<{ customers: { nodes: ListedCustomer[] } }>(
    address,
    CUSTOMERS,
    { states: writes ? AT_A_STAGE : null },
    token,
  );
  const { data: catalogue } = await ask<{ catalogue: { id: string }[] }>(
    address,
    '{ catalogue(catalogue: INDUSTRY) { id } }',
    {},
    token,
  );
  const today = dayOf(systemClock.now(), TIME_ZONE);
  const chance = chanceOf(1, 1);
  const run = systemClock.now();
  let keys = 0;
  return {
    token,
    customers: data.customers.nodes.map((listed) => ({
      id: listed.id,
      state: stateBefore(address, listed),
      phoneId: listed.phones[0]!.id,
      phone: listed.phones[0]!.number,
      calls: 0,
      nextCallAt: instantAt(addDays(today, 7), '10:00', TIME_ZONE),
    })),
    industryId: catalogue.catalogue[0]!.id,
    pick: (items) => chance.pick(items),
    requestKey: () => `${REQUEST_KEYS}${run} ${login} ${(keys += 1)}`,
  };
}

/** Reads are of the first reps, writes of the next ones: what is written changes no answer that is compared. */
const repsOf = ({ writes }: Question): string[] =>
  Array.from(
    { length: REPS },
    (_, index) => `rep${String(index + 1 + (writes ? REPS : 0)).padStart(2, '0')}`,
  );

export async function openActors(address: string, question: Question): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const login of question.as === 'MANAGER' ? ['gm'] : repsOf(question)) {
    actors.push(await openActor(address, login, question.writes ?? false));
  }
  return actors;
}

/** Half of each actor's customers: those that one side of a comparison writes to. */
export const withHalf = (actors: readonly Actor[], half: 0 | 1): Actor[] =>
  actors.map((actor) => ({
    ...actor,
    customers: actor.customers.filter((_, index) => index % 2 === half),
  }));
