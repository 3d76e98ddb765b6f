import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../demo/organization';

/** Signs a person of the demo in, as he does it himself. */
export async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto(`${address}/sign-in`, { waitUntil: 'load' });
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}
