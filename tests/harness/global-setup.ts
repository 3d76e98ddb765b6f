import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { migrate } from '@erp/api/database/migrate';
import { startEmbeddedServer } from '@erp/scripts/database/embedded';
import { removeAtEnd } from '@erp/scripts/process/children';
import { keepRunState } from './run-state';
import { readTemplate, withSchema } from './template';

/**
 * One database server per run, shared by all workers: the one that DATABASE_URL names, else a private one in a
 * temporary folder. Schemas carry a random prefix, so runs on the same server do not meet.
 */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'erp-test-'));
  removeAtEnd(folder);
  const prefix = `erp_test_${randomBytes(4).toString('hex')}`;
  const named = process.env.DATABASE_URL;
  const server =
    named === undefined
      ? await startEmbeddedServer(join(folder, 'db'), join(folder, 'database.log'), { durable: false })
      : undefined;
  const adminUrl = server ? server.url('mysql') : (named ?? '');
  keepRunState({ server, folder, adminUrl, prefix });

  const template = `${prefix}_template`;
  const connection = await createConnection(adminUrl);
  await connection.query(`CREATE DATABASE ${template} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await connection.end();
  await migrate(withSchema(adminUrl, template));
  const templateFile = join(folder, 'template.json');
  writeFileSync(templateFile, JSON.stringify(await readTemplate(adminUrl, template)));

  process.env.ERP_TEST_SERVER = adminUrl;
  process.env.ERP_TEST_PREFIX = prefix;
  process.env.ERP_TEST_TEMPLATE = templateFile;
  // What runs in the tests gets its schema from the harness and must not find the real one by accident.
  delete process.env.DATABASE_URL;
}
