/** A client of the public GraphQL API: sends, tries again what may pass, tells what was refused. */
import { setTimeout as wait } from 'node:timers/promises';

export type UserError = { code: string; path: string[]; message: string };

export type ApiClient = {
  /** Throws on faults that do not pass; expected failures are in the payload's userErrors. */
  send<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
};

type Answer = {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; retryAfter?: number } }[];
};

const ATTEMPTS = 8;

/** What the same request may still achieve: nothing reached the API, or it asked to be tried again. */
class Passing extends Error {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message);
  }
}

async function once(url: string, token: string, body: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'apollographql-client-name': 'load-pipeline',
    },
    body,
  }).catch((error: unknown) => {
    throw new Passing(String(error), 1);
  });
  if (response.status >= 500) throw new Passing(`HTTP ${response.status}`, 1);
  const answer = (await response.json()) as Answer;
  const [error] = answer.errors ?? [];
  if (error?.extensions?.code === 'RETRY') throw new Passing(error.message, error.extensions.retryAfter ?? 1);
  if (error) throw new Error(error.message);
  return answer.data;
}

/** Request keys make it safe to send the same body again. */
export function apiClient(url: string, token: string): ApiClient {
  return {
    async send<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
      const body = JSON.stringify({ query, variables });
      for (let attempt = 1; ; attempt += 1) {
        try {
          return (await once(url, token, body)) as T;
        } catch (error) {
          if (!(error instanceof Passing) || attempt === ATTEMPTS) throw error;
          await wait(error.seconds * 1000 * attempt);
        }
      }
    },
  };
}
