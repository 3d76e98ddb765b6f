import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from '../bare/paths.mjs';
import { startChild } from '../process/children';
import { nodeFlags } from '../process/node-flags';

const jestProgram = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const config = join(root, 'tests/jest.config.mjs');
/** Workers take over the flags. The room is there from the start: sweeping up in less was an eighth of what a worker does. */
const flags = [...nodeFlags, '--min-semi-space-size=32'];

export interface Outcome {
  passed: number;
  failed: number;
}

/** What is read here of Jest's own report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** The failed tests by name; a file that failed outside its tests, by itself. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [file] : [];
    return failed.map(({ fullName }) => `${file} › ${fullName}`);
  });
}

/** Which test files these arguments select. */
export async function selectedFiles(jestArguments: string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const child = startChild(
    process.execPath,
    [jestProgram, '--config', config, '--listTests', ...jestArguments],
    {
      cwd: root,
      env,
    },
  );
  let listed = '';
  child.process.stdout?.setEncoding('utf8').on('data', (text: string) => (listed += text));
  await child.exited;
  return listed.split('\n').filter((line) => line.endsWith('.test.ts'));
}

/** Runs Jest with its output as it comes, then names what failed and counts from its own report. */
export async function runJest(
  jestArguments: string[],
  reportFile: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const report = ['--json', `--outputFile=${reportFile}`];
  const child = startChild(
    process.execPath,
    [...flags, jestProgram, '--config', config, ...report, ...jestArguments],
    { cwd: root, env, graceMs: 15_000 },
  );
  child.process.stdout?.pipe(process.stdout, { end: false });
  child.process.stderr?.pipe(process.stderr, { end: false });
  const { code } = await child.exited;
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const ran = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  for (const failure of failuresOf(ran)) console.error(`✗ ${failure}`);
  const failed = ran.numFailedTests + ran.numRuntimeErrorTestSuites;
  // A set-up or a limit of Jest itself can fail the run without failing a test.
  return { passed: ran.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
