/** A made-up reseller's history in an empty, migrated database: the company first, then its customers, in any number of parts. */
import { allocateIds } from '@erp/api/database/ids';
import type { Database } from '@erp/api/database/sql';
import { startBulkLoad, type InsertRows } from '@erp/api/facts/bulk-load';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, dayOf, startOfDay, type Day, type Instant } from '@erp/domain/time/day';
import { chanceOf } from './chance';
import { customerStory, type Setting } from './customer-story';
import { fillCustomer, type CustomerIds } from './fill-customer';
import { fillOrganization, POOL_CODE } from './fill-organization';
import type { Organization } from './organization';
import { regions } from './words';

/** Tasks that were not done for longer are not shown to anybody. */
const OVERDUE_DAYS = 3;

export type HistoryPlan = {
  seed: number;
  organization: Organization;
  customers: number;
  /** How many days back it begins. */
  days: number;
  /** How often a conversation of an interested customer ends in an appointment. */
  visitChance: number;
};

/** What every part has to know; it can be sent to another thread. */
export type PreparedHistory = {
  setting: Setting;
  today: Day;
  /** Ids of customer 0 and what belongs to it; those of the others follow. */
  firstId: CustomerIds;
  /** Tasks due before are not there any more. */
  oldest: Instant;
};

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
function repsOf({ people }: Organization, seed: number, ids: ReadonlyMap<string, UnitId>): Setting['reps'] {
  const chance = chanceOf(seed, 0);
  return people
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

/** The company, and ids for all that will be made. `now`: the end of the history. */
export async function prepareHistory(
  db: Database,
  { seed, organization, customers, days, visitChance }: HistoryPlan,
  now: Instant,
): Promise<PreparedHistory> {
  const [zone] = await db.rows<{ value: string }>("SELECT value FROM setting WHERE name = 'time_zone'");
  const timeZone = zone!.value;
  const today = dayOf(now, timeZone);
  const firstDay = addDays(today, -days);
  const ids = await fillOrganization(
    db,
    organization,
    startOfDay(addDays(firstDay, -365), timeZone),
    timeZone,
  );
  const firstId = {
    id: await allocateIds(db, 'customer', customers),
    phoneId: await allocateIds(db, 'phone', customers),
    taskId: await allocateIds(db, 'task', customers),
  };
  await allocateIds(db, 'visit_plan', firstId.taskId + customers);
  return {
    setting: {
      seed,
      timeZone,
      firstDay,
      now,
      poolId: ids.get(POOL_CODE)!,
      reps: repsOf(organization, seed, ids),
      catalogue: await readCatalogue(db),
      visitChance,
    },
    today,
    firstId,
    oldest: startOfDay(addDays(today, -OVERDUE_DAYS), timeZone),
  };
}

/** Customers whose rows are kept at a time: of more, they would be moved to and fro in memory before they are written. */
const AT_ONCE = 100;

/** Customers [from, to): the same whoever makes them, and whatever is made beside them. */
export async function fillCustomers(
  insert: InsertRows,
  { setting, today, firstId, oldest }: PreparedHistory,
  { from, to, onProgress }: { from: number; to: number; onProgress?: (done: number) => void },
): Promise<void> {
  const load = startBulkLoad(insert, { today, timeZone: setting.timeZone, newAfterDays: 30 });
  for (let customer = from; customer < to; customer += 1) {
    const ids = {
      id: firstId.id + customer,
      phoneId: firstId.phoneId + customer,
      taskId: firstId.taskId + customer,
    };
    const story = customerStory(setting, customer, ids.phoneId);
    await fillCustomer(load, ids, story, { timeZone: setting.timeZone, oldest });
    const done = customer + 1 - from;
    if (done % AT_ONCE !== 0) continue;
    await load.flush();
    onProgress?.(done);
  }
  await load.flush();
}
