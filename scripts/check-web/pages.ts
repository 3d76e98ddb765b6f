/** What is checked: the desks, a list, reports and the call desk, as those who live in them see them. */
export type CheckedPage = {
  name: string;
  login: string;
  path: string;
  /** The page is behind the first link of `path` whose address begins so. */
  link?: string;
};

export const CHECKED_PAGES: readonly CheckedPage[] = [
  { name: '工作台（商务）', login: 'rep01', path: '/' },
  { name: '客户列表', login: 'rep01', path: '/customers' },
  // From the desk, where a queue begins.
  { name: '连续拨打', login: 'rep01', path: '/', link: '/customers/cus_' },
  { name: '工作台（大区经理）', login: 'wz-rm', path: '/' },
  { name: '快照分析', login: 'wz-rm', path: '/reports/snapshot' },
  { name: '过程分析', login: 'wz-rm', path: '/reports/process' },
];
