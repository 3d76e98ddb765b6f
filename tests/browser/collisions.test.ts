/** 查重 in the forms: a change and an added number that collide show what they meet, and are saved once the rep has decided. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { messageOf } from '@erp/api/graphql/problems';
import { startSite, texts, type Site } from '../harness/site';

const { zh } = texts;

let site: Site;
let rep: Page;
let ownId: string;

beforeAll(async () => {
  site = await startSite();
  const ask = await site.asking('rep01');
  const enter = async (entry: Record<string, unknown>): Promise<string> => {
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
  await decide('SAME_NAME').check();
  await rep.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await rep.getByRole('heading', { name: '查重金田塑业' }).waitFor();
});

test('another extension of a number that a customer has is added once the rep has decided', async () => {
  await site.open(rep, `/customers/${ownId}`);
  await rep.getByRole('button', { name: zh.customer.addPhone }).click();
  await dialog().locator('#add-phone').fill('0577-88790011-802');
  await rep.keyboard.press('Control+Enter');
  await decide('SAME_NUMBER').check();
  await rep.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await rep.getByText('0577-8879 0011 转 802').first().waitFor();
});
