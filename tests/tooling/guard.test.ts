import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { identify, isAlive } from '@erp/scripts/bare/process-identity.mjs';
import { root } from '@erp/scripts/bare/paths.mjs';

const folders: string[] = [];
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'erp-guard-'));
  folders.push(folder);
  return folder;
}

/** A program that starts a child, which starts a grandchild that ignores SIGTERM, and then waits. */
function owner(folder: string, end: string): ChildProcess {
  const program = `
    import { startChild, removeAtEnd, stopChildren } from '${root}/scripts/process/children.ts';
    removeAtEnd('${folder}/scratch');
    const grandchild = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
    const child = "const g = require('node:child_process').spawn(process.execPath, ['-e', " + JSON.stringify(grandchild) + "]);"
      + "require('node:fs').writeFileSync('${folder}/pids', process.pid + ' ' + g.pid); setInterval(() => {}, 1000)";
    startChild(process.execPath, ['-e', child], { logFile: '${folder}/log', graceMs: 300 });
    ${end}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push(child);
  return child;
}

async function until(condition: () => boolean): Promise<void> {
  for (const limit = Date.now() + 15_000; !condition(); await sleep(50)) {
    if (Date.now() > limit) throw new Error(`not within 15 s: ${condition.toString()}`);
  }
}

async function startedBy(folder: string) {
  await until(() => existsSync(join(folder, 'pids')));
  await sleep(300); // the grandchild has to install its handler
  return readFileSync(join(folder, 'pids'), 'utf8')
    .split(' ')
    .map((pid) => identify(Number(pid)));
}

describe('what a script started', () => {
  test('is stopped with all it started itself when the script is killed, and its folder is removed', async () => {
    const folder = temporaryFolder();
    const script = owner(
      folder,
      `(await import('node:fs')).mkdirSync('${folder}/scratch'); setInterval(() => {}, 1000)`,
    );
    const processes = await startedBy(folder);
    expect(processes.map(isAlive)).toEqual([true, true]);
    script.kill('SIGKILL');
    await until(() => !processes.some(isAlive));
    await until(() => !existsSync(join(folder, 'scratch')));
  });

  test('is stopped by the script itself in the ordinary case', async () => {
    const folder = temporaryFolder();
    owner(folder, `setTimeout(() => void stopChildren().then(() => process.exit()), 1500)`);
    const processes = await startedBy(folder);
    expect(processes.map(isAlive)).toEqual([true, true]);
    await until(() => !processes.some(isAlive));
  });
});
