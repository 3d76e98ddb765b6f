import { askApi, type Caller, type UserError } from './api-request';
import type { SessionToken } from './session-token';

type Outcome = { session: SessionToken | null; userErrors: UserError[] };

type SignInInput = { login: string; password: string; deviceToken: string | null };

const sessionFields =
  'session { accessToken accessTokenExpiresAt refreshToken expiresAt } userErrors { code path message }';

export async function signInAtApi(
  input: SignInInput,
  caller: Caller,
): Promise<Outcome & { deviceToken: string | null }> {
  const query = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { ${sessionFields} deviceToken } }`;
  return (await askApi<{ signIn: Outcome & { deviceToken: string | null } }>(query, { input }, caller))
    .signIn;
}

export async function refreshAtApi(refreshToken: string, caller: Caller): Promise<Outcome> {
  const query = `mutation RefreshSession($input: RefreshSessionInput!) { refreshSession(input: $input) { ${sessionFields} } }`;
  return (await askApi<{ refreshSession: Outcome }>(query, { input: { refreshToken } }, caller))
    .refreshSession;
}

export async function signOutAtApi(caller: Caller): Promise<void> {
  await askApi('mutation SignOut { signOut { ended } }', {}, caller);
}

/** The language that the browser shows becomes the person's: messages of the API come in it too. */
export async function setLocaleAtApi(locale: string, caller: Caller): Promise<void> {
  await askApi(
    'mutation SetLocale($input: SetLocaleInput!) { setLocale(input: $input) { userErrors { code } } }',
    { input: { locale } },
    caller,
  );
}
