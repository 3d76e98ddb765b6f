import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { nodeFlags } from './node-flags';
import { startChild, type Child } from './children';
import { lastLines } from './last-lines';

export interface Service {
  child: Child;
  address: string;
}

interface Where {
  host: string;
  port: number;
  logFile: string;
  env?: NodeJS.ProcessEnv;
}

export interface ApiOptions extends Where {
  databaseUrl: string;
}

export interface WebOptions extends Where {
  apiAddress: string;
  /** The folder inside web/ that holds the build. */
  buildFolder: string;
  secret: string;
}

const readyWithinMs = 120_000;

/** Waits until the service answers, or says why it never will. */
async function untilReady(child: Child, address: string, logFile: string, name: string): Promise<void> {
  let ended = false;
  child.exited.then(
    () => (ended = true),
    () => (ended = true),
  );
  for (const until = Date.now() + readyWithinMs; ; await sleep(100)) {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(30_000) }).catch(
      () => undefined,
    );
    if (answer && answer.status < 500 && !ended) return;
    if (!ended && Date.now() < until) continue;
    await child.stop();
    throw new Refusal('serviceFailed', { name, log: logFile, output: lastLines(logFile, 20) });
  }
}

/** How others reach what listens on every address of this machine. */
const reachable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

/** Starts the API and waits until it is ready. */
export async function startApi({ databaseUrl, host, port, logFile, env }: ApiOptions): Promise<Service> {
  const child = startChild(
    process.execPath,
    [...nodeFlags, '--import', 'tsx', join(root, 'api/src/main.ts')],
    {
      cwd: join(root, 'api'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...env,
        DATABASE_URL: databaseUrl,
        HOST: host,
        API_PORT: String(port),
      },
      logFile,
      graceMs: 20_000,
    },
  );
  const address = `http://${reachable(host)}:${port}`;
  await untilReady(child, `${address}/health`, logFile, 'API');
  return { child, address };
}

export const nextProgram = join(root, 'node_modules/next/dist/bin/next');

/** Starts the built web and waits until it is ready. */
export async function startWeb({
  apiAddress,
  buildFolder,
  secret,
  host,
  port,
  logFile,
  env,
}: WebOptions): Promise<Service> {
  const address = process.env.NEXTAUTH_URL ?? `http://${reachable(host)}:${port}`;
  const child = startChild(process.execPath, [nextProgram, 'start', '-p', String(port), '-H', host], {
    cwd: join(root, 'web'),
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: buildFolder,
      API_URL: apiAddress,
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: secret,
    },
    logFile,
    graceMs: 10_000,
  });
  await untilReady(child, `http://${reachable(host)}:${port}/`, logFile, 'web');
  return { child, address };
}
