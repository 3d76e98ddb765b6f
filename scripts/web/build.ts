import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, root } from '../bare/paths.mjs';
import { whileLocked } from '../bare/lock.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { startChild } from '../process/children';
import { lastLines } from '../process/last-lines';
import { nextProgram } from '../process/services';

/** What tests and measurements open: not the build that `npm start` serves, which may be running and older than the sources. */
export const TEST_BUILD = '.next-test';

/** Everything that the built pages are made from. */
const sources = ['web', 'domain', 'package-lock.json', 'tsconfig.base.json'];
const notSources = /^(?:node_modules|\.next.*|\.turbo|.*\.tsbuildinfo|next-env\.d\.ts|coverage)$/;

function filesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !notSources.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : filesIn(path);
    for (const file of files)
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (buildFolder: string) => join(root, 'web', buildFolder, 'built-from');

/** Whether the folder holds a complete build of the sources as they are now. */
export function isBuilt(buildFolder: string): boolean {
  const stamp = stampOf(buildFolder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds the web into the folder. The stamp comes last, so a build that was interrupted does not count. */
export async function buildWeb(buildFolder: string, report: (progress: string) => void): Promise<void> {
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `web-build-${buildFolder.replaceAll('.', '')}.log`);
  await whileLocked(join(dataDir, `build-${buildFolder}.lock`), {}, async () => {
    if (isBuilt(buildFolder)) return;
    rmSync(stampOf(buildFolder), { force: true });
    rmSync(logFile, { force: true });
    const builtFrom = fingerprint();
    const child = startChild(process.execPath, [nextProgram, 'build'], {
      cwd: join(root, 'web'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_DIST_DIR: buildFolder,
      },
      logFile,
    });
    const watch = setInterval(() => report(lastLines(logFile, 1)), 500);
    try {
      const { code } = await child.exited;
      if (code !== 0) throw new Refusal('webBuildFailed', { log: logFile, output: lastLines(logFile, 25) });
    } finally {
      clearInterval(watch);
    }
    writeFileSync(stampOf(buildFolder), builtFrom);
  });
}
