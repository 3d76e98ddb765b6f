/**
 * npm run bench [-- --sizes medium,large] [--only ID,ID] [--quick]: its own databases and servers, every figure a ratio
 * to its baseline in the same run, stored in docs/benchmarks.md and .json. --only: some of them, nothing stored. --quick:
 * small data and few requests, nothing stored, to show that the program works.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '@erp/api/clock';
import { dayOf } from '@erp/domain/time/day';
import { say } from './bare/messages.mjs';
import { explain } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';
import { compare, type Effort } from './bench/compare';
import { comparisonsOf, type Comparison, type Stage } from './bench/comparisons';
import { openData } from './bench/data';
import { EXPORT_ID, measureExport } from './bench/export';
import { IMPORT_ID, measureImport, ROWS_OF_BARS } from './bench/import';
import { figuresOf, lastFigures, store, table, type Figure } from './bench/report';
import { serve, type Served } from './bench/served';
import { openShortHistory } from './bench/short-history';
import { undoWrites } from './bench/undo-writes';
import { largeBufferPoolMib } from './database/settings';
import { SIZES, type Size } from './generate/sizes';
import { TIME_ZONE } from './generate/generate';
import { stopChildren } from './process/children';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'medium' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const sizes: readonly Size[] = values.quick
  ? ['small']
  : SIZES.filter((size) => values.sizes.split(',').includes(size));
/** Verdicts are of 16 connections; one alone is shown beside them. */
const effort: Effort = values.quick
  ? [{ connections: 16, warmUpMs: 100, rounds: 1, milliseconds: 100 }]
  : [
      { connections: 16, warmUpMs: 8_000, rounds: 4, milliseconds: 1_200 },
      { connections: 1, warmUpMs: 700, rounds: 2, milliseconds: 700 },
    ];
const only = values.only?.split(',');

type OpenStage = { stage: Stage; pid: number; database: string; close: () => Promise<void> };

async function openStage(size: Size): Promise<OpenStage> {
  const bufferPoolMib = Math.floor(largeBufferPoolMib() / sizes.length);
  const { server, url, version } = await openData(size, availableParallelism(), bufferPoolMib);
  // Of a run that was killed.
  await undoWrites(url, { prove: false });
  const shortUrl = await step(say('shorteningHistory', { size }), (report) => openShortHistory(url, report));
  const served: Served[] = [];
  for (const [which, of] of [
    ['api', url],
    ['baseline', url],
    ['api', shortUrl],
  ] as const) {
    served.push(await serve(which, of));
  }
  const [ours, baseline, oursShort] = served.map(({ address }) => address);
  return {
    stage: { size, ours: ours!, baseline: baseline!, oursShort: oursShort! },
    pid: served[0]!.pid,
    database: version,
    close: async () => {
      await Promise.all(served.map(({ stop }) => stop()));
      await step(say('undoingWrites', { size }), () => undoWrites(url, { prove: true }));
      await server.stop();
    },
  };
}

const measure = ({ id, size, bar, open }: Comparison): Promise<Figure[]> =>
  step(say('measuring', { what: id, size }), async (report) =>
    figuresOf({ id, size, bar }, await compare(open, effort, report)),
  );

/** A million rows are what its bar is of: at other sizes it is left out, unless it is asked for by its name. */
const isExported = ({ size }: Stage): boolean =>
  only ? only.includes(EXPORT_ID) : size === 'large' || values.quick;

const exportOf = ({ stage: { size, ours }, pid }: OpenStage): Promise<Figure[]> =>
  step(say('measuring', { what: EXPORT_ID, size }), (report) =>
    measureExport({ address: ours, pid, size }, report),
  );

const IMPORTED_ROWS = values.quick ? 2_000 : ROWS_OF_BARS;

const isImported = (sizes.includes('medium') || values.quick) && (only?.includes(IMPORT_ID) ?? true);

/** It has a database of its own: alone it needs none of the data sets. */
const needsData = only?.some((id) => id !== IMPORT_ID) ?? true;

const importOf = (size: Size): Promise<Figure[]> =>
  step(say('measuring', { what: IMPORT_ID, size }), (report) =>
    measureImport({ size, rows: IMPORTED_ROWS }, report),
  );

if (sizes.length === 0) {
  console.error(say('benchUsage'));
  process.exit(2);
}
try {
  const opened: OpenStage[] = [];
  for (const size of needsData ? sizes : []) opened.push(await openStage(size));
  const stages = opened.map(({ stage }) => stage);
  const comparisons = stages.length === 0 ? [] : comparisonsOf(stages, values.quick);
  const figures: Figure[] = [];
  for (const comparison of comparisons.filter(({ id }) => only?.includes(id) ?? true)) {
    const measured = await measure(comparison);
    for (const { connections, ours, baseline, ratio } of measured) {
      console.log(`  ${connections}: ${ours} ms ÷ ${baseline} ms = ${ratio}`);
    }
    figures.push(...measured);
  }
  for (const one of opened.filter(({ stage }) => isExported(stage))) figures.push(...(await exportOf(one)));
  for (const { close } of opened) await close();
  if (isImported) figures.push(...(await importOf(sizes[0]!)));
  console.log(table(figures, lastFigures()));
  if (!values.quick && !only) store(figures, opened[0]!.database, dayOf(systemClock.now(), TIME_ZONE));
  await stopChildren();
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  await stopChildren();
  process.exit(1);
}
