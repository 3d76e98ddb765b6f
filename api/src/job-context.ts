/** The context of what a job does: nobody sent a request. */
import { randomUUID } from 'node:crypto';
import type { Day } from '@erp/domain/time/day';
import type { Clock } from './clock';
import type { Context, Viewer } from './context';
import { startLoads } from './database/loads';
import type { Database } from './database/sql';
import type { OrganizationTree } from './organization/tree-cache';
import type { Settings } from './settings';

export type JobParts = { db: Database; clock: Clock; settings: Settings };

/** `job`: names itself as the program that asks. */
export function jobContext(
  { db, clock, settings }: JobParts,
  { tree, viewer, job }: { tree: OrganizationTree; viewer: Viewer; job: string },
): Context {
  const ctx: Context = {
    db,
    clock,
    settings,
    tree,
    viewer,
    locale: viewer.locale,
    requestId: randomUUID(),
    address: '',
    client: job,
    load: startLoads(() => ctx),
  };
  return ctx;
}

/** What a rule does is recorded in the company's name. */
export const companyViewer = ({ companyId }: OrganizationTree, today: Day): Viewer => ({
  personId: companyId,
  sessionId: null,
  tokenId: null,
  tokenScopes: null,
  permissions: new Set(),
  today,
  locale: 'zh',
  units: new Set(),
  isCompanyWide: true,
  pools: [],
});
