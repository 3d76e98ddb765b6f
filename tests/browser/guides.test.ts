/** Guides, from the administrator who writes them to the rep who reads them out; and the lists that administrators edit. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { callForm, type CallForm } from '../harness/call-form';
import { settled, startSite, texts, type Site } from '../harness/site';
import { openSitePage, SITE_PAGES } from '../harness/site-pages';

const { zh } = texts;
const words = zh.guides;

const HOSTILE = `<img src="https://evil.invalid/x.png" onerror="window.hacked = 1"><script>window.hacked = 2</script>

[点这里](javascript:window.hacked=3) 和 [官网](https://example.com/) ![图](https://evil.invalid/y.png)

**稳住现金流**再开新市场`;

let site: Site;
let admin: Page;
let rep: Page;
let form: CallForm;

beforeAll(async () => {
  site = await startSite();
  [admin, rep] = await Promise.all([site.signedIn('admin'), site.signedIn('rep01', { at: null })]);
  form = callForm(rep);
});
afterAll(() => site.close());

const row = (page: Page, text: string) => page.locator('tbody tr').filter({ hasText: text }).first();

/** The card of the call desk with the scripts of a library. */
const card = (library: keyof typeof words.library) =>
  rep.locator('aside section').filter({ hasText: words.library[library] }).first();

const openDesk = () =>
  openSitePage(
    site,
    rep,
    SITE_PAGES.find(({ route }) => route.endsWith('/call'))!,
  );

type Figures = { guide: { title: string }; uses: number; useful: number };

/** The company's figures of today, by title. */
async function uses(): Promise<Map<string, Figures>> {
  const ask = await site.asking('gm');
  const { viewer } = await ask<{ viewer: { today: string } }>('{ viewer { today } }');
  const { guideEffectiveness } = await ask<{ guideEffectiveness: { guides: Figures[] } }>(
    `query ($day: Date!) { guideEffectiveness(from: $day, to: $day) { guides { guide { title } uses useful } } }`,
    { day: viewer.today },
  );
  return new Map(guideEffectiveness.guides.map((figures) => [figures.guide.title, figures]));
}

/** What only a script that ran could have left behind. */
const hacked = (page: Page) => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);

async function showsHarmless(page: Page, within: string): Promise<void> {
  const place = page.locator(within).filter({ hasText: '稳住现金流' }).first();
  await place.locator('strong', { hasText: '稳住现金流' }).waitFor();
  expect(await place.locator('img, script, iframe').count()).toBe(0);
  expect(
    await place.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.com/']);
  expect(await place.innerText()).toContain('<script>');
  expect(await hacked(page)).toBeUndefined();
}

describe('an administrator', () => {
  test('comes from the rail to the guides and edits a script, with a preview', async () => {
    await admin.getByRole('link', { name: zh.frame.admin, exact: true }).click();
    await admin.getByRole('link', { name: words.title, exact: true }).click();
    await admin.waitForURL('**/admin/guides');
    await row(admin, '开拓新区域').getByRole('button', { name: zh.entries.edit }).click();
    await admin.locator('#guide-zh-title').fill('');
    await admin.keyboard.press('Control+Enter');
    await admin.locator('#guide-zh-title-message').getByText('请填写标题。').waitFor();
    await admin.locator('#guide-zh-title').fill('先稳后进');
    await admin.locator('#guide-zh-body').fill(HOSTILE);
    await showsHarmless(admin, 'dialog[open] section');
    await admin.keyboard.press('Control+Enter');
    await admin.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await row(admin, '先稳后进').innerText()).toMatch(/\b2\b/);
  });

  test('sees both versions side by side', async () => {
    await row(admin, '先稳后进').getByRole('button', { name: words.versions }).click();
    const drawer = admin.locator('dialog[open]');
    await drawer.getByText('开拓新区域').waitFor();
    await drawer.locator('section').getByText('先稳后进').waitFor();
    await admin.keyboard.press('Escape');
  });

  test('is told when somebody else was faster, keeps what was typed and decides again', async () => {
    await row(admin, '同行已经在做').getByRole('button', { name: zh.entries.edit }).click();
    await admin.locator('#guide-zh-title').fill('慢了一步');
    const ask = await site.asking('admin');
    const { guides } = await ask<{ guides: { id: string; zh: { title: string }; version: number }[] }>(
      '{ guides(library: DEMAND_SCRIPT) { id version zh { title } } }',
    );
    const guide = guides.find(({ zh: { title } }) => title === '同行已经在做')!;
    await ask('mutation ($input: UpdateGuideInput!) { updateGuide(input: $input) { guide { id } } }', {
      input: {
        requestKey: 'faster',
        guideId: guide.id,
        version: guide.version,
        zh: { title: '快了一步', body: '先到先得' },
        en: { title: 'Faster', body: 'First come' },
      },
    });
    await admin.keyboard.press('Control+Enter');
    const drawer = admin.locator('dialog[open]');
    await drawer.getByText('快了一步').waitFor();
    expect(await admin.locator('#guide-zh-title').inputValue()).toBe('慢了一步');
    await admin.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'detached' });
    expect(await row(admin, '慢了一步').innerText()).toMatch(/\b3\b/);
  });
});

describe('a rep on the call desk', () => {
  test('chooses a category by key, and the script changes without asking the server', async () => {
    await openDesk();
    await form.forgetDrafts();
    await rep.reload();
    await settled(rep);
    const requests: string[] = [];
    const note = (request: { url(): string }) => requests.push(request.url());
    rep.on('request', note);
    await rep.keyboard.press('f');
    await rep.keyboard.press('1');
    await card('DEMAND_SCRIPT').getByText('先稳后进').waitFor();
    await rep.keyboard.press('f');
    await rep.keyboard.press('2');
    await card('DEMAND_SCRIPT').getByText('慢了一步').waitFor();
    await rep.keyboard.press('w');
    await rep.keyboard.press('5');
    await card('AWARENESS_SCRIPT').getByText('不换，先加一路对比').waitFor();
    rep.off('request', note);
    expect(requests).toEqual([]);
  });

  test('reads hostile Markdown as harmless text', async () => {
    await rep.keyboard.press('f');
    await rep.keyboard.press('1');
    await showsHarmless(rep, 'aside article');
  });

  test('reads the advice of the stage that is chosen', async () => {
    await form.choose('call-stage', 'CONSIDERING');
    await rep.locator('aside').getByText('把实际障碍一条条解决').waitFor();
  });

  test('finds an objection by pinyin initials, opens it by Enter and says that it was useful', async () => {
    await rep.keyboard.press('q');
    await rep.keyboard.type('djxh');
    const objections = card('OBJECTION');
    const questions = objections.locator('button[aria-expanded]');
    expect(await questions.allInnerTexts()).toEqual([expect.stringContaining('点击消耗太快怎么办')]);
    await rep.keyboard.press('Enter');
    await objections.getByText('每天的上限').waitFor();
    const useful = objections.getByRole('button', {
      name: words.usefulOf.replace('{title}', '点击消耗太快怎么办'),
    });
    const { useful: before = 0 } = (await uses()).get('点击消耗太快怎么办') ?? {};
    await Promise.all([
      rep.waitForResponse((response) => response.request().postData()?.includes('MarkGuide') ?? false),
      useful.click(),
    ]);
    expect(await useful.getAttribute('aria-pressed')).toBe('true');
    expect((await uses()).get('点击消耗太快怎么办')?.useful).toBe(before + 1);
  });

  test('records the follow-up with what was shown', async () => {
    await form.conversation();
    await form.choose('call-stage', 'CONSIDERING');
    await form.parts({
      growthExpectation: '明年开两条新线',
      targetCustomers: '义乌的批发商',
      competition: '同行多，自家模具快',
      internetAwareness: '正用别家的推广',
    });
    const before = await uses();
    await form.submit();
    const recorded = zh.call.recorded.replace('{outcome}', zh.outcome.CONNECTED);
    await rep.getByText(recorded, { exact: true }).waitFor();
    const after = await uses();
    const more = [...after].filter(([title, { uses: n }]) => n > (before.get(title)?.uses ?? 0));
    expect(more.map(([title]) => title).sort()).toEqual(
      ['不换，先加一路对比', '先稳后进', '慢了一步', '点击消耗太快怎么办'].sort(),
    );
  });

  test('finds the mark again after a reload', async () => {
    await rep.reload();
    await settled(rep);
    const question = rep.locator('button[aria-expanded]').filter({ hasText: '点击消耗太快怎么办' });
    await question.click();
    await rep.locator('button[aria-pressed=true]').filter({ hasText: words.useful }).waitFor();
  });
});

describe('the lists', () => {
  test('an entry is made, moved up and no longer offered; what is filtered by it says so', async () => {
    await site.open(admin, '/admin/catalogues');
    await admin.keyboard.press('n');
    await admin.locator('#item-code').fill('seasonal');
    await admin.locator('#item-nameZh').fill('季节型');
    await admin.locator('#item-nameEn').fill('Seasonal');
    await admin.keyboard.press('Control+Enter');
    await row(admin, '季节型').waitFor();
    await row(admin, '季节型')
      .getByRole('button', { name: zh.entries.up.replace('{name}', '季节型') })
      .click();
    await admin.waitForFunction(() =>
      document.querySelectorAll('tbody tr')[4]?.textContent?.includes('季节型'),
    );
    await openDesk();
    expect(await form.control('call-demand').innerText()).toContain('季节型');
    await row(admin, '季节型').getByRole('button', { name: zh.entries.deactivate }).click();
    await row(admin, '季节型').getByRole('button', { name: zh.entries.activate }).waitFor();
    await openDesk();
    expect(await form.control('call-demand').innerText()).not.toContain('季节型');
    await site.open(rep, '/customers');
    await rep.getByRole('button', { name: zh.customers.demand }).click();
    await rep.getByText(zh.common.inactiveItem.replace('{name}', '季节型'), { exact: true }).waitFor();
  });
});

test('a manager reads what came of the guides, and where a share would say nothing', async () => {
  const manager = await site.signedIn('wz-rm', { at: '/reports/guides' });
  await row(manager, '点击消耗太快怎么办').waitFor();
  const lines = await manager
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((one) => [...one.querySelectorAll('td')].map((cell) => cell.innerText)));
  expect(lines.length).toBeGreaterThan(20);
  const usesOf = ([, , n]: string[]): number => Number(n!.replaceAll(',', ''));
  for (const line of lines) {
    const isTold = usesOf(line) >= 20;
    expect(line[3]).toMatch(isTold ? /^[\d,]+$/ : /^–$/);
    expect(line[4]).toMatch(isTold ? /^\d+\.\d%$/ : words.tooFew.replace('{minimum, number}', '20'));
  }
  expect(lines.some((line) => usesOf(line) >= 20)).toBe(true);
});
