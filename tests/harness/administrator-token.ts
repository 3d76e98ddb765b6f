/** A token of the administrator with everything a load needs. */
import type { TestApi } from './api';

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret userErrors { code } } }`;

/** `expiresOn`: at most a year after the test's today. */
export async function administratorToken(
  api: TestApi,
  expiresOn: string,
  scopes = ['READ', 'WRITE', 'BACKFILL', 'FINANCE'],
): Promise<string> {
  const session = await api.signIn('admin', 'admin-password');
  const input = { requestKey: `token ${scopes.join()}`, name: 'load', scopes, expiresOn };
  const { data } = await api.ask<{ createApiToken: { secret: string } }>(
    CREATE,
    { input },
    { token: session },
  );
  return data.createApiToken.secret;
}
