/** A small sales force on an API of its own: two departments, who works in them, and mutations in their names. */
import { randomUUID } from 'node:crypto';
import { ADMINISTRATOR, startTestApi, type Session, type TestApi } from './api';

/** An object of an answer, with the fields that tests look into; a query answers those that it asks for, or null. */
export interface Answer {
  id: string;
  code: string;
  kind: string;
  state: string;
  secret: string;
  factId: string;
  signedOn: string;
  endCursor: string | null;
  hasNextPage: boolean;
  overdue: boolean;
  mayVoid: boolean;
  userErrors: { code: string; path: string[] }[];
  nodes: Answer[];
  results: Answer[];
  units: Answer[];
  catalogue: Answer[];
  phones: Answer[];
  visits: Answer[];
  pageInfo: Answer;
  counters: Answer;
  viewer: Answer;
  unit: Answer;
  holder: Answer;
  customer: Answer;
  customers: Answer;
  timeline: Answer;
  nextTask: Answer;
  tasks: Answer;
  followUp: Answer;
  visit: Answer;
  deal: Answer;
  shares: Answer[];
  deals: Answer;
  payment: Answer;
  createCustomer: Answer;
  recordPayment: Answer;
  signDeals: Answer;
  recordPayments: Answer;
}

/** Members of the company from 2026-01-01; their sign-in name is their code. */
const people = [
  { code: 'li', role: 'REP', unit: 'D1' },
  { code: 'wang', role: 'REP', unit: 'D1' },
  { code: 'zhao', role: 'REP', unit: 'D2' },
  { code: 'manager1', role: 'DEPARTMENT_MANAGER', unit: 'D1' },
  { code: 'manager2', role: 'DEPARTMENT_MANAGER', unit: 'D2' },
  { code: 'finance', role: 'FINANCE', unit: 'CO' },
] as const;

export type Person = (typeof people)[number]['code'] | 'admin';

export type SalesForce = {
  api: TestApi;
  /** Ids of units and people by code. */
  ids: Map<string, string>;
  query(
    person: Person,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer & Record<string, Answer>>;
  /** The payload of a mutation whose input type is named after it; a request key is added. */
  mutate(
    person: Person,
    mutation: string,
    input: Record<string, unknown>,
    selection: string,
  ): Promise<Answer>;
  /** With a token of the administrator's. */
  token(scopes: string[]): Promise<string>;
  /** The id of a customer that this rep enters. */
  customer(person: Person, entry?: Record<string, unknown>): Promise<string>;
  catalogue(catalogue: string): Promise<string>;
};

const TOKEN_LIFE_MS = 4 * 60_000;

const inputType = (mutation: string): string => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;

export async function startSalesForce(start?: string): Promise<SalesForce> {
  const api = await startTestApi(start);
  const sessions = new Map<string, Promise<Session & { from: string }>>();
  const ids = new Map<string, string>();
  let customers = 0;

  /** Signs in once; an access token lives for five minutes of the test's clock, and is renewed as a client renews it. */
  const freshSession = async (person: Person): Promise<Session & { from: string }> => {
    const kept = await sessions.get(person)?.catch(() => undefined);
    const now = api.clock.now();
    const isLive = kept !== undefined && kept.from <= now && now < kept.expiresAt;
    if (isLive && Date.parse(now) - Date.parse(kept.from) < TOKEN_LIFE_MS) return kept;
    const password = person === 'admin' ? ADMINISTRATOR.password : `password-of-${person}`;
    const session =
      (isLive && (await api.refresh(kept.refreshToken))) || (await api.session(person, password));
    return { ...session, from: now };
  };
  /** Requests that one person sends at once share one sign-in, as they do in a browser. */
  const tokenOf = async (person: Person): Promise<string> => {
    const session = freshSession(person);
    sessions.set(person, session);
    return (await session).accessToken;
  };
  const query: SalesForce['query'] = async (person, text, variables) => {
    const { data, errors } = await api.ask<Answer & Record<string, Answer>>(text, variables, {
      token: await tokenOf(person),
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const mutate: SalesForce['mutate'] = async (person, mutation, input, selection) => {
    const data = await query(
      person,
      `mutation ($input: ${inputType(mutation)}!) { ${mutation}(input: $input) { ${selection} userErrors { code path } } }`,
      { input: { requestKey: randomUUID(), ...input } },
    );
    return data[mutation]!;
  };

  for (const { id, code } of (await query('admin', '{ units { id code } }')).units) ids.set(code, id);
  const from = '2026-01-01';
  for (const [kind, code, parent] of [
    ['REGION', 'EAST', 'CO'],
    ['DEPARTMENT', 'D1', 'EAST'],
    ['DEPARTMENT', 'D2', 'EAST'],
  ] as const) {
    const { unit } = await mutate(
      'admin',
      'createUnit',
      { kind, code, name: code, parentId: ids.get(parent), from },
      'unit { id }',
    );
    ids.set(code, unit.id);
  }
  for (const { code, role, unit: parent } of people) {
    const { unit } = await mutate(
      'admin',
      'createPerson',
      { code, name: code, role, unitId: ids.get(parent), from, login: code, password: `password-of-${code}` },
      'unit { id }',
    );
    ids.set(code, unit.id);
  }

  return {
    api,
    ids,
    query,
    mutate,
    async token(scopes) {
      const { secret } = await mutate(
        'admin',
        'createApiToken',
        { name: scopes.join(), scopes, expiresOn: '2026-12-31' },
        'secret',
      );
      return secret;
    },
    async customer(person, entry = {}) {
      customers += 1;
      const { customer, userErrors } = await mutate(
        person,
        'createCustomer',
        { entry: { name: `客户${customers}`, source: 'PERSONAL_PUBLIC', ...entry } },
        'customer { id }',
      );
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return customer.id;
    },
    async catalogue(catalogue) {
      const { catalogue: items } = await query(
        'admin',
        'query ($catalogue: Catalogue!) { catalogue(catalogue: $catalogue) { id } }',
        { catalogue },
      );
      return items[0]!.id;
    },
  };
}
