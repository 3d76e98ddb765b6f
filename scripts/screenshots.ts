/** npm run screenshots -- ADDRESS: every page of a running demo in both languages, for docs/pages.md. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from './bare/paths.mjs';
import { explain } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';
import { say } from './bare/messages.mjs';
import { ensureBrowser } from './browser/install';
import { signIn } from './browser/sign-in';

type Shot = {
  name: string;
  login: string | null;
  path: string;
  /** The page is behind the first link of `path` with this address. */
  link?: string;
  /** Default: a desktop's. */
  size?: { width: number; height: number };
};

const SHOTS: readonly Shot[] = [
  { name: 'sign-in', login: null, path: '/sign-in' },
  { name: 'desk-rep', login: 'rep01', path: '/' },
  { name: 'desk-manager', login: 'wz-rm', path: '/' },
  { name: 'customers', login: 'rep01', path: '/customers' },
  { name: 'pool', login: 'rep01', path: '/customers?view=pool' },
  { name: 'customer-entry', login: 'rep01', path: '/customers/new' },
  { name: 'import', login: 'wz-rm', path: '/customers/import' },
  { name: 'customer', login: 'rep01', path: '/customers?states=SIGNED', link: '/customers/cus_' },
  // From the desk, where a queue begins.
  { name: 'call-desk', login: 'rep01', path: '/', link: '/customers/cus_' },
  { name: 'tasks', login: 'rep01', path: '/tasks' },
  { name: 'leads', login: 'wz-2-dm', path: '/leads?view=ALL' },
  { name: 'leads-empty', login: 'wz-1-dm', path: '/leads' },
  { name: 'disputes', login: 'wz-rm', path: '/disputes' },
  { name: 'dispute', login: 'wz-rm', path: '/disputes', link: '/disputes/dsp_' },
  { name: 'visits', login: 'rep01', path: '/visits?view=week' },
  { name: 'visits-route', login: 'rep01', path: '/visits/route' },
  { name: 'visits-phone', login: 'rep01', path: '/visits?view=day', size: { width: 375, height: 667 } },
  { name: 'deals', login: 'finance', path: '/deals' },
  { name: 'snapshot', login: 'wz-rm', path: '/reports/snapshot' },
  { name: 'process', login: 'wz-rm', path: '/reports/process' },
  { name: 'daily-own', login: 'rep01', path: '/reports/daily' },
  { name: 'daily-reports', login: 'wz-rm', path: '/reports/daily' },
  { name: 'morning', login: 'wz-rm', path: '/morning' },
  { name: 'guide-effects', login: 'wz-rm', path: '/reports/guides' },
  { name: 'admin-catalogues', login: 'admin', path: '/admin/catalogues' },
  { name: 'admin-guides', login: 'admin', path: '/admin/guides' },
  { name: 'admin-release-rules', login: 'wz-rm', path: '/admin/release-rules' },
];

const DESKTOP = { width: 1440, height: 900 };

/** What streams in, is asked for and drawn after the page has loaded; its network never falls silent, since it follows changes. */
const SETTLING_MS = 3000;

const [address] = process.argv.slice(2);
const folder = join(root, 'docs/screenshots');

async function signedIn(browser: Browser, locale: string, login: string | null): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
  await context.addCookies([{ name: 'locale', value: locale, url: address }]);
  const page = await context.newPage();
  if (login === null) return page;
  await signIn(page, address!, login);
  return page;
}

async function open(page: Page, { path, link }: Shot): Promise<void> {
  await page.goto(`${address}${path}`, { waitUntil: 'load' });
  if (link === undefined) return;
  const found = await page.locator(`a[href^="${link}"]`).first().getAttribute('href');
  await page.goto(`${address}${found ?? path}`, { waitUntil: 'load' });
}

async function takeAll(report: (progress: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(report),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  for (const locale of ['zh', 'en']) {
    const pages = new Map<string | null, Page>();
    for (const shot of SHOTS) {
      const page = pages.get(shot.login) ?? (await signedIn(browser, locale, shot.login));
      pages.set(shot.login, page);
      await page.setViewportSize(shot.size ?? DESKTOP);
      await open(page, shot);
      await page.waitForTimeout(SETTLING_MS);
      await page.screenshot({ path: join(folder, `${shot.name}-${locale}.png`), animations: 'disabled' });
      report(`${shot.name}-${locale}`);
    }
  }
  await browser.close();
}

if (!address || !URL.canParse(address)) {
  console.error(say('screenshotsUsage'));
  process.exit(2);
}
try {
  await step(say('takingScreenshots'), takeAll);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
