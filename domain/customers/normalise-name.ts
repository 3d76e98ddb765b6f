/** Keys by which customers are compared; what was typed is kept beside them (docs/rules/customer-entry.md). */
import { withoutInvisible } from '../text/text';
import { foldText } from './fold-text';

/**
 * Endings that say the legal form of a company, not its name; the longest first. 厂, 店, 医院 and the like are part of the
 * name: a factory and a shop of one name are two customers.
 */
const SUFFIXES = [
  '股份有限责任公司',
  '特殊普通合伙',
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '个人独资',
  '普通合伙',
  '有限合伙',
  '有限公司',
  '股份公司',
  '分公司',
  '总公司',
  '公司',
  '集团',
];
/** The same in English, a word of its own at the end. */
const ENGLISH_SUFFIX =
  /(?<=[\s,.])(?:(?:company|co)[\s,.]*(?:limited|ltd)|limited|ltd|inc|incorporated|llc|corp|corporation)\.?$/;

/**
 * Half width, lower case, without accents, invisible characters, blanks, brackets, punctuation and the endings that say the
 * company's form: '温州市瑞丰鞋业（集团）有限公司' and '温州市瑞丰鞋业集团' are the same. A name that is nothing but an ending stays.
 */
export function normaliseName(name: string): string {
  const plain = foldText(name).trim();
  let key = plain.replace(ENGLISH_SUFFIX, '').replace(/[\s\p{P}\p{S}]/gu, '');
  if (SUFFIXES.includes(key)) return key;
  for (;;) {
    const suffix = SUFFIXES.find((ending) => key.endsWith(ending) && key.length > ending.length);
    if (!suffix) return key;
    key = key.slice(0, -suffix.length);
  }
}

/** The whole name in the form in which it is compared, with the ending that says the company's form; normaliseName() begins it. */
export const foldName = (name: string): string => foldText(name).replace(/[\s\p{P}\p{S}]/gu, '');

/** Some characters are several once normalised; a longer address is compared by its beginning. */
const LONGEST_ADDRESS = 250;

/**
 * 'https://www.Example.com/index.html?x' → 'example.com'; a path is kept, for shops on a market's domain have nothing
 * else of their own. null for what is no address ('无'): it is compared with nothing.
 */
export function normaliseWebsite(website: string): string | null {
  const address = foldText(website)
    .trim()
    .replace(/^(?:[a-z]+:)?\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:index|default|home)(?:\.\w+)?$/, '')
    .replace(/^([^/]+?)\.?(?::(?:80|443))?(?=\/|$)/, '$1')
    .replace(/\/+$/, '');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:\/\S*)?$/u.test(address)
    ? address.slice(0, LONGEST_ADDRESS)
    : null;
}

/** '９１３３ 0381-7345395239' → '913303817345395239'. */
export const normaliseCreditCode = (code: string): string =>
  withoutInvisible(code)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
