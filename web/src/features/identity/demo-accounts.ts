import type { Role } from '@/generated/schema-types';
import { askApi, type Caller } from '@/session/api-request';

export type DemoAccount = { login: string; password: string; name: string; role: Role; unitName: string };

/** Accounts of the demo, empty when there is none; and empty when the API is down: the form itself says so then. */
export async function readDemoAccounts(caller: Caller): Promise<DemoAccount[]> {
  const query = 'query DemoAccounts { demoAccounts { login password name role unitName } }';
  return askApi<{ demoAccounts: DemoAccount[] }>(query, {}, caller)
    .then(({ demoAccounts }) => demoAccounts)
    .catch(() => []);
}
