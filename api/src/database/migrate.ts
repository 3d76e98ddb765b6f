/**
 * Brings a database to a version, forward or back. DDL commits itself, so every step is one statement, done under a
 * guard row that says who migrates and how far it came; whatever kills a migration, the next run goes on where it stopped.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { systemClock } from '../clock';
import { toDateTime } from './date-time';
import { isDoneAlready, isMissingTable } from './faults';
import { foundation } from './migrations/0001-foundation';
import { facts } from './migrations/0002-facts';
import { counts } from './migrations/0003-counts';
import { deputies } from './migrations/0004-deputies';
import { reportFilters } from './migrations/0005-report-filters';
import { listFilters } from './migrations/0006-list-filters';
import { intervalEnds } from './migrations/0007-interval-ends';
import { guides } from './migrations/0008-guides';
import { tasks } from './migrations/0009-tasks';
import { imports } from './migrations/0010-imports';
import { visitCalendar } from './migrations/0011-visit-calendar';
import { lists } from './migrations/0012-lists';
import { merges } from './migrations/0013-merges';
import { disputes } from './migrations/0014-disputes';
import { protection } from './migrations/0015-protection';
import { leads } from './migrations/0016-leads';
import { desk } from './migrations/0017-desk';
import { nextSteps } from './migrations/0018-next-steps';
import { sourceLabels } from './migrations/0019-source-labels';
import { importRows } from './migrations/0020-import-rows';
import { planApproval } from './migrations/0021-plan-approval';
import { releasingRule } from './migrations/0022-releasing-rule';
import { phoneHistories } from './migrations/0023-phone-histories';
import { signInLimits } from './migrations/0024-sign-in-limits';
import { matching } from './migrations/0025-matching';
import { importFailures } from './migrations/0026-import-failures';
import { openDatabase, type Database, type Sql } from './sql';

/** One DDL statement, one DML statement that may be repeated, or work on rows that may be repeated. */
type Step = string | ((db: Sql) => Promise<void>);

export type Migration = {
  /** Ascending; numbers may be left out. */
  version: number;
  name: string;
  up: Step[];
  down: Step[];
};

const migrations: readonly Migration[] = [
  foundation,
  facts,
  counts,
  deputies,
  reportFilters,
  listFilters,
  intervalEnds,
  guides,
  tasks,
  imports,
  visitCalendar,
  lists,
  merges,
  disputes,
  protection,
  leads,
  desk,
  nextSteps,
  sourceLabels,
  importRows,
  planApproval,
  releasingRule,
  phoneHistories,
  signInLimits,
  matching,
  importFailures,
];

/** What this program's code expects of a database. */
export const schemaVersion = migrations.at(-1)!.version;

export type MigrateOptions = {
  /** Default: this program's version. */
  to?: number;
  onStep?: (progress: string) => void;
  migrations?: readonly Migration[];
};

const LEASE_MS = 15_000;
const RENEW_MS = 3_000;
const LOOK_AGAIN_MS = 500;

const guardTable = `CREATE TABLE IF NOT EXISTS schema_version (
  id          TINYINT UNSIGNED NOT NULL,
  version     INT UNSIGNED     NOT NULL COMMENT 'the last one complete',
  direction   VARCHAR(4)       CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the step under way',
  steps       INT UNSIGNED     NOT NULL COMMENT 'statements done of the migration under way',
  holder      VARCHAR(40)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  lease_until DATETIME(3)      NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`;

type Direction = 'UP' | 'DOWN';
type GuardRow = { version: number; direction: Direction | null; steps: number };

const leaseEnd = (): string => toDateTime(instantAtEpoch(epochOfInstant(systemClock.now()) + LEASE_MS));

async function takeGuard(db: Sql, holder: string, onStep: (progress: string) => void): Promise<void> {
  for (let told = false; ; await sleep(LOOK_AGAIN_MS)) {
    const now: Instant = systemClock.now();
    const { affectedRows } = await db.run(
      'UPDATE schema_version SET holder = ?, lease_until = ? WHERE id = 1 AND (holder IS NULL OR lease_until < ?)',
      [holder, leaseEnd(), toDateTime(now)],
    );
    if (affectedRows === 1) return;
    if (!told) onStep('waiting for another migration of this database');
    told = true;
  }
}

/** Only the holder of the guard writes; one that lost it stops. */
async function note(db: Sql, holder: string, row: GuardRow): Promise<void> {
  const { affectedRows } = await db.run(
    'UPDATE schema_version SET version = ?, direction = ?, steps = ?, lease_until = ? WHERE id = 1 AND holder = ?',
    [row.version, row.direction, row.steps, leaseEnd(), holder],
  );
  if (affectedRows !== 1) throw new Error('Another migration of this database took over.');
}

async function readGuard(db: Sql): Promise<GuardRow> {
  const [row] = await db.rows<GuardRow>('SELECT version, direction, steps FROM schema_version WHERE id = 1');
  return row!;
}

/** `before`, `after`: the version of the database. Numbers of migrations may have gaps. */
type MigrationRun = { migration: Migration; direction: Direction; before: number; after: number };

/** Runs the migration's remaining statements; the first of a resumed run may have been done just before it was killed. */
async function runSteps(
  db: Sql,
  holder: string,
  { migration, direction, before, after }: MigrationRun,
  done: number,
  onStep: (progress: string) => void,
): Promise<void> {
  const steps = direction === 'UP' ? migration.up : migration.down;
  await note(db, holder, { version: before, direction, steps: done });
  for (let step = done; step < steps.length; step += 1) {
    onStep(`${migration.version} ${migration.name} ${direction.toLowerCase()} ${step + 1}/${steps.length}`);
    try {
      const work = steps[step]!;
      await (typeof work === 'string' ? db.run(work) : work(db));
    } catch (error) {
      if (step !== done || !isDoneAlready(error)) throw error;
    }
    await note(db, holder, { version: before, direction, steps: step + 1 });
  }
  await note(db, holder, { version: after, direction: null, steps: 0 });
}

async function migrateHeld(db: Sql, holder: string, options: Required<MigrateOptions>): Promise<void> {
  const { to, onStep, migrations: known } = options;
  const newest = known.at(-1)!.version;
  for (;;) {
    const { version, direction, steps } = await readGuard(db);
    if (version > newest) throw new Error(newerSchema(version, newest));
    const done = known.filter((migration) => migration.version <= version);
    const next = known[done.length];
    // What was begun one way is undone step by step only when it is complete: finish it first.
    if (direction === 'DOWN' || (direction === null && version > to)) {
      const run = { migration: done.at(-1)!, before: version, after: done.at(-2)?.version ?? 0 };
      await runSteps(db, holder, { ...run, direction: 'DOWN' }, steps, onStep);
    } else if (next && (direction === 'UP' || next.version <= to)) {
      const run = { migration: next, before: version, after: next.version };
      await runSteps(db, holder, { ...run, direction: 'UP' }, steps, onStep);
    } else return;
  }
}

export async function migrate(databaseUrl: string, options: MigrateOptions = {}): Promise<void> {
  const { to = schemaVersion, onStep = () => undefined, migrations: known = migrations } = options;
  const db = await openDatabase(databaseUrl, { connectionLimit: 2 });
  const holder = randomUUID();
  try {
    await db.run(guardTable);
    await db.run('INSERT IGNORE INTO schema_version (id, version, steps) VALUES (1, 0, 0)');
    await takeGuard(db, holder, onStep);
    const renewal = setInterval(() => {
      db.run('UPDATE schema_version SET lease_until = ? WHERE id = 1 AND holder = ?', [
        leaseEnd(),
        holder,
      ]).catch(() => undefined);
    }, RENEW_MS);
    try {
      await migrateHeld(db, holder, { to, onStep, migrations: known });
    } finally {
      clearInterval(renewal);
      await db.run(
        'UPDATE schema_version SET holder = NULL, lease_until = NULL WHERE id = 1 AND holder = ?',
        [holder],
      );
    }
  } finally {
    await db.close();
  }
}

const newerSchema = (found: number, known: number): string =>
  `The database has schema version ${found}, this program knows ${known}: start the newer program, or migrate back with it first.`;

/** The version of a database; 0: never migrated. */
export async function readSchemaVersion(db: Sql): Promise<{ version: number; complete: boolean }> {
  try {
    const { version, direction } = await readGuard(db);
    return { version, complete: direction === null };
  } catch (error) {
    if (isMissingTable(error)) return { version: 0, complete: true };
    throw error;
  }
}

/** Refuses a database of another version, with what to do about it. */
export async function checkSchemaVersion(db: Database): Promise<void> {
  const { version, complete } = await readSchemaVersion(db);
  if (version > schemaVersion) throw new Error(newerSchema(version, schemaVersion));
  if (version < schemaVersion || !complete) {
    throw new Error(
      `The database has schema version ${version}${complete ? '' : ' and a migration under way'}, this program needs ${schemaVersion}: run \`npm run migrate\`.`,
    );
  }
}
