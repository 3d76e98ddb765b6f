/** One question to the API, outside of what is measured. */
export type Asked<T> = { data: T; statements: number };

export async function ask<T>(
  address: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Asked<T>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return { data, statements: Number(response.headers.get('x-sql-statements')) };
}

const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) { session { accessToken } userErrors { message } }
}`;

export async function signIn(address: string, login: string, password: string): Promise<string> {
  const { data } = await ask<{ signIn: { session: { accessToken: string } | null } }>(address, SIGN_IN, {
    login,
    password,
  });
  if (!data.signIn.session) throw new Error(`nobody is ${login}`);
  return data.signIn.session.accessToken;
}
