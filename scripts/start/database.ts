import { existsSync, renameSync, rmSync } from 'node:fs';
import { say } from '../bare/messages.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { step } from '../bare/steps.mjs';
import { startEmbeddedServer } from '../database/embedded';
import { embeddedFolder, embeddedSchema } from '../database/embedded-place';
import { stopLeftover, type RunningServer } from '../database/server';
import { loadDemo } from '../demo/load';
import { migrateTo } from '../database/migrate-to';
import { fillingDone, fillingOf, noteFilling } from './filling';
import { freshLog } from './logs';
import { isEmptyDatabase, shownAddress } from './named-database';

export interface OpenDatabase {
  url: string;
  /** The private server; undefined when DATABASE_URL names one of somebody else's. */
  server?: RunningServer;
  /** Starts the private server again after it ended. */
  reopen(): Promise<RunningServer>;
}

async function bringUpToDate(url: string): Promise<void> {
  await step(say('migrating'), (report) => migrateTo(url, report));
}

async function fillWithDemo(url: string): Promise<void> {
  await step(say('loadingDemo'), (report) => loadDemo(url, { onProgress: report }));
}

/**
 * The first database is prepared beside its place and moved there when it is complete, its data included: whatever
 * interrupts the preparation, the next start finds either nothing or all of it.
 */
export async function prepareFirst(
  folder: string,
  logs: string,
  fill: (databaseUrl: string) => Promise<void>,
  bufferPoolMib?: number,
): Promise<void> {
  const draft = `${folder}.new`;
  await stopLeftover(draft);
  rmSync(draft, { recursive: true, force: true });
  const server = await step(say('preparingDatabase'), () =>
    startEmbeddedServer(draft, freshLog(logs, 'database-first'), { durable: false, bufferPoolMib }),
  );
  await server.createSchema(embeddedSchema);
  await bringUpToDate(server.url(embeddedSchema));
  await fill(server.url(embeddedSchema));
  await server.stop();
  rmSync(`${draft}.run`, { recursive: true, force: true });
  renameSync(draft, folder);
}

async function openEmbedded(logs: string): Promise<OpenDatabase> {
  const folder = embeddedFolder;
  const isFirst = !existsSync(folder);
  if (isFirst) await prepareFirst(folder, logs, fillWithDemo);
  const open = () => startEmbeddedServer(folder, freshLog(logs, 'database'), { durable: true });
  const server = await step(say('startingDatabase'), open);
  const url = server.url(embeddedSchema);
  if (!isFirst) await bringUpToDate(url);
  return { url, server, reopen: open };
}

async function openNamed(url: string): Promise<OpenDatabase> {
  const isEmpty = await step(say('openingDatabase', { address: shownAddress(url) }), () =>
    isEmptyDatabase(url),
  );
  if (isEmpty) noteFilling(url, 'migrating');
  if (fillingOf(url) === 'loading') throw new Refusal('halfFilled', { address: shownAddress(url) });
  await bringUpToDate(url);
  if (fillingOf(url) === 'migrating') {
    noteFilling(url, 'loading');
    await fillWithDemo(url);
    fillingDone(url);
  }
  return { url, reopen: () => Promise.reject(new Error('a named database is not ours to start')) };
}

/** A database with the current tables and, when it is new, the demo. */
export function openDatabase(logs: string): Promise<OpenDatabase> {
  const named = process.env.DATABASE_URL;
  return named === undefined ? openEmbedded(logs) : openNamed(named);
}
