import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export interface ServerProgram {
  /** The server itself: mariadbd or mysqld. */
  path: string;
  flavour: 'mariadb' | 'mysql';
  version: string;
  /** Where an unpacked, not installed server lies; undefined for one of the system. */
  unpackedIn?: string;
}

const usualFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/libexec',
  '/usr/local/mysql/bin',
  '/opt/homebrew/bin',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Shared libraries of unpacked packages lie beside the program, one level down per architecture. */
export function libraryEnv(unpackedIn: string | undefined): NodeJS.ProcessEnv {
  if (unpackedIn === undefined) return process.env;
  const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch as string] ?? '';
  const folders = ['usr/lib', 'lib'].flatMap((lib) => [
    join(unpackedIn, lib, triplet),
    join(unpackedIn, lib),
  ]);
  return {
    ...process.env,
    LD_LIBRARY_PATH: [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
}

/** Asks the program what it is; undefined when it does not run. */
export function identifyServer(path: string, unpackedIn?: string): ServerProgram | undefined {
  try {
    const text = execFileSync(path, ['--no-defaults', '--version'], {
      encoding: 'utf8',
      env: libraryEnv(unpackedIn),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const version = /Ver (\d+\.\d+\.\d+)/.exec(text)?.[1];
    if (version === undefined) return undefined;
    return { path, flavour: /MariaDB/i.test(text) ? 'mariadb' : 'mysql', version, unpackedIn };
  } catch {
    return undefined;
  }
}

/** What the product's SQL needs: MariaDB 10.11 or MySQL 8.4, or newer. */
export function isRecentEnough({ flavour, version }: ServerProgram): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = flavour === 'mariadb' ? [10, 11] : [8, 4];
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** Database servers of this machine, the preferred first; PATH before the usual folders, which are often not on it. */
export function systemServers(path = process.env.PATH ?? ''): ServerProgram[] {
  const folders = [...new Set([...path.split(delimiter).filter(Boolean), ...usualFolders])];
  return folders
    .flatMap((folder) => ['mariadbd', 'mysqld'].map((name) => join(folder, name)))
    .filter(isExecutable)
    .map((found) => identifyServer(found))
    .filter((server) => server !== undefined)
    .filter(isRecentEnough);
}

/** The installation that a server belongs to: the folder above its bin or sbin. */
export function baseFolder(server: ServerProgram): string {
  return dirname(dirname(server.path));
}
