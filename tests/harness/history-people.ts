/** Who acts in a history beside the administrator: its own people, and a general manager and a finance clerk of the harness. */
import type { Query, TestApi } from './api';

export const GENERAL_MANAGER = 'GM';
export const FINANCE = 'FINANCE';

export const passwordOf = (code: string): string => `password-of-${code}`;

/** Of the company; units of a history have no manager, so this one rules, and no finance, so this one voids confirmations. */
export const staff = (companyId: string): object[] =>
  [
    { code: GENERAL_MANAGER, role: 'GENERAL_MANAGER' },
    { code: FINANCE, role: 'FINANCE' },
  ].map(({ code, role }) => ({
    requestKey: `unit ${code}`,
    ...{ code, name: code, role, unitId: companyId, from: '2025-12-01' },
    ...{ login: code, password: passwordOf(code) },
  }));

export const queryWith =
  (api: TestApi, token: string): Query =>
  async <T>(text: string, variables?: Record<string, unknown>) => {
    const answer = await api.ask<T>(text, variables, { token });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

/** In a new session: one of before may have ended by the test's clock. */
export async function queryAs(api: TestApi, person: string): Promise<Query> {
  return queryWith(api, await api.signIn(person, passwordOf(person)));
}
