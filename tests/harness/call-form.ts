/** The form of the call desk as a person works it, by the ids of its controls. */
import type { Locator, Page } from 'playwright-core';
import { ANNOTATION_PARTS, type AnnotationPart } from '@erp/domain/follow-ups/submit-rules';
import { texts } from './site';

export type CallForm = ReturnType<typeof callForm>;

/** What the browser keeps of typed forms. */
const FORGET_DRAFTS = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('keyval-store');
    opening.onerror = () => reject(new Error('the drafts cannot be opened'));
    // Nothing was kept yet: the page itself makes the store.
    opening.onupgradeneeded = () => {
      opening.transaction!.abort();
      resolve();
    };
    opening.onsuccess = () => {
      const clearing = opening.result.transaction('keyval', 'readwrite');
      clearing.objectStore('keyval').clear();
      clearing.oncomplete = () => resolve();
    };
  });

/** Texts, times and selections as they stand in the form, and the chosen options by their group. */
const readForm = (form: Element): Record<string, string> => {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const chosen = [...form.querySelectorAll<HTMLElement>('[role=radio][aria-checked=true]')];
  return Object.fromEntries([
    ...fields.map(({ id, value }) => [id, value]),
    ...chosen.map((option) => [option.closest('[role=radiogroup]')?.id ?? '', option.dataset.value ?? '']),
  ]) as Record<string, string>;
};

export function callForm(page: Page) {
  const form = page.locator('section:has(#call-outcome, #call-stage)').last();
  const control = (id: string): Locator => page.locator(`#${id}`);
  const option = (group: string, value: string): Locator => control(group).locator(`[data-value="${value}"]`);
  const desk = {
    page,
    control,
    option,
    choose: (group: string, value: string) => option(group, value).click(),
    /** Again, when the page was not yet alive below the pointer. */
    async chooseSurely(group: string, value: string) {
      const chosen = option(group, value).and(page.locator('[aria-checked=true]'));
      for (let times = 0; times < 5 && (await chosen.count()) === 0; times += 1) {
        await desk.choose(group, value);
        await chosen.waitFor({ timeout: 1_000 }).catch(() => undefined);
      }
    },
    /** The n-th option of a catalogue. */
    chooseNth: (group: string, index: number) => control(group).locator('[role=radio]').nth(index).click(),
    chosen: async (group: string): Promise<string | null> => {
      const option = control(group).locator('[role=radio][aria-checked=true]');
      return (await option.count()) === 0 ? null : option.getAttribute('data-value');
    },
    write: (id: string, text: string) => control(id).fill(text),
    part: (part: AnnotationPart, text: string) => control(`call-${part}`).fill(text),
    async parts(textsOf: Partial<Record<AnnotationPart, string>>) {
      for (const part of ANNOTATION_PARTS) {
        const text = textsOf[part];
        if (text !== undefined) await desk.part(part, text);
      }
    },
    /** Any time beside the proposed ones, in the browser's own field. */
    async otherTime(at: string) {
      await control('call-time')
        .locator('xpath=..')
        .getByRole('button', { name: texts.zh.nextStepTime.other })
        .click();
      await control('call-time-other').fill(at);
    },
    message: (id: string) => control(`${id}-message`),
    submit: () => page.keyboard.press('Control+Enter'),
    notice: form.locator('> [role=status]').last(),
    state: () => form.evaluate(readForm),
    /** Whether the focus stands in the control, or on one of its options. */
    hasFocus: (id: string) => control(id).evaluate((element) => element.contains(document.activeElement)),
    /** A conversation with the key person that only lacks what the test adds. */
    async conversation() {
      await desk.chooseSurely('call-outcome', 'CONNECTED');
      await desk.chooseSurely('call-answered-by', 'KEY_PERSON');
      await desk.chooseSurely('call-stage', 'ENGAGED');
      await desk.write('call-note', '老板在厂里，下午方便');
    },
    forgetDrafts: () => page.evaluate(FORGET_DRAFTS),
  };
  return desk;
}
