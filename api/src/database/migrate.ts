/**
 * Brings a schema to a version, forward or back. DDL commits itself, so progress is kept statement by statement in a
 * guard row: killed half-way, the next run goes on where it stopped.
 */
import { openDatabase, type Database } from './sql';
import { facts } from './migrations/0002-facts';
import { organization } from './migrations/0001-organization';

export type Migration = { version: number; name: string; up: readonly string[]; down: readonly string[] };

const migrations: readonly Migration[] = [organization, facts];

/** The version this program works with. */
export const schemaVersion = migrations.at(-1)!.version;

/** `step`: how many statements of the way from `version` to `target` are done; target = version: nothing is under way. */
type Progress = { version: number; target: number; step: number };

async function progressOf(db: Database): Promise<Progress> {
  await db.run(
    `CREATE TABLE IF NOT EXISTS schema_version (
      id      TINYINT UNSIGNED NOT NULL,
      version INT UNSIGNED     NOT NULL,
      target  INT UNSIGNED     NOT NULL,
      step    INT UNSIGNED     NOT NULL,
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
  );
  await db.run('INSERT IGNORE INTO schema_version (id, version, target, step) VALUES (1, 0, 0, 0)');
  const [row] = await db.rows<Progress>('SELECT version, target, step FROM schema_version WHERE id = 1');
  return row!;
}

async function note(db: Database, { version, target, step }: Progress): Promise<void> {
  await db.run('UPDATE schema_version SET version = ?, target = ?, step = ? WHERE id = 1', [version, target, step]);
}

/** What a statement that had run already answers when it runs again after a kill: the table is there, or gone. */
const ALREADY_DONE = new Set([1050, 1051]);

async function run(db: Database, sql: string): Promise<void> {
  try {
    await db.run(sql);
  } catch (error) {
    const { errno } = (error as { driverError?: { errno?: number } }).driverError ?? {};
    if (errno === undefined || !ALREADY_DONE.has(errno)) throw error;
  }
}

async function move(db: Database, from: Progress, target: number, statements: readonly string[], label: string, onStep?: (step: string) => void): Promise<void> {
  const resumed = from.target === target ? from.step : 0;
  for (const [index, statement] of statements.entries()) {
    if (index < resumed) continue;
    onStep?.(`${label} ${index + 1}/${statements.length}`);
    await run(db, statement);
    await note(db, { version: from.version, target, step: index + 1 });
  }
  await note(db, { version: target, target, step: 0 });
}

export type MigrateOptions = { to?: number; onStep?: (step: string) => void };

export async function migrate(databaseUrl: string, { to = schemaVersion, onStep }: MigrateOptions = {}): Promise<void> {
  const db = await openDatabase(databaseUrl, { poolSize: 1 });
  try {
    let progress = await progressOf(db);
    if (progress.version > schemaVersion) throw new NewerSchema(progress.version);
    for (const migration of migrations) {
      if (migration.version <= progress.version || migration.version > to) continue;
      await move(db, progress, migration.version, migration.up, `${migration.version} ${migration.name}`, onStep);
      progress = await progressOf(db);
    }
    for (const migration of [...migrations].reverse()) {
      if (migration.version > progress.version || migration.version <= to) continue;
      await move(db, progress, migration.version - 1, migration.down, `${migration.version} ${migration.name} (back)`, onStep);
      progress = await progressOf(db);
    }
  } finally {
    await db.close();
  }
}

/** The database was made by a newer program. */
export class NewerSchema extends Error {
  constructor(readonly version: number) {
    super(`The database has schema version ${version}; this program knows ${schemaVersion}. Start the newer program, or restore a backup of version ${schemaVersion}.`);
  }
}

/** The version a database stands at; 0 when it holds nothing. */
export async function versionOf(db: Database): Promise<number> {
  const [table] = await db.rows(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'schema_version'",
  );
  if (!table) return 0;
  const [row] = await db.rows<{ version: number }>('SELECT version FROM schema_version WHERE id = 1');
  return row?.version ?? 0;
}
