import { migrate } from '@erp/api/database/migrate';

/** Brings the database to this program's version, and says which step runs. */
export async function migrateTo(databaseUrl: string, report: (progress: string) => void): Promise<void> {
  await migrate(databaseUrl, { onStep: report });
}
