import packageJson from '../../package.json';

/** Of the API: '/graphql', '/imports'. */
export const apiPath = (path: string): string => `${process.env.API_URL ?? 'http://127.0.0.1:4000'}${path}`;
export const apiAddress = (): string => apiPath('/graphql');
/** `search`: with its question mark. */
export const exportAddress = (list: string, search: string): string =>
  apiPath(`/export/${encodeURIComponent(list)}${search}`);

export type Caller = { locale: string; accessToken?: string; address?: string | null };

/** Headers of every request that the web sends to the API, in the browser's name or in its own. */
export function apiHeaders({ locale, accessToken, address }: Caller): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': locale,
    'apollographql-client-name': 'web',
    'apollographql-client-version': packageJson.version,
    ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
    ...(address ? { 'x-forwarded-for': address } : {}),
  };
}

export type UserError = { code: string; path: string[]; message: string };

/** The API has answered that it does not take the request. */
export class RefusedByApi extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type ApiError = { message: string; extensions?: { code?: string } };

/** A request of the web's own, outside Apollo: sessions, and what the sign-in page shows. Throws when the API is not to be reached. */
export async function askApi<Data>(
  query: string,
  variables: Record<string, unknown>,
  caller: Caller,
): Promise<Data> {
  const response = await fetch(apiAddress(), {
    method: 'POST',
    headers: apiHeaders(caller),
    body: JSON.stringify({ query, variables }),
    cache: 'no-store',
    signal: AbortSignal.timeout(15_000),
  });
  const { data, errors } = (await response.json()) as { data?: Data | null; errors?: ApiError[] };
  const [error] = errors ?? [];
  if (!data && error?.extensions?.code === 'BAD_USER_INPUT') {
    throw new RefusedByApi(error.extensions.code, error.message);
  }
  if (!data) throw new Error(error?.message ?? `The API answered ${response.status}.`);
  return data;
}
