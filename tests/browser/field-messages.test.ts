/** What is wrong with a field, and a hint for it, is read in full, and nothing moves when it appears. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSite, texts, type Site, type SiteLocale } from '../harness/site';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Whether a part of the text lies outside of its box. */
const isCutOff = (one: Element): boolean =>
  one.scrollWidth > one.clientWidth + 1 || getComputedStyle(one).textOverflow === 'ellipsis';

test.each<SiteLocale>(['zh', 'en'])(
  'a damaged number says in full what to do, and moves nothing, in %s',
  async (locale) => {
    const page = await site.signedIn('rep01', { at: null, locale });
    await site.open(page, '/customers/new');
    const below = page.getByRole('button', { name: texts[locale].entry.addPhone, exact: true });
    const before = await below.boundingBox();
    await page.locator('#entry-phone-0').fill('1.39577E+10');
    const message = page.locator('#entry-phone-0-message');
    await message.getByText('1.39577E+10').waitFor();
    expect(await message.evaluate(isCutOff)).toBe(false);
    expect(await below.boundingBox()).toEqual(before);
    await page.close();
  },
);
