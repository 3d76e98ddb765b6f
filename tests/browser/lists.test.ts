/** Lists: kept as views, worked with by keyboard, taken away as files. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { settled, startSite, texts, type Site } from '../harness/site';

const zh = texts.zh;
/** Where pictures go when somebody wants to look at them. */
const pictures = process.env.PICTURES_DIR;

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await startSite();
  page = await site.signedIn('wz-1-dm', { at: null });
});
afterAll(() => site.close());

const shoot = async (of: Page, name: string): Promise<void> => {
  if (pictures) await of.screenshot({ path: join(pictures, `${name}.png`) });
};

const STATES = ['UNAWARE', 'ENGAGED', 'REFUSED'];
const listed = async (): Promise<{ id: string; name: string }[]> => {
  const ask = await site.asking('wz-1-dm');
  const { customers } = await ask<{ customers: { nodes: { id: string; name: string }[] } }>(
    'query ($states: [State!]) { customers(filter: { states: $states }, sort: NAME, first: 200) { nodes { id name } } }',
    { states: STATES },
  );
  return customers.nodes;
};

const tab = (name: string) =>
  page.getByRole('navigation', { name: zh.customers.viewsLabel }).getByRole('link', { name });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('a list', () => {
  test('is kept as a view, and is the same after a reload', async () => {
    await site.open(page, `/customers?states=${STATES.join(',')}&sort=NAME`);
    const shown = (await listed()).length;
    await press(zh.savedViews.save);
    await page.getByLabel(zh.savedViews.name).fill('要跟进的');
    await shoot(page, 'save-view-zh');
    await page.keyboard.press('Control+Enter');
    await tab('要跟进的').waitFor();
    await page.waitForURL(/saved=svw_/);
    await page.reload();
    await settled(page);
    await page.waitForFunction(
      (n) => document.querySelector('[aria-current=page] span')?.textContent === String(n),
      shown,
    );
    expect(await tab('要跟进的').getAttribute('aria-current')).toBe('page');
    expect(await page.locator('tbody tr').first().locator('a').first().textContent()).toBe(
      (await listed())[0]!.name,
    );
    await shoot(page, 'saved-view-zh');
  });

  test('takes a change of its filters into its view when asked to', async () => {
    await press(zh.customers.nextStep);
    await page.getByRole('checkbox', { name: zh.customers.steps.NOTHING }).click();
    await page.waitForURL(/steps=NOTHING/);
    await page.keyboard.press('Escape');
    const update = page.getByRole('button', { name: zh.savedViews.update.replace('{name}', '要跟进的') });
    await update.waitFor();
    await shoot(page, 'update-view-zh');
    await update.click();
    await update.waitFor({ state: 'detached' });
    await site.open(page, '/customers');
    await tab('要跟进的').click();
    await page.waitForURL(/steps=NOTHING/);
    expect(await update.count()).toBe(0);
    await settled(page);
    // As it was: what follows works with the whole of it.
    await page.getByRole('button', { name: new RegExp(`^${zh.customers.nextStep}`) }).click();
    await page.getByRole('checkbox', { name: zh.customers.steps.NOTHING }).click();
    await page.keyboard.press('Escape');
    await update.click();
    await update.waitFor({ state: 'detached' });
  });

  test('is renamed and shared from its tab', async () => {
    await page.getByRole('button', { name: '视图“要跟进的”的操作' }).click();
    await shoot(page, 'view-menu-zh');
    await press(zh.savedViews.share);
    await page.getByRole('button', { name: zh.savedViews.unshare }).waitFor();
    await press(zh.savedViews.rename);
    await page.getByLabel(zh.savedViews.name).fill('本周要跟进');
    await page.keyboard.press('Control+Enter');
    await tab('本周要跟进').waitFor();
    const rep = await site.signedIn('rep01', { at: '/customers' });
    const shared = rep.getByRole('link', { name: '本周要跟进' });
    await shared.waitFor();
    await rep.context().close();
  });

  test('gives two customers that the keyboard selects back to the pool', async () => {
    const before = await listed();
    await page.locator('tbody tr').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.getByText('已选 2 家').waitFor();
    await shoot(page, 'selection-zh');
    await press(zh.ownership.RELEASE);
    await page.getByLabel(zh.common.reason).fill('不做推广');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已选 0 家').waitFor();
    const after = await listed();
    expect(before.filter(({ id }) => !after.some((one) => one.id === id)).map(({ id }) => id)).toEqual(
      before.slice(0, 2).map(({ id }) => id),
    );
  });

  test('selects a range with shift, and the keys go on from there', async () => {
    const boxes = page.locator('tbody input[type=checkbox]');
    await boxes.nth(1).click();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    await page.getByText('已选 4 家').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.getByText('已选 5 家').waitFor();
  });

  test('is found again at the row that one left it from', async () => {
    const rows = page.locator('tbody tr');
    const name = await rows.nth(7).locator('a').first().textContent();
    await rows.nth(7).locator('a').first().click();
    await page.waitForURL(/\/customers\/cus_/);
    await settled(page);
    await page.goBack();
    await page.waitForURL(/saved=svw_/);
    const current = page.locator('tbody tr[aria-current=true]');
    await current.waitFor();
    expect(await current.locator('a').first().textContent()).toBe(name);
  });

  test('is downloaded as CSV, with what it shows', async () => {
    await press(zh.exports.export);
    await shoot(page, 'export-menu-zh');
    const [download] = await Promise.all([page.waitForEvent('download'), press(zh.exports.csv)]);
    expect(download.suggestedFilename()).toMatch(/^客户-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [heads, ...lines] = parse(text.slice(1), { record_delimiter: '\r\n' });
    const column = heads!.indexOf('客户');
    expect(lines.map((line) => line[column])).toEqual((await listed()).map(({ name }) => name));
  });

  test('is not a rep’s to export until a manager allows it', async () => {
    const rep = await site.signedIn('rep01', { at: null });
    const open = async () => {
      await site.open(rep, '/customers');
      await rep.getByRole('button', { name: zh.exports.export, exact: true }).click();
    };
    await open();
    await rep.getByText(zh.exports.off).waitFor();
    await press(zh.exports.export);
    await press(zh.exports.whoMay);
    await page.getByText(zh.exports.nobody).waitFor();
    const { viewer } = await (
      await site.asking('rep01')
    )<{ viewer: { person: { name: string }; today: string } }>('{ viewer { person { name } today } }');
    await page.locator('#export-person').fill(viewer.person.name);
    await page.getByRole('option', { name: viewer.person.name }).first().click();
    await page.locator('#export-until').fill(viewer.today);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: zh.exports.revoke }).waitFor();
    await shoot(page, 'allowances-zh');
    await open();
    const [download] = await Promise.all([
      rep.waitForEvent('download'),
      rep.getByRole('button', { name: zh.exports.xlsx }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await rep.context().close();
  });
});

test('the same pages in English', async () => {
  const en = await site.signedIn('wz-rm', { locale: 'en', at: '/customers?idle=15' });
  await en.locator('tbody tr').first().waitFor();
  await en.keyboard.press('ArrowDown');
  await en.keyboard.press('x');
  await en.getByRole('button', { name: texts.en.exports.export, exact: true }).click();
  await en.getByText(texts.en.exports.whoMay).waitFor();
  await shoot(en, 'list-en');
  expect(await en.getByText(texts.en.savedViews.save).count()).toBe(1);
});
