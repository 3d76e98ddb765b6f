import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs the code of a module in a process whose machine stands in another time zone (that of a running process cannot be
 * changed reliably) and reads the JSON that it prints.
 */
export async function printedIn(zone: string, code: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    cwd: __dirname,
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout);
}
