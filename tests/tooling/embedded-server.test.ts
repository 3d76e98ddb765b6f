import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { startEmbeddedServer } from '@erp/scripts/database/embedded';
import { isRecentEnough, systemServers } from '@erp/scripts/database/find-server';
import { canOpen } from '@erp/scripts/database/initialise';
import type { RunningServer } from '@erp/scripts/database/server';
import { bufferPoolMib } from '@erp/scripts/database/settings';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

const folder = mkdtempSync(join(tmpdir(), 'erp-embedded-'));
const servers: RunningServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(name: string, durable = false): Promise<RunningServer> {
  const server = await startEmbeddedServer(join(folder, name), join(folder, 'server.log'), { durable });
  servers.push(server);
  return server;
}

async function ask(server: RunningServer, sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(server.url('mysql'));
  try {
    return (await connection.query<RowDataPacket[]>(sql))[0];
  } finally {
    await connection.end();
  }
}

describe('the embedded database', () => {
  test('keeps what was written when it is killed, and starts again', async () => {
    const first = await start('killed', true);
    await first.createSchema('kept');
    await ask(first, 'CREATE TABLE kept.a (id INT PRIMARY KEY)');
    await ask(first, 'INSERT INTO kept.a VALUES (42)');
    first.child.process.kill('SIGKILL');
    await first.child.exited;
    const second = await start('killed', true);
    expect(await ask(second, 'SELECT id FROM kept.a')).toEqual([{ id: 42 }]);
  });

  test('listens on a private socket only, in utf8mb4 and UTC', async () => {
    const server = await start('settings');
    const [settings] = await ask(
      server,
      'SELECT @@skip_networking AS quiet, @@collation_server AS collation, @@time_zone AS zone, @@log_bin AS binlog',
    );
    expect(settings).toEqual({ quiet: 1, collation: 'utf8mb4_unicode_520_ci', zone: '+00:00', binlog: 0 });
    const mode = execFileSync('stat', ['-c', '%a', join(server.socket, '..')], { encoding: 'utf8' }).trim();
    expect(mode).toBe('700');
  });

  test('finds a short place for its socket when the path of the data is long', async () => {
    const deep = join('long', 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(join(folder, 'long', 'a'.repeat(60)), { recursive: true });
    const server = await start(deep);
    expect(Buffer.byteLength(server.socket)).toBeLessThan(100);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    rmSync(join(server.socket, '..'), { recursive: true });
  });

  test('stops a server that still runs on the same data before it starts its own', async () => {
    const first = await start('same');
    const second = await start('same');
    await first.child.exited;
    expect(await ask(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('refuses data that another kind of server made, and says which', async () => {
    const server = await start('foreign');
    await server.stop();
    const file = join(folder, 'foreign', 'made-by.json');
    writeFileSync(file, JSON.stringify({ flavour: 'mysql', version: '99.0.0' }));
    await expect(start('foreign')).rejects.toThrow(/mysql 99\.0\.0/);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ flavour: 'mysql', version: '99.0.0' });
  });
});

describe('the choice of a server', () => {
  function fakeServer(name: string, says: string): string {
    const bin = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${says}"\n`);
    chmodSync(join(bin, name), 0o755);
    return bin;
  }

  test('takes the one on the PATH, by what it says it is', () => {
    const bin = fakeServer('mysqld', 'mysqld  Ver 8.4.6 for Linux on x86_64 (MySQL Community Server - GPL)');
    expect(systemServers(bin)[0]).toMatchObject({
      path: join(bin, 'mysqld'),
      flavour: 'mysql',
      version: '8.4.6',
    });
  });

  test('takes a MariaDB that calls itself mysqld for what it is', () => {
    const bin = fakeServer('mysqld', 'mysqld  Ver 11.4.2-MariaDB for debian-linux-gnu');
    expect(systemServers(bin)[0]).toMatchObject({ flavour: 'mariadb', version: '11.4.2' });
  });

  test('passes over one that is too old', () => {
    const bin = fakeServer('mariadbd', 'mariadbd  Ver 10.6.18-MariaDB for debian-linux-gnu');
    expect(systemServers(bin).map(({ path }) => path)).not.toContain(join(bin, 'mariadbd'));
    expect(isRecentEnough({ path: '', flavour: 'mysql', version: '8.0.40' })).toBe(false);
    expect(isRecentEnough({ path: '', flavour: 'mariadb', version: '10.11.0' })).toBe(true);
  });

  test('opens data of the same kind and of the same or an older version only', () => {
    const server = { path: '', flavour: 'mariadb', version: '11.4.2' } as const;
    expect(canOpen(server, { flavour: 'mariadb', version: '10.11.19' })).toBe(true);
    expect(canOpen(server, { flavour: 'mariadb', version: '11.4.9' })).toBe(true);
    expect(canOpen(server, { flavour: 'mariadb', version: '11.8.0' })).toBe(false);
    expect(canOpen(server, { flavour: 'mysql', version: '8.4.0' })).toBe(false);
  });

  test('gives it an eighth of the memory, between 128 MiB and 2 GiB', () => {
    const gib = 1024 ** 3;
    expect(bufferPoolMib(0.5 * gib)).toBe(128);
    expect(bufferPoolMib(4 * gib)).toBe(512);
    expect(bufferPoolMib(4096 * gib)).toBeLessThanOrEqual(2048);
  });
});
