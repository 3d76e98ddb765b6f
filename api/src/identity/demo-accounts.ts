/** The accounts that the demo's sign-in page offers: a setting that only the demo's loading writes. */
import type { Role } from '@erp/domain/identity/permissions';
import type { Sql } from '../database/sql';

const SETTING = 'demo_accounts';

export type DemoAccount = { login: string; password: string; name: string; role: Role; unitName: string };

export async function readDemoAccounts(db: Sql): Promise<DemoAccount[]> {
  const [row] = await db.rows<{ value: string }>('SELECT value FROM setting WHERE name = ?', [SETTING]);
  return row ? (JSON.parse(row.value) as DemoAccount[]) : [];
}

export async function writeDemoAccounts(db: Sql, accounts: readonly DemoAccount[]): Promise<void> {
  await db.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value = VALUES(value)',
    [SETTING, JSON.stringify(accounts)],
  );
}
