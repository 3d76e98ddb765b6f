import type { ApolloCache } from '@apollo/client';

const COUNTED_OR_LISTED = [
  'customers',
  'savedViews',
  'exportAllowances',
  'tasks',
  'taskCounts',
  'overdueByPerson',
  'deals',
  'snapshot',
  'snapshotTrend',
  'snapshotCustomers',
  'process',
  'processCustomers',
  'movementContacts',
  'activity',
  'activityContacts',
  'activityDeals',
  'spotCheck',
  'dailyReport',
  'dailyReports',
  'morningScreen',
  'visits',
  'runningOut',
  'leads',
  'leadSummary',
  'rotas',
  'reviews',
  'disputes',
  'pendingVisits',
];

/** After something was recorded: lists and numbers are asked for again when they are next shown. */
export function forgetLists(cache: ApolloCache): void {
  for (const fieldName of COUNTED_OR_LISTED) cache.evict({ id: 'ROOT_QUERY', fieldName, broadcast: false });
  cache.gc();
}
