import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Day } from '@erp/domain/time/day';
import { root } from '../bare/paths.mjs';
import { lighthouseVersion } from './lighthouse';
import { tableOf, type PageRuns } from './scores';

const nextVersion = (): string => {
  const file = createRequire(import.meta.url).resolve('next/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

const machine = (browser: string): string =>
  [
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.version}`,
    execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim(),
    `lighthouse ${lighthouseVersion()}`,
    `next ${nextVersion()}`,
  ].join(', ');

export function store(pages: readonly PageRuns[], browser: string, day: Day): void {
  writeFileSync(
    join(root, 'docs/web-quality.md'),
    `# Quality of the pages

Made by \`npm run check:web\` on ${day}: ${machine(browser)}.

Lighthouse with its desktop preset (simulated throttling) on the built web over the demo, signed in, in Chinese: the middle one of the runs by
performance, the worst by accessibility. Scores are of 100.
*machine* is Lighthouse's own measure of the machine during the run: where it is lower than elsewhere, something else was at work and the
performance is lower than it is.

${tableOf(pages)}
`,
  );
}
