/** A dispute from a taken number to its ruling, as the two reps and their manager see it. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
/** Where pictures of the pages are left, when somebody wants to look at them. */
const PICTURES = process.env.PICTURES;

let site: Site;
let rep: Page;
let manager: Page;
/** Of a customer with a deal that a colleague of the rep holds. */
let taken: { number: string; name: string; holder: { code: string; name: string } };
let repName: string;
let disputePath: string;

type Found = {
  customers: {
    nodes: { name: string; holder: { code: string; name: string }; phones: { number: string | null }[] }[];
  };
};

beforeAll(async () => {
  site = await startSite();
  [rep, manager] = await Promise.all([
    site.signedIn('rep01', { at: null }),
    site.signedIn('wz-1-dm', { at: null }),
  ]);
  const asManager = await site.asking('wz-1-dm');
  const { customers } = await asManager<Found>(
    '{ customers(first: 100, filter: { states: [SIGNED] }) { nodes { name holder { code name } phones { number } } } }',
  );
  const found = customers.nodes.find(({ holder, phones }) => holder.code !== 'rep01' && phones[0]?.number)!;
  taken = { ...found, number: found.phones[0]!.number! };
  const asRep = await site.asking('rep01');
  repName = (await asRep<{ viewer: { person: { name: string } } }>('{ viewer { person { name } } }')).viewer
    .person.name;
});
afterAll(() => site.close());

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

const fill = (text: string, params: Record<string, string>): string =>
  Object.entries(params).reduce((filled, [name, value]) => filled.replace(`{${name}}`, value), text);

test('a rep enters a number that is taken, and opens a dispute about it on the spot', async () => {
  await site.open(rep, '/customers/new');
  await rep.locator('#entry-name').fill('我先联系的公司');
  await rep.locator('#entry-phone-0').fill(taken.number.replace('+86', ''));
  await rep.locator('#entry-name').focus();
  const collisions = rep.getByRole('region', { name: zh.collision.title });
  await collisions.getByRole('button', { name: zh.dispute.open }).click();
  const dialog = rep.getByRole('dialog');
  await dialog.waitFor();
  await rep.keyboard.press('Control+Enter');
  await dialog.getByText(zh.dispute.reasonRequired).waitFor();
  await picture(rep, 'open');
  await dialog.locator('#dispute-claim [data-value=SHARE]').click();
  await dialog.locator('#dispute-reason').fill('上周在展会上先见到了老板');
  await rep.keyboard.press('Control+Enter');
  await rep.waitForURL('**/disputes/dsp_*');
  disputePath = new URL(rep.url()).pathname;
  await rep.locator('h1', { hasText: taken.name }).waitFor();
  await rep.getByText('上周在展会上先见到了老板').waitFor();
  // He sees the case, and no way to the customer.
  expect(await rep.locator('main a[href^="/customers/cus_"]').count()).toBe(0);
  await picture(rep, 'case-rep');
});

test('the other rep finds it among his tasks and answers', async () => {
  const other = await site.signedIn(taken.holder.code.toLowerCase(), { at: '/tasks?due=COMING' });
  const row = other.locator('tr', { hasText: taken.name }).filter({ hasText: zh.reviewSubject.DISPUTE });
  await row.getByRole('link', { name: fill(zh.task.doLabel.REVIEW, { name: taken.name }) }).click();
  await other.waitForURL(`**${disputePath}`);
  await other.locator('h1', { hasText: taken.name }).waitFor();
  await other.keyboard.press('r');
  const dialog = other.getByRole('dialog');
  await dialog.locator('#dispute-answer').fill('录入起一直是我在跟');
  await other.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await other.getByText('录入起一直是我在跟').waitFor();
  await other.context().close();
});

test('it waits on the manager’s desk; A opens it, and the ruling shares the deal', async () => {
  await site.open(manager, '/');
  await manager.getByRole('link', { name: taken.name }).waitFor();
  await picture(manager, 'desk-manager');
  await manager.keyboard.press('a');
  await manager.waitForURL(`**${disputePath}`);
  await manager.getByText('录入起一直是我在跟').waitFor();
  await picture(manager, 'case-manager');
  await manager.keyboard.press('r');
  const dialog = manager.getByRole('dialog');
  await dialog.waitFor();
  await manager.keyboard.press('Control+Enter');
  await dialog.getByText(zh.dispute.holderRequired).waitFor();
  await dialog.getByRole('radio', { name: taken.holder.name }).click();
  await dialog.locator('#ruling-explanation').fill('客户仍归原商务，签单六四分');
  await dialog.locator('#ruling-deal').selectOption({ index: 1 });
  await dialog.getByRole('textbox', { name: repName }).fill('40');
  await manager.keyboard.press('Control+Enter');
  await dialog.getByText(fill(zh.dispute.sumWrong, { sum: '90' })).waitFor();
  await dialog.getByRole('textbox', { name: taken.holder.name }).fill('60');
  await picture(manager, 'rule');
  await manager.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await manager.getByText('客户仍归原商务，签单六四分').waitFor();
  await picture(manager, 'ruled');
});

test('who opened it sees the ruling without a reload, and takes note of it', async () => {
  await rep.getByText('客户仍归原商务，签单六四分').waitFor();
  await picture(rep, 'ruled-rep');
  await site.open(rep, '/tasks?due=COMING');
  const row = rep.locator('tr', { hasText: taken.name });
  await picture(rep, 'tasks');
  await row.getByRole('button', { name: fill(zh.task.doneLabel, { name: taken.name }) }).click();
  await row.waitFor({ state: 'detached' });
});

test('the lists keep it: what waits is empty, what was is there, in English too', async () => {
  await site.open(manager, '/disputes');
  await manager.getByText(zh.dispute.none.TO_RULE).waitFor();
  await site.open(manager, '/disputes?list=ALL');
  await manager.locator('tr', { hasText: taken.name }).getByText(zh.dispute.statuses.RULED).waitFor();
  await picture(manager, 'list');
  const english = await site.signedIn('wz-1-dm', { locale: 'en', at: disputePath });
  await english.getByText(texts.en.dispute.timelines).first().waitFor();
  await picture(english, 'case-en');
  await site.open(english, '/disputes/dsp_zzzz');
  await english.getByText(texts.en.dispute.unknown).waitFor();
});

test('a taken number that is added to a customer of one’s own offers the same, about both', async () => {
  const asManager = await site.asking('wz-1-dm');
  const { customers } = await asManager<Found>(
    '{ customers(first: 200) { nodes { name holder { code name } phones { number } } } }',
  );
  const { number, name } = customers.nodes
    .map((one) => ({ ...one, number: one.phones[0]?.number }))
    .find((one) => one.holder.code !== 'rep01' && one.number && one.name !== taken.name)!;
  await site.open(rep, '/customers?sort=NAME');
  const own = rep.locator('tbody a[href^="/customers/cus_"]').first();
  const ownName = await own.innerText();
  await site.open(rep, (await own.getAttribute('href'))!);
  await rep.getByRole('button', { name: zh.customer.addPhone }).click();
  const dialog = rep.getByRole('dialog');
  await dialog.locator('#add-phone').fill(number!.replace('+86', ''));
  await rep.keyboard.press('Control+Enter');
  await dialog.getByRole('region', { name: zh.collision.title }).waitFor();
  await picture(rep, 'add-phone-taken');
  await dialog.getByRole('button', { name: zh.dispute.open }).click();
  await dialog.getByText(ownName).waitFor();
  expect(await dialog.locator('#dispute-number').inputValue()).toBe(number!.replace('+86', ''));
  await dialog.locator('#dispute-reason').fill('同一位老板的另一家门店');
  await rep.keyboard.press('Control+Enter');
  await rep.waitForURL('**/disputes/dsp_*');
  // The case is of the other one's customer, with one's own beside it.
  await rep.locator('h1', { hasText: name }).waitFor();
  expect(await rep.locator('main').innerText()).toContain(ownName);
});
