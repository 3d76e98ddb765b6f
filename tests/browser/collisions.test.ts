/** 查重 in the forms: a change and an added number that collide show what they meet, and are saved once the rep has decided. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { messageOf } from '@erp/api/graphql/problems';
import { startSite, texts, type Site } from '../harness/site';

const { zh, en } = texts;

let site: Site;
let rep: Page;
let ownId: string;
let enter: (entry: Record<string, unknown>) => Promise<string>;

beforeAll(async () => {
  site = await startSite();
  const ask = await site.asking('rep01');
  enter = async (entry) => {
    const { createCustomer } = await ask<{ createCustomer: { customer: { id: string } } }>(
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }',
      { input: { requestKey: JSON.stringify(entry), entry: { source: 'PERSONAL_PUBLIC', ...entry } } },
    );
    return createCustomer.customer.id;
  };
  await enter({ name: '查重金田塑业有限公司', city: '浙江温州', phones: [{ number: '0577-88790011-801' }] });
  ownId = await enter({ name: '查重另一家', city: '温州市' });
  rep = await site.signedIn('rep01', { at: null });
});
afterAll(() => site.close());

const dialog = () => rep.locator('dialog[open]');
const decide = (kind: 'SAME_NAME' | 'SAME_NUMBER') =>
  dialog().getByLabel(zh.collision.accept.replace('{kind}', zh.collision.kinds[kind]));

const isFocused = (one: Element): boolean => one === document.activeElement;

/** Whether it lies inside the window with nothing over it, such as a footer. */
function isInSight(one: Element): boolean {
  const { top, bottom, left, right } = one.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= window.innerHeight && over !== null && one.contains(over);
}

/** The form moves the focus a frame after it shows the refusal. */
async function isFocusedInSight(control: Locator): Promise<void> {
  await control.waitFor();
  await control.page().waitForFunction(isFocused, await control.elementHandle());
  expect(await control.evaluate(isInSight)).toBe(true);
}

test('a change to the name of another customer in the city is saved once the rep has decided', async () => {
  await site.open(rep, `/customers/${ownId}`);
  await rep.getByRole('button', { name: zh.customer.edit }).click();
  await dialog().locator('#edit-name').fill('查重金田塑业');
  await rep.keyboard.press('Control+Enter');
  await dialog()
    .getByText(messageOf('zh', { code: 'COLLISION_SAME_NAME', path: [] }))
    .waitFor();
  const met = dialog().getByRole('region', { name: zh.collision.title });
  expect(await met.innerText()).toContain('查重金田塑业有限公司');
  await isFocusedInSight(decide('SAME_NAME'));
  await rep.keyboard.press('Space');
  expect(await decide('SAME_NAME').isChecked()).toBe(true);
  await rep.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await rep.getByRole('heading', { name: '查重金田塑业' }).waitFor();
});

test('another extension of a number that a customer has is added once the rep has decided', async () => {
  await site.open(rep, `/customers/${ownId}`);
  await rep.getByRole('button', { name: zh.customer.addPhone }).click();
  await dialog().locator('#add-phone').fill('0577-88790011-802');
  await rep.keyboard.press('Control+Enter');
  await isFocusedInSight(decide('SAME_NUMBER'));
  await decide('SAME_NUMBER').check();
  await rep.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await rep.getByText('0577-8879 0011 转 802').first().waitFor();
});

test('the form of entry leads to the first of three decisions, and shows them all', async () => {
  await enter({
    name: '查重三项有限公司',
    city: '温州市',
    website: 'three-warnings.example.com',
    phones: [{ number: '0577-88790033-801' }],
  });
  const english = await site.signedIn('rep01', { at: null, locale: 'en' });
  await english.setViewportSize({ width: 1440, height: 900 });
  await site.open(english, '/customers/new');
  await english.locator('#entry-name').fill('查重三项有限公司');
  await english.locator('#entry-city').fill('温州市');
  await english.locator('#entry-website').fill('three-warnings.example.com');
  await english.locator('#entry-phone-0').fill('0577-88790033-802');
  await english.getByText('→ 0577-8879 0033 ext. 802').waitFor();
  await english.getByRole('radio').first().click();
  await english.keyboard.press('Control+Enter');
  const decisions = english.getByRole('region', { name: en.collision.title }).getByRole('checkbox');
  await isFocusedInSight(decisions.first());
  expect(await decisions.count()).toBe(3);
  expect(await decisions.last().evaluate(isInSight)).toBe(true);
  for (const decision of await decisions.all()) await decision.check();
  await english.keyboard.press('Control+Enter');
  await english.getByText('0577-8879 0033 ext. 802').first().waitFor();
  await english.getByRole('heading', { name: '查重三项有限公司' }).waitFor();
  await english.close();
});
