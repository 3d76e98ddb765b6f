import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whileLocked } from './lock.mjs';
import { say } from './messages.mjs';
import { dataDir, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { step } from './steps.mjs';

/** @typedef {{ packages: Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }> }} Lock */

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * npm writes the lock of what it installed as its last act: an interrupted installation has none.
 * Packages for other systems are optional and may be absent.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const present = readLock(join(folder, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional)
    .every(([path, entry]) => {
      const found = present.packages[path];
      return found !== undefined && found.version === entry.version;
    });
}

/**
 * @param {string} folder
 * @param {(progress: string) => void} report
 */
function npmCi(folder, report) {
  return new Promise((resolve, reject) => {
    const npm = process.env.npm_execpath;
    const [command, ...first] = npm?.endsWith('js')
      ? [process.execPath, npm]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
    const child = spawn(
      /** @type {string} */ (command),
      [...first, 'ci', '--loglevel=http', '--no-audit', '--no-fund'],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: process.platform === 'win32',
        // Development packages build the web and run the server: they are needed whatever NODE_ENV says.
        env: { ...process.env, NODE_ENV: 'development' },
      },
    );
    let fetched = 0;
    let tail = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      fetched += (text.match(/http (fetch|cache)/g) ?? []).length;
      tail = (tail + text.replace(/^npm (http|warn).*\n?/gm, '')).slice(-4_000);
      report(say('packagesFetched', { count: fetched }));
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(undefined) : reject(new Refusal('installFailed', { output: tail.trim() })),
    );
  });
}

/** Installs the packages of the folder's lock file unless exactly they are there. */
export async function installPackages(folder = root, title = say('installing')) {
  if (isInstalled(folder)) return;
  await whileLocked(
    join(dataDir, 'install.lock'),
    { onWait: (holder) => console.log(say('waitingForInstall', { pid: holder.pid })) },
    async () => {
      if (!isInstalled(folder)) await step(title, (report) => npmCi(folder, report));
    },
  );
}
