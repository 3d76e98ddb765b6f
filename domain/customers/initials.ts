/** Pinyin keys for search and order. Server-only: the dictionary is large. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { normaliseName } from './normalise-name';

// The trade's own word, which the dictionary reads as 同行 tóng xíng, to walk together.
customPinyin({ 同行: 'tóng háng' });

const MAX_SORT_KEY = 120;

const syllables = (text: string, pattern: 'first' | 'pinyin'): string[] =>
  pinyin(text, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });

/** '温州瑞丰鞋业有限公司' → 'wzrfxy': first letters of the matched name, other characters as they are. */
export const pinyinInitials = (name: string): string =>
  syllables(normaliseName(name), 'first').join('').toLowerCase();

/** Order of Chinese names by pinyin, stored so that both servers sort alike. */
export const pinyinSortKey = (name: string): string =>
  syllables(name.normalize('NFKC').trim(), 'pinyin').join(' ').toLowerCase().slice(0, MAX_SORT_KEY);
