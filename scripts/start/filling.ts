import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../bare/paths.mjs';

/**
 * How far the first filling of a database came that is not ours to throw away (DATABASE_URL): migrations go on where
 * they stopped, half a demo does not.
 */
export type Filling = 'migrating' | 'loading';

function markerOf(databaseUrl: string): string {
  const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
  const place = [hostname, port, pathname, searchParams.get('socketPath')].join(' ');
  return join(dataDir, `filling-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`);
}

export function fillingOf(databaseUrl: string): Filling | undefined {
  const marker = markerOf(databaseUrl);
  return existsSync(marker) ? (readFileSync(marker, 'utf8') as Filling) : undefined;
}

export function noteFilling(databaseUrl: string, filling: Filling): void {
  writeFileSync(markerOf(databaseUrl), filling);
}

export function fillingDone(databaseUrl: string): void {
  rmSync(markerOf(databaseUrl), { force: true });
}
