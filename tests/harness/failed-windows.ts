/** What a failed test of the browser leaves to look at: of every window that was open, its address, picture and text. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Set by the suite, read by Jest's environment around it: the suite's own globals are all that the two share. */
export type WithWindows = { erpWindows?: Set<Page> };

const MOST_TEXT = 2_000;
const PATIENCE_MS = 10_000;

export function keepInSight(page: Page): void {
  const windows = ((globalThis as WithWindows).erpWindows ??= new Set<Page>());
  windows.add(page);
  page.on('close', () => windows.delete(page));
}

const within = <T>(promise: Promise<T>, instead: T): Promise<T> =>
  Promise.race([
    promise.catch(() => instead),
    new Promise<T>((resolve) => setTimeout(() => resolve(instead), PATIENCE_MS).unref()),
  ]);

async function describeWindow(page: Page, picture: string): Promise<string> {
  const text = await within(
    page.evaluate(() => document.body.innerText),
    '(the page does not answer)',
  );
  const path = await within(
    page.screenshot({ path: picture }).then(() => picture),
    '(no picture)',
  );
  return `${page.url()}\n${path}\n${text.replaceAll(/\s*\n\s*/g, '\n').slice(0, MOST_TEXT)}`;
}

/** Empty where no window is open. The pictures are named after the test. */
export async function describeWindows({ erpWindows }: WithWindows, test: string): Promise<string> {
  const shown = [...(erpWindows ?? [])].filter((page) => page.url() !== 'about:blank');
  if (shown.length === 0) return '';
  const { PICTURES } = process.env;
  const folder = PICTURES ? PICTURES : join(tmpdir(), 'erp-failures');
  mkdirSync(folder, { recursive: true });
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120);
  const windows = await Promise.all(
    shown.map((page, index) => describeWindow(page, join(folder, `failed-${name}-${index + 1}.png`))),
  );
  return windows.map((one) => `The window at ${one}`).join('\n\n');
}
