/** 出访 as a rep works it: planned on the calendar, moved, cancelled, recorded to the deal; on a phone; on paper. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { messageOf } from '@erp/api/graphql/problems';
import { addDays, dayOf, type Day, type Instant } from '@erp/domain/time/day';
import { settled, startSite, texts, type Site } from '../harness/site';

const { zh } = texts;
const PHONE = { width: 375, height: 667 };

let site: Site;
let rep: Page;
let day: Day;
let customers: { id: string; name: string }[];

beforeAll(async () => {
  site = await startSite();
  rep = await site.signedIn('rep01', { at: null });
  day = addDays(dayOf(new Date().toISOString() as Instant, 'Asia/Shanghai'), 9);
  const ask = await site.asking('rep01');
  const found = await ask<{ customers: { nodes: typeof customers } }>(
    '{ customers(first: 3, sort: NAME) { nodes { id name } } }',
  );
  customers = found.customers.nodes;
});
afterAll(() => site.close());

const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
};
const dialog = () => rep.locator('dialog[open]');
const block = (name: string) => rep.locator('[data-visit]', { hasText: name });
const openDay = () => site.open(rep, `/visits?view=day&day=${day}`);

async function planAt(slot: string, name: string): Promise<void> {
  await rep.locator(`[data-slot="${slot}"]`).click();
  await dialog().locator('#plan-customer').fill(name);
  await rep.getByRole('option', { name }).click();
  await dialog().locator('#plan-purpose').fill('带合同');
  await rep.keyboard.press('Control+Enter');
  await dialog().getByText(zh.visits.minutes.replace('{minutes, number}', '60')).waitFor();
}

describe('on the calendar', () => {
  test('an empty slot plans a visit at its time', async () => {
    await openDay();
    await planAt('0-4', customers[0]!.name);
    expect(await dialog().innerText()).toContain('10:00');
    await rep.keyboard.press('Escape');
    expect(await block(customers[0]!.name).innerText()).toContain('10:00');
  });

  test('without a customer the form says so, beside the label', async () => {
    await openDay();
    await rep.keyboard.press('n');
    await dialog().locator('#plan-customer').waitFor();
    await rep.keyboard.press('Control+Enter');
    await dialog().locator('#plan-customer-message').getByText(zh.visits.customerRequired).waitFor();
    await rep.keyboard.press('Escape');
  });

  test('the slots are reached by the arrows', async () => {
    await openDay();
    await rep.locator('[data-slot][tabindex="0"]').focus();
    await rep.keyboard.press('ArrowDown');
    const slot = await rep.evaluate(() => (document.activeElement as HTMLElement).dataset.slot);
    expect(slot).toBe('0-3');
    await rep.keyboard.press('Enter');
    await dialog().locator('#plan-at').waitFor();
    expect(await dialog().locator('#plan-at').inputValue()).toContain('09:30');
    await rep.keyboard.press('Escape');
  });

  test('a visit is moved, and its drawer tells where it was', async () => {
    await openDay();
    await block(customers[0]!.name).click();
    await dialog().getByRole('button', { name: zh.visits.reschedule }).click();
    await dialog()
      .locator('#move-at')
      .fill(`${addDays(day, 1)}T15:00`);
    await rep.keyboard.press('Control+Enter');
    await dialog().getByText(zh.visits.moves).waitFor();
    expect(rep.url()).toContain(`day=${addDays(day, 1)}`);
    expect(await dialog().innerText()).toContain('15:00');
    await rep.keyboard.press('Escape');
  });

  test('two at the same time are warned of', async () => {
    await site.open(rep, `/visits?view=day&day=${addDays(day, 1)}`);
    await planAt('0-13', customers[1]!.name);
    expect(await dialog().getByRole('status').first().innerText()).toContain('15:00');
  });

  test('a visit is cancelled with a reason', async () => {
    await dialog().getByRole('button', { name: zh.visits.cancel }).click();
    await dialog().locator('#end-text').waitFor();
    await rep.keyboard.press('Control+Enter');
    await dialog()
      .locator('#end-text-message')
      .getByText(messageOf('zh', { code: 'REASON_REQUIRED', path: [] }))
      .waitFor();
    await dialog().locator('#end-text').fill('客户出差');
    await rep.keyboard.press('Control+Enter');
    await dialog().getByText('客户出差').waitFor();
    expect(await dialog().innerText()).toContain(zh.visits.status.CANCELLED);
    await rep.keyboard.press('Escape');
  });

  test('a result is kept while it is typed, and SIGNED opens the deal with its customer and day', async () => {
    await block(customers[0]!.name).click();
    await dialog().getByRole('button', { name: zh.visits.record }).click();
    await dialog().locator('#visit-met [data-value=KEY_PERSON]').click();
    await dialog()
      .locator('#visit-result-message')
      .getByText(messageOf('zh', { code: 'RESULT_REQUIRED', path: [] }))
      .waitFor();
    await dialog().locator('#visit-note').fill('老板当场签了');
    await rep.reload();
    await settled(rep);
    await rep.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#visit-note')?.value === '老板当场签了',
    );
    await dialog().locator('#visit-result [data-value=SIGNED]').click();
    await rep.keyboard.press('Control+Enter');
    await dialog().locator('#deal-signed').waitFor();
    expect(await dialog().locator('#deal-signed').inputValue()).toBe(addDays(day, -9));
    expect(rep.url()).toContain(`customer=${customers[0]!.id}`);
  });

  test('a rep reads at the amount of a deal that 0 is for the manager to record', async () => {
    const message = dialog().locator('#deal-amount-message');
    await dialog().locator('#deal-amount').fill('0.00');
    await message.getByText(messageOf('zh', { code: 'AMOUNT_ZERO', path: [] })).waitFor();
    await dialog().locator('#deal-amount').fill('0.50');
    await message
      .getByText(messageOf('zh', { code: 'AMOUNT_ZERO', path: [] }))
      .waitFor({ state: 'detached' });
    await rep.keyboard.press('Escape');
  });
});

test('the customer’s page shows its plans, and plans another', async () => {
  await site.open(rep, `/customers/${customers[1]!.id}`);
  const card = rep.locator('section', { hasText: zh.visits.plannedTimes }).last();
  expect(await card.innerText()).toContain(zh.visits.status.CANCELLED);
  await rep.getByRole('button', { name: zh.visits.plan }).click();
  await dialog().locator('#plan-at').fill(`${day}T11:00`);
  await rep.keyboard.press('Control+Enter');
  await card.getByText(zh.visits.status.PLANNED).waitFor();
});

describe('what others do', () => {
  let manager: Page;
  const counter = () => manager.locator('header strong').first();

  test('a visit that the rep plans, moves and calls off appears on the manager’s open calendar', async () => {
    const name = customers[2]!.name;
    manager = await site.signedIn('wz-1-dm', { at: null });
    const own = await site.asking('rep01');
    const change = async (mutation: string, input: object) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const answer = await own<Record<string, { visit: { id: string }; userErrors: unknown[] }>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { visit { id } userErrors { code } } }`,
        { input: { requestKey: `live-${mutation}`, ...input } },
      );
      expect(answer[mutation]!.userErrors).toEqual([]);
      return answer[mutation]!.visit.id;
    };
    const onCalendar = manager.locator('[data-visit]', { hasText: name });
    const at = `${day}T03:00:00.000Z`;
    await site.open(manager, `/visits?view=team&day=${day}`);
    const visitId = await change('planVisit', { plan: { customerId: customers[2]!.id, at } });
    await onCalendar.getByText('11:00').waitFor();
    await change('rescheduleVisit', { visitId, plannedAt: at, at: `${day}T05:00:00.000Z` });
    await onCalendar.getByText('13:00').waitFor();
    await change('cancelVisit', { visitId, reason: '客户出差' });
    await manager.waitForFunction(
      (status) =>
        [...document.querySelectorAll('[data-visit]')].some((one) => one.outerHTML.includes(status)),
      zh.visits.status.CANCELLED,
    );
  });

  test('a plan that needs approval waits in the manager’s list, is sent back, moved and approved', async () => {
    const admin = await site.signedIn('admin', { at: '/visits?drawer=approval' });
    await admin.locator('#approval-from').waitFor();
    await picture(admin, 'plan-approval-rule');
    await admin.keyboard.press('Control+Enter');
    await admin.locator('dialog[open]').waitFor({ state: 'detached' });
    await admin.context().close();
    const own = await site.asking('rep01');
    const at = `${day}T07:00:00.000Z`;
    await own('mutation ($input: PlanVisitInput!) { planVisit(input: $input) { userErrors { code } } }', {
      input: { requestKey: 'live-approval', plan: { customerId: customers[2]!.id, at } },
    });
    await site.open(manager, `/visits?view=team&day=${day}`);
    const waits = manager.getByRole('button', {
      name: zh.visitApproval.pendingCount.replace('{count, number}', '1'),
    });
    await waits.click();
    const list = manager.locator('dialog[open]');
    await list.getByText(customers[2]!.name).waitFor();
    await picture(manager, 'pending-visits');
    await list.getByRole('button', { name: zh.visitApproval.refuse }).click();
    await manager.locator('#refuse-note').fill('路太远');
    await manager.keyboard.press('Control+Enter');
    await list.getByText(zh.visitApproval.none).waitFor();
    await manager.keyboard.press('Escape');

    await site.open(rep, `/visits?view=day&day=${day}`);
    const onDay = rep.locator('[data-visit]', { hasText: zh.visitApproval.approvals.REFUSED });
    await onDay.click();
    await dialog().getByText('路太远').waitFor();
    await picture(rep, 'visit-refused');
    await dialog().getByRole('button', { name: zh.visits.reschedule }).click();
    await dialog().locator('#move-at').fill(`${day}T16:00`);
    await rep.keyboard.press('Control+Enter');
    await dialog().getByText(zh.visitApproval.approvals.PENDING).waitFor();
    await rep.keyboard.press('Escape');

    // Without a reload: what the rep moved waits again.
    await waits.waitFor();
    const onTeam = manager.locator('[data-visit]', { hasText: zh.visitApproval.approvals.PENDING });
    await onTeam.click();
    await picture(manager, 'visit-pending');
    await list.getByRole('button', { name: zh.visitApproval.approve }).click();
    await list.getByText(zh.visitApproval.approvals.APPROVED).waitFor();
    await manager.keyboard.press('Escape');
  });

  test('a call counts in the top bar of whoever sees it', async () => {
    const before = Number((await counter().innerText()).replace(',', ''));
    const own = await site.asking('rep01');
    await own(
      'mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { userErrors { code } } }',
      {
        input: {
          requestKey: 'live-call',
          followUp: { customerId: customers[2]!.id, method: 'PHONE', outcome: 'NO_ANSWER' },
        },
      },
    );
    await manager.waitForFunction(
      (n) => document.querySelector('header strong')?.textContent?.replace(',', '') === String(n),
      before + 1,
    );
  });
});

describe('on a phone', () => {
  let phone: Page;
  const width = () => phone.evaluate(() => document.documentElement.scrollWidth);

  test.each([
    ['the desk', '/'],
    ['the day', '/visits?view=day'],
    ['the week', '/visits?view=week'],
  ])('%s fits', async (_, path) => {
    phone ??= await site.signedIn('rep01', { at: null });
    await phone.setViewportSize(PHONE);
    await site.open(phone, path);
    expect(await width()).toBe(PHONE.width);
  });

  test('the form of a visit fits, and its button is on the screen', async () => {
    await site.open(phone, `/customers/${customers[2]!.id}?drawer=visit`);
    const form = phone.locator('dialog[open]');
    await form.locator('#visit-met [data-value=STAFF]').click();
    await form.locator('#visit-next [data-value=CALL]').click();
    const inner = await form
      .locator('[data-content]')
      .evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner[0]).toBe(inner[1]);
    const button = await form.getByRole('button', { name: zh.visit.submit }).boundingBox();
    expect(button!.y + button!.height).toBeLessThanOrEqual(PHONE.height);
  });

  test('the call desk fits', async () => {
    await site.open(phone, `/customers/${customers[2]!.id}/call`);
    expect(await width()).toBe(PHONE.width);
  });
});

test('the route of a day is printed on white, without the frame', async () => {
  await site.open(rep, `/visits/route?day=${day}`);
  const text = await rep.locator('table').innerText();
  expect(text).toContain(customers[1]!.name);
  expect(text).toContain('11:00');
  await rep.emulateMedia({ media: 'print' });
  expect(await rep.getByRole('navigation', { name: zh.frame.mainNavigation }).isVisible()).toBe(false);
  expect(await rep.getByRole('button', { name: zh.visits.print }).isVisible()).toBe(false);
  const ground = await rep
    .locator('tbody td')
    .first()
    .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  await rep.emulateMedia({ media: null });
});
