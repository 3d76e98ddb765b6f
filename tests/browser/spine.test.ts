/** The way from a new customer to the number that counts it, as people go it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { messageOf } from '@erp/api/graphql/problems';
import { NEXT_STEPS, STAGES, type FollowUpOutcome } from '@erp/domain/follow-ups/vocabulary';
import { callForm, type CallForm } from '../harness/call-form';
import type { Query, UserErrors } from '../harness/api';
import { inTime } from '../harness/in-time';
import { settled, startSite, texts, type Site } from '../harness/site';
import { BREACHES, UNREACHABLE } from '../harness/submit-breaches';

const CUSTOMER = '瓯海云岭紧固件有限公司';
const PHONES = ['13957730001', '13957730002'] as const;
const { zh } = texts;

const RECORD = `mutation ($input: RecordFollowUpInput!) {
  recordFollowUp(input: $input) { followUp { id } userErrors { code path message } }
}`;

let site: Site;
let rep: Page;
let manager: Page;
let form: CallForm;
/** Addresses of the follow-ups that the browser sent. */
let sent = 0;
let customerId: string;

beforeAll(async () => {
  site = await startSite();
  [rep, manager] = await Promise.all([site.signedIn('rep01'), site.signedIn('wz-rm', { at: null })]);
  form = callForm(rep);
  rep.on('request', (request) => {
    if (request.postData()?.includes('mutation RecordFollowUp')) sent += 1;
  });
});
afterAll(() => site.close());

type Counted = 'EVALUATING';

/** The cell of the manager's own unit, the first row. */
const cell = (state: Counted) => manager.locator(`a[aria-label*=" ${zh.state[state]}: "]`).first();

async function counted(state: Counted): Promise<number> {
  const label = await cell(state).getAttribute('aria-label');
  return Number(label?.split(': ')[1]?.replaceAll(',', ''));
}

/** As after a reload, in less time: the desk is left and come back to, which makes its form anew. */
async function freshForm(): Promise<void> {
  const desk = rep.url();
  await form.forgetDrafts();
  await rep.getByRole('link', { name: zh.frame.deals, exact: true }).click();
  await rep.waitForURL('**/deals');
  await rep.locator('#call-outcome').waitFor({ state: 'detached' });
  await rep.goBack();
  await rep.waitForURL(desk);
  await form.control('call-outcome').waitFor();
  await settled(rep);
}

let evaluatingBefore: number;

test('the regional manager sees how many customers stand at a stage', async () => {
  await site.open(manager, '/reports/snapshot');
  evaluatingBefore = await counted('EVALUATING');
  expect(evaluatingBefore).toBeGreaterThan(0);
});

test('a rep enters a customer and comes to its call desk', async () => {
  await rep.getByRole('link', { name: zh.frame.customers, exact: true }).click();
  await rep.getByRole('link', { name: zh.customers.new }).first().click();
  await rep.waitForURL('**/customers/new');
  await settled(rep);
  await rep.locator('#entry-name').fill(CUSTOMER);
  await rep.locator('#entry-city').fill('温州');
  await rep.locator('#entry-phone-0').fill(PHONES[0]);
  await rep.getByRole('button', { name: zh.entry.addPhone, exact: true }).click();
  await rep.locator('#entry-phone-1').fill(PHONES[1]);
  await rep.getByRole('button', { name: zh.entry.saveAndCall }).click();
  await rep
    .locator('#entry-source-message')
    .getByText(messageOf('zh', { code: 'SOURCE_REQUIRED', path: [] }))
    .waitFor();
  await rep.locator('#entry-source [data-value=PERSONAL_PUBLIC]').click();
  await rep.getByRole('button', { name: zh.entry.saveAndCall }).click();
  await rep.waitForURL('**/call');
  await form.control('call-outcome').waitFor();
  expect(await rep.locator('h1').innerText()).toBe(CUSTOMER);
  expect(await rep.locator('section:has(#call-customer)').innerText()).toContain(zh.state.NONE);
  customerId = /customers\/([^/]+)\/call/.exec(rep.url())![1]!;
});

test('a phone that scans the code of a number dials it', async () => {
  await rep.getByRole('button', { name: zh.call.scan, exact: true }).click();
  const code = rep.getByRole('img', { name: zh.call.scanHint }).locator('canvas');
  await code.waitFor();
  const { pixels, width, height } = await code.evaluate((canvas: HTMLCanvasElement) => ({
    pixels: [...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data],
    width: canvas.width,
    height: canvas.height,
  }));
  expect(jsQR(Uint8ClampedArray.from(pixels), width, height)?.data).toBe(`tel:+86${PHONES[0]}`);
  await rep.keyboard.press('Escape');
  await code.waitFor({ state: 'detached' });
});

describe('a submit rule that is broken', () => {
  test('every rule of the follow-up has its case', () => {
    const source = readFileSync(join(__dirname, '../../domain/follow-ups/submit-rules.ts'), 'utf8');
    const codes = new Set([...source.matchAll(/problem\(\s*'([A-Z_]+)'/g)].map(([, code]) => code));
    // Of the one rule for every text (domain/text/text.ts).
    codes.add('TOO_LONG');
    const cases = new Set<string>([...BREACHES, ...UNREACHABLE].map(({ code }) => code));
    expect(cases).toEqual(codes);
  });

  test.each(BREACHES)('$rule: $code', async ({ code, at, params, atOnce = false, breakIt, mendIt }) => {
    const text = messageOf('zh', { code, path: [], params });
    const message = form.message(at);
    await freshForm();
    await form.conversation();
    await breakIt(form);
    const typed = await form.state();
    if (atOnce) expect(await message.innerText()).toBe(text);
    else expect(await message.innerText()).not.toBe(text);

    await form.submit();
    await message.getByText(text, { exact: true }).waitFor();
    expect(await form.control(at).getAttribute('aria-invalid')).toBe('true');
    expect(await form.hasFocus(at)).toBe(true);
    expect(await form.state()).toEqual(typed);
    expect(sent).toBe(0);

    await mendIt(form);
    expect(await message.innerText()).not.toBe(text);
  });

  test.each(UNREACHABLE)(
    '$rule: the form prevents it, the API refuses it',
    async ({ code, formPrevents, sent, path }) => {
      await freshForm();
      await form.conversation();
      await formPrevents(form, (holds) => expect(holds).toBe(true));
      const ask = await site.asking('rep01');
      if (path === null) {
        await expect(refusals(ask, sent)).rejects.toThrow(/followUp\.method/);
        return;
      }
      expect(await refusals(ask, sent)).toContainEqual({
        code,
        path: path.split('.'),
        message: messageOf('zh', { code, path: [] }),
      });
    },
  );

  test('what a choice does not ask for is not there', async () => {
    await freshForm();
    for (const stage of STAGES) {
      await form.choose('call-stage', stage);
      expect(await form.control('call-refusal').count()).toBe(stage === 'REFUSED' ? 1 : 0);
    }
    for (const step of NEXT_STEPS) {
      await form.choose('call-next', step);
      expect(await form.control('call-time').count()).toBe(step === 'NONE' ? 0 : 1);
    }
    expect(sent).toBe(0);
  });
});

async function refusals(ask: Query, changes: Record<string, unknown>): Promise<UserErrors> {
  const conversation = { method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'KEY_PERSON', stage: 'ENGAGED' };
  const { recordFollowUp } = await ask<{ recordFollowUp: { userErrors: UserErrors } }>(RECORD, {
    input: {
      requestKey: `spine-${JSON.stringify(changes)}`,
      followUp: { customerId, ...conversation, ...changes },
    },
  });
  return recordFollowUp.userErrors;
}

const recordedText = (outcome: FollowUpOutcome): string =>
  zh.call.recorded.replace('{outcome}', zh.outcome[outcome]);

/** Presses submit and waits until the form says that it is recorded. */
async function submitAndSee(outcome: FollowUpOutcome): Promise<void> {
  await form.submit();
  await rep.getByText(recordedText(outcome), { exact: true }).waitFor();
}

const grown = () => form.control('call-growthExpectation').inputValue();
const latest = () => rep.locator('table tbody tr').first();
const head = () => rep.locator('section:has(#call-customer)');

/** The number that is being called, by its digits. */
const calledNumber = async (): Promise<string> => {
  const shown = await rep
    .getByRole('group', { name: zh.call.phones })
    .locator('[aria-pressed=true]')
    .innerText();
  return shown.replaceAll(/\D/g, '');
};

describe('the calls that move the customer', () => {
  test('one key records a number that nobody answers; the next one comes up, and what was typed stays', async () => {
    await freshForm();
    expect(await calledNumber()).toBe(PHONES[0]);
    await form.part('growthExpectation', '听说要扩建');
    await rep.keyboard.press('Escape');
    await rep.keyboard.press('5');
    await rep.getByText(recordedText('NO_ANSWER'), { exact: true }).waitFor();
    expect(await calledNumber()).toBe(PHONES[1]);
    expect(await grown()).toBe('听说要扩建');
    await rep.reload();
    await settled(rep);
    expect(await inTime('听说要扩建', grown)).toBe('听说要扩建');
    expect(await latest().innerText()).toContain(zh.outcome.NO_ANSWER);
    expect(await latest().innerText()).not.toContain('听说要扩建');
  });

  test('the last number that nobody answers proposes a call-back at another time', async () => {
    await freshForm();
    await rep.keyboard.press('5');
    await rep.getByText(recordedText('NO_ANSWER'), { exact: true }).waitFor();
    await rep.keyboard.press('6');
    await rep.getByText(zh.call.callBackProposed, { exact: true }).waitFor();
    expect(await form.chosen('call-next')).toBe('CALL');
    expect(await form.message('call-time').innerText()).toBe('');
    await submitAndSee('BUSY');
    await latest().getByText(zh.outcome.BUSY).waitFor();
    expect(await latest().innerText()).toContain(zh.nextStep.CALL);
    expect(await head().innerText()).toContain(zh.state.NONE);
    expect(sent).toBe(3);
  });

  test('some of a to c without a category can be submitted; the stage stands in the head', async () => {
    await freshForm();
    await form.conversation();
    await form.parts({ growthExpectation: '明年开两条新线', targetCustomers: '义乌的批发商' });
    expect(await form.message('call-demand').innerText()).toBe('');
    await form.choose('call-next', 'CALL');
    await form.chooseNth('call-time', 1);
    await submitAndSee('CONNECTED');
    expect(sent).toBe(4);
    await head().getByText(zh.state.ENGAGED).waitFor();
    expect(await latest().innerText()).toContain('明年开两条新线');
    expect(await latest().innerText()).toContain(zh.nextStep.CALL);
  });

  test('a caller who hung up needs no stage, and leaves the customer where it was', async () => {
    await form.choose('call-outcome', 'HUNG_UP');
    await submitAndSee('HUNG_UP');
    await latest().getByText(zh.outcome.HUNG_UP).waitFor();
    expect(await head().innerText()).toContain(zh.state.ENGAGED);
  });

  test('what earlier calls filled counts as filled: c alone now asks for the category', async () => {
    await freshForm();
    expect(await inTime('明年开两条新线', grown)).toBe('明年开两条新线');
    await form.conversation();
    await form.part('competition', '同行多，自家模具快');
    expect(await form.message('call-demand').innerText()).toBe(
      messageOf('zh', { code: 'DEMAND_REQUIRED', path: [] }),
    );
    await form.chooseNth('call-demand', 0);
    expect(await form.message('call-demand').innerText()).toBe('');
    await form.part('targetCustomers', '');
    expect(await form.message('call-targetCustomers').innerText()).toBe(
      messageOf('zh', { code: 'DEMAND_NEEDS_ANNOTATION', path: [] }),
    );
    await form.part('targetCustomers', '义乌和广州的批发商');
    expect(await form.message('call-targetCustomers').innerText()).toBe(zh.call.changed);
  });

  test('the stage moves', async () => {
    await form.choose('call-stage', 'EVALUATING');
    await form.part('internetAwareness', '用过一年百度，嫌贵');
    await form.chooseNth('call-awareness', 3);
    await submitAndSee('CONNECTED');
    const line = latest();
    await line.getByText(zh.state.EVALUATING).waitFor();
    expect(await line.innerText()).toMatch(new RegExp(`${zh.state.ENGAGED}[^]*→[^]*${zh.state.EVALUATING}`));
    expect(await head().innerText()).toContain(zh.state.EVALUATING);
    expect(sent).toBe(6);
  });
});

describe('the manager’s snapshot', () => {
  test('counts the customer at its new stage', async () => {
    await site.open(manager, '/reports/snapshot');
    expect(await counted('EVALUATING')).toBe(evaluatingBefore + 1);
  });

  test('opens the cell, finds the customer and comes to it', async () => {
    await cell('EVALUATING').click();
    const list = manager.locator('dialog[open]');
    const found = list.getByRole('link', { name: CUSTOMER, exact: true });
    const more = list.getByRole('button', { name: zh.common.more });
    await list.locator('tbody tr').first().waitFor();
    while ((await found.count()) === 0) await more.click();
    expect(await list.innerText()).toContain(
      zh.common.customers.replace('{count, number}', `${evaluatingBefore + 1}`),
    );
    await found.click();
    await manager.waitForURL(`**/customers/${customerId}`);
    await manager.getByRole('heading', { level: 1, name: CUSTOMER }).waitFor();
    // The annotation comes with what happened to the customer, after its head.
    await manager.locator('main').getByText('用过一年百度，嫌贵').first().waitFor();
  });
});
