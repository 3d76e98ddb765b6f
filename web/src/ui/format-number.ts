const grouped = new Intl.NumberFormat('en-US');
const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
});
const wholePercent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

/** 3510 → 3,510. */
export const formatCount = (value: number): string => grouped.format(value);

/** 153 → +153; −12 → −12, with a real minus. */
export const formatChange = (value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${grouped.format(Math.abs(value))}`;

/** 0.662 → 66.2%; null → –: a rate over nothing is no rate. */
export const formatRate = (rate: number | null | undefined, whole = false): string =>
  rate === null || rate === undefined ? '–' : (whole ? wholePercent : percent).format(rate);

/** '12000.00' → ¥12,000; cents only where there are some. Money stays text: it is never made a float. */
export function formatMoney(decimal: string): string {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const cents = /[1-9]/.test(fraction) ? `.${fraction.padEnd(2, '0')}` : '';
  return `${negative ? '−' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${cents}`;
}
