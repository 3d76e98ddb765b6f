/** Fills an empty, migrated database with six months of a believable reseller, up to this moment. */
import { beginReleaseRules } from '@erp/api/claims/begin-release-rules';
import { runReleases } from '@erp/api/claims/release-due';
import { systemClock, type Clock } from '@erp/api/clock';
import { openDatabase, type Database } from '@erp/api/database/sql';
import { inserting } from '@erp/api/facts/bulk-load';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import { currentTree } from '@erp/api/organization/tree-cache';
import { readSettings } from '@erp/api/settings';
import { fillDisputes } from './fill-disputes';
import { fillDailyReports } from './fill-daily-reports';
import { fillGuides } from './fill-guides';
import { fillCustomers, prepareHistory } from './fill-history';
import { fillLeads } from './fill-leads';
import { noteAccounts } from './fill-organization';
import { demoOrganization, listedAccounts, type ListedAccount } from './organization';

const SEED = 20_260_401;
const CUSTOMERS = 5_200;
const DAYS = 183;
const VISIT_CHANCE = 0.35;

export const demoAccounts: readonly ListedAccount[] = listedAccounts(demoOrganization);

export type LoadDemoOptions = { onProgress?: (progress: string) => void; customers?: number; clock?: Clock };

/** The rules take effect today: everybody's day of release is known, and nobody is released before his days are over. */
async function beginRules(db: Database, clock: Clock): Promise<void> {
  const settings = await readSettings(db);
  const tree = await currentTree(db, settings.timeZone);
  await beginReleaseRules(db, clock, { companyId: tree.companyId, by: tree.byCode('admin')!.id });
  await runReleases(db, clock, settings, () => false);
}

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
    await fillCustomers(inserting(db), prepared, {
      from: 0,
      to: customers,
      onProgress: (done) => onProgress?.(`${done} / ${customers}`),
    });
    await checkCountsOf(db, { repair: true, clock });
    await fillGuides(db, clock.now());
    // Leads are called on the last workday, when no rules are in force yet: the rules then set their release days too.
    await fillLeads(db, clock);
    await beginRules(db, clock);
    await fillDisputes(db, clock);
    await fillDailyReports(db, clock.now());
    await noteAccounts(db, demoOrganization);
  } finally {
    await db.close();
  }
}
