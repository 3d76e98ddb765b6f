/** Tasks as people see them: what somebody else does appears without a reload, also after the API was away. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Query } from '../harness/api';
import { inTime } from '../harness/in-time';
import { startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
/** Where pictures of the pages are left, when somebody wants to look at them. */
const PICTURES = process.env.PICTURES;

let site: Site;
let rep: Page;
let manager: Page;
let asManager: Query;
let repId: string;

const MINUTE = 60_000;
const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

beforeAll(async () => {
  site = await startSite();
  [rep, manager] = await Promise.all([site.signedIn('rep01'), site.signedIn('wz-1-dm', { at: null })]);
  asManager = await site.asking('wz-1-dm');
  const asRep = await site.asking('rep01');
  repId = (await asRep<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person
    .id;
});
afterAll(() => site.close());

let given = 0;
async function give(note: string, dueAt: string, leadMinutes = 15): Promise<void> {
  given += 1;
  const { createTask } = await asManager<{ createTask: { userErrors: unknown[] } }>(
    'mutation ($input: CreateTaskInput!) { createTask(input: $input) { userErrors { code } } }',
    { input: { requestKey: `browser-${given}`, todo: { personId: repId, note, dueAt, leadMinutes } } },
  );
  expect(createTask.userErrors).toEqual([]);
}

const bell = (page: Page) => page.locator('header button:has(svg)[aria-expanded]').last();
async function badge(page: Page): Promise<number> {
  const text = await bell(page).innerText();
  return text === '' ? 0 : Number(text.replace('+', ''));
}
const appears = (text: string) => rep.getByText(text).first().waitFor({ timeout: 20_000 });

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

test('a to-do that a manager gives arrives in the rep’s open window, counted and said', async () => {
  await picture(rep, 'desk-rep');
  const before = await badge(rep);
  let reloads = 0;
  rep.on('framenavigated', () => (reloads += 1));
  await give('补齐合同附件', fromNow(MINUTE * 20), 5);
  await appears('补齐合同附件');
  expect(await inTime(before + 1, () => badge(rep))).toBe(before + 1);
  expect(reloads).toBe(0);
  await picture(rep, 'toast');
});

test('a reminder comes at its time, once, with a way to the task, and takes no focus', async () => {
  await rep.locator('header input').first().focus();
  await give('提醒我打电话', fromNow(MINUTE * 10), 10);
  await appears(zh.task.toastReminder.replace('{kind}', zh.taskKind.TODO).split('{')[0]!);
  expect(await rep.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await site.open(rep, '/tasks');
  const again = rep.getByRole('status').getByText('提醒我打电话');
  expect(await again.count()).toBe(0);
});

test('the bell opens the tasks; one is done there', async () => {
  await bell(rep).click();
  const panel = rep.getByRole('region', { name: zh.task.title });
  await panel.waitFor();
  await picture(rep, 'bell');
  await panel.getByRole('button', { name: zh.task.doneLabel.replace('{name}', '提醒我打电话') }).click();
  await panel.getByText('提醒我打电话').waitFor({ state: 'detached' });
  await rep.keyboard.press('Escape');
});

test('the page moves a task to a preset on workdays, and keeps its filters in the address', async () => {
  await site.open(rep, '/tasks');
  await picture(rep, 'tasks');
  const row = rep.locator('tr', { hasText: '补齐合同附件' });
  await row.getByRole('button', { name: zh.task.moveLabel.replace('{name}', '补齐合同附件') }).click();
  const dialog = rep.getByRole('dialog');
  await dialog.getByRole('radio').first().click();
  await picture(rep, 'move');
  await rep.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await row.waitFor({ state: 'detached' });
  await rep.locator('main nav a', { hasText: zh.task.dues.COMING }).click();
  await rep.waitForURL('**/tasks?due=COMING');
});

test('a person makes a to-do of his own', async () => {
  await site.open(rep, '/tasks');
  await rep.keyboard.press('n');
  const dialog = rep.getByRole('dialog');
  await dialog.locator('#todo-note').fill('整理名片');
  await rep.keyboard.press('Control+Enter');
  await dialog.getByText(zh.task.timeRequired).waitFor();
  await dialog.getByRole('radio').first().click();
  await picture(rep, 'todo');
  await rep.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await rep.locator('main nav a', { hasText: zh.task.dues.COMING }).click();
  await rep.locator('td', { hasText: '整理名片' }).waitFor();
});

test('a manager comments on a follow-up, the rep answers at the call desk', async () => {
  const asRep = await site.asking('rep01');
  const { customers } = await asRep<{ customers: { nodes: { id: string }[] } }>(
    '{ customers(first: 1, sort: NAME) { nodes { id } } }',
  );
  const customerId = customers.nodes[0]!.id;
  await asRep(
    'mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { userErrors { code } } }',
    {
      input: {
        requestKey: 'to comment on',
        followUp: { customerId, method: 'INBOUND', stage: 'ENGAGED', note: '来店里问价' },
      },
    },
  );
  await site.open(rep, `/customers/${customerId}/call`);
  await site.open(manager, `/customers/${customerId}`);
  await manager.getByRole('button', { name: zh.comment.comment, exact: true }).first().click();
  await manager.getByPlaceholder(zh.comment.write).fill('问一下预算');
  await manager.getByRole('button', { name: zh.comment.save }).click();
  await manager.locator('[data-comment]', { hasText: '问一下预算' }).waitFor();
  await picture(manager, 'comment');
  const waiting = rep.locator('section', { hasText: zh.call.openComments }).first();
  await waiting.getByText('问一下预算').waitFor({ timeout: 20_000 });
  await picture(rep, 'call-desk');
  await waiting.getByPlaceholder(zh.comment.answer).fill('五万以内');
  await waiting.getByRole('button', { name: zh.comment.sendAnswer }).click();
  await waiting.waitFor({ state: 'detached' });
  await manager.getByText('五万以内').first().waitFor({ timeout: 20_000 });
});

test('after the API was away the window follows again and misses nothing', async () => {
  await site.open(rep, '/tasks?due=COMING');
  await site.api.stop();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await site.api.again();
  asManager = await site.asking('wz-1-dm');
  await give('停机后补的待办', fromNow(26 * 60 * MINUTE));
  await rep.locator('td', { hasText: '停机后补的待办' }).waitFor({ timeout: 60_000 });
});

test('a manager sees on the desk who is late, and opens the list', async () => {
  await give('已经晚了', fromNow(1_500));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await site.open(manager, '/');
  await picture(manager, 'desk-manager');
  const card = manager.locator('section', { hasText: zh.desk.overdueByPerson });
  const link = card.locator('a').first();
  const label = await link.getAttribute('aria-label');
  await link.click();
  await manager.waitForURL('**/tasks?due=OVERDUE&unit=*');
  const rows = manager.locator('tr[data-task]');
  await rows.first().waitFor();
  expect(Math.min(Number(label!.split(': ')[1]!.replace(',', '')), 50)).toBe(await rows.count());
  await picture(manager, 'tasks-manager');
});
