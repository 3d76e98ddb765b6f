/** Duplicates as a rep meets them: merged from the customer's page and from a number that is taken; undone from the timeline; deleted by an administrator. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { messageOf } from '@erp/api/graphql/problems';
import { startSite, texts, type Site } from '../harness/site';

const { zh } = texts;

let site: Site;
let rep: Page;
const ids = new Map<string, string>();

beforeAll(async () => {
  site = await startSite();
  const ask = await site.asking('rep01');
  const enter = async (name: string, number: string): Promise<void> => {
    const { createCustomer } = await ask<{ createCustomer: { customer: { id: string } } }>(
      `mutation ($input: CreateCustomerInput!) {
         createCustomer(input: $input) { customer { id } userErrors { code } } }`,
      {
        input: {
          requestKey: `enter ${name}`,
          entry: { name, city: '瑞安', source: 'PERSONAL_PUBLIC', phones: [{ number }] },
        },
      },
    );
    ids.set(name, createCustomer.customer.id);
  };
  await enter('合并甲泵阀', '13957790001');
  await enter('合并乙泵业', '13957790002');
  await enter('合并丙阀门', '13957790003');
  await ask(
    `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { userErrors { code } } }`,
    {
      input: {
        requestKey: 'call',
        followUp: {
          ...{ customerId: ids.get('合并乙泵业'), method: 'PHONE', outcome: 'CONNECTED' },
          ...{ answeredBy: 'STAFF', stage: 'EVALUATING' },
        },
      },
    },
  );
  rep = await site.signedIn('rep01', { at: null });
});
afterAll(() => site.close());

const dialog = (page = rep) => page.locator('dialog[open]');
const pageOf = (name: string): string => `/customers/${ids.get(name)!}`;
const fromMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: zh.customerMenu.more }).click();
  await page.getByRole('button', { name: item, exact: true }).first().click();
};

test('from the customer’s page: the other one is searched for, both stand side by side, one stays', async () => {
  await site.open(rep, pageOf('合并甲泵阀'));
  await fromMenu(rep, zh.customerMenu.merge);
  await dialog().locator('#merge-other').waitFor();
  await rep.keyboard.press('Control+Enter');
  await dialog().locator('#merge-other-message').getByText(zh.merge.otherRequired).waitFor();
  await dialog().locator('#merge-other').fill('13957790002');
  await rep.getByRole('option', { name: '合并乙泵业' }).click();
  const sides = dialog().locator('table');
  await sides.waitFor();
  const text = await sides.innerText();
  expect(text).toContain('合并甲泵阀');
  expect(text).toContain('139 5779 0002');
  const calls = sides.locator('tr').filter({ has: rep.getByText(zh.merge.lines.followUps, { exact: true }) });
  expect((await calls.locator('td').allInnerTexts()).map((one) => one.trim())).toEqual(['0', '1']);
  await dialog().locator('#merge-note').fill('同一家');
  await rep.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await rep.getByText('139 5779 0002').first().waitFor();
  const main = await rep.locator('main').innerText();
  expect(main).toContain(zh.customerPage.mergedFrom.replace('{names}', '合并乙泵业'));
  expect(main).toContain(zh.timeline.recordedOn.replace('{name}', '合并乙泵业'));
});

test('the page of the duplicate says where it went, and leads there', async () => {
  await site.open(rep, pageOf('合并甲泵阀'));
  await rep.goto(`${site.address}${pageOf('合并乙泵业')}`);
  await rep
    .getByText(zh.merge.goneTitle.replace('{name}', '合并乙泵业').replace('{survivor}', '合并甲泵阀'))
    .waitFor();
  await rep.getByRole('link', { name: zh.merge.toSurvivor.replace('{survivor}', '合并甲泵阀') }).click();
  await rep.getByRole('heading', { name: '合并甲泵阀' }).waitFor();
});

test('from the timeline: the merge is undone, and the duplicate is a customer again', async () => {
  await site.open(rep, pageOf('合并甲泵阀'));
  await rep.getByRole('button', { name: zh.timeline.undoMerge }).click();
  await dialog().locator('#undo-note').fill('不是一家');
  await rep.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await rep.getByText(zh.timeline.kinds.UNMERGE, { exact: true }).waitFor();
  await site.open(rep, pageOf('合并乙泵业'));
  await rep.getByRole('heading', { name: '合并乙泵业' }).waitFor();
});

test('from a number that is taken: the two are merged instead', async () => {
  await site.open(rep, pageOf('合并丙阀门'));
  await rep.getByRole('button', { name: zh.customer.addPhone }).click();
  await dialog().locator('#add-phone').fill('13957790001');
  await rep.keyboard.press('Control+Enter');
  await dialog().getByRole('button', { name: zh.collision.together }).click();
  const sides = dialog().locator('table');
  await sides.waitFor();
  await sides.getByRole('radio').nth(1).check();
  await rep.keyboard.press('Control+Enter');
  await rep.waitForURL(`**${pageOf('合并甲泵阀')}`);
  await rep.getByText(zh.customerPage.mergedFrom.replace('{names}', '合并丙阀门')).waitFor();
});

test('an administrator deletes what nothing was done with; what has a history stays, and says why', async () => {
  const admin = await site.signedIn('admin', { at: pageOf('合并乙泵业') });
  await fromMenu(admin, zh.customerMenu.delete);
  await dialog(admin).locator('#delete-reason').fill('测试');
  await admin.keyboard.press('Control+Enter');
  await dialog(admin)
    .getByText(messageOf('zh', { code: 'CUSTOMER_HAS_HISTORY', path: [] }))
    .waitFor();
  await admin.keyboard.press('Escape');
  const ask = await site.asking('rep01');
  const { createCustomer } = await ask<{ createCustomer: { customer: { id: string } } }>(
    `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }`,
    { input: { requestKey: 'wrong', entry: { name: '录错的客户', source: 'PERSONAL_PUBLIC' } } },
  );
  await site.open(admin, `/customers/${createCustomer.customer.id}`);
  await fromMenu(admin, zh.customerMenu.delete);
  await dialog(admin).locator('#delete-reason').fill('录错了');
  await admin.keyboard.press('Control+Enter');
  await admin.waitForURL('**/customers');
});
