/**
 * The built web, once per worker of Jest and not once per suite: it is the same for all of them, and warm after the first.
 * It asks an API at an address that does not change, where each suite starts its own. It ends with the worker.
 */
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort, isFree } from '@erp/scripts/process/ports';
import { startWeb } from '@erp/scripts/process/services';
import { fromRun } from './database';

export type WorkerWeb = { address: string; apiPort: number; logFile: string };

const HOST = '127.0.0.1';

/** Below those that systems give to whoever asks for any: nobody takes it while no suite holds it. */
async function lastingPort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 30_000);
    if (await isFree(port, HOST)) return port;
  }
}

async function start(name: string, folder: string): Promise<WorkerWeb> {
  const apiPort = await lastingPort();
  const logFile = join(folder, `${name}.log`);
  const { child, address } = await startWeb({
    apiAddress: `http://${HOST}:${apiPort}`,
    buildFolder: process.env.WEB_BUILD_FOLDER ?? '.next-test',
    secret: 'a secret for tests, of some length',
    host: HOST,
    port: await freePort(),
    logFile,
  });
  // The worker does not wait for it to end.
  child.process.unref();
  return { address, apiPort, logFile };
}

/** What tests keep in memory goes with their suite: what the first one of a worker started, the next ones read from the run's folder. */
export async function webOfWorker(): Promise<WorkerWeb> {
  const folder = dirname(fromRun('ERP_TEST_TEMPLATE'));
  const name = `web-${process.pid}`;
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) {
    const web = JSON.parse(readFileSync(file, 'utf8')) as WorkerWeb;
    const answers = await fetch(`${web.address}/icon.svg`).then(
      () => true,
      () => false,
    );
    if (answers) return web;
  }
  const web = await start(name, folder);
  writeFileSync(file, JSON.stringify(web));
  return web;
}
