/** Fills an empty, migrated database with six months of a believable reseller, up to this moment. */
import { systemClock, type Clock } from '@erp/api/clock';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { fillCustomers, prepareHistory } from './fill-history';
import { demoAccounts as accounts, demoOrganization, DEMO_PASSWORD } from './organization';

const SEED = 20_260_401;
const CUSTOMERS = 5_200;
const DAYS = 183;
const VISIT_CHANCE = 0.35;

export type DemoAccount = { login: string; password: string; role: string; name: string };

/** One of each role. */
export const demoAccounts: readonly DemoAccount[] = accounts.map(({ login, role, name }) => ({
  login,
  password: DEMO_PASSWORD,
  role,
  name,
}));

/** What the sign-in page lists; written last: a database with it holds the whole demo. */
async function noteAccounts(db: Database): Promise<void> {
  const unitName = (code: string): string =>
    demoOrganization.units.find((unit) => unit.code === code)?.name ?? '互联推广';
  const listed = accounts.map(({ login, role, name, unitCode }) => ({
    login,
    password: DEMO_PASSWORD,
    role,
    name,
    unitName: unitName(unitCode),
  }));
  await db.run("INSERT INTO setting (name, value) VALUES ('demo_accounts', ?)", [JSON.stringify(listed)]);
}

export type LoadDemoOptions = { onProgress?: (progress: string) => void; customers?: number; clock?: Clock };

export async function loadDemo(
  databaseUrl: string,
  { onProgress, customers = CUSTOMERS, clock = systemClock }: LoadDemoOptions = {},
): Promise<void> {
  const db = await openDatabase(databaseUrl);
  try {
    const plan = {
      seed: SEED,
      organization: demoOrganization,
      customers,
      days: DAYS,
      visitChance: VISIT_CHANCE,
    };
    const prepared = await prepareHistory(db, plan, clock.now());
    await fillCustomers(db, prepared, {
      from: 0,
      to: customers,
      onProgress: (done) => onProgress?.(`${done} / ${customers}`),
    });
    await noteAccounts(db);
  } finally {
    await db.close();
  }
}
