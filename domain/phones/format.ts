/** How a number is read by people, and masked in the pool. Light: no metadata, usable while typing. */

const isMobile = (national: string): boolean => /^1[3-9]\d{9}$/.test(national);
const isService = (national: string): boolean => /^(?:[48]00\d{7}|9[56]\d{3,6})$/.test(national);

/** A shorter one behind an area code is a service's ('0577-96520'). */
const SHORTEST_LOCAL = 7;

/** Area codes 10 and 2x have two digits without their 0, all others three. */
function landline(national: string): { areaCode: string; local: string } {
  const length = /^(?:10|2)/.test(national) ? 2 : 3;
  return { areaCode: `0${national.slice(0, length)}`, local: national.slice(length) };
}

export type PhoneLocale = 'zh' | 'en';

/** Before the extension; numbers are read with either of them (normalise.ts). */
const EXTENSION_MARKS: Record<PhoneLocale, string> = { zh: '转', en: 'ext.' };

const inChina = (e164: string): string | null => (e164.startsWith('+86') ? e164.slice(3) : null);

function formatNumber(e164: string): string {
  const national = inChina(e164);
  if (national === null) return e164;
  if (isMobile(national)) return national.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
  if (isService(national)) {
    return national.length === 10 ? national.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') : national;
  }
  const { areaCode, local } = landline(national);
  const readable = local.length < SHORTEST_LOCAL ? local : `${local.slice(0, -4)} ${local.slice(-4)}`;
  return `${areaCode}-${readable}`;
}

/**
 * '+8613957703182' → '139 5770 3182'; '+8657788124406', '802' → '0577-8812 4406 转 802', in English
 * '0577-8812 4406 ext. 802'.
 */
export const formatPhone = (e164: string, extension: string | null, locale: PhoneLocale): string =>
  extension ? `${formatNumber(e164)} ${EXTENSION_MARKS[locale]} ${extension}` : formatNumber(e164);

/** Mobile: first 3 and last 4; landline: area code, next 2 and last 2; others: the last 4 hidden, of a
 * service number behind an area code all but 2. The extension is never shown. */
export function maskPhone(e164: string): string {
  const national = inChina(e164);
  if (national === null) return `${e164.slice(0, -4)}****`;
  if (isMobile(national)) return `${national.slice(0, 3)}****${national.slice(-4)}`;
  if (isService(national)) return `${national.slice(0, -4)}****`;
  const { areaCode, local } = landline(national);
  return `${areaCode}-${local.slice(0, 2)}****${local.length < SHORTEST_LOCAL ? '' : local.slice(-2)}`;
}
