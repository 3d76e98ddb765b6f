/**
 * Every field of Query and Mutation × every role × inside and outside of its scope, generated from the contract. A new
 * field without an example fails here.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { permissionsOf, ROLES, type Role } from '@erp/domain/identity/permissions';
import type { GraphQLAnswer, UserErrors } from '../harness/api';
import { documentOf, rootFields, type RootField } from '../harness/contract';
import { examples, type Example } from '../harness/matrix-examples';
import { PEOPLE, startMatrixWorld, type MatrixWorld, type Target } from '../harness/matrix-world';

type Answer = GraphQLAnswer<Record<string, unknown> | null>;

let world: MatrixWorld;
let inside: Target;
let outside: Target;

beforeAll(async () => {
  world = await startMatrixWorld();
  [inside, outside] = [await world.target('EAST'), await world.target('WEST')];
});
afterAll(() => world.close());

const ask = async (root: RootField, example: Example, target: Target, token?: string): Promise<Answer> =>
  world.api.ask(documentOf(root), await example.variables(target, world), { token });

/** The field's own refusal; what is hidden further down in the answer is not meant. */
const refusalOf = ({ errors }: Answer, { field }: RootField): string | undefined =>
  errors?.find(({ path }) => path?.length === 1 && path[0] === field.name)?.extensions.code;

function userErrorsOf({ data }: Answer, { field }: RootField): UserErrors {
  const payload = data?.[field.name] as {
    userErrors?: UserErrors;
    results?: { userErrors: UserErrors }[];
  } | null;
  return [
    ...(payload?.userErrors ?? []),
    ...(payload?.results ?? []).flatMap(({ userErrors }) => userErrors),
  ];
}

/** What the viewer learns: everything but what differs between any two requests. */
const learned = ({ data, errors }: Answer): unknown => ({ data, errors });

const exampleOf = (root: RootField): Example => examples[root.name]!;

test('every field of Query and Mutation has an example, and every example its field', () => {
  expect(Object.keys(examples).sort()).toEqual(rootFields.map(({ name }) => name).sort());
});

test('every field of Query and Mutation is resolved', () => {
  expect(rootFields.filter(({ field }) => !field.resolve).map(({ name }) => name)).toEqual([]);
});

describe('somebody who is not signed in', () => {
  test.each(rootFields)('$name', async (root) => {
    const answer = await ask(root, exampleOf(root), inside);
    expect(refusalOf(answer, root)).toBe(root.allow.includes('PUBLIC') ? undefined : 'UNAUTHENTICATED');
  });
});

/** Roles whose scope is the east; the others see the whole company. */
const easterners: readonly Role[] = ['REP', 'DEPARTMENT_MANAGER', 'REGIONAL_MANAGER'];

/** The usual target, told the role's way: a department lies above a rep's scope, a token is one's own. */
async function own(role: Role, example: Example, target: Target): Promise<Target> {
  return {
    ...target,
    ...(role === 'REP' ? { departmentId: target.holderId } : {}),
    ...(role === 'FINANCE' ? example.finance?.(target) : {}),
    ...(example.ownToken ? { tokenId: await world.apiToken(PEOPLE[role]) } : {}),
  };
}

/** What of a target the example asks for, told by one that nobody has. */
async function namedBy(example: Example): Promise<Set<keyof Target>> {
  const named = new Set<keyof Target>();
  const watched = new Proxy(world.nothing, {
    get(target, part: keyof Target) {
      named.add(part);
      return target[part];
    },
  });
  await example.variables(watched, world);
  example.finance?.(watched);
  return named;
}

describe.each(ROLES)('%s', (role) => {
  const permissions = permissionsOf(role, null);

  test.each(rootFields)('$name', async (root) => {
    const example = exampleOf(root);
    const token = await world.token(PEOPLE[role]);
    const allowed = root.allow.some((permission) => permissions.has(permission));

    if (!allowed) {
      const answer = await ask(root, example, inside, token);
      expect(refusalOf(answer, root)).toBe('FORBIDDEN');
      expect(answer.data?.[root.field.name] ?? null).toBeNull();
      return;
    }

    const fresh =
      root.kind === 'mutation' && example.names !== 'NOTHING'
        ? await world.target('EAST', await namedBy(example))
        : inside;
    const answer = await ask(root, example, await own(role, example, fresh), token);
    if (example.endsSession) world.forget(PEOPLE[role]);
    expect(answer.errors).toBeUndefined();
    const problems = userErrorsOf(answer, root).map(({ code }) => code);
    expect(problems.filter((code) => !example.mayRefuse?.includes(code))).toEqual([]);
    if (root.kind === 'query') expect(answer.data![root.field.name]).not.toBeNull();

    if (example.names === 'NOTHING' || !easterners.includes(role)) return;
    const other = await ask(root, example, outside, token);
    const unknown = await ask(root, example, world.nothing, token);
    expect(learned(other)).toEqual(learned(unknown));
    if (root.kind === 'mutation') {
      const codes = userErrorsOf(other, root).map(({ code }) => code);
      expect(codes).toContain('NOT_FOUND');
    }
    expect(JSON.stringify(learned(other))).not.toContain(outside.customerId);
  });
});

describe('an API token', () => {
  const scopes = [['READ'], ['READ', 'WRITE'], ['FINANCE']] as const;
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    const administrator = await world.token(PEOPLE.ADMINISTRATOR);
    for (const given of scopes) {
      const { data } = await world.api.ask<{ createApiToken: { secret: string } }>(
        `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`,
        { input: { requestKey: world.key(), name: given.join(' '), scopes: given, expiresOn: '2026-12-31' } },
        { token: administrator },
      );
      secrets.set(given.join(' '), data.createApiToken.secret);
    }
  });

  describe.each(scopes.map((given) => ({ name: given.join(' '), given })))(
    'of an administrator with $name',
    ({ name, given }) => {
      const permissions = permissionsOf('ADMINISTRATOR', given);

      test.each(rootFields)('$name', async (root) => {
        const isOwn = root.kind === 'mutation' && root.allow.includes('SIGNED_IN');
        const allowed = !isOwn && root.allow.some((permission) => permissions.has(permission));
        // A target of nothing: what is asked here is only who is let in.
        const answer = await ask(root, exampleOf(root), world.nothing, secrets.get(name));
        const refusal = refusalOf(answer, root);
        if (allowed) expect([undefined, 'NOT_FOUND']).toContain(refusal);
        else expect(refusal).toBe('FORBIDDEN');
      });
    },
  );
});
