/** 掉公海 as people see it: warned on the desk and in the list, called, and the day moves; a manager extends; rules are set. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callForm } from '../harness/call-form';
import { startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
/** Where pictures of the pages are left, when somebody wants to look at them. */
const PICTURES = process.env.PICTURES;

let site: Site;
let rep: Page;

const QUEUE = '{ callQueue { reason customer { id name state } } }';
type Queue = { callQueue: { reason: string; customer: { id: string; name: string; state: string } }[] };

/** Whoever is idle is warned at once, and a conversation gives twenty days. */
const RULES = {
  idleDays: 3,
  stageDays: [{ stage: 'ENGAGED', days: 20 }],
  notSignedDays: 90,
  warnDays: 3,
};

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

beforeAll(async () => {
  site = await startSite();
  const asAdmin = await site.asking('admin');
  const { units, viewer } = await asAdmin<{
    units: { id: string; code: string }[];
    viewer: { today: string };
  }>('{ units { id code } viewer { today } }');
  const { setReleaseRules } = await asAdmin<{ setReleaseRules: { userErrors: unknown[] } }>(
    'mutation ($input: SetReleaseRulesInput!) { setReleaseRules(input: $input) { userErrors { code } } }',
    {
      input: {
        requestKey: 'rules',
        unitId: units.find(({ code }) => code.toLowerCase() === 'wz-1')!.id,
        from: viewer.today,
        rules: RULES,
      },
    },
  );
  expect(setReleaseRules.userErrors).toEqual([]);
  rep = await site.signedIn('rep01', { at: null });
});
afterAll(() => site.close());

test('the warned stand on the desk, in their list and in the queue; a call moves the day', async () => {
  const asRep = await site.asking('rep01');
  let warned: Queue['callQueue'] = [];
  while (warned.length === 0) {
    warned = (await asRep<Queue>(QUEUE)).callQueue.filter(({ reason }) => reason === 'PROTECTION');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { id, name, state } = warned[0]!.customer;
  // Who refused is told apart: which customer is the first one follows from the day on which the demo is made.
  const idle = state === 'REFUSED' ? '3 天未跟进（拒绝）' : '3 天未跟进';

  await site.open(rep, '/');
  await rep.getByRole('heading', { name: zh.protection.runningOut }).waitFor();
  await picture(rep, 'protection-desk');
  await rep
    .locator('section, div')
    .filter({ has: rep.getByRole('heading', { name: zh.protection.runningOut }) })
    .getByRole('link', { name: zh.protection.all, exact: true })
    .last()
    .click();
  await rep.waitForURL('**/customers?view=release');
  const row = rep.locator(`tr[data-row="${id}"]`);
  await row.getByText(idle, { exact: true }).waitFor();
  await picture(rep, 'protection-list');

  await site.open(rep, `/customers/${id}/call?list=day`);
  await rep.getByText(zh.call.queued.PROTECTION).waitFor();
  const head = rep.locator('section', { has: rep.getByRole('heading', { name }) }).first();
  await head.getByText(`掉公海：${idle}（还有 3 天）`).waitFor();
  await picture(rep, 'protection-call');
  await callForm(rep).conversation();
  await rep.keyboard.press('Control+Enter');
  // Recorded, and on to the next: what says so stands on the page for a moment only.
  while ((await asRep<Queue>(QUEUE)).callQueue.some(({ customer }) => customer.id === id)) {
    await rep.waitForTimeout(200);
  }
  await site.open(rep, `/customers/${id}`);
  await rep.getByText(/掉公海：20 天未跟进（还有 20 天）/).waitFor();
});

test('a manager extends once, with a reason; the history says so', async () => {
  const asRep = await site.asking('rep01');
  const { id } = (await asRep<Queue>(QUEUE)).callQueue.find(
    ({ reason }) => reason === 'PROTECTION',
  )!.customer;
  const manager = await site.signedIn('wz-1-dm');
  await manager.getByRole('heading', { name: zh.protection.runningOut }).waitFor();
  await picture(manager, 'protection-manager');
  await site.open(manager, `/customers/${id}`);
  await manager.getByText(/还有 3 天/).waitFor();
  await manager.getByRole('button', { name: zh.protection.extend }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.locator('#extend-reason').waitFor();
  await manager.keyboard.press('Control+Enter');
  await dialog.getByText(zh.protection.reasonRequired).waitFor();
  await dialog.locator('#extend-reason').fill('下周三签约');
  await picture(manager, 'protection-extend');
  await manager.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await manager.getByText(/还有 10 天/).waitFor();
  await manager.getByText('下周三签约').waitFor();
  expect(await manager.getByRole('button', { name: zh.protection.extend }).count()).toBe(0);
  await manager.close();
});

test('a regional manager sets the rules of a department, and is told what is wrong', async () => {
  const manager = await site.signedIn('wz-rm', { at: null });
  const asManager = await site.asking('wz-rm');
  const { units } = await asManager<{ units: { id: string; code: string }[] }>('{ units { id code } }');
  const { id } = units.find(({ code }) => code.toLowerCase() === 'wz-2')!;
  await site.open(manager, `/admin/release-rules?unit=${id}`);
  await picture(manager, 'protection-rules');
  await manager.keyboard.press('e');
  const dialog = manager.getByRole('dialog');
  await dialog.locator('#rules-idle').fill('0');
  await manager.keyboard.press('Control+Enter');
  await dialog.getByText(/天数为 1 到/).waitFor();
  await dialog.locator('#rules-idle').fill('10');
  await picture(manager, 'protection-rules-form');
  await manager.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await manager
    .getByRole('table')
    .getByText(/10 天未跟进/)
    .waitFor();
  await picture(manager, 'protection-rules-set');
  await manager.close();
});
