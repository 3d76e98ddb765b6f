/** 派单: a manager enters a lead, the rep sees it at once and calls it; one that nobody calls goes to the next. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Query } from '../harness/api';
import { startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
/** Where pictures of the pages are left, when somebody wants to look at them. */
const PICTURES = process.env.PICTURES;

const MINUTE = 60_000;

type Unit = { id: string; name: string };
type Rota = { edition: number; unit: Unit; members: { person: Unit }[] };

let site: Site;
let manager: Page;
let rep: Page;
let asManager: Query;
/** Who comes first, and who comes after. */
let first: Unit;
let second: Unit;
let unit: Unit;

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

const rota = async (): Promise<Rota> =>
  (
    await asManager<{ rotas: Rota[] }>(
      '{ rotas { edition unit { id name } members { person { id name } } } }',
    )
  ).rotas[0]!;

beforeAll(async () => {
  site = await startSite();
  asManager = await site.asking('wz-1-dm');
  const standing = await rota();
  ({ unit } = standing);
  [first, second] = standing.members.map(({ person }) => person) as [Unit, Unit];
  await asManager('mutation ($input: SetRotaInput!) { setRota(input: $input) { userErrors { code } } }', {
    input: {
      ...{ requestKey: 'one person', unitId: unit.id, edition: standing.edition, limitMinutes: 30 },
      members: [{ personId: first.id }],
    },
  });
  [manager, rep] = await bothSignedIn();
});
afterAll(() => site.close());

const bothSignedIn = (): Promise<[Page, Page]> =>
  Promise.all([site.signedIn('wz-1-dm', { at: null }), site.signedIn('rep01', { at: null })]);

async function enter(name: string): Promise<void> {
  await site.open(manager, '/customers/new');
  await manager.locator('#entry-name').fill(name);
  await manager.locator('#entry-source [data-value=CSC_LEAD]').click();
  await manager.locator('#entry-rota').selectOption({ label: unit.name });
  await picture(manager, 'lead-entry');
  await manager.keyboard.press('Control+Enter');
  await manager.waitForURL(/\/customers\/cus_/);
}

const waiting = (page: Page, name: string) =>
  page.locator('section', { hasText: zh.desk.leadsDue }).locator('tr', { hasText: name }).first();

test('the rota is edited by keyboard, and kept', async () => {
  await site.open(manager, '/leads');
  await picture(manager, 'leads-empty');
  await manager.keyboard.press('r');
  const members = manager.getByRole('list', { name: zh.leads.members });
  await members.waitFor();
  await manager.locator('#rota-add').fill(second.name);
  await manager.keyboard.press('Enter');
  await members.getByText(second.name).waitFor();
  await picture(manager, 'rota');
  await manager.locator('#rota-limit').fill('1');
  await manager.keyboard.press('Control+Enter');
  await manager.locator('#rota-limit[aria-invalid=true]').waitFor();
  await manager.locator('#rota-limit').fill('30');
  await manager.keyboard.press('Control+Enter');
  await members.waitFor({ state: 'detached' });
  expect((await rota()).members.map(({ person }) => person.id)).toEqual([first.id, second.id]);
});

test('a lead that is entered by rota stands at the top of the rep’s open desk with its limit, and he calls it', async () => {
  await site.open(rep, '/');
  let reloads = 0;
  rep.on('framenavigated', () => (reloads += 1));
  await enter('温州网单一号');
  await waiting(rep, '温州网单一号').waitFor({ timeout: 20_000 });
  expect(reloads).toBe(0);
  expect(await waiting(rep, '温州网单一号').innerText()).toMatch(/剩 \d+ 分钟/);
  await picture(rep, 'lead-desk');
  await rep.locator('main h1').click();
  await rep.keyboard.press('g');
  await rep.waitForURL(/\/call/);
  await rep.locator('#call-customer', { hasText: '温州网单一号' }).waitFor();
  await rep.getByText(zh.call.queued.LEAD, { exact: true }).waitFor();
  await picture(rep, 'lead-call');
  await rep.locator('#call-outcome [data-value=NO_ANSWER]').click();
  await Promise.all([
    rep.waitForResponse((response) => response.request().postData()?.includes('RecordFollowUp') ?? false),
    rep.keyboard.press('Control+Enter'),
  ]);
  await site.open(manager, '/leads?view=ALL');
  await manager.locator('tr', { hasText: '温州网单一号' }).getByText(zh.leads.status.CALLED).waitFor();
  await picture(manager, 'leads');
});

test('a lead that nobody calls goes to the next when its limit passes', async () => {
  await enter('温州网单二号');
  const lead = async () =>
    (
      await asManager<{ leads: { nodes: { dueAt: string; person: Unit; customer: Unit }[] } }>(
        '{ leads(statuses: [OPEN]) { nodes { dueAt person { id name } customer { id name } } } }',
      )
    ).leads.nodes.find(({ customer }) => customer.name === '温州网单二号')!;
  const before = await lead();
  expect(before.person.id).toBe(second.id);
  // Signed in shortly before: a session of the time before the clock moves would be over.
  site.moveClock(Date.parse(before.dueAt) - Date.now() - MINUTE);
  [manager, rep] = await bothSignedIn();
  await site.open(rep, '/');
  expect(await waiting(rep, '温州网单二号').count()).toBe(0);
  site.moveClock(Date.parse(before.dueAt) - Date.now() + 1_000);
  await waiting(rep, '温州网单二号').waitFor({ timeout: 40_000 });
  asManager = await site.asking('wz-1-dm');
  expect((await lead()).person.id).toBe(first.id);
  await site.open(manager, `/customers/${before.customer.id}`);
  const path = manager.getByRole('list', { name: zh.leads.path });
  await path.getByText(zh.leads.end.PASSED).waitFor();
  await picture(manager, 'lead-path');
  await site.open(manager, '/');
  await manager.getByText(zh.desk.toLeads).waitFor();
  await picture(manager, 'lead-manager');
  if (PICTURES) {
    const english = await site.signedIn('admin', { locale: 'en', at: '/leads?view=ALL&drawer=hours' });
    await picture(english, 'leads-en');
  }
});
