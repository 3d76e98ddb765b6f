/** Every page of the web with an address to open it at, and as whom; the routes themselves are read from web/src/app. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from './site';

export type SitePage = {
  /** As its folder says it: /customers/[id]. */
  route: string;
  name: string;
  /** null: nobody is signed in. */
  login: string | null;
  path: string;
  /** The page is behind the first link of `path` whose address starts so; `below` is what follows that address. */
  link?: { start: string; below: string };
};

const aCustomer = (below: string) => ({ start: '/customers/cus_', below });

export const SITE_PAGES: readonly SitePage[] = [
  { route: '/sign-in', name: 'sign-in', login: null, path: '/sign-in' },
  { route: '/', name: 'a rep’s desk', login: 'rep01', path: '/' },
  { route: '/', name: 'a manager’s desk', login: 'wz-rm', path: '/' },
  { route: '/', name: 'an administrator’s desk', login: 'admin', path: '/' },
  { route: '/customers', name: 'a rep’s customers', login: 'rep01', path: '/customers' },
  { route: '/customers', name: 'a region’s customers', login: 'wz-rm', path: '/customers' },
  { route: '/customers', name: 'the pool', login: 'rep01', path: '/customers?view=pool' },
  { route: '/customers/new', name: 'customer entry', login: 'rep01', path: '/customers/new' },
  { route: '/customers/import', name: 'the import', login: 'admin', path: '/customers/import' },
  {
    route: '/customers/[id]',
    name: 'a customer',
    login: 'wz-rm',
    path: '/customers?states=SIGNED',
    link: aCustomer(''),
  },
  {
    route: '/customers/[id]/call',
    name: 'the call desk',
    login: 'rep01',
    path: '/customers',
    link: aCustomer('/call'),
  },
  { route: '/tasks', name: 'a rep’s tasks', login: 'rep01', path: '/tasks' },
  { route: '/tasks', name: 'a region’s overdue tasks', login: 'wz-rm', path: '/tasks?due=OVERDUE' },
  { route: '/leads', name: 'a department’s leads', login: 'wz-1-dm', path: '/leads' },
  { route: '/disputes', name: 'disputes to rule', login: 'wz-rm', path: '/disputes' },
  {
    route: '/disputes/[id]',
    name: 'a dispute',
    login: 'wz-rm',
    path: '/disputes',
    link: { start: '/disputes/dsp_', below: '' },
  },
  { route: '/visits', name: 'a rep’s visits', login: 'rep01', path: '/visits' },
  { route: '/visits', name: 'a rep’s week of visits', login: 'rep01', path: '/visits?view=week' },
  { route: '/visits', name: 'a department’s visits', login: 'wz-1-dm', path: '/visits' },
  { route: '/visits/route', name: 'the route of a day', login: 'rep01', path: '/visits/route' },
  { route: '/deals', name: 'deals that finance sees', login: 'finance', path: '/deals' },
  { route: '/deals', name: 'a rep’s deals', login: 'rep01', path: '/deals' },
  { route: '/reports/snapshot', name: 'the snapshot', login: 'wz-rm', path: '/reports/snapshot' },
  { route: '/reports/guides', name: 'what came of the guides', login: 'wz-rm', path: '/reports/guides' },
  { route: '/reports/daily', name: 'a rep’s daily report', login: 'rep01', path: '/reports/daily' },
  { route: '/reports/daily', name: 'a region’s daily reports', login: 'wz-rm', path: '/reports/daily' },
  { route: '/morning', name: 'the morning screen', login: 'wz-rm', path: '/morning' },
  { route: '/admin/catalogues', name: 'the catalogues', login: 'admin', path: '/admin/catalogues' },
  { route: '/admin/guides', name: 'the guides', login: 'admin', path: '/admin/guides' },
  {
    route: '/admin/release-rules',
    name: 'the rules of release',
    login: 'wz-rm',
    path: '/admin/release-rules',
  },
  { route: '/reports/process', name: 'the process report', login: 'wz-rm', path: '/reports/process' },
];

const appFolder = join(__dirname, '../../web/src/app');

/** /customers/[id]/call …; folders in brackets of the round kind only group. */
export const routes = (): string[] =>
  readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/(?:^|\/)page\.tsx$/, '').replace(/\([^/]+\)\/?/, '')}`)
    .sort();

/** Addresses that a window has read from a first page: the next time it goes there at once. */
const found = new WeakMap<Page, Map<string, string>>();

async function behindLink(site: Site, page: Page, { login, path, link }: SitePage): Promise<string> {
  const known = found.get(page) ?? new Map<string, string>();
  found.set(page, known);
  const key = JSON.stringify([login, path, link]);
  let address = known.get(key);
  if (address === undefined) {
    await site.open(page, path);
    const first = page.locator(`main a[href^="${link!.start}"]`).first();
    address = `${(await first.getAttribute('href'))!.replace(/\/call.*$/, '')}${link!.below}`;
    known.set(key, address);
  }
  return address;
}

/** Opens it in this window. */
export async function openSitePage(site: Site, page: Page, sitePage: SitePage): Promise<void> {
  await site.open(page, sitePage.link ? await behindLink(site, page, sitePage) : sitePage.path);
}
