/** What axe finds on a page that keeps people from using it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type Found = { rule: string; impact: string; where: string[] };

const source = readFileSync(join(dirname(require.resolve('axe-core')), 'axe.min.js'), 'utf8');

const GRAVE = ['serious', 'critical'];
const NOT_GRAVE = ['minor', 'moderate'];

type Rule = { id: string; impact: string };
/** axe's rules as it keeps them: what one finds is as grave as the rule is, whichever of its checks fails. */
const { rules } = (axe as unknown as { _audit: { rules: Rule[] } })._audit;
const options = {
  resultTypes: ['violations'],
  // What would be left out of the findings is not looked for.
  rules: Object.fromEntries(
    rules.filter(({ impact }) => NOT_GRAVE.includes(impact)).map(({ id }) => [id, { enabled: false }]),
  ),
} satisfies RunOptions;

type WithAxe = { axe?: { run(options: RunOptions): Promise<AxeResults> } };

/** Each with the places it names. */
export async function graveFindings(page: Page): Promise<Found[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (how) => (await (window as WithAxe).axe!.run(how)).violations,
    options,
  );
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.map(({ html, failureSummary }) => `${html} — ${failureSummary}`),
    }));
}
