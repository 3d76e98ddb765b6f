/**
 * npm run check:web [-- --runs 3] [--only PATH]: Lighthouse on the desk, a list, reports and the call desk of the built
 * web, with a demo, a database and servers of its own; stores the scores in docs/web-quality.md and fails where one is
 * below the bar. --only: the pages of one address, nothing stored.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { systemClock } from '@erp/api/clock';
import { dayOf } from '@erp/domain/time/day';
import { say } from './bare/messages.mjs';
import { dataDir } from './bare/paths.mjs';
import { explain } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';
import { ensureChineseFont } from './browser/fonts';
import { ensureBrowser } from './browser/install';
import { signIn } from './browser/sign-in';
import { audit } from './check-web/audit';
import { openLighthouse, type Lighthouse } from './check-web/lighthouse';
import { openSite } from './check-web/open-site';
import { CHECKED_PAGES, type CheckedPage } from './check-web/pages';
import { BAR, tableOf, verdictOf, type PageRuns, type Run } from './check-web/scores';
import { store } from './check-web/store';
import { TIME_ZONE } from './generate/generate';
import { stopChildren } from './process/children';
import { freePort } from './process/ports';
import { buildWeb, isBuilt, TEST_BUILD } from './web/build';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const times = Number(values.runs);
const folder = join(dataDir, 'check-web');

async function addressOf(page: Page, site: string, { path, link }: CheckedPage): Promise<string> {
  if (link === undefined) return `${site}${path}`;
  await page.goto(`${site}${path}`, { waitUntil: 'load' });
  const found = await page.locator(`main a[href^="${link}"]`).first().getAttribute('href');
  return `${site}${found ?? path}`;
}

async function checkAll(lighthouse: Lighthouse, executablePath: string): Promise<PageRuns[]> {
  const site = await step(say('openingSite'), (report) => openSite(folder, report));
  const port = await freePort();
  const profile = join(folder, 'browser');
  rmSync(profile, { recursive: true, force: true });
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  const page = await browser.newPage();
  const checked: PageRuns[] = [];
  let signedIn = '';
  for (const one of CHECKED_PAGES.filter(({ path }) => values.only === undefined || path === values.only)) {
    if (signedIn !== one.login) {
      await browser.clearCookies();
      await browser.addCookies([{ name: 'locale', value: 'zh', url: site }]);
      await signIn(page, site, one.login);
      signedIn = one.login;
    }
    const url = await addressOf(page, site, one);
    // Nothing but the page that is measured follows changes or draws.
    await page.goto('about:blank');
    const runs: Run[] = [];
    await step(say('checkingPage', { page: one.name }), async (report) => {
      for (let count = 1; count <= times; count += 1) {
        report(`${count} / ${times}`);
        // A browser that was kept waiting loses its trace at times.
        const { run, html } = await audit(lighthouse, one.name, url, port).catch(() =>
          audit(lighthouse, one.name, url, port),
        );
        writeFileSync(join(folder, `${checked.length + 1}-${count}.html`), html);
        runs.push(run);
      }
    });
    checked.push({ page: one.name, runs });
    const { run } = verdictOf({ page: one.name, runs });
    const { performance, accessibility } = run;
    console.log(`  ${say('pageScores', { page: one.name, performance, accessibility })}`);
  }
  await browser.close();
  return checked;
}

let exitCode = 0;
try {
  mkdirSync(folder, { recursive: true });
  const lighthouse = await openLighthouse();
  const browser = await step(say('findingBrowser'), async (report) => {
    const found = await ensureBrowser(report);
    await ensureChineseFont();
    return found;
  });
  if (!isBuilt(TEST_BUILD)) await step(say('buildingWeb'), (report) => buildWeb(TEST_BUILD, report));
  const checked = await checkAll(lighthouse, browser);
  console.log(tableOf(checked));
  if (values.only === undefined) store(checked, browser, dayOf(systemClock.now(), TIME_ZONE));
  const missed = checked.map(verdictOf).filter(({ isMet }) => !isMet);
  if (missed.length > 0) {
    console.error(
      say('webMissesBar', { bar: BAR, folder, pages: missed.map(({ page }) => page).join('、') }),
    );
    exitCode = 1;
  }
} catch (error) {
  console.error(explain(error));
  exitCode = 1;
}
await stopChildren();
process.exit(exitCode);
