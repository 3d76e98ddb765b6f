import { say } from '../bare/messages.mjs';
import { step } from '../bare/steps.mjs';
import { demoAccounts } from '../demo/load';
import { startApi, startWeb, type Service } from '../process/services';
import { buildWeb, isBuilt } from '../web/build';
import { openDatabase } from './database';
import { freshLog } from './logs';
import type { Turn } from './only-one';
import { runUntilAsked } from './run-until-asked';
import { readSettings } from './settings';
import { keepRunning } from './supervise';

/** Tests name a folder of their own, so that they do not touch the build that is being served. */
const buildFolder = process.env.NEXT_DIST_DIR ?? '.next';

function greet(web: Service, api: Service): void {
  const accounts = demoAccounts.map(
    ({ login, password, role, name }) =>
      `    ${login.padEnd(16)} ${password.padEnd(16)} ${role.padEnd(20)} ${name}`,
  );
  console.log(
    `\n${say('serving', { web: web.address, api: api.address })}\n${accounts.join('\n')}\n\n${say('howToStop')}\n`,
  );
}

async function serve(turn: Turn, isStopping: () => boolean): Promise<void> {
  const settings = await readSettings();
  const database = await openDatabase(settings.logs);
  if (database.server) turn.note({ databaseUrl: database.url });
  if (!isBuilt(buildFolder)) await step(say('buildingWeb'), (report) => buildWeb(buildFolder, report));

  const { host, secret, logs } = settings;
  const openApi = () =>
    startApi({ databaseUrl: database.url, host, port: settings.apiPort, logFile: freshLog(logs, 'api') });
  const openWeb = (apiAddress: string) =>
    startWeb({
      apiAddress,
      buildFolder,
      secret,
      host,
      port: settings.webPort,
      logFile: freshLog(logs, 'web'),
    });
  const [api, web] = await step(say('startingServices'), async () => {
    const started = await openApi();
    return [started, await openWeb(started.address)] as const;
  });
  turn.note({ address: web.address });
  greet(web, api);

  const kept = [
    keepRunning('API', api.child, async () => (await openApi()).child, isStopping),
    keepRunning('web', web.child, async () => (await openWeb(api.address)).child, isStopping),
  ];
  if (database.server) {
    const again = async () => (await database.reopen()).child;
    kept.push(keepRunning('database', database.server.child, again, isStopping));
  }
  await Promise.all(kept);
}

/** Brings the product up, serves it, and takes it down when asked. */
export const main = () => runUntilAsked(serve);
