import { join } from 'node:path';
import { say } from '../bare/messages.mjs';
import { root } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { startChild, type Child } from '../process/children';
import { nextProgram } from '../process/services';
import { demoAccounts } from '../demo/load';
import { openDatabase } from '../start/database';
import type { Turn } from '../start/only-one';
import { runUntilAsked } from '../start/run-until-asked';
import { readSettings, type Settings } from '../start/settings';
import { printWithName } from './prefix';

const tsxProgram = join(root, 'node_modules/tsx/dist/cli.mjs');

function watchApi({ host, apiPort }: Settings, databaseUrl: string): Child {
  return startChild(process.execPath, [tsxProgram, 'watch', '--clear-screen=false', 'src/main.ts'], {
    cwd: join(root, 'api'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      HOST: host,
      API_PORT: String(apiPort),
    },
  });
}

function watchWeb({ host, webPort, apiPort, secret }: Settings): Child {
  return startChild(process.execPath, [nextProgram, 'dev', '-p', String(webPort), '-H', host], {
    cwd: join(root, 'web'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      API_URL: `http://127.0.0.1:${apiPort}`,
      NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://127.0.0.1:${webPort}`,
      NEXTAUTH_SECRET: secret,
    },
  });
}

async function develop(turn: Turn): Promise<void> {
  const settings = await readSettings();
  const database = await openDatabase(settings.logs);
  if (database.server) turn.note({ databaseUrl: database.url });
  const children = { api: watchApi(settings, database.url), web: watchWeb(settings) };
  turn.note({ address: `http://127.0.0.1:${settings.webPort}` });
  const [account] = demoAccounts;
  if (account)
    console.log(
      say('developing', { port: settings.webPort, login: account.login, password: account.password }),
    );
  await Promise.race(
    Object.entries(children).map(async ([name, child]) => {
      printWithName(name, child);
      await child.exited;
      throw new Refusal('keepsEnding', { name });
    }),
  );
}

/** API and web with reload, on the same database as `npm start`; one Ctrl-C ends all of it. */
export const main = () => runUntilAsked(develop);
