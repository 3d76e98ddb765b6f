/** Money is exact: decimal text with two places outside, integer cents inside; never a float. CNY. */

const pattern = /^-?\d{1,12}(\.\d{1,2})?$/;

/** A decimal with at most two places that fits DECIMAL(14,2). */
export const isMoney = (text: string): boolean => pattern.test(text);

/** '12000.5' → 1200050n. */
export function centsOf(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return negative ? -cents : cents;
}

/** 1200050n → '12000.50'. */
export function decimalOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const addCents = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((sum, cents) => sum + cents, 0n);
