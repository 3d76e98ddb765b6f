/** The call desk's two sizes: the whole form on one screen, and little to load before it can be typed in. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startSite, type Site, type SiteLocale } from '../harness/site';

/** Compressed, with its headers. */
const MOST_KIB = 400;
const HEIGHT = 900;

let site: Site;
let path: string;
beforeAll(async () => {
  site = await startSite();
  const ask = await site.asking('rep01');
  const { customers } = await ask<{ customers: { nodes: { id: string }[] } }>(
    '{ customers(sort: NAME, first: 1) { nodes { id } } }',
  );
  path = `/customers/${customers.nodes[0]!.id}/call`;
});
afterAll(() => site.close());

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!;

test.each<SiteLocale>(['zh', 'en'])(
  'in %s the whole form stands on a screen of 1440 × 900',
  async (locale) => {
    const page = await site.signedIn('rep01', { locale, at: path });
    const form = page.locator('section:has(#call-stage)').last();
    const fits = async () => {
      const { y, height } = (await form.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(HEIGHT);
      const inner = await form.evaluate((element) => [element.scrollHeight, element.clientHeight]);
      expect(inner[0]).toBeLessThanOrEqual(inner[1]!);
    };
    await fits();
    // Outcome, who answered and how long are one row.
    expect((await boxOf(page, '#call-duration')).y).toBeLessThan(
      (await boxOf(page, '#call-outcome')).y + (await boxOf(page, '#call-outcome')).height,
    );
    // At its longest: a reason beside the stage, a time below the next step.
    await page.locator('#call-outcome [data-value=CONNECTED]').click();
    await page.locator('#call-stage [data-value=REFUSED]').click();
    await page.locator('#call-next [data-value=CALL]').click();
    await page.locator('#call-time').waitFor();
    await fits();
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/call-desk-${locale}.png` });
    await page.context().close();
  },
);

test('JavaScript that is transferred before it can be typed in is little', async () => {
  const page = await site.signedIn('rep01', { at: null });
  const network = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${site.address}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => {
    const field = document.querySelector('#call-growthExpectation');
    return field !== null && Object.keys(field).some((name) => name.startsWith('__reactProps'));
  });
  const kib = Math.round(bytes / 1024);
  await page.locator('#call-growthExpectation').fill('扩张');
  expect(await page.locator('#call-growthExpectation').inputValue()).toBe('扩张');
  expect(kib).toBeGreaterThan(0);
  expect(kib).toBeLessThanOrEqual(MOST_KIB);
});
