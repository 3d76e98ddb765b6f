/** An API of its own on a schema of its own, spoken to over HTTP like by any client; its clock is the test's. */
import { pino } from 'pino';
import type { Clock } from '@erp/api/clock';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { createCompany } from '@erp/api/organization/create-company';
import { startServer, type RunningServer } from '@erp/api/server';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { freshSchema, type FreshSchema } from './database';

export type TestClock = Clock & { set(to: string): void; forward(milliseconds: number): void };

export function testClock(start: string): TestClock {
  let now = start as Instant;
  return {
    now: () => now,
    set: (to) => (now = to as Instant),
    forward: (milliseconds) => (now = instantAtEpoch(epochOfInstant(now) + milliseconds)),
  };
}

export type GraphQLAnswer<T> = {
  status: number;
  headers: Headers;
  data: T;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [name: string]: unknown };
  }[];
};

/** Tell what the answer holds where the test looks into it. */
export type Ask = <T = unknown>(
  query: string,
  variables?: Record<string, unknown>,
  options?: { token?: string; headers?: Record<string, string> },
) => Promise<GraphQLAnswer<T>>;

/** Asks as one viewer and insists on an answer without faults. */
export type Query = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;

export const askAt =
  (url: string): Ask =>
  async (query, variables = {}, { token, headers = {} } = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data: never; errors?: never };
    return { status: response.status, headers: response.headers, ...body };
  };

export const ADMINISTRATOR = { code: 'admin', name: '管理员', login: 'admin', password: 'admin-password' };
export const COMPANY = { code: 'CO', name: '公司', poolCode: 'POOL', poolName: '公海' };

/** Of a mutation's payload, as far as the test's query asks. */
export type UserErrors = { code: string; path: string[]; message: string }[];

export type Session = { accessToken: string; refreshToken: string; expiresAt: string };
type GivenSession = { given: { session: Session | null; userErrors: { code: string }[] } };

export type TestApi = {
  clock: TestClock;
  server: RunningServer;
  /** A connection of the test's own, for looking at rows. */
  db: Database;
  schema: FreshSchema;
  url: string;
  ask: Ask;
  /** The access token of a new session. */
  signIn(login: string, password: string): Promise<string>;
  session(login: string, password: string): Promise<Session>;
  /** Null: the session is over. */
  refresh(refreshToken: string): Promise<Session | null>;
  /** A second process' worth of API on the same schema. */
  second(): Promise<RunningServer>;
  close(): Promise<void>;
};

const SESSION = '{ session { accessToken refreshToken expiresAt } userErrors { code } }';
const SIGN_IN = `mutation ($input: SignInInput!) { given: signIn(input: $input) ${SESSION} }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) { given: refreshSession(input: $input) ${SESSION} }`;

/** With a company, its pool and an administrator. */
export async function startTestApi(start = '2026-06-15T02:00:00.000Z'): Promise<TestApi> {
  const clock = testClock(start);
  const schema = await freshSchema();
  const db = await openDatabase(schema.url, { connectionLimit: 3 });
  await createCompany(db, clock, COMPANY, ADMINISTRATOR);
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const open = () =>
    startServer({
      ...{ databaseUrl: schema.url, clock, log, connectionLimit: 10, tellsStatements: true },
      beatMs: 200,
    });
  const server = await open();
  const others: RunningServer[] = [];
  const ask = askAt(server.url);
  const session: TestApi['session'] = async (login, password) => {
    const { data } = await ask<GivenSession>(SIGN_IN, { input: { login, password } });
    if (!data.given.session) throw new Error(`${login} cannot sign in: ${JSON.stringify(data)}`);
    return data.given.session;
  };
  return {
    clock,
    server,
    db,
    schema,
    url: server.url,
    ask,
    signIn: async (login, password) => (await session(login, password)).accessToken,
    session,
    async refresh(refreshToken) {
      const { data } = await ask<GivenSession>(REFRESH, { input: { refreshToken } });
      return data.given.session;
    },
    async second() {
      const other = await open();
      others.push(other);
      return other;
    },
    async close() {
      for (const other of others) await other.close();
      await server.close();
      await db.close();
      await schema.drop();
    },
  };
}
