/** Filters of the reports: chosen on the page, kept in the address, by the lists behind the numbers, from report to report. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled, startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
let site: Site;
let manager: Page;
beforeAll(async () => {
  site = await startSite();
  manager = await site.signedIn('wz-rm', { at: null });
});
afterAll(() => site.close());

const filter = (name: string) =>
  manager.locator('main').getByRole('button', { name: new RegExp(`^${name}\\s*\\d*$`) });
const total = () => manager.locator(`main a[aria-label^="${zh.reports.total}: "]`).first();

async function shown(): Promise<number> {
  await settled(manager);
  return Number((await total().getAttribute('aria-label'))!.split(': ')[1]!.replaceAll(',', ''));
}

async function choose(name: string, option: string): Promise<void> {
  await filter(name).click();
  await manager.getByRole('group', { name }).getByLabel(option, { exact: true }).check();
  await manager.keyboard.press('Escape');
}

async function asked(filters: object): Promise<number> {
  const ask = await site.asking('wz-rm');
  const { snapshot } = await ask<{ snapshot: { total: { total: number } } }>(
    'query ($day: Date!, $filter: ReportFilter) { snapshot(day: $day, filter: $filter) { total { total } } }',
    { day: await manager.getByLabel(zh.reports.day, { exact: true }).inputValue(), filter: filters },
  );
  return snapshot.total.total;
}

describe('the filters of a report', () => {
  const PUBLIC = '个人查找（公共资源）';
  const sources = { countedSources: ['PERSONAL_PUBLIC', 'CSC_LEAD'] };

  test('narrow the numbers to several values of one attribute, which stand in the address', async () => {
    await site.open(manager, '/reports/snapshot');
    const whole = await shown();
    await choose(zh.reports.source, PUBLIC);
    await manager.waitForURL('**/reports/snapshot?*source=PERSONAL_PUBLIC');
    await choose(zh.reports.source, 'CSC网单');
    await manager.waitForURL('**/reports/snapshot?*source=PERSONAL_PUBLIC.CSC_LEAD');
    const narrowed = await shown();
    expect(narrowed).toBe(await asked(sources));
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(whole);
  });

  test('are kept by the list behind a number, also when its address is opened anew', async () => {
    const count = await shown();
    await total().click();
    await manager.waitForURL('**list=1**');
    for (const again of [false, true]) {
      if (again) await manager.reload();
      const list = manager.locator('dialog[open]');
      await list.locator('tbody tr').first().waitFor();
      expect(await list.innerText()).toContain(zh.common.customers.replace('{count, number}', `${count}`));
    }
    await manager.keyboard.press('Escape');
    expect(new URL(manager.url()).searchParams.get('source')).toBe('PERSONAL_PUBLIC.CSC_LEAD');
  });

  test('go along to the other report and back', async () => {
    await manager.locator('main').getByRole('link', { name: zh.reports.process, exact: true }).click();
    await manager.waitForURL('**/reports/process?*source=PERSONAL_PUBLIC.CSC_LEAD');
    await settled(manager);
    await choose(zh.reports.originalSource, PUBLIC);
    await manager.waitForURL('**originalSource=PERSONAL_PUBLIC**');
    await manager.locator('main').getByRole('link', { name: zh.reports.snapshot, exact: true }).click();
    await manager.waitForURL('**/reports/snapshot?*originalSource=PERSONAL_PUBLIC**');
    expect(await shown()).toBe(await asked({ ...sources, originalSources: ['PERSONAL_PUBLIC'] }));
  });

  test.each(['industry', 'demand', 'awareness'] as const)('know %s by its entries', async (name) => {
    await site.open(manager, '/reports/snapshot');
    await filter(zh.reports[name]).click();
    const first = manager.getByRole('group', { name: zh.reports[name] }).getByRole('checkbox').first();
    await first.check();
    await manager.waitForURL(`**${name}=**`);
    await manager.keyboard.press('Escape');
    const id = new URL(manager.url()).searchParams.get(name);
    expect(await shown()).toBe(await asked({ [`${name}Ids`]: [id] }));
  });

  test('name a person as the unit', async () => {
    await site.open(manager, '/reports/snapshot');
    const whole = await shown();
    const unit = manager.getByLabel(zh.reports.unit, { exact: true });
    const ask = await site.asking('wz-rm');
    const { units } = await ask<{ units: { id: string; role: string | null }[] }>(
      '{ units(kinds: [PERSON]) { id role } }',
    );
    const rep = units.find(({ role }) => role === 'REP')!;
    await unit.selectOption(rep.id);
    await manager.waitForURL(`**unit=${rep.id}**`);
    const own = await shown();
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(whole);
  });
});

describe('what does not exist', () => {
  test.each([
    ['/reports/snapshot', 'day=2026-13-45&compared=yesterday&step=HOUR'],
    ['/reports/process', 'from=2026-02-30&to=soon&population=SOME'],
  ])('a mistyped address of %s shows the usual report', async (path, mistyped) => {
    const days = async (): Promise<string[]> => {
      await settled(manager);
      return manager
        .locator('main input[type=date]')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    };
    await site.open(manager, path);
    const usual = await days();
    expect(usual).toHaveLength(2);
    await site.open(manager, `${path}?${mistyped}`);
    expect(await days()).toEqual(usual);
  });
});
