/** 连续拨打: twenty calls without a mouse, one after the other, and what a browser or a network that dies in the middle of one leaves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '@erp/scripts/browser/find';
import { DEMO_PASSWORD } from '@erp/scripts/demo/organization';
import type { Query } from '../harness/api';
import { callForm } from '../harness/call-form';
import { inTime } from '../harness/in-time';
import { processesWith } from '../harness/processes';
import { BROWSER_ARGUMENTS, fillSignIn, settled, startSite, texts, type Site } from '../harness/site';
import { openSitePage, SITE_PAGES } from '../harness/site-pages';

const { zh } = texts;
const callDesk = SITE_PAGES.find(({ route }) => route.endsWith('/call'))!;
const recorded = zh.call.recorded.split('{outcome}')[0]!;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

type Recorded = { id: string; outcome: string | null; note: string | null; nextStep: string };

async function followUpsOf(ask: Query, customerId: string): Promise<Recorded[]> {
  const { customer } = await ask<{ customer: { followUps: { nodes: Recorded[] } } }>(
    'query ($id: ID!) { customer(id: $id) { followUps(first: 50) { nodes { id outcome note nextStep } } } }',
    { id: customerId },
  );
  return customer.followUps.nodes;
}

/** Fresh ones of the rep's own; every third has a second number. */
async function enterCustomers(ask: Query, login: string, count: number): Promise<void> {
  const { createCustomers } = await ask<{ createCustomers: { results: { userErrors: unknown[] }[] } }>(
    `mutation ($input: CreateCustomersInput!) {
       createCustomers(input: $input) { results { userErrors { code path } } } }`,
    {
      input: {
        bulkKey: `calls of ${login}`,
        entries: Array.from({ length: count }, (_, index) => ({
          name: `${login}连拨${index}号制衣厂`,
          source: 'PERSONAL_PUBLIC',
          phones: [0, ...(index % 3 === 0 ? [1] : [])].map((second) => ({
            number: `139${login === 'rep07' ? '577' : '578'}${String(10_000 + index * 2 + second)}`,
          })),
        })),
      },
    },
  );
  expect(createCustomers.results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
}

const customerOn = (page: Page): string => /\/customers\/([^/]+)\/call/.exec(page.url())![1]!;

describe('twenty calls by keyboard alone', () => {
  let page: Page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** Nobody answers: each number by one key, and at the last one the call-back that is proposed. */
  async function nobodyAnswers(): Promise<void> {
    const phones = page.getByRole('group', { name: zh.call.phones }).locator('button[aria-pressed]');
    const count = await phones.count();
    for (let next = 1; next < count; next += 1) {
      await press('5');
      await phones.nth(next).and(page.locator('[aria-pressed=true]')).waitFor();
    }
    await press('5');
    await page.getByText(zh.call.callBackProposed, { exact: true }).waitFor();
    await press('Control+Enter');
  }

  async function keyPersonAnswers(note: string): Promise<void> {
    await press('o', 'Enter', 'p', '1', '2', 'r');
    await page.keyboard.insertText(note);
    await press('Escape', 'n', '1', 't', '1', 'Control+Enter');
  }

  test('go through the list in its order, each recorded, told on the next one, none twice', async () => {
    const ask = await site.asking('rep07');
    await enterCustomers(ask, 'rep07', 21);
    page = await site.signedIn('rep07', { at: '/customers' });
    const listed = await page
      .locator('main tbody tr a[href*="/customers/"]')
      .evaluateAll((links) => [
        ...new Set(links.map((link) => /\/customers\/([^/?]+)/.exec((link as HTMLAnchorElement).href)![1]!)),
      ]);
    expect(listed.length).toBeGreaterThanOrEqual(20);
    const before = new Map<string, number>();
    for (const id of listed.slice(0, 20)) before.set(id, (await followUpsOf(ask, id)).length);

    await press('ArrowDown', 'g');
    const called: string[] = [];
    let lastName = '';
    for (let call = 0; call < 20; call += 1) {
      await page.getByText(`${call + 1} / `).waitFor();
      await settled(page);
      const id = customerOn(page);
      called.push(id);
      if (call > 0) {
        const outcome = call % 3 === 0 ? zh.outcome.NO_ANSWER : zh.outcome.CONNECTED;
        await page
          .getByText(zh.call.recordedBefore.replace('{name}', lastName).replace('{outcome}', outcome))
          .waitFor();
      }
      lastName = (await page.locator('main h1').textContent())!;
      if (call % 3 === 2) await nobodyAnswers();
      else await keyPersonAnswers(`第 ${call + 1} 通`);
    }
    await page.getByText('21 / ').waitFor();

    expect(called).toEqual(listed.slice(0, 20));
    for (const [call, id] of called.entries()) {
      const followUps = (await followUpsOf(ask, id)).slice(0, -before.get(id)! || undefined);
      if (call % 3 === 2) {
        expect(followUps.map(({ outcome }) => outcome)).toEqual(followUps.map(() => 'NO_ANSWER'));
        expect(followUps[0]!.nextStep).toBe('CALL');
      } else {
        expect(followUps).toMatchObject([
          { outcome: 'CONNECTED', note: `第 ${call + 1} 通`, nextStep: 'CALL' },
        ]);
      }
    }
  }, 240_000);

  test('the calls of the day start from the desk by one key, due ones first, and say why each is called', async () => {
    const ask = await site.asking('rep08');
    await enterCustomers(ask, 'rep08', 3);
    page = await site.signedIn('rep08');
    const { callQueue } = await ask<{
      callQueue: { reason: 'CALL_BACK' | 'FRESH'; customer: { id: string } }[];
    }>('{ callQueue { reason customer { id } } }');
    await press('g');
    await page.waitForURL('**/call?list=day');
    await settled(page);
    expect(customerOn(page)).toBe(callQueue[0]!.customer.id);
    await page.getByText(zh.call.queued[callQueue[0]!.reason]).waitFor();
    await page.getByText(`1 / ${callQueue.length}`).waitFor();
    await press(']');
    await page.waitForURL(`**/${callQueue[1]!.customer.id}/call?list=day`);
  });

  test('a customer who called has no outcome: the next desk is told the method', async () => {
    await settled(page);
    const before = customerOn(page);
    const name = (await page.locator('main h1').textContent())!;
    const form = callForm(page);
    await form.chooseSurely('call-method', 'INBOUND');
    await form.chooseSurely('call-stage', 'ENGAGED');
    await form.write('call-note', '打来问价');
    await form.submit();
    await page.waitForURL((url) => !url.pathname.includes(before));
    const told = zh.call.recordedBefore.replace('{name}', name).replace('{outcome}', zh.method.INBOUND);
    await page.getByText(told, { exact: true }).waitFor();
  });
});

describe('a call that is cut off in the middle', () => {
  /** A browser with a profile on the disk, as people have one. */
  async function openBrowser(profile: string): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser()!,
      args: BROWSER_ARGUMENTS,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    });
    context.setDefaultTimeout(30_000);
    return context;
  }

  /** Every process that names the profile, as when the machine kills them. */
  function killBrowser(profile: string): void {
    const its = processesWith(`--user-data-dir=${profile}`);
    expect(its).not.toEqual([]);
    for (const pid of its) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended with the one before.
      }
    }
  }

  test('is there as it was typed when the browser that was killed is opened again', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const opened: BrowserContext[] = [];
    try {
      const first = await openBrowser(profile);
      opened.push(first);
      const page = await first.newPage();
      await site.open(page, '/sign-in');
      await fillSignIn(page, 'rep09', DEMO_PASSWORD);
      await page.waitForURL((url) => url.pathname === '/');
      await openSitePage(site, page, callDesk);
      const form = callForm(page);
      await form.conversation();
      await form.parts({ growthExpectation: '明年出口翻一番', competition: '同街四家都在做' });
      await form.chooseNth('call-demand', 1);
      const typed = await form.state();
      const address = new URL(page.url()).pathname;
      await page.getByText(zh.call.draftSaved.replace('{time}', '')).waitFor();
      killBrowser(profile);

      const second = await openBrowser(profile);
      opened.push(second);
      const again = await second.newPage();
      await site.open(again, address);
      if (new URL(again.url()).pathname === '/sign-in') {
        await fillSignIn(again, 'rep09', DEMO_PASSWORD);
        await again.waitForURL(`**${address}`);
        await settled(again);
      }
      await again.getByText(zh.call.draftSaved.replace('{time}', '')).waitFor();
      expect(await inTime(typed, callForm(again).state)).toEqual(typed);
    } finally {
      for (const context of opened) await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true });
    }
  });

  test('is recorded once when submit is pressed twice, and the network is cut after it was sent', async () => {
    const page = await site.signedIn('rep10', { at: null });
    await openSitePage(site, page, { ...callDesk, login: 'rep10' });
    const id = customerOn(page);
    const ask = await site.asking('rep10');
    const before = (await followUpsOf(ask, id)).length;
    const form = callForm(page);
    await form.conversation();
    let cut = true;
    await page.route('**/graphql', async (route) => {
      const isRecording = route.request().postData()?.includes('mutation RecordFollowUp') ?? false;
      if (!isRecording || !cut) return route.continue();
      cut = false;
      await route.fetch();
      await page.context().setOffline(true);
      await route.abort('internetdisconnected');
    });
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    const retry = page.getByRole('alert').getByRole('button', { name: zh.common.retry });
    await retry.waitFor();
    await page.keyboard.press('Control+Enter');
    await retry.waitFor();
    await page.context().setOffline(false);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText(recorded).waitFor();
    expect((await followUpsOf(ask, id)).length).toBe(before + 1);
  });
});

/** A customer of the rep's with so many numbers, its desk open. */
async function deskOf(login: string, name: string, numbers: readonly string[]) {
  const ask = await site.asking(login);
  const { createCustomer } = await ask<{
    createCustomer: { customer: { id: string } | null; userErrors: unknown[] };
  }>(
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code path } } }',
    {
      input: {
        requestKey: `desk of ${name}`,
        entry: { name, source: 'PERSONAL_PUBLIC', phones: numbers.map((number) => ({ number })) },
      },
    },
  );
  expect(createCustomer.userErrors).toEqual([]);
  const { id } = createCustomer.customer!;
  const page = await site.signedIn(login, { at: `/customers/${id}/call` });
  return { page, id, followUps: () => followUpsOf(ask, id) };
}

type Key = { key: string; code: string; windowsVirtualKeyCode: number; text?: string };
const FIVE: Key = { key: '5', code: 'Digit5', windowsVirtualKeyCode: 53, text: '5' };
const ENTER: Key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
const ESCAPE: Key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
const CTRL = 2;

describe('a key', () => {
  /** As a keyboard sends a key that is held down for a second. */
  async function hold(page: Page, key: Key, modifiers = 0): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    const down = { type: 'keyDown', ...key, modifiers } as const;
    await devtools.send('Input.dispatchKeyEvent', down);
    for (let times = 0; times < 30; times += 1) {
      await devtools.send('Input.dispatchKeyEvent', { ...down, autoRepeat: true });
    }
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, modifiers });
    await devtools.detach();
  }

  test('held down records one call, also where it presses the focused button', async () => {
    const { page, followUps } = await deskOf('rep01', '长按制衣厂', ['13957931001', '13957931002']);
    await page.getByText('13957931001').or(page.getByText('139 5793 1001')).first().waitFor();
    await hold(page, FIVE);
    await page.getByText(recorded).waitFor();
    expect(await followUps()).toHaveLength(1);

    await hold(page, FIVE);
    await page.getByText(zh.call.callBackProposed, { exact: true }).waitFor();
    await hold(page, ENTER, CTRL);
    await page.getByText(recorded).waitFor();
    expect(await followUps()).toHaveLength(2);

    const form = callForm(page);
    await form.conversation();
    await page.getByRole('button', { name: zh.call.submit }).focus();
    await hold(page, ENTER);
    await page.getByText(recorded).waitFor();
    expect((await followUps()).map(({ outcome }) => outcome)).toEqual([
      'CONNECTED',
      'NO_ANSWER',
      'NO_ANSWER',
    ]);
  });

  test('held down in a text writes on', async () => {
    const { page } = await deskOf('rep01', '长写制衣厂', ['13957931003']);
    await callForm(page).control('call-note').focus();
    await hold(page, FIVE);
    expect(await callForm(page).control('call-note').inputValue()).toBe('5'.repeat(31));
  });

  test('pressed twice before the page shows that it is being sent sends once', async () => {
    const { page, followUps } = await deskOf('rep01', '连按制衣厂', ['13957931004', '13957931005']);
    let sent = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('mutation RecordFollowUp')) sent += 1;
    });
    await page.evaluate(() => {
      for (let times = 0; times < 3; times += 1) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '5', bubbles: true }));
      }
    });
    await page.getByText(recorded).waitFor();
    expect([sent, await followUps()]).toEqual([1, [expect.objectContaining({ outcome: 'NO_ANSWER' })]]);
  });

  test('that an input method takes for its composition does nothing to the page', async () => {
    const { page, id } = await deskOf('rep01', '拼音制衣厂', ['13957931006']);
    const form = callForm(page);
    await form.control('call-note').focus();
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    const press = async (key: Key) => {
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, text: undefined });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined });
    };
    await compose('jia');
    await press(ESCAPE);
    expect(await form.hasFocus('call-note')).toBe(true);
    await page.keyboard.insertText('价格');
    expect(await form.control('call-note').inputValue()).toBe('价格');
    await press(ESCAPE);
    expect(await form.hasFocus('call-note')).toBe(false);

    await site.open(page, `/customers/${id}`);
    await page.keyboard.press('/');
    await page.keyboard.insertText('拼音');
    await page.getByRole('option').first().waitFor();
    const address = page.url();
    await compose('zhi');
    await press(ENTER);
    await press(ESCAPE);
    expect(page.url()).toBe(address);
    expect(await page.getByRole('option').count()).toBeGreaterThan(0);
  });
});

describe('two tabs of one customer', () => {
  test('write one draft: nothing that is typed in either is lost, it is sent once, and each says what the other did', async () => {
    const { page: one, id, followUps } = await deskOf('rep02', '双开制衣厂', ['13957932001']);
    const other = await one.context().newPage();
    await site.open(other, `/customers/${id}/call`);
    const [first, second] = [callForm(one), callForm(other)];
    await first.conversation();
    await other.getByText(zh.draftOtherTab.TYPED).waitFor();
    await second.part('growthExpectation', '明年出口翻一番');
    await one.getByText(zh.draftOtherTab.TYPED).waitFor();
    await Promise.all([
      first.part('competition', '同街四家都在做'),
      second.part('targetCustomers', '省内的外贸公司'),
    ]);
    const typed = {
      'call-note': '老板在厂里，下午方便',
      'call-growthExpectation': '明年出口翻一番',
      'call-competition': '同街四家都在做',
      'call-targetCustomers': '省内的外贸公司',
    };
    expect(await inTime(true, async () => contains(await first.state(), typed))).toBe(true);
    expect(await inTime(true, async () => contains(await second.state(), typed))).toBe(true);

    await other.reload();
    await settled(other);
    expect(await inTime(true, async () => contains(await second.state(), typed))).toBe(true);
    await second.chooseNth('call-demand', 1);
    await one.locator('#call-demand [aria-checked=true]').waitFor();
    await second.submit();
    await other.getByText(recorded).waitFor();
    await one.getByText(zh.draftOtherTab.SENT).waitFor();
    await first.submit();
    expect(await followUps()).toMatchObject([{ outcome: 'CONNECTED', note: '老板在厂里，下午方便' }]);
    expect((await first.state())['call-note']).toBe('');
  });

  const contains = (state: Record<string, string>, typed: Record<string, string>): boolean =>
    Object.entries(typed).every(([id, text]) => state[id] === text);
});
