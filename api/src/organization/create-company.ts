/**
 * The beginning of every database: the company, its pool, and the first administrator, who makes everything else. They
 * stand from a day that no fact precedes.
 */
import type { UnitId } from '@erp/domain/organization/tree';
import { startOfDay, type Day } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import { allocateIds } from '../database/ids';
import { inTransaction, type Database, type Sql } from '../database/sql';
import { createAccount } from '../identity/accounts';
import { audit } from '../identity/audit';
import { hashPassword, loginOf } from '../identity/passwords';
import { appendParent } from './dated-parents';
import { forgetTree, TREE_CHANGED } from './tree-cache';

const FIRST_DAY = '1970-01-02' as Day;

export type Company = { code: string; name: string; poolCode: string; poolName: string; timeZone?: string };
export type FirstAdministrator = { code: string; name: string; login: string; password: string };

const insertUnit = (tx: Sql, ...row: [UnitId, string, string, string, string | null]): Promise<unknown> =>
  tx.run('INSERT INTO unit (id, kind, code, name, role, active) VALUES ?', [[[...row, 1]]]);

/** Whether the database has begun already. */
export async function hasCompany(sql: Sql): Promise<boolean> {
  const [present] = await sql.rows("SELECT id FROM unit WHERE kind = 'COMPANY'");
  return present !== undefined;
}

export async function createCompany(
  db: Database,
  clock: Clock,
  company: Company,
  administrator: FirstAdministrator,
): Promise<{ companyId: UnitId; poolId: UnitId; administratorId: UnitId }> {
  const first = (await allocateIds(db, 'unit', 3)) as UnitId;
  const [companyId, poolId, administratorId] = [first, (first + 1) as UnitId, (first + 2) as UnitId];
  const timeZone = company.timeZone ?? 'Asia/Shanghai';
  const passwordHash = await hashPassword(administrator.password);
  await inTransaction(db, async (tx) => {
    await tx.run(TREE_CHANGED);
    if (await hasCompany(tx)) throw new Error('The database has its company already.');
    await tx.run("UPDATE setting SET value = ? WHERE name = 'time_zone'", [timeZone]);
    await insertUnit(tx, companyId, 'COMPANY', company.code, company.name, null);
    await insertUnit(tx, poolId, 'POOL', company.poolCode, company.poolName, null);
    await insertUnit(tx, administratorId, 'PERSON', administrator.code, administrator.name, 'ADMINISTRATOR');
    const recordedAt = clock.now();
    for (const unitId of [poolId, administratorId]) {
      const at = startOfDay(FIRST_DAY, timeZone);
      await appendParent(tx, timeZone, {
        unitId,
        parentId: companyId,
        at,
        actorId: administratorId,
        recordedAt,
      });
    }
    const login = loginOf(administrator.login);
    await createAccount(tx, { personId: administratorId, login, passwordHash, at: recordedAt });
  });
  // Entered at the console of the server: there is no request, and nobody is signed in.
  await audit({ db, clock, address: '', viewer: null }, db, {
    ...{ kind: 'ACCOUNT_CREATED', actorId: administratorId, unitId: administratorId },
  });
  forgetTree(db);
  return { companyId, poolId, administratorId };
}
