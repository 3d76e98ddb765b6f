/**
 * npm run generate -- --size small|medium|large [--until DAY]: a made-up reseller for benchmarks and trials, in the empty
 * database that DATABASE_URL names, else in a new embedded one at the place that ERP_DATA_DIR names, which `npm start`
 * then serves. The same size and day give the same rows.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@erp/api/clock';
import { addDays, dayOf, endOfDay, isDay } from '@erp/domain/time/day';
import { say } from './bare/messages.mjs';
import { dataDir } from './bare/paths.mjs';
import { explain, Refusal } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';
import { embeddedFolder } from './database/embedded-place';
import { largeBufferPoolMib } from './database/settings';
import { migrateTo } from './database/migrate-to';
import { generate, TIME_ZONE } from './generate/generate';
import { SIZES } from './generate/sizes';
import { stopChildren } from './process/children';
import { prepareFirst } from './start/database';
import { isEmptyDatabase, shownAddress } from './start/named-database';
import { takeTurn } from './start/only-one';

const { values } = parseArgs({ options: { size: { type: 'string' }, until: { type: 'string' } } });
const size = SIZES.find((one) => one === values.size);
const lastDay = values.until ?? addDays(dayOf(systemClock.now(), TIME_ZONE), -1);

if (!size || !isDay(lastDay)) {
  console.error(say('generateUsage'));
  process.exit(2);
}

const fill = (databaseUrl: string): Promise<void> =>
  step(say('generating', { size }), (report) =>
    generate(databaseUrl, {
      size,
      until: endOfDay(lastDay, TIME_ZONE),
      processes: availableParallelism(),
      onProgress: report,
    }),
  );

async function fillNamed(databaseUrl: string): Promise<void> {
  const address = shownAddress(databaseUrl);
  if (!(await isEmptyDatabase(databaseUrl))) throw new Refusal('generateNotEmpty', { place: address });
  await step(say('migrating'), (report) => migrateTo(databaseUrl, report));
  await fill(databaseUrl);
  console.log(say('generated', { place: address }));
}

async function fillEmbedded(): Promise<void> {
  if (existsSync(embeddedFolder)) throw new Refusal('generateNotEmpty', { place: embeddedFolder });
  const turn = await takeTurn();
  try {
    await prepareFirst(embeddedFolder, join(dataDir, 'logs'), fill, largeBufferPoolMib());
  } finally {
    await stopChildren();
    turn.release();
  }
  console.log(say('generated', { place: embeddedFolder }));
}

try {
  await (process.env.DATABASE_URL === undefined ? fillEmbedded() : fillNamed(process.env.DATABASE_URL));
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
