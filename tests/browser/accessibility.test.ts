/** Pages at work for those who do not see them or do not use a mouse: axe's rules, and the call desk by keyboard alone. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { graveFindings } from '../harness/axe';
import { callForm } from '../harness/call-form';
import { settled, startSite, texts, type Site, type SiteLocale } from '../harness/site';
import { openSitePage, SITE_PAGES } from '../harness/site-pages';

const callDesk = SITE_PAGES.find(({ route }) => route.endsWith('/call'))!;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** As the pages stand when they are opened, axe reads them where all of them are walked through. */
describe.each<SiteLocale>(['zh', 'en'])('in %s axe finds nothing grave', (locale) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.window({ locale });
  });
  afterAll(() => page.context().close());

  test('on the call desk while it refuses', async () => {
    await site.becomes(page, 'rep01');
    await openSitePage(site, page, callDesk);
    const form = callForm(page);
    await form.chooseNth('call-demand', 0);
    await form.choose('call-stage', 'REFUSED');
    await form.choose('call-next', 'CALL');
    await form.submit();
    await page.locator('[aria-invalid=true]').nth(3).waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });

  test('on a list that lies over a report', async () => {
    await site.becomes(page, 'wz-rm');
    await site.open(page, '/reports/snapshot');
    await page.locator('main table a').first().click();
    await page.locator('dialog[open] tbody tr').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });
});

describe('without a mouse', () => {
  let page: Page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** By its key, then the text, then out of the field again. */
  const fill = async (key: string, text: string) => {
    await press(key);
    await press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
    await press('Escape');
  };

  test('a call is annotated and submitted by the keys that the form shows', async () => {
    page = await site.signedIn('rep02', { at: null });
    await openSitePage(site, page, { ...callDesk, login: 'rep02' });
    const form = callForm(page);
    const count = await page.locator('table tbody tr').count();

    await press('o', 'Enter');
    expect(await form.chosen('call-outcome')).toBe('CONNECTED');
    await press('p', '1');
    expect(await form.chosen('call-answered-by')).toBe('KEY_PERSON');
    await fill('l', '3:40');
    await press('3');
    expect(await form.chosen('call-stage')).toBe('CONSIDERING');
    await fill('a', '明年想做到三千万');
    await fill('b', '外贸公司和批发商');
    await fill('c', '价格比同行低一成');
    await fill('i', '朋友介绍过百度');
    await press('f', '2');
    await press('w', '3');
    await fill('r', '周五再谈');
    await press('n', '2');
    expect(await form.chosen('call-next')).toBe('VISIT');
    await press('t', '2');
    expect(await form.chosen('call-time')).not.toBeNull();
    await press('Control+Enter');
    await page
      .getByText(texts.zh.call.recorded.replace('{outcome}', texts.zh.outcome.CONNECTED), { exact: true })
      .waitFor();
    const line = page.locator('table tbody tr').first();
    await line.getByText('周五再谈').waitFor();
    expect(await page.locator('table tbody tr').count()).toBe(Math.min(count + 1, 20));
    expect(await line.innerText()).toContain(texts.zh.state.CONSIDERING);
    expect(await line.innerText()).toContain(texts.zh.nextStep.VISIT);
  });

  test('what refuses takes the focus, and its message belongs to it', async () => {
    const form = callForm(page);
    await press('Escape');
    await press('Control+Enter');
    expect(await form.hasFocus('call-outcome')).toBe(true);
    await press('ArrowRight', 'Space');
    expect(await form.chosen('call-outcome')).toBe('HUNG_UP');
  });

  test('every control of the form is reached by Tab, in the order of a call', async () => {
    const form = callForm(page);
    await page.reload();
    await settled(page);
    await form.control('call-outcome').locator('[tabindex="0"]').focus();
    const reached: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      const id = await page.evaluate(
        () => document.activeElement?.closest('[role=radiogroup]')?.id ?? document.activeElement?.id ?? '',
      );
      if (id.startsWith('call-') && !reached.includes(id)) reached.push(id);
      await press('Tab');
    }
    expect(reached.filter((id) => id !== 'call-answered-by')).toEqual([
      'call-outcome',
      'call-duration',
      'call-stage',
      'call-growthExpectation',
      'call-targetCustomers',
      'call-competition',
      'call-internetAwareness',
      'call-demand',
      'call-awareness',
      'call-note',
      'call-next',
    ]);
  });
});
