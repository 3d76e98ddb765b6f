import { randomUUID } from 'node:crypto';
import type { Clock } from '@erp/api/clock';
import type { Context } from '@erp/api/context';
import { startLoads } from '@erp/api/database/loads';
import type { Database } from '@erp/api/database/sql';
import { viewerOf } from '@erp/api/identity/viewer';
import { currentTree } from '@erp/api/organization/tree-cache';
import { readSettings } from '@erp/api/settings';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf } from '@erp/domain/time/day';

/** A request of a person of the demo at the clock's moment: what he does goes the way of everybody's. */
export async function actingAs(db: Database, clock: Clock, personId: UnitId): Promise<Context> {
  const settings = await readSettings(db);
  const tree = await currentTree(db, settings.timeZone);
  const identity = { personId, sessionId: null, tokenId: null, tokenScopes: null, locale: 'zh' as const };
  const ctx: Context = {
    ...{ db, clock, settings, tree, locale: identity.locale, address: '', client: 'demo' },
    viewer: viewerOf(tree, identity, dayOf(clock.now(), settings.timeZone)),
    requestId: randomUUID(),
    load: startLoads(() => ctx),
  };
  return ctx;
}
