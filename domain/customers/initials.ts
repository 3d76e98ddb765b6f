/** Pinyin keys for search and order. Server-only: the dictionary is large. */
import { customPinyin, pinyin, polyphonic } from 'pinyin-pro';
import { normaliseName } from './normalise-name';

// Words of the trade and its places that the dictionary reads otherwise.
customPinyin({ 同行: 'tóng háng', 五金行: 'wǔ jīn háng', 乐清: 'yuè qīng' });

const MAX_SORT_KEY = 120;

/** Most names have one reading. A name of many ambiguous characters is found by its likeliest ones. */
const MAX_READINGS = 8;

/**
 * Characters whose readings with different initials are all common, in names of people, places and shops. Others that the
 * dictionary knows several readings of are tried after them: most of those readings are rare.
 */
const COMMON = new Set(
  '曾单仇解查翟尉俟万区覃隗盛石长重乐行朝传调藏会降系省校弹提车厦宿卡参粘尾召折种贾瞿晟莘蔚奇秘便泊番阿强识属术拓巷堡澄见圈',
);

/** `surname`: whether the text begins with the name of a person. */
const lettersOf = (text: string, surname: 'off' | 'head'): string[] =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname, v: true }).map((letter) =>
    letter.toLowerCase(),
  );

const alternatives = new Map<string, readonly string[]>();

/** The initials of all readings of one character; of what is no Chinese character none. */
function readingsOf(character: string): readonly string[] {
  let known = alternatives.get(character);
  if (!known) {
    const isChinese = /\p{Script=Han}/u.test(character);
    const [found] = isChinese
      ? polyphonic(character, { pattern: 'first', toneType: 'none', type: 'array' })
      : [];
    known = [...new Set(found ?? [])];
    alternatives.set(character, known);
  }
  return known;
}

/** `letters` with each of its ambiguous places read in every other way, the common ones first. */
function* otherReadings(characters: readonly string[], letters: readonly string[]): Generator<string[]> {
  const places = characters.flatMap((character, index) =>
    readingsOf(character).some((reading) => reading !== letters[index]) ? [{ character, index }] : [],
  );
  const inOrder = [
    ...places.filter(({ character }) => COMMON.has(character)),
    ...places.filter(({ character }) => !COMMON.has(character)),
  ];
  // With every further place all that was found before is found in its other readings too.
  const found: (readonly string[])[] = [letters];
  for (const { character, index } of inOrder) {
    for (const before of [...found]) {
      for (const reading of readingsOf(character)) {
        if (reading === before[index]) continue;
        const other = before.with(index, reading);
        found.push(other);
        yield other;
      }
    }
  }
}

/**
 * First letters of the matched name in each of its likely readings, the likeliest first; other characters as they are:
 * '温州瑞丰鞋业有限公司' → ['wzrfxy'], '曾记车行' → ['cjcx', 'zjcx', …].
 */
export function pinyinReadings(name: string): string[] {
  const key = normaliseName(name);
  const characters = [...key];
  const asWords = lettersOf(key, 'off');
  if (asWords.length !== characters.length) return [asWords.join('')];
  const mayBeSurname = characters.slice(0, 2).some((character) => readingsOf(character).length > 1);
  const found = new Set([asWords.join(''), ...(mayBeSurname ? [lettersOf(key, 'head').join('')] : [])]);
  for (const letters of otherReadings(characters, asWords)) {
    if (found.size >= MAX_READINGS) break;
    found.add(letters.join(''));
  }
  return [...found];
}

/** '温州瑞丰鞋业有限公司' → 'wzrfxy': the likeliest reading alone. */
export const pinyinInitials = (name: string): string => lettersOf(normaliseName(name), 'off').join('');

/** Order of Chinese names by pinyin, stored so that both servers sort alike. */
export const pinyinSortKey = (name: string): string =>
  pinyin(name.normalize('NFKC').trim(), {
    pattern: 'pinyin',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join(' ')
    .toLowerCase()
    .slice(0, MAX_SORT_KEY);
