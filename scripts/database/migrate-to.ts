import { migrate, NewerSchema, schemaVersion } from '@erp/api/database/migrate';
import { Refusal } from '../bare/refusal.mjs';

/** Brings the database to this program's version, and says which step runs. */
export async function migrateTo(databaseUrl: string, report: (progress: string) => void): Promise<void> {
  try {
    await migrate(databaseUrl, { onStep: report });
  } catch (error) {
    if (!(error instanceof NewerSchema)) throw error;
    throw new Refusal('databaseNewer', { found: error.version, known: schemaVersion });
  }
}
