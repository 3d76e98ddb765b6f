/** What was measured, as a table to read and as data to compare with. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../bare/paths.mjs';
import type { Size } from '../generate/sizes';
import type { Compared } from './compare';

/** Times in milliseconds: medians, and p99 of ours. */
export type Figure = {
  id: string;
  size: Size;
  connections: number;
  ours: number;
  baseline: number;
  /** ours ÷ baseline. */
  ratio: number;
  /** The greatest ratio that is good enough; null: only shown. */
  bar: number | null;
  met: boolean | null;
  p99: number;
  /** SQL statements of one request. */
  statements: number | null;
};

export const rounded = (value: number): number => Number(value.toPrecision(4));

/** Bars are of 16 connections; one alone is shown beside them. */
export function figuresOf(
  { id, size, bar }: Pick<Figure, 'id' | 'size' | 'bar'>,
  compared: readonly Compared[],
): Figure[] {
  return compared.map(({ connections, ours, baseline, statements }) => {
    const ratio = rounded(ours.median / baseline.median);
    const own = connections > 1 ? bar : null;
    return {
      id,
      size,
      connections,
      ours: rounded(ours.median),
      baseline: rounded(baseline.median),
      ratio,
      bar: own,
      met: own === null ? null : ratio <= own,
      p99: rounded(ours.p99),
      statements,
    };
  });
}

/** What is done once, not by many at a time. */
export function figureOfOne({
  id,
  size,
  ours,
  baseline,
  bar,
}: Pick<Figure, 'id' | 'size' | 'ours' | 'baseline' | 'bar'>): Figure {
  const ratio = rounded(ours / baseline);
  return {
    id,
    size,
    connections: 1,
    ours: rounded(ours),
    baseline: rounded(baseline),
    ratio,
    bar,
    met: bar === null ? null : ratio <= bar,
    p99: rounded(ours),
    statements: null,
  };
}

const files = { markdown: join(root, 'docs/benchmarks.md'), json: join(root, 'docs/benchmarks.json') };

const keyOf = ({ id, size, connections }: Figure): string => `${id} ${size} ${connections}`;

/** The last figures that were committed, by what they are of. */
export function lastFigures(): ReadonlyMap<string, Figure> {
  if (!existsSync(files.json)) return new Map();
  const figures = JSON.parse(readFileSync(files.json, 'utf8')) as Figure[];
  return new Map(figures.map((one) => [keyOf(one), one]));
}

const verdict = ({ met }: Figure): string => (met === null ? '' : met ? 'met' : '**missed**');

function rowOf(one: Figure, last: ReadonlyMap<string, Figure>): string {
  const before = last.get(keyOf(one));
  return `| ${[
    one.id,
    one.size,
    one.connections,
    one.ours,
    one.baseline,
    `${one.ratio} ×`,
    one.bar === null ? '' : `≤ ${one.bar} ×`,
    verdict(one),
    before ? `${before.ratio} ×` : '',
    one.p99,
    one.statements ?? '',
  ].join(' | ')} |`;
}

export function table(figures: readonly Figure[], last: ReadonlyMap<string, Figure>): string {
  return [
    '| what | size | connections | ours, ms | baseline, ms | ratio | bar | | last | p99, ms | statements |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |',
    ...figures.map((one) => rowOf(one, last)),
  ].join('\n');
}

const versionOf = (program: string): string =>
  execFileSync(program, ['--version'], { encoding: 'utf8' }).trim().split('\n')[0]!;

const machine = (database: string): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${versionOf(process.execPath)}, ${database}`;

export function store(figures: readonly Figure[], database: string, day: string): void {
  const last = lastFigures();
  writeFileSync(files.json, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(
    files.markdown,
    `# Benchmarks

Made by \`npm run bench\` on ${day}: ${machine(database)}.

Medians of closed-loop load, ours and the baseline's in turns within one run. The baseline (scripts/bench/baseline) is what a
careful programmer writes by hand for just these requests: the same tokens and the same scope, SQL straight through mysql2,
JSON by node:http; before anything is measured both have to give the same answers, and have run long enough to be warm.
Sizes: medium 100,000 customers with a million follow-ups, large ten times as many (\`npm run generate\`). Two figures of an export of all
customers have no baseline: its first byte stands beside its whole time, and the peak of the API's memory (MiB) beside that of an export of
a tenth of the customers, which the same process made three times before. An import of 100,000
rows, from the upload to the last row, stands beside LOAD DATA of all rows that it left into the same tables of an empty schema;
its memory (MiB, at its most) beside that of an import of a tenth of the rows. What a snapshot takes grows with the
units it shows, of which large has more than medium, not with their customers.

${table(figures, last)}
`,
  );
}
