import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { whileLocked } from '../bare/lock.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { runChild } from '../process/run-child';
import { identifyServer, type ServerProgram } from './find-server';

const wanted = ['mariadb-server-core', 'mariadb-client-core', 'mariadb-common'];
const serverPath = 'usr/sbin/mariadbd';

export function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** apt's lists in a folder of our own: no root needed, and the machine's own lists stay as they are. */
function privateApt(folder: string): string[] {
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, part), { recursive: true });
  return [
    '-o',
    `Dir::State::Lists=${join(folder, 'state/lists')}`,
    '-o',
    `Dir::Cache=${join(folder, 'cache')}`,
    '-o',
    'APT::Sandbox::User=',
  ];
}

/** Which packages this machine lacks to run the server: apt's own resolver says so, in a simulation. */
async function missingPackages(options: string[]): Promise<string[]> {
  const simulated = await runChild(
    'apt-get',
    [...options, 'install', '--simulate', '--no-install-recommends', ...wanted],
    {
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const lacking = [...simulated.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '');
  // Packages that the system already has are still unpacked for our own copy of the three.
  return [...new Set([...wanted, ...lacking])];
}

async function download(folder: string, options: string[]): Promise<void> {
  const packages = await missingPackages(options);
  await runChild('apt-get', [...options, 'download', '-q', ...packages], { cwd: folder });
}

async function downloadAndUnpack(folder: string): Promise<void> {
  const debs = join(folder, 'debs');
  mkdirSync(debs, { recursive: true });
  try {
    await download(debs, []);
  } catch {
    // No package lists on this machine, or old ones that name files which are gone: fetch fresh ones for us alone.
    const options = privateApt(join(folder, 'apt'));
    await runChild('apt-get', [...options, 'update', '-q']);
    await download(debs, options);
  }
  for (const deb of readdirSync(debs)) await runChild('dpkg-deb', ['-x', join(debs, deb), folder]);
  rmSync(debs, { recursive: true });
  rmSync(join(folder, 'apt'), { recursive: true, force: true });
}

const unpackedIn = (folder: string): ServerProgram | undefined =>
  existsSync(join(folder, serverPath)) ? identifyServer(join(folder, serverPath), folder) : undefined;

async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.new-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    await downloadAndUnpack(draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    throw new Refusal('unpackFailed', { reason: (error as Error).message });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * A MariaDB server unpacked from the distribution's packages, neither installed nor configured.
 * It appears at its place complete or not at all; of two runs that need it at the same time one waits for the other.
 */
export async function unpackedServer(folder: string): Promise<ServerProgram> {
  const existing = unpackedIn(folder);
  if (existing) return existing;
  if (!isDebianLike()) throw new Refusal('noDatabaseServer');
  await whileLocked(`${folder}.lock`, {}, async () => {
    if (!unpackedIn(folder)) await unpack(folder);
  });
  const server = unpackedIn(folder);
  if (!server) throw new Refusal('unpackFailed', { reason: join(folder, serverPath) });
  return server;
}
