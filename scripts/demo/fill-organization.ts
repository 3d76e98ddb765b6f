/** Writes a made-up company: units, people, accounts. */
import { hash } from '@node-rs/argon2';
import { toDateTime } from '@erp/api/database/date-time';
import { allocateIds } from '@erp/api/database/ids';
import type { Database } from '@erp/api/database/sql';
import { DEFAULT_LIMIT_MINUTES, MAX_ROTA } from '@erp/domain/leads/rota';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { COMPANY_CODE, COMPANY_NAME, DEMO_PASSWORD, listedAccounts, type Organization } from './organization';

export const POOL_CODE = 'POOL';

type UnitRow = { code: string; name: string; kind: string; role: string | null; parentCode: string | null };

const rowsOf = ({ units, people }: Organization): UnitRow[] => [
  { code: COMPANY_CODE, name: COMPANY_NAME, kind: 'COMPANY', role: null, parentCode: null },
  { code: POOL_CODE, name: '公司公海', kind: 'POOL', role: null, parentCode: COMPANY_CODE },
  ...units.map((unit) => ({ ...unit, role: null })),
  ...people.map(({ code, name, role, unitCode }) => ({
    code,
    name,
    kind: 'PERSON',
    role,
    parentCode: unitCode,
  })),
];

/** Each department hands its leads out to its reps, in the order of their codes. */
async function fillRotas(
  db: Database,
  { units, people }: Organization,
  ids: ReadonlyMap<string, UnitId>,
  at: string,
): Promise<void> {
  const rotas = units.map(({ code }) => ({
    code,
    reps: people.filter(({ role, unitCode }) => role === 'REP' && unitCode === code),
  }));
  const filled = rotas.filter(({ reps }) => reps.length > 0);
  if (filled.length === 0) return;
  await db.run(
    'INSERT INTO rota (unit_id, version, edition, limit_minutes, changed_by, changed_at) VALUES ?',
    [filled.map(({ code }) => [ids.get(code), 1, 1, DEFAULT_LIMIT_MINUTES, ids.get('admin'), at])],
  );
  await db.run('INSERT INTO rota_member (unit_id, person_id, position, paused) VALUES ?', [
    filled.flatMap(({ code, reps }) =>
      reps.slice(0, MAX_ROTA).map((rep, position) => [ids.get(code), ids.get(rep.code), position, 0]),
    ),
  ]);
}

/** Ids by code. Everybody belongs to the company from `from` on. */
export async function fillOrganization(
  db: Database,
  organization: Organization,
  from: Instant,
  timeZone: string,
): Promise<Map<string, UnitId>> {
  const rows = rowsOf(organization);
  const firstId = await allocateIds(db, 'unit', rows.length);
  const ids = new Map(rows.map(({ code }, index) => [code, (firstId + index) as UnitId]));
  await db.run('INSERT INTO unit (id, kind, code, name, role, active) VALUES ?', [
    rows.map(({ code, name, kind, role }) => [ids.get(code), kind, code, name, role, 1]),
  ]);
  const dated = rows.filter(({ parentCode }) => parentCode !== null);
  const at = toDateTime(from);
  const day = dayOf(from, timeZone);
  const administrator = ids.get('admin');
  await db.run('INSERT INTO unit_fact (unit_id, no, at, day, parent_id, actor_id, recorded_at) VALUES ?', [
    dated.map(({ code, parentCode }) => [ids.get(code), 1, at, day, ids.get(parentCode!), administrator, at]),
  ]);
  await db.run('INSERT INTO unit_parent (unit_id, from_at, from_day, parent_id) VALUES ?', [
    dated.map(({ code, parentCode }) => [ids.get(code), at, day, ids.get(parentCode!)]),
  ]);
  const passwordHash = await hash(DEMO_PASSWORD);
  await db.run('INSERT INTO account (person_id, login, password_hash, locale, created_at) VALUES ?', [
    organization.people.map(({ code, login }) => [ids.get(code), login, passwordHash, 'zh', at]),
  ]);
  await fillRotas(db, organization, ids, at);
  await db.run("UPDATE setting SET value = value + 1 WHERE name = 'tree_version'");
  return ids;
}

/** What the sign-in page lists; written last: a database with it is complete. */
export async function noteAccounts(db: Database, organization: Organization): Promise<void> {
  await db.run("INSERT INTO setting (name, value) VALUES ('demo_accounts', ?)", [
    JSON.stringify(listedAccounts(organization)),
  ]);
}
