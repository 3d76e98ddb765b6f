import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDir } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { systemServers, type ServerProgram } from './find-server';
import { canOpen, initialiseDataFolder, originOf } from './initialise';
import { startServer, type RunningServer } from './server';
import type { Purpose } from './settings';
import { unpackedServer } from './unpack-packages';

/** The unpacked programs hold no data: every run of this clone shares them. */
const unpackFolder = join(dataDir, 'mariadb');

/** Servers to try, the machine's own first; the packages are fetched only when none of those will do. */
async function* candidates(): AsyncGenerator<ServerProgram> {
  yield* systemServers();
  yield await unpackedServer(unpackFolder);
}

async function serverFor(dataFolder: string): Promise<ServerProgram> {
  const origin = originOf(dataFolder);
  if (!origin) throw new Refusal('databaseUnknown', { folder: dataFolder });
  for await (const server of candidates()) if (canOpen(server, origin)) return server;
  throw new Refusal('databaseOtherServer', {
    folder: dataFolder,
    flavour: origin.flavour,
    version: origin.version,
  });
}

/** Makes a data folder with the first server that can: some systems forbid their own server to write outside its usual place. */
async function initialiseWithAny(dataFolder: string): Promise<ServerProgram> {
  const reasons: string[] = [];
  try {
    for await (const server of candidates()) {
      try {
        await initialiseDataFolder(server, dataFolder);
        return server;
      } catch (error) {
        reasons.push(`${server.path}: ${(error as Error).message}`);
        rmSync(dataFolder, { recursive: true, force: true });
      }
    }
  } catch (error) {
    if (reasons.length === 0) throw error;
    reasons.push((error as Error).message);
  }
  throw new Refusal('initialiseFailed', { reasons: reasons.join('\n') });
}

/** Starts a private database server on a data folder, which is made when it does not exist. */
export async function startEmbeddedServer(
  dataFolder: string,
  logFile: string,
  purpose: Purpose,
): Promise<RunningServer> {
  mkdirSync(dirname(dataFolder), { recursive: true });
  mkdirSync(dirname(logFile), { recursive: true });
  const server = existsSync(dataFolder) ? await serverFor(dataFolder) : await initialiseWithAny(dataFolder);
  return startServer(server, dataFolder, logFile, purpose);
}
