/** What Lighthouse said of a page, what of it counts, and as a table to read. */

/** Of both scores, of every page. */
export const BAR = 95;

/** One run of a page; times in milliseconds. */
export type Run = {
  performance: number;
  accessibility: number;
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  /** Without a unit: how far what is shown jumps. */
  shift: number;
  /** Lighthouse's own measure of the machine during the run: about 2,000 where nothing else is at work. */
  machine: number;
  /** Of the accessibility rules that it breaks. */
  broken: readonly string[];
};

export type PageRuns = { page: string; runs: readonly Run[] };

/** The run whose performance is the middle one: a machine has its moments. Accessibility is the worst of all. */
export function verdictOf({ page, runs }: PageRuns): { page: string; run: Run; isMet: boolean } {
  const ordered = runs.toSorted((one, other) => one.performance - other.performance);
  const run = {
    ...ordered[Math.floor((ordered.length - 1) / 2)]!,
    accessibility: Math.min(...runs.map(({ accessibility }) => accessibility)),
    broken: [...new Set(runs.flatMap(({ broken }) => broken))],
  };
  return { page, run, isMet: run.performance >= BAR && run.accessibility >= BAR };
}

export function tableOf(pages: readonly PageRuns[]): string {
  const rows = pages.map((one) => {
    const { page, run, isMet } = verdictOf(one);
    const cells = [
      page,
      run.performance,
      one.runs.map(({ performance }) => performance).join(' · '),
      run.accessibility,
      isMet ? 'met' : '**missed**',
      Math.round(run.firstPaint),
      Math.round(run.largestPaint),
      Math.round(run.blocking),
      run.shift.toFixed(3),
      Math.round(run.machine),
      run.broken.join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `| page | performance | of | accessibility | ≥ ${BAR} | first paint, ms | largest paint, ms | blocked, ms | shift | machine | broken rules |`,
    '| --- | ---: | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}
