/** The organisation in memory: a few thousand rows that every request needs, read again when their version changes. */
import type { DataSource } from 'typeorm';
import type { Deputation } from '@erp/domain/identity/deputies';
import type { ExportAllowance } from '@erp/domain/identity/export-allowance';
import type { Role } from '@erp/domain/identity/permissions';
import {
  datedTree,
  type DatedParent,
  type DatedTree,
  type UnitId,
  type UnitKind,
} from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { monotonic } from '../clock';
import type { Database, Sql } from '../database/sql';
import { readRuleVersions, type RuleRecord } from './release-rule-rows';

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
  /** Grows with every change; what was read may be newer, never older. */
  version: string;
  /** By code. */
  units: readonly UnitRecord[];
  companyId: UnitId;
  /** Who stands in for whom, the past ones too. */
  deputations: readonly Deputation[];
  /** The past ones too. */
  exportAllowances: readonly ExportAllowance[];
  /** Every version; empty: nobody ever set rules of release. */
  releaseRules: readonly RuleRecord[];
  unit(id: UnitId): UnitRecord | undefined;
  byCode(code: string): UnitRecord | undefined;
  parents(id: UnitId): readonly DatedParent[];
};

/** How long a process may not notice a change made by another one, in milliseconds. */
const MAX_AGE = 1_000;

type Cached = { checkedAt: number; tree: OrganizationTree };

const caches = new WeakMap<DataSource, Cached>();
const underWay = new WeakMap<DataSource, Promise<Cached>>();

const versionOf = async (db: Sql): Promise<string> => {
  const [row] = await db.rows<{ value: string }>("SELECT value FROM setting WHERE name = 'tree_version'");
  return row!.value;
};

/** The organisation as the connection sees it: inside a transaction that changes it, with the change. */
export async function readTree(db: Sql, timeZone: string): Promise<OrganizationTree> {
  const version = await versionOf(db);
  const rows = await db.rows<{
    id: number;
    kind: UnitKind;
    code: string;
    name: string;
    role: Role | null;
    active: number;
  }>('SELECT id, kind, code, name, role, active FROM unit ORDER BY code');
  const parentRows = await db.rows<{ unit_id: number; from_at: Instant; parent_id: number }>(
    'SELECT unit_id, from_at, parent_id FROM unit_parent ORDER BY unit_id, from_at',
  );
  const deputations = await db.rows<Deputation>(
    `SELECT id, manager_id AS managerId, deputy_id AS deputyId, from_day AS \`from\`, to_day AS \`to\`
       FROM deputy
      ORDER BY from_day, id`,
  );
  const exportAllowances = await db.rows<ExportAllowance>(
    'SELECT person_id AS personId, allowed_by AS allowedBy, to_day AS until FROM export_allowance',
  );
  const releaseRules = await readRuleVersions(db);
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
    version,
    units,
    deputations,
    exportAllowances,
    releaseRules,
    companyId: (units.find(({ kind }) => kind === 'COMPANY')?.id ?? 0) as UnitId,
    unit: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    parents: parentsOf,
  };
}

async function read(db: Database, timeZone: string): Promise<Cached> {
  const checkedAt = monotonic();
  const version = await versionOf(db);
  const cached = caches.get(db.dataSource);
  const tree = cached?.tree.version === version ? cached.tree : await readTree(db, timeZone);
  return { checkedAt, tree };
}

/** The tree as of at most a second ago; requests that meet while it is read wait for one reading. */
export async function currentTree(db: Database, timeZone: string): Promise<OrganizationTree> {
  const { dataSource } = db;
  const cached = caches.get(dataSource);
  if (cached && monotonic() - cached.checkedAt < MAX_AGE) return cached.tree;
  const present = underWay.get(dataSource);
  if (present) return (await present).tree;
  const reading = read(db, timeZone);
  underWay.set(dataSource, reading);
  try {
    const found = await reading;
    // A reading that an own change overtook is not kept.
    if (underWay.get(dataSource) === reading) caches.set(dataSource, found);
    return found.tree;
  } finally {
    if (underWay.get(dataSource) === reading) underWay.delete(dataSource);
  }
}

/** After an own change: the next request reads again, also when a reading from before the change is under way. */
export const forgetTree = (db: Database): void => {
  caches.delete(db.dataSource);
  underWay.delete(db.dataSource);
};

/**
 * The first statement of every change of the organisation: changes wait for each other, so that what each one checks
 * still holds when it commits, and every process reads again.
 */
export const TREE_CHANGED = "UPDATE setting SET value = value + 1 WHERE name = 'tree_version'";

/** The pool that serves a unit on a day: the nearest one above it. */
export function poolOf(tree: OrganizationTree, unitId: UnitId, day: Day): UnitId | null {
  for (const id of tree.pathAtEndOfDay(unitId, day)) {
    const pool = tree.childrenAtEndOfDay(id, day).find((child) => tree.unit(child)?.kind === 'POOL');
    if (pool !== undefined) return pool;
  }
  return null;
}

/** The organisation with this person in it, also when another process entered them a moment ago. */
export async function treeWith(db: Database, timeZone: string, personId: UnitId): Promise<OrganizationTree> {
  const known = await currentTree(db, timeZone);
  if (known.unit(personId)) return known;
  forgetTree(db);
  return currentTree(db, timeZone);
}
