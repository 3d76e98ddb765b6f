/** How two texts are compared: what the eye does not see or does not tell apart makes no difference. */
import { withoutInvisible } from '../text/text';

/** Control characters but blanks. What comes in today has none; what was stored before may. */
const CONTROLS = /(?!\s)\p{Cc}/gu;

/** Accents and other marks on a Latin letter. Marks of other scripts tell words apart. */
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

/** Half width, lower case, without accents and invisible characters: 'ＣＡＦÉ\u200b' → 'cafe'. */
export const foldText = (text: string): string =>
  withoutInvisible(text)
    .replace(CONTROLS, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC');
