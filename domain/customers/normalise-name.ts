/** Keys by which customers are compared; what was typed is kept beside them (docs/rules/customer-entry.md). */

/** Endings that say the form of a company, not its name; the longest first. */
const SUFFIXES = [
  '股份有限责任公司',
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '股份公司',
  '分公司',
  '总公司',
  '公司',
  '集团',
];

/**
 * Full width → half width (NFKC), lower case, no blanks, brackets or punctuation, no ending that says the company's form:
 * '温州市瑞丰鞋业（集团）有限公司' and '温州市瑞丰鞋业集团' are the same. A name that is nothing but an ending stays.
 */
export function normaliseName(name: string): string {
  let key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
  for (;;) {
    const suffix = SUFFIXES.find((ending) => key.endsWith(ending) && key.length > ending.length);
    if (!suffix) return key;
    key = key.slice(0, -suffix.length);
  }
}

/** 'https://www.Example.com/index?x' → 'example.com/index'. */
export function normaliseWebsite(website: string): string {
  return website
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
