/** The rules of release that a new company begins with, and the demo: the usual ones, from today on, for everybody. */
import { DEFAULT_RULES } from '@erp/domain/claims/release-day';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { inTransaction, type Database } from '../database/sql';
import { forgetTree, TREE_CHANGED } from '../organization/tree-cache';
import { readSettings } from '../settings';
import { insertRules } from './set-release-rules';

export async function beginReleaseRules(
  db: Database,
  clock: Clock,
  { companyId, by }: { companyId: UnitId; by: UnitId },
): Promise<void> {
  const { timeZone } = await readSettings(db);
  const id = await allocateIds(db, 'release_rule');
  await inTransaction(db, async (tx) => {
    await tx.run(TREE_CHANGED);
    const from = dayOf(clock.now(), timeZone);
    const at = toDateTime(clock.now());
    await insertRules(tx, { id, unitId: companyId, from, rules: DEFAULT_RULES, by, at });
  });
  forgetTree(db);
}
