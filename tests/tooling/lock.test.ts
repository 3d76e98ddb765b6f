import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readHolder, tryLock, whileLocked } from '@erp/scripts/bare/lock.mjs';
import { root } from '@erp/scripts/bare/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'erp-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function holderKilled(path: string): Promise<void> {
  const program = `
    import { tryLock } from '${root}/scripts/bare/lock.mjs';
    tryLock('${path}');
    process.send('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  expect(tryLock(path)).toMatchObject({ ownerAlive: true, holder: { pid: child.pid } });
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a lock', () => {
  test('is held by one at a time and can be taken again after its release', () => {
    const path = join(folder, 'one');
    const first = tryLock(path);
    expect(tryLock(path)).toMatchObject({ ownerAlive: true, holder: { pid: process.pid } });
    if ('holder' in first) throw new Error('a free lock was refused');
    first.note({ address: 'http://somewhere' });
    expect(readHolder(path)).toMatchObject({ pid: process.pid, address: 'http://somewhere' });
    first.release();
    expect(tryLock(path)).not.toHaveProperty('holder');
  });

  test('of a killed process is taken over', async () => {
    const path = join(folder, 'killed');
    await holderKilled(path);
    expect(tryLock(path)).not.toHaveProperty('holder');
  });

  test('of a process id that the system gave to another process meanwhile is taken over', () => {
    const path = join(folder, 'reused');
    writeFileSync(path, JSON.stringify({ pid: process.pid, started: 'another time' }));
    expect(tryLock(path)).not.toHaveProperty('holder');
  });

  test('that was left half-written is taken over', () => {
    const path = join(folder, 'half');
    writeFileSync(path, '{"pid": 1');
    expect(tryLock(path)).not.toHaveProperty('holder');
  });

  test('lets work of several run one after the other', async () => {
    const path = join(folder, 'turns');
    let inside = 0;
    const work = () =>
      whileLocked(path, {}, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside -= 1;
      });
    await Promise.all([work(), work(), work()]);
  });
});
