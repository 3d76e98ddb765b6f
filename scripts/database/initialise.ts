import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../process/run-child';
import { baseFolder, libraryEnv, type ServerProgram } from './find-server';
import { asWhom, placement } from './settings';

interface Origin {
  flavour: ServerProgram['flavour'];
  version: string;
}

const originFile = (dataFolder: string) => join(dataFolder, 'made-by.json');

/** Which server made the data folder: the other flavour would ruin it, an older version refuses it. */
export function originOf(dataFolder: string): Origin | undefined {
  return existsSync(originFile(dataFolder))
    ? (JSON.parse(readFileSync(originFile(dataFolder), 'utf8')) as Origin)
    : undefined;
}

export function canOpen(server: ServerProgram, origin: Origin): boolean {
  const numbers = (version: string) => version.split('.').map(Number);
  const [major = 0, minor = 0] = numbers(server.version);
  const [wasMajor = 0, wasMinor = 0] = numbers(origin.version);
  return server.flavour === origin.flavour && (major > wasMajor || (major === wasMajor && minor >= wasMinor));
}

export function noteOrigin(server: ServerProgram, dataFolder: string): void {
  const origin: Origin = { flavour: server.flavour, version: server.version };
  writeFileSync(originFile(dataFolder), JSON.stringify(origin));
}

async function installMariadb(server: ServerProgram, dataFolder: string): Promise<void> {
  const base = baseFolder(server);
  const script = ['bin/mariadb-install-db', 'scripts/mariadb-install-db', 'bin/mysql_install_db']
    .map((path) => join(base, path))
    .find(existsSync);
  if (script === undefined) throw new Error(`mariadb-install-db is missing in ${base}`);
  // Its own, as of a server that runs (run-folder.ts).
  const temporary = mkdtempSync(join(tmpdir(), 'erp-install-'));
  await runChild(
    script,
    [
      '--no-defaults',
      `--basedir=${base}`,
      ...asWhom(),
      `--datadir=${dataFolder}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
      '--innodb-log-file-size=64M',
    ],
    { env: { ...libraryEnv(server.unpackedIn), TMPDIR: temporary } },
  ).finally(() => rmSync(temporary, { recursive: true, force: true }));
}

async function installMysql(server: ServerProgram, dataFolder: string): Promise<void> {
  await runChild(server.path, [
    '--no-defaults',
    '--initialize-insecure',
    ...placement(server),
    ...asWhom(),
    `--datadir=${dataFolder}`,
  ]);
}

/** Makes the system tables of a new, empty data folder. Its root account has no password: only the private socket reaches it. */
export async function initialiseDataFolder(server: ServerProgram, dataFolder: string): Promise<void> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  await (server.flavour === 'mariadb' ? installMariadb : installMysql)(server, dataFolder);
  noteOrigin(server, dataFolder);
}
