import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../bare/messages.mjs';
import { explain } from '../bare/refusal.mjs';
import { step } from '../bare/steps.mjs';
import { ensureChineseFont } from '../browser/fonts';
import { ensureBrowser } from '../browser/install';
import { checkSqlLog } from '../check-sql/check-log';
import { removeAtEnd, stopChildren } from '../process/children';
import { whenAsked } from '../process/signals';
import { buildWeb, isBuilt, TEST_BUILD } from '../web/build';
import { readArguments, type TestRun } from './arguments';
import { runJest, selectedFiles, type Outcome } from './jest';

async function prepareBrowser(): Promise<NodeJS.ProcessEnv> {
  const browser = await step(say('findingBrowser'), async (report) => {
    const found = await ensureBrowser(report);
    await ensureChineseFont();
    return found;
  });
  if (!isBuilt(TEST_BUILD)) await step(say('buildingWeb'), (report) => buildWeb(TEST_BUILD, report));
  return { CHROMIUM_PATH: browser, WEB_BUILD_FOLDER: TEST_BUILD };
}

async function runSuites({ dataFolder, jestArguments }: TestRun, folder: string): Promise<Outcome> {
  const sqlLog = join(folder, 'sql');
  mkdirSync(sqlLog);
  let env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    SQL_LOG_DIR: sqlLog,
    DATA_DIR: dataFolder,
  };
  const files = await selectedFiles(jestArguments, env);
  if (files.some((file) => /[\\/]tests[\\/]browser[\\/]/.test(file)))
    env = { ...env, ...(await prepareBrowser()) };

  console.log(`▸ ${say('runningTests')}`);
  const outcome = await runJest(jestArguments, join(folder, 'report.json'), env);
  console.log(`\n▸ ${say('checkingSql')}`);
  const sql = checkSqlLog(sqlLog);
  const isNarrowed = jestArguments.length > 0;
  if (sql.count === 0 && isNarrowed) return outcome;
  for (const fault of sql.faults) console.error(`✗ SQL: ${fault}`);
  console.log(`  ${say('sqlChecked', { count: sql.count, faults: sql.faults.length })}`);
  const isGood = sql.count > 0 && sql.faults.length === 0;
  return isGood
    ? { passed: outcome.passed + 1, failed: outcome.failed }
    : { passed: outcome.passed, failed: outcome.failed + 1 };
}

/** Sets up what the tests need, runs them, checks the SQL they sent, and takes everything down again. */
export async function main(given: string[]): Promise<never> {
  const asked = whenAsked();
  const folder = mkdtempSync(join(tmpdir(), 'erp-run-'));
  removeAtEnd(folder);
  let outcome: Outcome = { passed: 0, failed: 1 };
  try {
    const stopped = asked.stop.then(() => outcome);
    outcome = await Promise.race([runSuites(readArguments(given), folder), stopped]);
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
  }
  asked.begin();
  await stopChildren();
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${outcome.passed} passed, ${outcome.failed} failed`);
  process.exit(outcome.failed === 0 ? 0 : 1);
}
