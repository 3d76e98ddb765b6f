/** One run of Lighthouse on a page of a browser that listens on a port and is signed in. */
import { Refusal } from '../bare/refusal.mjs';
import type { Lighthouse } from './lighthouse';
import type { Run } from './scores';

/** The stream of changes never falls silent: that much is waited for it. */
const WAITS_MS = 15_000;

export type Audited = {
  run: Run;
  /** For people: the whole report as a page. */
  html: string;
};

export async function audit(
  { default: run, desktopConfig }: Lighthouse,
  name: string,
  url: string,
  port: number,
): Promise<Audited> {
  const result = await run(
    url,
    // What is kept in the browser stays: the session among it.
    { port, output: 'html', logLevel: 'error', disableStorageReset: true },
    {
      ...desktopConfig,
      settings: {
        ...desktopConfig.settings,
        onlyCategories: ['performance', 'accessibility'],
        maxWaitForLoad: WAITS_MS,
      },
    },
  );
  if (!result) throw new Refusal('pageNotAudited', { page: name, reason: '' });
  const { categories, audits, environment, runtimeError, finalDisplayedUrl } = result.lhr;
  if (runtimeError) throw new Refusal('pageNotAudited', { page: name, reason: runtimeError.message });
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname) {
    throw new Refusal('pageNotAudited', { page: name, reason: `${url} → ${finalDisplayedUrl}` });
  }
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const measured = (id: string): number => audits[id]?.numericValue ?? 0;
  const { auditRefs } = categories.accessibility!;
  return {
    run: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      firstPaint: measured('first-contentful-paint'),
      largestPaint: measured('largest-contentful-paint'),
      blocking: measured('total-blocking-time'),
      shift: measured('cumulative-layout-shift'),
      machine: environment.benchmarkIndex,
      broken: auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id),
    },
    html: result.report,
  };
}
