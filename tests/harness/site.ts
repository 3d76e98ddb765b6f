/** The whole product for a browser: a small demo in a schema of its own, the API, the built web, a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '@erp/api/server';
import { findBrowser } from '@erp/scripts/browser/find';
import { loadDemo } from '@erp/scripts/demo/load';
import { DEMO_PASSWORD } from '@erp/scripts/demo/organization';
import { freePort } from '@erp/scripts/process/ports';
import { startWeb } from '@erp/scripts/process/services';
import { freshSchema } from './database';

export type Site = {
  address: string;
  browser: Browser;
  /** Stops only the API, as an outage does; `again` brings it back at the same address. */
  api: { stop(): Promise<void>; again(): Promise<void> };
  /** A window of its own, signed in as a person of the demo. */
  signedIn(login: string, options?: { locale?: 'zh' | 'en' }): Promise<Page>;
  close(): Promise<void>;
};

const CUSTOMERS = 300;

export async function startSite(): Promise<Site> {
  const schema = await freshSchema();
  await loadDemo(schema.url, { customers: CUSTOMERS });
  const log = pino({ level: 'silent' });
  const apiPort = await freePort();
  const open = () => startServer({ databaseUrl: schema.url, port: apiPort, log });
  let api = await open();
  const logs = mkdtempSync(join(tmpdir(), 'site-'));
  const web = await startWeb({
    apiAddress: api.url,
    buildFolder: process.env.WEB_BUILD_FOLDER ?? '.next-test',
    secret: 'a secret for tests, of some length',
    host: '127.0.0.1',
    port: await freePort(),
    logFile: join(logs, 'web.log'),
  });
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser on this machine');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

  return {
    address: web.address,
    browser,
    api: {
      stop: () => api.close(),
      again: async () => {
        api = await open();
      },
    },
    async signedIn(login, { locale = 'zh' } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
      await context.addCookies([{ name: 'locale', value: locale, url: web.address }]);
      const page = await context.newPage();
      await page.goto(`${web.address}/sign-in`);
      await page.locator('input[type="password"]').waitFor();
      await page.locator('input').first().fill(login);
      await page.locator('input[type="password"]').fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/');
      return page;
    },
    async close() {
      await browser.close();
      await web.child.stop();
      await api.close();
      await schema.drop();
      rmSync(logs, { recursive: true, force: true });
    },
  };
}
