/** Queries asked again are compiled; who asks never notices. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, type GraphQLObjectType, type OperationDefinitionNode } from 'graphql';
import type { Context } from '@erp/api/context';
import { compiledQueries } from '@erp/api/graphql/compiled-queries';
import { documentOf, rootFields, schema, selection } from '../harness/contract';
import { examples } from '../harness/matrix-examples';
import { PEOPLE, startMatrixWorld, type MatrixWorld, type Target } from '../harness/matrix-world';

type Answer = { body: unknown };

const stranger = { viewer: null, locale: 'en' } as Context;

/** What the compiled form of an operation answers when it is asked so often; null: it is left to graphql-js. */
async function asked(text: string, times: number): Promise<(Answer | null)[]> {
  const plugin = compiledQueries(schema);
  const document = parse(text);
  const listener = await plugin.requestDidStart!({} as never);
  const request = {
    document,
    operation: document.definitions[0] as OperationDefinitionNode,
    request: {},
    contextValue: stranger,
  };
  const answers: (Answer | null)[] = [];
  for (let time = 0; time < times; time += 1) {
    answers.push(
      await (listener as { responseForOperation(of: unknown): Promise<Answer | null> }).responseForOperation(
        request,
      ),
    );
  }
  return answers;
}

test('a query is compiled when it is asked a second time', async () => {
  const [first, second, third] = await asked('{ __typename }', 3);
  expect(first).toBeNull();
  for (const answer of [second, third]) {
    expect(answer?.body).toEqual({ kind: 'single', singleResult: { data: { __typename: 'Query' } } });
  }
});

test.each([
  ['a mutation', 'mutation { __typename }'],
  ['a query with a directive', 'query ($yes: Boolean = true) { __typename @include(if: $yes) }'],
  ['introspection', '{ __schema { queryType { name } } }'],
])('%s is never compiled', async (_, text) => {
  expect(await asked(text, 3)).toEqual([null, null, null]);
});

test('what fails is left to graphql-js, which words the error', async () => {
  expect(await asked('{ customers { nodes { id } } }', 3)).toEqual([null, null, null]);
});

describe('every field of Query answers compiled what it answers walked', () => {
  let world: MatrixWorld;
  let target: Target;

  beforeAll(async () => {
    world = await startMatrixWorld();
    target = await world.target('EAST');
  });
  afterAll(() => world.close());

  const queries = rootFields.filter(({ kind }) => kind === 'query');
  const roles = ['REP', 'REGIONAL_MANAGER', 'ADMINISTRATOR'] as const;

  test.each(queries.flatMap((root) => roles.map((role) => ({ name: root.name, role, root }))))(
    '$name for $role',
    async ({ root, role }) => {
      const token = await world.token(PEOPLE[role]);
      const variables = await examples[root.name]!.variables(target, world);
      const answers = [];
      for (let time = 0; time < 3; time += 1) {
        const { status, data, errors } = await world.api.ask(documentOf(root), variables, { token });
        answers.push({ status, data, errors });
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    },
  );

  test('a customer reads the same in a list as by itself', async () => {
    const token = await world.token(PEOPLE.REP);
    const all = selection(schema.getType('Customer') as GraphQLObjectType, 2);
    const { data } = await world.api.ask<{ customers: { nodes: { id: string }[] } }>(
      `{ customers(first: 10) { nodes ${all} } }`,
      {},
      { token },
    );
    expect(data.customers.nodes.length).toBeGreaterThan(0);
    for (const listed of data.customers.nodes) {
      const alone = await world.api.ask(
        `query ($id: ID!) { customer(id: $id) ${all} }`,
        { id: listed.id },
        { token },
      );
      expect(alone.data).toEqual({ customer: listed });
    }
  });
});
