/** What a request carries, passed explicitly as the first argument; it names no module. */
import type { Permission, TokenScope } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { Clock } from './clock';
import type { Database } from './database/sql';
import type { Loads } from './database/loads';
import type { OrganizationTree } from './organization/tree-cache';
import type { Settings } from './settings';

export type Locale = 'zh' | 'en';

/** The person or token that sends the request. */
export type Viewer = {
  personId: UnitId;
  /** Null for a token. */
  sessionId: string | null;
  /** Null for a person. */
  tokenId: number | null;
  /** Null for a person. */
  tokenScopes: readonly TokenScope[] | null;
  permissions: ReadonlySet<Permission>;
  today: Day;
  locale: Locale;
  /** Units of today's scope, people included; a rep: only oneself. */
  units: ReadonlySet<UnitId>;
  /** The scope is the whole company. */
  isCompanyWide: boolean;
  /** Pools whose customers the viewer may see (masked). */
  pools: readonly UnitId[];
};

export type Context = {
  db: Database;
  clock: Clock;
  settings: Settings;
  tree: OrganizationTree;
  viewer: Viewer | null;
  locale: Locale;
  requestId: string;
  address: string;
  /** Which program asks: the client's own name and version, else its user agent. */
  client: string;
  /** Values of a module for many keys at once; see database/loads.ts. */
  load: Loads;
};

export function requireViewer(ctx: Context): Viewer {
  if (!ctx.viewer) throw new Error('a use case ran without a viewer');
  return ctx.viewer;
}
