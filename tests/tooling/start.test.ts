import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readHolder } from '@erp/scripts/bare/lock.mjs';
import { dataDir, root } from '@erp/scripts/bare/paths.mjs';
import { isAlive } from '@erp/scripts/bare/process-identity.mjs';
import { startEmbeddedServer } from '@erp/scripts/database/embedded';
import { freePort } from '@erp/scripts/process/ports';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { processesWith } from '../harness/processes';
import { endScripts, runScript } from './run-script';

const folder = mkdtempSync(join(tmpdir(), 'erp-start-'));
let env: Record<string, string>;

beforeAll(async () => {
  env = { ERP_DATA_DIR: folder, PORT: String(await freePort()), API_PORT: String(await freePort()) };
  // The unpacked server is a program, not data: no need to fetch it once more.
  if (existsSync(join(dataDir, 'mariadb'))) symlinkSync(join(dataDir, 'mariadb'), join(folder, 'mariadb'));
});
afterEach(endScripts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (more: Record<string, string> = {}) => runScript('start.mjs', { ...env, ...more });

/** Database servers on the data folder, those of an unfinished first start included. */
const serversOnData = () => processesWith(`--datadir=${folder}`);

async function ask(sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(readHolder(join(folder, 'start.lock'))?.databaseUrl ?? '');
  try {
    return (await connection.query<RowDataPacket[]>(sql))[0];
  } finally {
    await connection.end();
  }
}

describe('npm start', () => {
  test('that was ended anywhere in its first run starts over, and nothing of it stays behind', async () => {
    const ends = [
      ['Preparing the embedded', 'SIGKILL'],
      ['Bringing the database', 'SIGKILL'],
      ['Loading the demo', 'SIGINT'],
      ['Loading the demo', 'SIGKILL'],
    ] as const;
    for (const [moment, signal] of ends) {
      const ended = start();
      await ended.until(moment);
      await sleep(200);
      ended.child.kill(signal);
      expect(await ended.ended()).toBe(signal === 'SIGINT' ? 0 : null);
      expect(existsSync(join(folder, 'database'))).toBe(false);
    }

    const again = start();
    await again.until('Press Ctrl-C to stop.');
    expect(existsSync(join(folder, 'database.new'))).toBe(false);
    expect(serversOnData()).toHaveLength(1);
    expect(again.output()).toContain(`http://127.0.0.1:${env.PORT}`);
    const { demoAccounts } = await import('@erp/scripts/demo/load');
    for (const { login, password } of demoAccounts)
      expect(again.output()).toMatch(new RegExp(`${login}\\s+${password}`));
    const page = await fetch(`http://127.0.0.1:${env.PORT}/`);
    expect(page.status).toBeLessThan(400);
    const health = await fetch(`http://127.0.0.1:${env.API_PORT}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    await ask('CREATE TABLE kept_by_the_test (id INT PRIMARY KEY)');

    again.child.kill('SIGINT');
    expect(await again.ended()).toBe(0);
    expect(serversOnData()).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${env.API_PORT}/health`)).rejects.toThrow();
  }, 400_000);

  test('serves again with what was there, builds and loads nothing, and refuses a second start by telling where the first is', async () => {
    const first = start();
    await first.until('Press Ctrl-C to stop.');
    expect(first.output()).not.toContain('Preparing the embedded');
    expect(first.output()).not.toContain('Loading the demo');
    expect(first.output()).not.toContain('Building the web');
    await ask('DROP TABLE kept_by_the_test');

    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain(
      `running already (process ${first.child.pid}): http://127.0.0.1:${env.PORT}`,
    );
    await first.until('Ready');
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
  });

  test('that was killed while it served leaves nothing running, and the next one serves', async () => {
    const killed = start();
    await killed.until('Press Ctrl-C to stop.');
    killed.child.kill('SIGKILL');
    await killed.ended();
    const next = start();
    await next.until('Press Ctrl-C to stop.');
    expect(serversOnData()).toHaveLength(1);
    next.child.kill('SIGINT');
    expect(await next.ended()).toBe(0);
  });

  test('whose npm was killed goes on; the next one says which process to stop, and that one stops all of it', async () => {
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8', NEXT_DIST_DIR: '.next-test', ...env },
      stdio: 'ignore',
    });
    const isServing = () => readHolder(join(folder, 'start.lock'))?.address !== undefined;
    for (const limit = Date.now() + 150_000; !isServing() && Date.now() < limit;) await sleep(100);
    npm.kill('SIGKILL');
    const next = start();
    expect(await next.ended()).toBe(1);
    const { pid } = readHolder(join(folder, 'start.lock'))!;
    expect(pid).not.toBe(npm.pid);
    expect(next.output()).toContain(`running already (process ${pid}): http://127.0.0.1:${env.PORT}`);
    expect(next.output()).toContain(`kill ${pid}`);
    process.kill(pid, 'SIGTERM');
    for (const limit = Date.now() + 60_000; serversOnData().length > 0 && Date.now() < limit;)
      await sleep(100);
    expect(serversOnData()).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${env.API_PORT}/health`)).rejects.toThrow();
  });

  test('that was killed with the guard that would have stopped its processes is taken over by the next one', async () => {
    const killed = start();
    await killed.until('Press Ctrl-C to stop.');
    const { guard, children } = readHolder(join(folder, 'start.lock'))!;
    expect(children).toHaveLength(3);
    process.kill(guard!.pid, 'SIGKILL');
    killed.child.kill('SIGKILL');
    await killed.ended();
    expect(children!.map(({ identity }) => isAlive(identity))).toEqual([true, true, true]);
    const next = start();
    await next.until('Press Ctrl-C to stop.');
    expect(next.output()).toContain(
      `stopping what it left running (processes ${children!.map(({ identity }) => identity.pid).join(', ')})`,
    );
    expect(children!.map(({ identity }) => isAlive(identity))).toEqual([false, false, false]);
    expect(serversOnData()).toHaveLength(1);
    next.child.kill('SIGINT');
    expect(await next.ended()).toBe(0);
  });

  test('starts a service again that ended by itself', async () => {
    const run = start();
    await run.until('Press Ctrl-C to stop.');
    const [server = 0] = serversOnData();
    process.kill(server, 'SIGKILL');
    await run.until('database ended by itself');
    await sleep(3_000);
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    run.child.kill('SIGINT');
    expect(await run.ended()).toBe(0);
  });

  test('refuses a database of a newer version, says so, and leaves it alone', async () => {
    const setVersion = async (sql: string) => {
      const server = await startEmbeddedServer(join(folder, 'database'), join(folder, 'by-test.log'), {
        durable: true,
      });
      const connection = await createConnection(server.url('erp'));
      await connection.query(sql);
      await connection.end();
      await server.stop();
    };
    await setVersion('UPDATE schema_version SET version = version + 1000');
    const run = start();
    expect(await run.ended()).toBe(1);
    expect(run.output()).toMatch(/belongs to a newer version \(schema 1\d\d\d; this program knows \d+\)/);
    expect(serversOnData()).toEqual([]);
    await setVersion('UPDATE schema_version SET version = version - 1000');
  });

  test('fills an empty database that DATABASE_URL names, and does not take half a demo for a whole one', async () => {
    const server = await startEmbeddedServer(join(folder, 'other', 'db'), join(folder, 'other.log'), {
      durable: false,
    });
    try {
      const killed = start({ DATABASE_URL: server.url('named') });
      await killed.until('Loading the demo');
      await sleep(1_000);
      killed.child.kill('SIGKILL');
      await killed.ended();
      const again = start({ DATABASE_URL: server.url('named') });
      expect(await again.ended()).toBe(1);
      expect(again.output()).toMatch(
        /interrupted while it loaded the demo into localhost\/named.*Drop that database/,
      );
    } finally {
      await server.stop();
    }
  });

  test('says what to do when a port is taken, before it starts anything', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(Number(env.PORT), '127.0.0.1', resolve));
    const run = start();
    expect(await run.ended()).toBe(1);
    expect(run.output()).toContain(`Port ${env.PORT} is used by another program.`);
    expect(run.output()).toContain(`PORT=${Number(env.PORT) + 100} npm start`);
    expect(run.output()).not.toContain('database');
    await new Promise((resolve) => other.close(resolve));
  });

  test('speaks Chinese to whoever has a Chinese system', async () => {
    const run = start({ LC_ALL: 'zh_CN.UTF-8', PORT: 'abc' });
    expect(await run.ended()).toBe(1);
    expect(run.output()).toContain('PORT=abc 不是端口号');
  });

  test('says what to do when DATABASE_URL names no reachable database', async () => {
    const run = start({ DATABASE_URL: `mysql://somebody:secret@127.0.0.1:${await freePort()}/erp` });
    expect(await run.ended()).toBe(1);
    expect(run.output()).toMatch(/The database 127\.0\.0\.1:\d+\/erp cannot be reached: .*ECONNREFUSED/);
    expect(run.output()).not.toContain('secret');
  });
});
