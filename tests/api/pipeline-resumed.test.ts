import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { administratorToken } from '../harness/administrator-token';
import { startTestApi, type TestApi } from '../harness/api';
import { withFiles } from '../harness/load-pipeline';
import { makePipelineFiles } from '../model/make-pipeline-files';

const root = join(__dirname, '../..');
const files = makePipelineFiles({ seed: 11, opportunities: 300 });

/** The command as an integrator runs it. */
const loader = (api: TestApi, token: string, folder: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'scripts/load-pipeline.ts', folder], {
    cwd: root,
    env: { ...process.env, API_URL: api.url, API_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const count = async (api: TestApi, table: string): Promise<number> =>
  Number((await api.db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);

/** What is in the database, told without ids, which another run gives otherwise. */
async function told(api: TestApi): Promise<unknown[]> {
  const facts = await api.db.rows(
    `SELECT c.name, f.kind, f.at, f.stage, f.amount, u.name AS rep
       FROM fact f
       JOIN customer c  ON c.id = f.customer_id
       LEFT JOIN unit u ON u.id = f.rep_id AND f.kind IN ('FOLLOW_UP', 'DEAL')
      ORDER BY c.name, f.at, f.kind, f.stage, f.amount`,
  );
  const intervals = await api.db.rows(
    `SELECT c.name, i.from_day, i.to_day, i.state, u.name AS holder
       FROM timeline_interval i
       JOIN customer c ON c.id = i.customer_id
       JOIN unit u     ON u.id = i.holder_id
      ORDER BY c.name, i.from_day`,
  );
  return [facts, intervals];
}

async function whole(api: TestApi, token: string, folder: string): Promise<string> {
  const child = loader(api, token, folder);
  let printed = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code] = (await once(child, 'exit')) as [number];
  expect({ code, printed }).toMatchObject({ code: 0 });
  return printed;
}

const NOW = '2018-01-15T02:00:00.000Z';

test('a loader that is killed in the middle and started again ends where an undisturbed one ends; a third run changes nothing', async () => {
  await withFiles(files, async (folder) => {
    const calm = await startTestApi(NOW);
    const struck = await startTestApi(NOW);
    try {
      await whole(calm, await administratorToken(calm, '2018-12-31'), folder);
      const token = await administratorToken(struck, '2018-12-31');
      const first = loader(struck, token, folder);
      const gone = once(first, 'exit');
      while ((await count(struck, 'fact')) < 150) await sleep(20);
      first.kill('SIGKILL');
      await gone;
      const all = await count(calm, 'fact');
      expect(await count(struck, 'fact')).toBeLessThan(all);

      await whole(struck, token, folder);
      expect(await told(struck)).toEqual(await told(calm));
      await whole(struck, token, folder);
      expect(await count(struck, 'fact')).toBe(all);
      expect(await count(struck, 'request')).toBe(await count(calm, 'request'));
    } finally {
      await calm.close();
      await struck.close();
    }
  });
}, 180_000);
