/** The six sources have names that administrators edit, as entries of a list of their own; their codes are the ones of the facts. */
const item = (code: string, zh: string, en: string, index: number): string =>
  `(${991 + index}, 'SOURCE', '${code}', '${zh}', '${en}', NULL, ${index + 1}, 1)`;

const items = [
  ['PERSONAL_PUBLIC', '个人查找（公共资源）', 'Own search (public)'],
  ['PERSONAL_SOCIAL', '个人查找（个人社交）', 'Own search (social)'],
  ['REFERRAL', '老客户转介绍', 'Referral'],
  ['COMPANY_RESOURCE', '公司资源', 'Company resource'],
  ['CSC_LEAD', 'CSC网单', 'CSC lead'],
  ['SYSTEM', '系统客户', 'System'],
].map(([code, zh, en], index) => item(code!, zh!, en!, index));

export const sourceLabels = {
  version: 19,
  name: 'labels of sources',
  up: [
    // Below 1,001 ids are those of the entries that come with the product.
    `INSERT IGNORE INTO catalogue_item (id, catalogue, code, name_zh, name_en, description, position, active) VALUES
      ${items.join(',\n      ')}`,
  ],
  down: ["DELETE FROM catalogue_item WHERE catalogue = 'SOURCE'"],
};
