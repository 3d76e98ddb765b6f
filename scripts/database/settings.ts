import { existsSync } from 'node:fs';
import { totalmem, userInfo } from 'node:os';
import { join } from 'node:path';
import { baseFolder, type ServerProgram } from './find-server';

const mib = 1024 * 1024;

/** An eighth of the memory that this process may use, within reason: API, web and browser run beside it. */
export function bufferPoolMib(memory = process.constrainedMemory() || totalmem()): number {
  const bytes = Math.min(memory, totalmem());
  return Math.min(2048, Math.max(128, Math.floor(bytes / 8 / mib / 64) * 64));
}

/** Where things lie, which an unpacked server cannot know by itself. */
export function placement(server: ServerProgram): string[] {
  if (server.unpackedIn === undefined) return [];
  const base = baseFolder(server);
  const plugins = ['lib/mysql/plugin', 'lib/x86_64-linux-gnu/mariadb19/plugin']
    .map((path) => join(base, path))
    .find(existsSync);
  return [
    `--basedir=${base}`,
    `--lc-messages-dir=${join(base, 'share/mysql')}`,
    `--character-sets-dir=${join(base, 'share/mysql/charsets')}`,
    ...(plugins === undefined ? [] : [`--plugin-dir=${plugins}`]),
  ];
}

/** Servers refuse to run as root unless told that it is meant. */
export function asWhom(): string[] {
  return process.getuid?.() === 0 ? [`--user=${userInfo().username}`] : [];
}

export interface Purpose {
  /** false for tests: what was committed may be lost when the machine (not the server) stops. */
  durable: boolean;
  /** For large data: memory for pages in MiB, and a redo log to match. Default: an eighth of the machine's. */
  bufferPoolMib?: number;
}

/** Where the database is what the machine is for: half of its memory. */
export const largeBufferPoolMib = (): number => Math.floor(totalmem() / 2 / mib / 64) * 64;

export function serverArguments(
  server: ServerProgram,
  dataFolder: string,
  socket: string,
  { durable, bufferPoolMib: given }: Purpose,
): string[] {
  return [
    '--no-defaults',
    ...placement(server),
    ...asWhom(),
    `--datadir=${dataFolder}`,
    `--socket=${socket}`,
    `--pid-file=${join(dataFolder, 'server.pid')}`,
    '--skip-networking',
    ...(server.flavour === 'mysql' ? ['--mysqlx=OFF'] : []),
    '--skip-log-bin',
    '--skip-name-resolve',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--max-connections=300',
    '--max-allowed-packet=64M',
    // Schemas of tests come and go: a file for each of their tables is most of what that takes.
    `--innodb-file-per-table=${durable ? 'ON' : 'OFF'}`,
    `--innodb-buffer-pool-size=${given ?? (durable ? bufferPoolMib() : Math.min(bufferPoolMib(), 512))}M`,
    // Its name on MariaDB; MySQL sizes its redo log by the other one.
    ...(given === undefined
      ? []
      : [
          server.flavour === 'mysql' ? '--innodb-redo-log-capacity=2G' : '--innodb-log-file-size=2G',
          '--innodb-sort-buffer-size=64M',
        ]),
    ...(durable
      ? ['--innodb-flush-log-at-trx-commit=1']
      : [
          '--innodb-flush-log-at-trx-commit=2',
          '--innodb-doublewrite=OFF',
          '--innodb-flush-method=nosync',
          '--table-open-cache=4000',
        ]),
  ];
}
