/** How two texts are compared: what the eye does not see or does not tell apart makes no difference. */

/** Characters without a shape of their own: zero-width ones, direction marks, variation selectors, control characters but blanks. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu;

/** Accents and other marks on a Latin letter. Marks of other scripts tell words apart. */
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Half width, lower case, without accents and invisible characters: 'ＣＡＦÉ\u200b' → 'cafe'. */
export const foldText = (text: string): string =>
  withoutInvisible(text)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC');
