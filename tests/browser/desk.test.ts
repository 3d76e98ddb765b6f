/** The desk as managers and reps use it: the day by hour, spot checks, daily reports, the morning screen. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Query } from '../harness/api';
import { settled, startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
/** Where pictures of the pages are left, when somebody wants to look at them. */
const PICTURES = process.env.PICTURES;

let site: Site;
let rep: Page;
let manager: Page;
let asRep: Query;
let calls = 0;

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** Customers of the rep's, each called today. */
async function callSome(): Promise<void> {
  const { customers } = await asRep<{ customers: { nodes: { id: string }[] } }>(
    '{ customers(filter: { states: [REFUSED, ENGAGED, UNAWARE] }, first: 6) { nodes { id } } }',
  );
  for (const { id } of customers.nodes) {
    const followUp = { customerId: id, method: 'PHONE', outcome: 'NO_ANSWER' };
    const { recordFollowUp } = await asRep<{ recordFollowUp: { userErrors: unknown[] } }>(
      'mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { userErrors { code } } }',
      { input: { requestKey: `call-${(calls += 1)}`, followUp } },
    );
    expect(recordFollowUp.userErrors).toEqual([]);
  }
}

beforeAll(async () => {
  site = await startSite();
  asRep = await site.asking('rep01');
  await callSome();
  [rep, manager] = await Promise.all([
    site.signedIn('rep01', { at: null }),
    site.signedIn('wz-rm', { at: null }),
  ]);
});
afterAll(() => site.close());

test('a manager sees the day by hour, opens a unit down to its people and the list behind a number', async () => {
  await site.open(manager, '/');
  const table = manager.locator('table').first();
  const bars = table.locator('svg[role=img][aria-label]:not([aria-label="没有通话"])');
  expect(await bars.count()).toBeGreaterThan(0);
  const departments = table.locator('button[aria-expanded]');
  expect(await departments.count()).toBe(3);
  const before = await table.locator('tbody tr').count();
  await departments.first().click();
  await table
    .locator('tbody tr')
    .nth(before + 3)
    .waitFor();
  await picture(manager, 'desk-manager');
  await table.locator('tbody tr').last().getByRole('link', { name: zh.activity.column.calls }).click();
  const drawer = manager.getByRole('dialog');
  await drawer.getByText(zh.outcome.NO_ANSWER).first().waitFor();
  const { activity } = await asRep<{ activity: { total: { calls: number } } }>(
    '{ activity { total { calls } } }',
  );
  expect(await drawer.locator('tbody tr').count()).toBeGreaterThanOrEqual(activity.total.calls);
  await picture(manager, 'desk-calls');
  // The address says what lies open.
  await manager.reload();
  await settled(manager);
  await manager.getByRole('dialog').getByText(zh.outcome.NO_ANSWER).first().waitFor();
  await manager.keyboard.press('Escape');
  await manager.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a manager looks at a follow-up of the spot check beside its former text, and comments on it', async () => {
  const seen = manager.getByText(zh.spotCheck.seen, { exact: true });
  const before = await seen.count();
  await manager.getByRole('button', { name: zh.spotCheck.look }).first().click();
  const drawer = manager.getByRole('dialog');
  await drawer.getByText(zh.spotCheck.this).waitFor();
  await picture(manager, 'spot-check');
  await drawer.getByRole('button', { name: zh.comment.comment }).click();
  await drawer.getByLabel(zh.comment.write).fill('下次先问清楚谁拍板。');
  await drawer.getByRole('button', { name: zh.comment.save }).click();
  await drawer.getByText('下次先问清楚谁拍板。').first().waitFor();
  await manager.keyboard.press('Escape');
  await manager.waitForFunction(
    ([text, count]) =>
      [...document.querySelectorAll('.visually-hidden')].filter((one) => one.textContent === text).length >
      count,
    [zh.spotCheck.seen, before] as const,
  );
});

test('a rep’s daily report writes itself, keeps what is typed, and is submitted and amended', async () => {
  await site.open(rep, '/');
  await picture(rep, 'desk-rep');
  await rep.getByRole('link', { name: zh.desk.toDailyReport }).click();
  const commitments = rep.getByLabel(zh.daily.commitments);
  await commitments.waitFor();
  await commitments.fill('约访两家，回访没接的。');
  await rep.getByText(zh.daily.draftSaved.split('{')[0]!).waitFor();
  await rep.reload();
  await settled(rep);
  await rep.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#commitments')?.value !== '');
  expect(await commitments.inputValue()).toBe('约访两家，回访没接的。');
  await picture(rep, 'daily-own');
  await rep.keyboard.press('Control+Enter');
  await rep.getByRole('button', { name: zh.daily.amend }).waitFor();
  await commitments.fill('约访三家。');
  await rep.getByRole('button', { name: zh.daily.amend }).click();
  await rep.waitForFunction(
    (text) => !document.body.innerText.includes(text),
    zh.daily.draftSaved.split('{')[0]!,
  );
  const { dailyReport } = await asRep<{
    dailyReport: { version: number; commitments: string; calls: number };
  }>('{ dailyReport { version commitments calls } }');
  expect(dailyReport).toMatchObject({ version: 2, commitments: '约访三家。' });
  expect(dailyReport.calls).toBeGreaterThanOrEqual(calls);
  await commitments.fill('');
  await rep.getByRole('button', { name: zh.daily.amend }).click();
  await rep.locator('#commitments[aria-invalid=true]').waitFor();
});

test('a manager reads who submitted what, and who did not', async () => {
  await site.open(manager, '/reports/daily');
  await manager.getByText('约访三家。').waitFor();
  await manager.getByText(zh.daily.notSubmitted, { exact: true }).first().waitFor();
  await picture(manager, 'daily-list');
  await manager.getByRole('row').filter({ hasText: '约访三家。' }).getByRole('link').first().click();
  await manager.getByRole('dialog').getByText('约访三家。').waitFor();
});

test('the morning screen walks through the units by the arrows and leaves by Escape', async () => {
  await site.open(manager, '/');
  await manager.getByRole('link', { name: zh.desk.toMorning }).click();
  const heading = manager.getByRole('dialog').getByRole('heading', { level: 1 });
  await heading.waitFor();
  const first = await heading.innerText();
  await picture(manager, 'morning-region');
  const changes = (from: string) =>
    manager.waitForFunction((name) => {
      const text = document.querySelector('dialog h1')?.textContent;
      return text !== undefined && text !== name;
    }, from);
  await manager.keyboard.press('ArrowRight');
  await changes(first);
  const second = await heading.innerText();
  await picture(manager, 'morning-department');
  await manager.keyboard.press('ArrowLeft');
  await changes(second);
  expect(await heading.innerText()).toBe(first);
  await manager.keyboard.press('Escape');
  await manager.waitForURL((url) => url.pathname === '/');
});

test('the pages in English', async () => {
  const page = await site.signedIn('wz-rm', { locale: 'en', at: null });
  for (const [path, name] of [
    ['/', 'desk-manager-en'],
    ['/reports/daily', 'daily-list-en'],
    ['/morning', 'morning-en'],
  ] as const) {
    await page.goto(`${site.address}${path}`);
    await page.waitForLoadState('load');
    await page.locator('h1').last().waitFor();
    await picture(page, name);
    expect(await page.getByText(/MISSING_MESSAGE|undefined/).count()).toBe(0);
  }
});
