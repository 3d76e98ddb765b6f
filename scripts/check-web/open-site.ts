/** The product as `npm start` serves it, on demo data and a database of its own that end with it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { dataDir } from '../bare/paths.mjs';
import { startEmbeddedServer } from '../database/embedded';
import { embeddedSchema } from '../database/embedded-place';
import { migrateTo } from '../database/migrate-to';
import { stopLeftover } from '../database/server';
import { loadDemo } from '../demo/load';
import { removeAtEnd } from '../process/children';
import { freePort } from '../process/ports';
import { startApi, startWeb } from '../process/services';
import { freshLog } from '../start/logs';
import { TEST_BUILD } from '../web/build';

const host = '127.0.0.1';

/** Its address. `folder`: takes its data and its logs. */
export async function openSite(folder: string, report: (progress: string) => void): Promise<string> {
  const data = join(folder, 'database');
  await stopLeftover(data);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  removeAtEnd(data);
  const server = await startEmbeddedServer(data, freshLog(folder, 'database'), { durable: false });
  await server.createSchema(embeddedSchema);
  const databaseUrl = server.url(embeddedSchema);
  await migrateTo(databaseUrl, report);
  await loadDemo(databaseUrl, { onProgress: report });
  const api = await startApi({ databaseUrl, host, port: await freePort(), logFile: freshLog(folder, 'api') });
  const web = await startWeb({
    apiAddress: api.address,
    buildFolder: TEST_BUILD,
    secret: randomBytes(32).toString('hex'),
    host,
    port: await freePort(),
    logFile: freshLog(folder, 'web'),
  });
  return web.address;
}
