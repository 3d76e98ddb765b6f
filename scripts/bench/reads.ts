/** The reads that are measured against the baseline: the same question to both, and the same answer from both. */

export type Read = {
  id: string;
  /** A ratio to the baseline at medium size. */
  bar: number | null;
  query: string;
  path: string;
  /** What one request asks: of a rep's customers, chosen by chance. */
  variables(world: World): Record<string, unknown>;
};

/** What the requests of one rep are about. */
export type World = {
  customerIds: readonly string[];
  phoneFragments: readonly string[];
  pick<T>(items: readonly T[]): T;
};

const NODE = `id name state kind city district countedSource holder { id name }
      lastContact { day method outcome }
      nextTask { id kind dueAt }`;

export const READS: readonly Read[] = [
  {
    id: 'list',
    bar: 1.6,
    path: '/list',
    query: `{ customers(first: 50) { nodes { ${NODE} } pageInfo { hasNextPage } } }`,
    variables: () => ({}),
  },
  {
    id: 'customer',
    bar: 1.8,
    path: '/customer',
    query: `query ($id: ID!) { customer(id: $id) {
      id name state kind city district mainProducts heldSince countedSource holder { id name }
      phones { id number } contactPersons { name title keyPerson }
      followUps(first: 20) { nodes {
        id at method outcome stageFrom stage duration growthExpectation targetCustomers competition internetAwareness
        note nextStep nextStepAt rep { id name }
      } }
    } }`,
    variables: (world) => ({ id: world.pick(world.customerIds) }),
  },
  {
    id: 'search',
    bar: null,
    path: '/search',
    query: `query ($search: String!) { customers(filter: { search: $search }, first: 50) { nodes { ${NODE} } pageInfo { hasNextPage } } }`,
    variables: (world) => ({ search: world.pick(world.phoneFragments) }),
  },
];
