/** The organisation in memory: a few thousand rows that every request needs, read again when their version changes. */
import { datedTree, type DatedParent, type DatedTree, type UnitId, type UnitKind } from '@erp/domain/organization/tree';
import type { Role } from '@erp/domain/identity/permissions';
import type { Day, Instant } from '@erp/domain/time/day';
import type { Database } from '../database/sql';

export type UnitRecord = {
  id: UnitId;
  kind: UnitKind;
  code: string;
  name: string;
  /** Of a person. */
  role: Role | null;
  active: boolean;
};

export type OrganizationTree = DatedTree & {
  /** By code. */
  units: readonly UnitRecord[];
  companyId: UnitId;
  unit(id: UnitId): UnitRecord | undefined;
  byCode(code: string): UnitRecord | undefined;
  parents(id: UnitId): readonly DatedParent[];
};

/** How long a process may not notice a change made by another one, in milliseconds. */
const MAX_AGE = 1_000;

type Cached = { version: string; checkedAt: number; tree: OrganizationTree };

const caches = new WeakMap<Database, Cached>();

const versionOf = async (db: Database): Promise<string> => {
  const [row] = await db.rows<{ value: string }>("SELECT value FROM setting WHERE name = 'tree_version'");
  return row!.value;
};

async function readTree(db: Database, timeZone: string): Promise<OrganizationTree> {
  const rows = await db.rows<{ id: number; kind: UnitKind; code: string; name: string; role: Role | null; active: number }>(
    'SELECT id, kind, code, name, role, active FROM unit ORDER BY code',
  );
  const parentRows = await db.rows<{ unit_id: number; from_at: Instant; parent_id: number }>(
    'SELECT unit_id, from_at, parent_id FROM unit_parent ORDER BY unit_id, from_at',
  );
  const parents = new Map<UnitId, DatedParent[]>();
  for (const row of parentRows) {
    const unitId = row.unit_id as UnitId;
    const own = parents.get(unitId) ?? [];
    own.push({ fromAt: row.from_at, parentId: row.parent_id as UnitId });
    parents.set(unitId, own);
  }
  const units = rows.map((row): UnitRecord => ({ ...row, id: row.id as UnitId, active: row.active === 1 }));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const parentsOf = (id: UnitId): readonly DatedParent[] => parents.get(id) ?? [];
  const dated = datedTree(
    units.map(({ id, kind }) => ({ id, kind, parents: parentsOf(id) })),
    timeZone,
  );
  return {
    ...dated,
    units,
    companyId: (units.find(({ kind }) => kind === 'COMPANY')?.id ?? 0) as UnitId,
    unit: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    parents: parentsOf,
  };
}

/** The tree as of at most a second ago. */
export async function currentTree(db: Database, timeZone: string): Promise<OrganizationTree> {
  const cached = caches.get(db);
  const now = performance.now();
  if (cached && now - cached.checkedAt < MAX_AGE) return cached.tree;
  const version = await versionOf(db);
  const tree = cached?.version === version ? cached.tree : await readTree(db, timeZone);
  caches.set(db, { version, checkedAt: now, tree });
  return tree;
}

/** After an own change: the next request reads again. */
export const forgetTree = (db: Database): void => {
  caches.delete(db);
};

/** What changed a unit says so in its transaction, so that every process reads again. */
export const TREE_CHANGED = "UPDATE setting SET value = value + 1 WHERE name = 'tree_version'";

/** The pool that serves a unit on a day: the nearest one above it. */
export function poolOf(tree: OrganizationTree, unitId: UnitId, day: Day): UnitId | null {
  for (const id of tree.pathAtEndOfDay(unitId, day)) {
    const pool = tree.childrenAtEndOfDay(id, day).find((child) => tree.unit(child)?.kind === 'POOL');
    if (pool !== undefined) return pool;
  }
  return null;
}
