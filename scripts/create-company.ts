/**
 * npm run create:company -- --company NAME --login LOGIN --name NAME [--time-zone ZONE]: the beginning of a database of
 * one's own: the company, its pool, the usual rules of release, and the first administrator, who makes everything else. The password comes by
 * ADMINISTRATOR_PASSWORD or the standard input, never as an argument, which every process of the machine can read.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { beginReleaseRules } from '@erp/api/claims/begin-release-rules';
import { systemClock } from '@erp/api/clock';
import { openDatabase } from '@erp/api/database/sql';
import { checkNewPassword } from '@erp/api/identity/passwords';
import { createCompany, hasCompany } from '@erp/api/organization/create-company';
import { say } from './bare/messages.mjs';
import { explain, Refusal } from './bare/refusal.mjs';
import { migrateTo } from './database/migrate-to';
import { withDatabase } from './database/named-or-embedded';

const { values } = parseArgs({
  options: {
    company: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    'time-zone': { type: 'string', default: 'Asia/Shanghai' },
  },
});
const { company, login, name } = values;
const timeZone = values['time-zone'];

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

if (!company?.trim() || !login?.trim() || !name?.trim() || !isZone(timeZone)) {
  console.error(say('createCompanyUsage'));
  process.exit(2);
}

async function create(databaseUrl: string): Promise<void> {
  await migrateTo(databaseUrl, () => undefined);
  const db = await openDatabase(databaseUrl, { connectionLimit: 1 });
  try {
    if (await hasCompany(db)) throw new Refusal('companyThere');
    const password = process.env.ADMINISTRATOR_PASSWORD ?? (await text(process.stdin)).replace(/\r?\n$/, '');
    if (checkNewPassword(password, []).length > 0) throw new Refusal('passwordTooShort');
    const { companyId, administratorId } = await createCompany(
      db,
      systemClock,
      { code: 'COMPANY', name: company!.trim(), poolCode: 'POOL', poolName: say('poolName'), timeZone },
      { code: 'ADMINISTRATOR', name: name!.trim(), login: login!.trim(), password },
    );
    await beginReleaseRules(db, systemClock, { companyId, by: administratorId });
  } finally {
    await db.close();
  }
}

try {
  await withDatabase(create);
  console.log(say('companyCreated', { company, login }));
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
