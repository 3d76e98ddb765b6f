/** 导入 as an administrator does it: a file in GBK, its columns, the preview, the run, the rows that were refused. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { settled, startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  page = await site.signedIn('admin', { at: null });
});
afterAll(() => site.close());

const CSV = [
  '企业,座机,职工,所在地',
  '瓯海导入泵阀厂,57767001001,50,温州',
  '瓯海导入鞋业,0577-67001002转802,,温州',
  '瓯海导入鞋业分厂,0577-67001002转802,,温州',
  '瓯海导入印刷厂,12,,温州',
].join('\r\n');

const field = (name: keyof typeof zh.imports.field): string => zh.imports.field[name];
const columnOf = (header: string) => page.getByLabel(zh.imports.isOf.replace('{column}', header));
const shown = (text: string) => page.getByText(text, { exact: false }).first();

test('a file in GBK is uploaded, and its columns are proposed', async () => {
  await site.open(page, '/customers');
  await page.getByRole('link', { name: zh.customers.import, exact: true }).click();
  await page.waitForURL('**/customers/import');
  await settled(page);
  await shown('XLSX 读取第一张可见工作表，最多 5 万行、100 万个单元格，更大的请另存为 CSV UTF-8').waitFor();
  await page
    .locator('#import-file')
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: iconv.encode(CSV, 'gbk') });
  await page.waitForURL('**/customers/import?id=imp_*');
  await columnOf('企业').waitFor();
  expect(await columnOf('企业').inputValue()).toBe('NAME');
  expect(await columnOf('座机').inputValue()).toBe('PHONE');
  expect(await columnOf('职工').inputValue()).toBe('');
  await shown('瓯海导入泵阀厂').waitFor();
});

test('what is chosen outlives a reload', async () => {
  await columnOf('职工').selectOption({ label: field('TO_NOTE') });
  await columnOf('所在地').selectOption({ label: field('CITY') });
  await page.locator('#import-holders').fill('公海');
  await page.locator('#import-holders').press('Enter');
  await page.reload();
  await columnOf('职工').waitFor();
  expect(await columnOf('职工').inputValue()).toBe('TO_NOTE');
  await page.getByRole('button', { name: /^移除.*公海$/ }).waitFor();
});

test('the preview says what is to become of each row, and why', async () => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: zh.imports.start }).waitFor();
  await shown('将新建 2 家').waitFor();
  await page.locator('#import-rows [data-value=DUPLICATE]').click();
  await shown('第 2 行已有此号码').waitFor();
  await page.locator('#import-rows [data-value=INVALID]').click();
  await page.waitForURL('**rows=INVALID');
  await shown('瓯海导入印刷厂').waitFor();
  await page.locator('#import-rows [data-value=CREATE]').click();
  await shown(zh.imports.repair.LEADING_ZERO_RESTORED).waitFor();
});

test('it runs to its end, and the refused rows are there as a file', async () => {
  await page.getByRole('button', { name: zh.imports.start }).click();
  await shown('导入完成').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: zh.imports.refusedFile }).click();
  const path = await (await download).path();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('企业,座机,职工,所在地,未导入原因');
  expect(lines[1]).toContain('瓯海导入鞋业分厂');
  await page.locator('#import-rows [data-value=CREATE]').click();
  await page.getByRole('link', { name: '瓯海导入泵阀厂' }).click();
  await page.waitForURL('**/customers/cus_*');
  await shown('0577-6700 1001').waitFor();
});

test('a file that is none is refused with what to do', async () => {
  await site.open(page, '/customers/import');
  await shown('名单.csv').waitFor();
  await page
    .locator('#import-file')
    .setInputFiles({ name: '空.csv', mimeType: 'text/csv', buffer: Buffer.from('名称\n') });
  await page.getByRole('alert').getByText('没有数据', { exact: false }).waitFor();
});

test('a manager is not offered the column of entry dates: their import is entry of today', async () => {
  const managers = await site.signedIn('gm', { at: '/customers/import' });
  await managers.locator('#import-file').setInputFiles({
    name: '经理名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('企业,录入日期\n经理导入泵阀厂,2026-01-05\n'),
  });
  await managers.waitForURL('**/customers/import?id=imp_*');
  const column = managers.getByLabel(zh.imports.isOf.replace('{column}', '录入日期'));
  await column.waitFor();
  expect(await column.inputValue()).toBe('');
  const offered = await column.locator('option').allTextContents();
  expect(offered).toContain(field('REP'));
  expect(offered).not.toContain(field('ENTERED_ON'));
});
