/** Reads of reps, ours and the baseline's in turns, so that whatever the machine does besides meets both. */
import { isDeepStrictEqual } from 'node:util';
import { chanceOf } from '../demo/chance';
import { DEMO_PASSWORD } from '../demo/organization';
import { ask, signIn } from './ask';
import { load, timesOf, type Request, type Times } from './load';
import { READS, type Read, type World } from './reads';

export type Compared = { read: Read; connections: number; ours: Times; baseline: Times; statements: number };

export type Effort = { rounds: number; milliseconds: number };

type Rep = { token: string; world: World };

const REPS = 8;
const CONNECTIONS = [16, 1];

async function openReps(address: string): Promise<Rep[]> {
  const chance = chanceOf(1, 1);
  const reps: Rep[] = [];
  for (let rep = 1; rep <= REPS; rep += 1) {
    const token = await signIn(address, `rep${String(rep).padStart(2, '0')}`, DEMO_PASSWORD);
    const { data } = await ask<{ customers: { nodes: { id: string; phones: { number: string }[] }[] } }>(
      address,
      '{ customers(first: 200) { nodes { id phones { number } } } }',
      {},
      token,
    );
    const { nodes } = data.customers;
    reps.push({
      token,
      world: {
        customerIds: nodes.map(({ id }) => id),
        // What a person types of a number: its beginning.
        phoneFragments: nodes.map(({ phones }) => phones[0]!.number.replace('+86', '').slice(0, 8)),
        pick: (items) => chance.pick(items),
      },
    });
  }
  return reps;
}

/** Numbers are compared only where both sides answer the same. */
async function checkSame(addresses: Addresses, read: Read, { token, world }: Rep): Promise<number> {
  const variables = read.variables(world);
  const ours = await ask<unknown>(addresses.ours, read.query, variables, token);
  const response = await fetch(addresses.baseline + read.path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(variables),
  });
  const { data } = (await response.json()) as { data: unknown };
  if (!isDeepStrictEqual(ours.data, data)) {
    throw new Error(`${read.id}: the answers differ\n${JSON.stringify(ours.data)}\n${JSON.stringify(data)}`);
  }
  return ours.statements;
}

export type Addresses = { ours: string; baseline: string };

export async function measureReads(
  addresses: Addresses,
  { rounds, milliseconds }: Effort,
  onProgress: (progress: string) => void,
): Promise<Compared[]> {
  const reps = await openReps(addresses.ours);
  const compared: Compared[] = [];
  for (const read of READS) {
    const statements: number[] = [];
    for (const rep of reps) statements.push(await checkSame(addresses, read, rep));
    let turn = 0;
    const nextRep = (): Rep => reps[(turn += 1) % reps.length]!;
    const toOurs = (): Request => {
      const { token, world } = nextRep();
      return { path: '/graphql', token, body: { query: read.query, variables: read.variables(world) } };
    };
    const toBaseline = (): Request => {
      const { token, world } = nextRep();
      return { path: read.path, token, body: read.variables(world) };
    };
    for (const connections of CONNECTIONS) {
      const own: number[] = [];
      const base: number[] = [];
      const effort = { connections, milliseconds };
      await load(addresses.ours, toOurs, effort);
      await load(addresses.baseline, toBaseline, effort);
      for (let round = 0; round < rounds; round += 1) {
        own.push(...(await load(addresses.ours, toOurs, effort)));
        base.push(...(await load(addresses.baseline, toBaseline, effort)));
        onProgress(`${read.id}, ${connections}`);
      }
      compared.push({
        read,
        connections,
        ours: timesOf(own),
        baseline: timesOf(base),
        statements: Math.max(...statements),
      });
    }
  }
  return compared;
}
