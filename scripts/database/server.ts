import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { isDiskFull, Refusal } from '../bare/refusal.mjs';
import { startChild, type Child } from '../process/children';
import { lastLines } from '../process/last-lines';
import { libraryEnv, type ServerProgram } from './find-server';
import { noteOrigin } from './initialise';
import { runFolder, SOCKET } from './run-folder';
import { serverArguments, type Purpose } from './settings';

export interface RunningServer {
  child: Child;
  socket: string;
  /** Address of a schema on this server, as DATABASE_URL takes it. */
  url(schema: string): string;
  createSchema(schema: string): Promise<void>;
  stop(): Promise<void>;
}

const startWithinMs = 120_000;

/** The command line of a process, its arguments apart by spaces; empty when there is none. */
function processCommand(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() + ' ';
  } catch {
    return '';
  }
}

/** A server that outlived the run that started it (its guard was killed too) would hold the data folder's locks. */
export async function stopLeftover(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'server.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  const isOurs = () => pid > 0 && processCommand(pid).includes(`--datadir=${dataFolder} `);
  if (isOurs()) process.kill(pid, 'SIGTERM');
  for (const until = Date.now() + 60_000; isOurs(); await sleep(100)) {
    if (Date.now() > until) throw new Refusal('databaseHeld', { pid, folder: dataFolder });
  }
  rmSync(pidFile, { force: true });
}

async function answers(socket: string): Promise<boolean> {
  try {
    const connection = await createConnection({ socketPath: socket, user: 'root' });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

export async function startServer(
  server: ServerProgram,
  dataFolder: string,
  logFile: string,
  purpose: Purpose,
): Promise<RunningServer> {
  await stopLeftover(dataFolder);
  const folder = runFolder(dataFolder);
  const socket = join(folder, SOCKET);
  rmSync(socket, { force: true });
  const child = startChild(server.path, serverArguments(server, dataFolder, socket, purpose), {
    env: { ...libraryEnv(server.unpackedIn), TMPDIR: folder },
    logFile,
    graceMs: purpose.durable ? 60_000 : 5_000,
  });
  let ended = false;
  child.exited.then(
    () => (ended = true),
    () => (ended = true),
  );
  for (const until = Date.now() + startWithinMs; !(await answers(socket)); await sleep(30)) {
    if (!ended && Date.now() < until) continue;
    await child.stop();
    const output = lastLines(logFile, 15);
    throw new Refusal(isDiskFull(output) ? 'databaseDiskFull' : 'databaseFailed', { log: logFile, output });
  }
  noteOrigin(server, dataFolder);
  return {
    child,
    socket,
    url: (schema) => `mysql://root@localhost/${schema}?socketPath=${encodeURIComponent(socket)}`,
    createSchema: async (schema) => {
      const connection = await createConnection({ socketPath: socket, user: 'root' });
      await connection.query(
        `CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
      );
      await connection.end();
    },
    stop: () => child.stop(),
  };
}
