import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { isFree } from '../process/ports';

export interface Settings {
  host: string;
  webPort: number;
  apiPort: number;
  secret: string;
  logs: string;
}

function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable] ?? String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal('badPort', { variable, text });
  return port;
}

async function checkFree(variable: string, port: number, host: string): Promise<void> {
  if (!(await isFree(port, host))) throw new Refusal('portInUse', { variable, port, other: port + 100 });
}

/** Made once per data folder, so that sign-ins outlive a restart. */
function keptSecret(): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** What the environment sets, checked before anything is started. */
export async function readSettings(): Promise<Settings> {
  const host = process.env.HOST ?? '127.0.0.1';
  const webPort = portFrom('PORT', 3000);
  const apiPort = portFrom('API_PORT', 4000);
  if (webPort === apiPort) throw new Refusal('samePort', { port: webPort });
  await checkFree('PORT', webPort, host);
  await checkFree('API_PORT', apiPort, host);
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  return { host, webPort, apiPort, secret: keptSecret(), logs };
}
