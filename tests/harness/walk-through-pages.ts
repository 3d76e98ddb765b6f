/**
 * Every page in a language on a desktop screen: nothing in the console, nothing cut off, nothing left untranslated, and
 * nothing grave for those who do not see it. A suite for each language, so that two workers share the way.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { graveFindings } from './axe';
import { startSite, texts, type Site, type SiteLocale } from './site';
import { openSitePage, SITE_PAGES } from './site-pages';

/** Dotted paths of all messages, as next-intl shows them where one is missing. */
function keysOf(messages: object, before = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) => {
    const key = before === '' ? name : `${before}.${name}`;
    return typeof value === 'string' ? [key] : keysOf(value as object, key);
  });
}
const KEYS = new Set(keysOf(texts.zh));
const NAMESPACES = new Set(Object.keys(texts.zh));

const isKey = (word: string): boolean =>
  KEYS.has(word)
    ? word.includes('.')
    : /^[a-zA-Z]+(\.[a-zA-Z]+)+$/.test(word) && NAMESPACES.has(word.split('.')[0]!);

/** Texts without an argument that read differently in the two languages, by what they read in one. */
function textsOf(locale: SiteLocale): Map<string, string> {
  const at = (messages: object, key: string): string =>
    key
      .split('.')
      .reduce<unknown>((inside, name) => (inside as Record<string, unknown>)[name], messages) as string;
  const other = locale === 'zh' ? 'en' : 'zh';
  const shown = new Set([...KEYS].map((key) => at(texts[locale], key)));
  const pairs = [...KEYS].map((key) => [at(texts[other], key), key] as const);
  // What the language itself also says somewhere is no sign of the other one.
  return new Map(pairs.filter(([text]) => !/[{<]/.test(text) && !shown.has(text)));
}

type Shown = { lines: string[]; width: number; lang: string; theme: string | undefined };

/** What can be read or heard: texts, names, hints. */
const readPage = (): Shown => {
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
  const spoken = [...document.querySelectorAll('*')].flatMap((element) =>
    attributes.map((name) => element.getAttribute(name) ?? ''),
  );
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const written: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('script, style')) written.push(node.textContent ?? '');
  }
  return {
    lines: [...spoken, ...written, document.title].map((line) => line.trim()).filter(Boolean),
    width: document.documentElement.scrollWidth,
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme,
  };
};

export function walkThroughPages(locale: SiteLocale): void {
  let site: Site;
  /** One window for all, whoever is signed in: what the pages share is loaded once. */
  let page: Page;
  let viewer: string | null = null;
  const complaints: string[] = [];
  const foreign = textsOf(locale);

  beforeAll(async () => {
    site = await startSite();
    page = await site.window({ locale });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
  });
  afterAll(() => site.close());

  describe.each(SITE_PAGES)('$name', (sitePage) => {
    beforeAll(async () => {
      if (sitePage.login !== viewer) await site.becomes(page, sitePage.login);
      viewer = sitePage.login;
      complaints.length = 0;
      await openSitePage(site, page, sitePage);
    });

    test('is whole and speaks the language', async () => {
      const shown = await page.evaluate(readPage);
      expect(complaints).toEqual([]);
      expect(shown.lines).toContain(texts[locale].product.name);
      expect(shown.theme).toBe('light');
      expect(shown.width).toBe(1440);
      expect(shown.lang).toBe(locale === 'zh' ? 'zh-CN' : 'en');
      expect(shown.lines.flatMap((line) => line.split(/\s+/)).filter(isKey)).toEqual([]);
      // Beside a name stands its first character, which may be a word: 周 is a surname and a week.
      const isInitial = (line: string): boolean =>
        [...line].length === 1 && shown.lines.some((name) => name.length > 1 && name.startsWith(line));
      expect(shown.lines.filter((line) => foreign.has(line) && !isInitial(line))).toEqual([]);
    });

    test('has nothing grave for axe', async () => {
      expect(await graveFindings(page)).toEqual([]);
    });
  });
}
