import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { startServer } from '@erp/api/server';
import { askAt } from '../harness/api';
import { freshSchema, type FreshSchema } from '../harness/database';

const root = join(__dirname, '../..');

let schema: FreshSchema;
beforeAll(async () => {
  schema = await freshSchema();
});
afterAll(() => schema.drop());

/** The command as a person runs it; the password on its standard input. */
async function run(password: string, args: string[]): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/create-company.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: schema.url, LC_ALL: 'en_US.UTF-8' },
    stdio: 'pipe',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stdin.on('error', () => undefined).end(`${password}\n`);
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed };
}

const OWN = ['--company', '某某推广', '--login', 'Boss', '--name', '王敏'];

test('a database of one’s own begins with a company and an administrator who can sign in; it begins once', async () => {
  expect((await run('a good password', ['--company', '某某推广'])).code).toBe(2);
  expect((await run('a good password', [...OWN, '--time-zone', 'Nowhere/Land'])).code).toBe(2);
  const short = await run('short', OWN);
  expect(short).toEqual({ code: 1, printed: expect.stringContaining('10 characters') });

  expect(await run('a good password', OWN)).toEqual({
    code: 0,
    printed: expect.stringContaining('sign in as Boss'),
  });
  const again = await run('a good password', OWN);
  expect(again).toEqual({ code: 1, printed: expect.stringContaining('its company already') });

  const server = await startServer({ databaseUrl: schema.url, log: pino({ level: 'silent' }) });
  try {
    const { data } = await askAt(server.url)<{
      signIn: { session: { accessToken: string }; viewer: unknown };
    }>(
      'mutation { signIn(input: { login: "boss", password: "a good password" }) { session { accessToken } } }',
    );
    const seen = await askAt(server.url)(
      '{ viewer { role person { name } unit { name kind } timeZone } demoAccounts { login } }',
      {},
      { token: data.signIn.session.accessToken },
    );
    expect(seen.data).toEqual({
      viewer: {
        role: 'ADMINISTRATOR',
        person: { name: '王敏' },
        unit: { name: '某某推广', kind: 'COMPANY' },
        timeZone: 'Asia/Shanghai',
      },
      demoAccounts: [],
    });
  } finally {
    await server.close();
  }
}, 60_000);
