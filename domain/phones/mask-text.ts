/** Numbers that people write into free texts, masked like those of the customer. Server-only: it needs the full metadata. */
import { maskPhone } from './format';
import { normalisePhones } from './normalise';

const SHORTEST_NUMBER = 7;

/** At least seven digits of either width, with what people put between them. Fewer are years, amounts and house numbers. */
const DIGITS_IN_A_ROW = /[+＋(（]*[\d０-９](?:[\s\-‐-―－.·()（）]{0,3}[\d０-９]){6,39}/g;
/** A mobile amid other digits. */
const MOBILE = /1[3-9]\d{9}/g;

const maskMobiles = (digits: string): string => digits.replace(MOBILE, (mobile) => maskPhone(`+86${mobile}`));

function masksOf(digits: string): string | null {
  const { numbers } = normalisePhones(digits);
  return numbers.length === 0 ? null : numbers.map(({ e164 }) => maskPhone(e164)).join(' ');
}

function masked(found: string): string {
  const plain = found.normalize('NFKC');
  const whole = masksOf(plain);
  if (whole !== null) return whole;
  // Other digits stand beside the number: '2024 13312345678'.
  const parts = plain.replace(
    /\d+/g,
    (digits) => (digits.length < SHORTEST_NUMBER ? null : masksOf(digits)) ?? maskMobiles(digits),
  );
  if (parts !== plain) return parts;
  // The number itself is parted: '12 133 1234 5678'.
  const joined = plain.replace(/\D/g, '');
  const mobiles = maskMobiles(joined);
  return mobiles === joined ? found : mobiles;
}

/** The text with a mask in the place of every complete number; a landline without its area code is none. */
export const maskPhonesIn = (text: string): string => text.replace(DIGITS_IN_A_ROW, masked);

/**
 * The changed text with the numbers of the stored one in the place of their masks: whoever saw the text masked and adds to
 * it does not lose them.
 */
export const restorePhonesIn = (changed: string, stored: string): string =>
  (stored.match(DIGITS_IN_A_ROW) ?? []).reduce(
    // A function: '$' in what is put in has no meaning.
    (text, found) => text.replaceAll(masked(found), () => found),
    changed,
  );
