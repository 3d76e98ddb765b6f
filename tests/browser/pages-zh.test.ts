import { expect, test } from '@jest/globals';
import { routes, SITE_PAGES } from '../harness/site-pages';
import { walkThroughPages } from '../harness/walk-through-pages';

test('every route of the web is among the pages', () => {
  expect([...new Set(SITE_PAGES.map(({ route }) => route))].sort()).toEqual(routes());
});

walkThroughPages('zh');
