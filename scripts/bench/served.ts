/** Starts one of the compared servers and waits until it listens. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { nodeFlags } from '../process/node-flags';

export type Served = { address: string; pid: number; stop: () => Promise<void> };

const end = async (child: ChildProcess): Promise<void> => {
  const exited = once(child, 'exit');
  child.kill();
  await exited;
};

export async function serve(which: 'api' | 'baseline', databaseUrl: string): Promise<Served> {
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [which], {
    // Both sides alike, and as the product runs its own.
    execArgv: [...nodeFlags, '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl },
  });
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`the ${which} server of the benchmark did not start`);
    }),
  ])) as [{ port: number }];
  return { address: `http://127.0.0.1:${message.port}`, pid: child.pid!, stop: () => end(child) };
}
