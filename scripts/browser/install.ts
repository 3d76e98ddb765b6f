import { join } from 'node:path';
import { say } from '../bare/messages.mjs';
import { root } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { runChild } from '../process/run-child';
import { findBrowser } from './find';

/** How this account may install system packages: as itself, by sudo without a password, or not at all. */
async function aptPrefix(): Promise<string[] | undefined> {
  try {
    await runChild('apt-get', ['--version']);
    if (process.getuid?.() === 0) return [];
    await runChild('sudo', ['-n', 'true']);
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

/** Installs Debian packages; false where that is not allowed. */
export async function installPackages(packages: string[]): Promise<boolean> {
  const prefix = await aptPrefix();
  if (!prefix) return false;
  const apt = async (...args: string[]) => {
    const [command = '', ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      ...args,
    ];
    await runChild(command, rest);
  };
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
  return true;
}

async function byPlaywright(): Promise<void> {
  await runChild(process.execPath, [
    join(root, 'node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
}

/** A browser for the tests, installed when this machine has none: without one the tests fail, they do not skip. */
export async function ensureBrowser(report: (progress: string) => void): Promise<string> {
  const present = findBrowser();
  if (present !== undefined) return present;
  const reasons: string[] = [];
  report(say('installingBrowser'));
  for (const install of [() => installPackages(['chromium']), byPlaywright]) {
    try {
      await install();
    } catch (error) {
      reasons.push((error as Error).message.trim().split('\n').slice(0, 3).join('\n'));
    }
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Refusal('noBrowser', { reasons: reasons.join('\n') });
}
