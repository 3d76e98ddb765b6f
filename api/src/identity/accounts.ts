/** Accounts: how a person signs in. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

const FIRST_LOCALE = 'zh';

export type NewAccount = { personId: UnitId; login: string; passwordHash: string; at: Instant };

export async function isLoginTaken(tx: Sql, login: string): Promise<boolean> {
  return (await tx.rows('SELECT person_id FROM account WHERE login = ?', [login])).length > 0;
}

export async function createAccount(
  tx: Sql,
  { personId, login, passwordHash, at }: NewAccount,
): Promise<void> {
  await tx.run('INSERT INTO account (person_id, login, password_hash, locale, created_at) VALUES ?', [
    [[personId, login, passwordHash, FIRST_LOCALE, toDateTime(at)]],
  ]);
}
