import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { dataDir } from '@erp/scripts/bare/paths.mjs';
import { freePort } from '@erp/scripts/process/ports';
import { endScripts, runScript } from './run-script';

const folder = mkdtempSync(join(tmpdir(), 'erp-dev-'));
if (existsSync(join(dataDir, 'mariadb'))) symlinkSync(join(dataDir, 'mariadb'), join(folder, 'mariadb'));
afterEach(endScripts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(address: string): Promise<number> {
  for (const limit = Date.now() + 90_000; ; await sleep(200)) {
    const response = await fetch(address).catch(() => undefined);
    if (response) return response.status;
    if (Date.now() > limit) throw new Error(`${address} did not answer`);
  }
}

describe('npm run dev', () => {
  test('serves API and web on the embedded database, and one signal ends both', async () => {
    const [port, apiPort] = [await freePort(), await freePort()];
    const run = runScript('dev.mjs', { ERP_DATA_DIR: folder, PORT: String(port), API_PORT: String(apiPort) });
    await run.until(`Development: http://127.0.0.1:${port}`);
    expect(await answer(`http://127.0.0.1:${apiPort}/health`)).toBe(200);
    expect(await answer(`http://127.0.0.1:${port}/`)).toBeLessThan(400);
    expect(run.output()).toMatch(/^web │/m);
    run.child.kill('SIGINT');
    expect(await run.ended()).toBe(0);
    await expect(fetch(`http://127.0.0.1:${apiPort}/health`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  }, 300_000);
});
