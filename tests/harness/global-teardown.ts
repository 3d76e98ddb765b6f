import { rmSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { takeRunState } from './run-state';

async function dropSchemas(adminUrl: string, prefix: string): Promise<void> {
  const connection = await createConnection(adminUrl);
  const [schemas] = await connection.query<RowDataPacket[]>(
    'SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE ?',
    [`${prefix.replaceAll('_', '\\_')}%`],
  );
  for (const { name } of schemas) await connection.query(`DROP DATABASE \`${name}\``);
  await connection.end();
}

export default async function tearDown(): Promise<void> {
  const run = takeRunState();
  if (!run) return;
  if (run.server) await run.server.stop();
  else await dropSchemas(run.adminUrl, run.prefix);
  if (run.folder !== undefined) rmSync(run.folder, { recursive: true, force: true });
}
