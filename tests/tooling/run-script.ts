import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '@erp/scripts/bare/paths.mjs';

export interface ScriptRun {
  child: ChildProcess;
  output(): string;
  /** Waits until the output holds the text. */
  until(text: string, withinMs?: number): Promise<void>;
  ended(): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Runs one of the commands as a person would, in English, with a data folder and ports of its own. */
export function runScript(script: string, env: Record<string, string>): ScriptRun {
  const { DATABASE_URL: _named, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts', script)], {
    cwd: root,
    env: { ...inherited, LC_ALL: 'en_US.UTF-8', NEXT_DIST_DIR: '.next-test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ending = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ending.then(() => running.delete(child));
  return {
    child,
    output: () => output,
    ended: () => ending,
    async until(text, withinMs = 150_000) {
      for (const limit = Date.now() + withinMs; !output.includes(text); await sleep(50)) {
        if (child.exitCode !== null || Date.now() > limit)
          throw new Error(`«${text}» did not come:\n${output}`);
      }
    },
  };
}

/** Ends what a failed test left running. */
export async function endScripts(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      return closed;
    }),
  );
}
