/**
 * npm run bench [-- --sizes medium,large] [--quick]: its own database and servers, every figure a ratio to its baseline
 * in the same run, stored in docs/benchmarks.md and .json. --quick: small data and few requests, nothing stored, to show
 * that the program works.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '@erp/api/clock';
import { dayOf } from '@erp/domain/time/day';
import { say } from './bare/messages.mjs';
import { explain } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';
import { openData } from './bench/data';
import { measureReads, type Effort } from './bench/measure-reads';
import { figure, lastFigures, store, table, type Figure } from './bench/report';
import { serve } from './bench/served';
import { SIZES, type Size } from './generate/sizes';
import { TIME_ZONE } from './generate/generate';
import { stopChildren } from './process/children';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: 'medium' }, quick: { type: 'boolean', default: false } },
});
const sizes: readonly Size[] = values.quick
  ? ['small']
  : SIZES.filter((size) => values.sizes.split(',').includes(size));
const effort: Effort = values.quick ? { rounds: 1, milliseconds: 200 } : { rounds: 5, milliseconds: 2_000 };

async function measure(size: Size): Promise<{ figures: Figure[]; database: string }> {
  const data = await openData(size, availableParallelism());
  const ours = await serve('api', data.url);
  const baseline = await serve('baseline', data.url);
  try {
    const compared = await step(say('measuring', { size }), (report) =>
      measureReads({ ours: ours.address, baseline: baseline.address }, effort, report),
    );
    const figures = compared.map(({ read, connections, ours: own, baseline: base, statements }) =>
      figure({
        id: read.id,
        size,
        connections,
        ours: own.median,
        baseline: base.median,
        // Bars are of 16 connections; one alone is shown beside them.
        bar: connections > 1 ? read.bar : null,
        p99: own.p99,
        statements,
      }),
    );
    return { figures, database: data.version };
  } finally {
    await Promise.all([ours.stop(), baseline.stop()]);
    await data.server.stop();
  }
}

if (sizes.length === 0) {
  console.error(say('benchUsage'));
  process.exit(2);
}
try {
  const figures: Figure[] = [];
  let database = '';
  for (const size of sizes) {
    const measured = await measure(size);
    figures.push(...measured.figures);
    database = measured.database;
  }
  console.log(table(figures, lastFigures()));
  if (!values.quick) store(figures, database, dayOf(systemClock.now(), TIME_ZONE));
  await stopChildren();
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  await stopChildren();
  process.exit(1);
}
