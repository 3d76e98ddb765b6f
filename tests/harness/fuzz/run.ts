/**
 * Requests that the schema's grammar allows, as several people, against a world with data. Every field of Query and
 * Mutation has its turn: with random arguments, or with those of its example but for one.
 */
import problemTexts from '@erp/domain/messages/problems.en.json';
import { permissionsOf, TOKEN_SCOPES, type Role } from '@erp/domain/identity/permissions';
import type { GraphQLAnswer } from '../api';
import { documentOf, rootFields, type RootField } from '../contract';
import { examples } from '../matrix-examples';
import { PEOPLE, type MatrixWorld, type Target } from '../matrix-world';
import { requestOf, type Request } from './documents';
import { atEdges } from './edges';
import { randomOf, type Random } from './random';
import { withOneChange, type Pools } from './values';

const ASKERS = [
  'REP',
  'DEPARTMENT_MANAGER',
  'GENERAL_MANAGER',
  'FINANCE',
  'ADMINISTRATOR',
  'TOKEN',
  'NOBODY',
] as const;
type Asker = (typeof ASKERS)[number];

/** What an answer may be refused with beside user errors (docs/errors.md). */
const REFUSALS = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_FOUND',
  'UNAUTHENTICATED',
]);

export type Fault = { index: number; asker: Asker; why: string } & Request;

/** Of each kind. */
const KEPT = 40;

/** Enough to see what is wrong. */
const MOST_FAULTS = 20;

/** Ids and cursors that answers gave, for later requests to name. */
function harvest(value: unknown, ids: Map<string, string[]>, cursors: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) harvest(item, ids, cursors);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (name.endsWith('endCursor') && typeof item === 'string') cursors.push(item);
      else harvest(item, ids, cursors);
    }
    if (cursors.length > KEPT) cursors.splice(0, cursors.length - KEPT);
  } else if (typeof value === 'string' && /^[a-z]{3}_[0-9a-z]+(?:-[0-9a-z]+)?$/.test(value)) {
    const known = ids.get(value.slice(0, 3)) ?? [];
    if (!known.includes(value)) ids.set(value.slice(0, 3), [...known, value].slice(-KEPT));
  }
}

const mayAsk = ({ allow }: RootField, asker: Asker): boolean => {
  if (allow.includes('PUBLIC')) return true;
  if (asker === 'NOBODY') return false;
  const permissions =
    asker === 'TOKEN' ? permissionsOf('ADMINISTRATOR', TOKEN_SCOPES) : permissionsOf(asker, null);
  return allow.some((permission) => permissions.has(permission));
};

function askerOf(root: RootField, random: Random): Asker {
  const allowed = ASKERS.filter((asker) => mayAsk(root, asker));
  return random.chance(0.85) && allowed.length > 0 ? random.pick(allowed) : random.pick(ASKERS);
}

/** What is wrong with an answer; null: nothing. */
export function faultOf(status: number, body: unknown): string | null {
  if (status >= 500) return `status ${status}: ${JSON.stringify(body)}`;
  const { data, errors = [] } = body as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const untyped = errors.find(
    ({ message, extensions }) => !REFUSALS.has(extensions?.code ?? '') || message === '',
  );
  if (untyped) return JSON.stringify(untyped);
  if (errors.length === 0 && (typeof data !== 'object' || data === null)) return 'neither data nor errors';
  return problemFault(data);
}

function problemFault(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, item] of Object.entries(value)) {
    if (name === 'userErrors' && Array.isArray(item)) {
      for (const { code, message } of item as { code?: string; message?: string }[]) {
        if (code !== undefined && !(code in problemTexts)) return `an unknown code: ${code}`;
        if (message === '') return `no message for ${code}`;
      }
    } else {
      const fault = problemFault(item);
      if (fault !== null) return fault;
    }
  }
  return null;
}

type Asking = {
  ask(asker: Asker, request: Request): Promise<GraphQLAnswer<unknown>>;
  /** Again, after sessions ended or many wrong passwords were tried: an hour later where it must be. */
  session(role: Role): Promise<string | undefined>;
};

function askingIn(world: MatrixWorld): Asking {
  let secret: string | undefined;
  const forget = (): void => {
    for (const login of Object.values(PEOPLE)) world.forget(login);
  };
  const session: Asking['session'] = async (role) => {
    try {
      return await world.token(PEOPLE[role]);
    } catch {
      world.api.clock.forward(60 * 60_000);
      forget();
      return world.token(PEOPLE[role]).catch(() => undefined);
    }
  };
  const tokenOf = async (asker: Asker): Promise<string | undefined> => {
    if (asker === 'NOBODY') return undefined;
    if (asker !== 'TOKEN') return session(asker);
    if (secret === undefined) {
      await session('ADMINISTRATOR');
      secret = await world.secret(PEOPLE.ADMINISTRATOR, TOKEN_SCOPES).catch(() => undefined);
    }
    return secret;
  };
  const isRefused = ({ errors }: GraphQLAnswer<unknown>): boolean =>
    errors?.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED') ?? false;
  return {
    session,
    async ask(asker, { query, variables }) {
      const answer = await world.api.ask(query, variables, { token: await tokenOf(asker) });
      if (asker === 'NOBODY' || !isRefused(answer)) return answer;
      forget();
      secret = undefined;
      return world.api.ask(query, variables, { token: await tokenOf(asker) });
    },
  };
}

/** The arguments of a field's example; none where the session that makes its subject has just ended. */
async function usual(world: MatrixWorld, root: RootField, target: Target): Promise<Record<string, unknown>> {
  try {
    return await examples[root.name]!.variables(target, world);
  } catch {
    for (const login of Object.values(PEOPLE)) world.forget(login);
    return {};
  }
}

const ownerOf = ({ kind }: RootField): string => (kind === 'query' ? 'Query' : 'Mutation');

/** Random requests of the grammar. */
export async function fuzz(
  world: MatrixWorld,
  { seed, requests }: { seed: number; requests: number },
): Promise<Fault[]> {
  const random = randomOf(seed);
  const ids = new Map<string, string[]>();
  const cursors: string[] = [];
  let keys = 0;
  const pools: Pools = { ids, cursors, nextKey: () => `fuzz-${seed}-${(keys += 1)}` };
  let target: Target = await world.target('EAST');
  harvest(Object.values(target), ids, cursors);
  harvest(Object.values(await world.target('WEST')), ids, cursors);
  for (const catalogue of ['INDUSTRY', 'DEMAND', 'AWARENESS', 'PRODUCT', 'REFUSAL_REASON']) {
    harvest(await world.catalogueItem(catalogue), ids, cursors);
  }
  const asking = askingIn(world);
  harvest(
    (await asking.ask('ADMINISTRATOR', { query: '{ units { id } }', variables: {} })).data,
    ids,
    cursors,
  );

  const givenFor = async (root: RootField): Promise<Record<string, unknown>> => {
    if (random.chance(0.35)) return {};
    const given = await usual(world, root, target);
    if (root.field.args.length === 0 || random.chance(0.1)) return given;
    const { name, type } = random.pick(root.field.args);
    return {
      ...given,
      [name]: withOneChange(type, given[name], { owner: ownerOf(root), name }, random, pools),
    };
  };

  const faults: Fault[] = [];
  for (let index = 0; index < requests && faults.length < MOST_FAULTS; index += 1) {
    // A fresh one now and then: what was signed, cancelled or merged answers most requests with one rule.
    if (index % 100 === 99) {
      await asking.session('REP');
      await asking.session('ADMINISTRATOR');
      target = await world.target('EAST').catch(() => target);
      harvest(Object.values(target), ids, cursors);
    }
    const root = rootFields[index % rootFields.length]!;
    const others = rootFields.filter(({ kind }) => kind === root.kind);
    const roots = [root, ...(random.chance(0.1) ? [random.pick(others), random.pick(others)] : [])];
    const given = [];
    for (const one of roots) given.push({ root: one, given: await givenFor(one) });
    const asker = askerOf(root, random);
    const request = requestOf(given, random, pools);
    const { status, data, errors } = await asking.ask(asker, request);
    const why = faultOf(status, { data, errors });
    if (why !== null) faults.push({ index, asker, why, ...request });
    harvest(data, ids, cursors);
  }
  return faults;
}

/** Every input of a field at the edges of its type, one at a time. */
export async function sweep(world: MatrixWorld, root: RootField): Promise<Fault[]> {
  const asking = askingIn(world);
  const asker =
    ASKERS.findLast((one) => one !== 'NOBODY' && one !== 'TOKEN' && mayAsk(root, one)) ?? 'NOBODY';
  const query = documentOf(root);
  const faults: Fault[] = [];
  let index = 0;
  await asking.session('REP');
  await asking.session('ADMINISTRATOR');
  const target = await world.target('EAST').catch(() => world.nothing);
  for (const variables of atEdges(root.field.args, await usual(world, root, target), ownerOf(root))) {
    const { input } = variables as { input?: Record<string, unknown> };
    const key = input?.requestKey !== undefined ? 'requestKey' : 'bulkKey';
    const again =
      input?.[key] === undefined ? variables : { ...variables, input: { ...input, [key]: world.key() } };
    const { status, data, errors } = await asking.ask(asker, { query, variables: again });
    const why = faultOf(status, { data, errors });
    if (why !== null) faults.push({ index, asker, why, query, variables: again });
    index += 1;
    if (faults.length === MOST_FAULTS) break;
  }
  return faults;
}

/** A fault as a person repeats it. */
export const faultText = ({ index, asker, why, query, variables }: Fault): string =>
  `request ${index} as ${asker}: ${why}\n${query}\n${JSON.stringify(variables)}`;
