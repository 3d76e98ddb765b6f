import { migrate, readSchemaVersion, schemaVersion } from '@erp/api/database/migrate';
import { openDatabase } from '@erp/api/database/sql';
import { Refusal } from '../bare/refusal.mjs';

async function versionOf(databaseUrl: string): Promise<number> {
  const db = await openDatabase(databaseUrl, { connectionLimit: 1 });
  try {
    return (await readSchemaVersion(db)).version;
  } finally {
    await db.close();
  }
}

/** Brings the database to this program's version, and says which step runs. */
export async function migrateTo(databaseUrl: string, report: (progress: string) => void): Promise<void> {
  const found = await versionOf(databaseUrl);
  if (found > schemaVersion) throw new Refusal('databaseNewer', { found, known: schemaVersion });
  await migrate(databaseUrl, { onStep: report });
}
