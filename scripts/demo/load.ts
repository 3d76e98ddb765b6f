/** Fills an empty, migrated database with six months of a believable reseller, up to this moment. */
import { systemClock, type Clock } from '@erp/api/clock';
import { allocateIds } from '@erp/api/database/ids';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { startBulkLoad } from '@erp/api/facts/bulk-load';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, dayOf, startOfDay } from '@erp/domain/time/day';
import { chanceOf } from './chance';
import { customerStory, type Setting } from './customer-story';
import { fillCustomer } from './fill-customer';
import { fillOrganization, POOL_CODE } from './fill-organization';
import { demoAccounts as accounts, demoPeople, demoUnits, DEMO_PASSWORD } from './organization';
import { regions } from './words';

const SEED = 20_260_401;
const CUSTOMERS = 5_200;
const DAYS = 183;
/** Tasks that were not done for longer are not shown to anybody. */
const OVERDUE_DAYS = 3;

export type DemoAccount = { login: string; password: string; role: string; name: string };

/** One of each role. */
export const demoAccounts: readonly DemoAccount[] = accounts.map(({ login, role, name }) => ({
  login,
  password: DEMO_PASSWORD,
  role,
  name,
}));

async function readCatalogue(db: Database): Promise<Setting['catalogue']> {
  const rows = await db.rows<{ id: number; catalogue: string; code: string }>(
    'SELECT id, catalogue, code FROM catalogue_item',
  );
  const idsOf = (catalogue: string): number[] =>
    rows.filter((row) => row.catalogue === catalogue).map(({ id }) => id);
  return {
    industries: new Map(
      rows.filter(({ catalogue }) => catalogue === 'INDUSTRY').map(({ code, id }) => [code, id]),
    ),
    demand: idsOf('DEMAND'),
    awareness: idsOf('AWARENESS'),
    refusalReasons: idsOf('REFUSAL_REASON'),
    products: idsOf('PRODUCT'),
  };
}

/** Some reps work twice as much as others. */
function repsOf(ids: ReadonlyMap<string, UnitId>): Setting['reps'] {
  const chance = chanceOf(SEED, 0);
  return demoPeople
    .filter(({ role }) => role === 'REP')
    .map(({ code, unitCode }) => {
      const region = regions.find((one) => unitCode.startsWith(one.code))!;
      return {
        id: ids.get(code)!,
        weight: chance.between(6, 14),
        city: region.city,
        areaCode: region.areaCode,
      };
    });
}

/** What the sign-in page lists; written last: a database with it holds the whole demo. */
async function noteAccounts(db: Database): Promise<void> {
  const unitName = (code: string): string => demoUnits.find((unit) => unit.code === code)?.name ?? '互联推广';
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
    const [zone] = await db.rows<{ value: string }>("SELECT value FROM setting WHERE name = 'time_zone'");
    const timeZone = zone!.value;
    const now = clock.now();
    const today = dayOf(now, timeZone);
    const firstDay = addDays(today, -DAYS);
    const ids = await fillOrganization(db, startOfDay(addDays(firstDay, -365), timeZone), timeZone);
    const setting: Setting = {
      seed: SEED,
      timeZone,
      firstDay,
      now,
      poolId: ids.get(POOL_CODE)!,
      reps: repsOf(ids),
      catalogue: await readCatalogue(db),
    };
    const firstId = {
      id: await allocateIds(db, 'customer', customers),
      phoneId: await allocateIds(db, 'phone', customers),
      taskId: await allocateIds(db, 'task', customers),
    };
    await allocateIds(db, 'visit_plan', firstId.taskId + customers);
    const oldest = startOfDay(addDays(today, -OVERDUE_DAYS), timeZone);
    const load = startBulkLoad(db, { today, newAfterDays: 30 });
    for (let customer = 0; customer < customers; customer += 1) {
      const own = {
        id: firstId.id + customer,
        phoneId: firstId.phoneId + customer,
        taskId: firstId.taskId + customer,
      };
      await fillCustomer(load, own, customerStory(setting, customer, own.phoneId), { timeZone, oldest });
      if (customer % 200 === 199) onProgress?.(`${customer + 1} / ${customers}`);
    }
    await load.flush();
    await noteAccounts(db);
  } finally {
    await db.close();
  }
}
