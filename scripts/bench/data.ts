/** The benchmark's data sets: generated once per machine, then only opened and brought up to date. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { endOfDay, type Day } from '@erp/domain/time/day';
import { say } from '../bare/messages.mjs';
import { dataDir } from '../bare/paths.mjs';
import { step } from '../bare/steps.mjs';
import { startEmbeddedServer } from '../database/embedded';
import { embeddedSchema } from '../database/embedded-place';
import { migrateTo } from '../database/migrate-to';
import type { RunningServer } from '../database/server';
import { largeBufferPoolMib } from '../database/settings';
import { generate, TIME_ZONE } from '../generate/generate';
import { MODEL_VERSION, type Size } from '../generate/sizes';
import { prepareFirst } from '../start/database';

/** Fixed, so that every machine measures the same rows. */
export const LAST_DAY = '2026-10-31' as Day;

const logs = join(dataDir, 'bench/logs');

export type BenchData = { server: RunningServer; url: string; version: string };

async function versionOf(url: string): Promise<string> {
  const connection = await createConnection(url);
  try {
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    return row!.version as string;
  } finally {
    await connection.end();
  }
}

/** Serves the data set of a size, which is made first where it is missing. `bufferPoolMib`: memory of its server. */
export async function openData(size: Size, processes: number, bufferPoolMib: number): Promise<BenchData> {
  const folder = join(dataDir, 'bench', `${size}-${MODEL_VERSION}`);
  if (!existsSync(folder)) {
    const fill = (url: string): Promise<void> =>
      step(say('generating', { size }), (report) =>
        generate(url, { size, until: endOfDay(LAST_DAY, TIME_ZONE), processes, onProgress: report }),
      );
    await prepareFirst(folder, logs, fill, largeBufferPoolMib());
  }
  const server = await startEmbeddedServer(folder, join(logs, `${size}.log`), {
    durable: true,
    bufferPoolMib,
  });
  const url = server.url(embeddedSchema);
  await migrateTo(url, () => undefined);
  return { server, url, version: await versionOf(url) };
}
