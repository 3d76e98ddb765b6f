/** Where each page lives. A feature's urls.ts adds the filters and drawers of its own pages. */

export const deskPath = (): string => '/';
export const graphqlPath = (): string => '/graphql';
export const exportPath = (list: string): string => `/export/${list}`;
export const customersPath = (): string => '/customers';
export const newCustomerPath = (): string => '/customers/new';
export const importPath = (importId?: string): string =>
  importId ? `/customers/import?id=${encodeURIComponent(importId)}` : '/customers/import';
export const uploadPath = (): string => '/imports';
export const customerPath = (customerId: string): string => `/customers/${encodeURIComponent(customerId)}`;
export const tasksPath = (): string => '/tasks';
export const leadsPath = (): string => '/leads';
export const disputesPath = (): string => '/disputes';
export const disputePath = (disputeId: string): string => `/disputes/${encodeURIComponent(disputeId)}`;
export const visitsPath = (): string => '/visits';
export const dealsPath = (): string => '/deals';
export const snapshotPath = (): string => '/reports/snapshot';
export const processPath = (): string => '/reports/process';
export const dailyReportsPath = (): string => '/reports/daily';
export const morningPath = (): string => '/morning';
export const guideEffectsPath = (): string => '/reports/guides';
export const adminCataloguesPath = (): string => '/admin/catalogues';
export const adminGuidesPath = (): string => '/admin/guides';
export const adminReleaseRulesPath = (): string => '/admin/release-rules';

/** `list`: the search part of the list that the person came from, '' for one without filters; undefined: one call only. */
export const callPath = (customerId: string, list?: string): string =>
  `${customerPath(customerId)}/call${list === undefined ? '' : `?list=${encodeURIComponent(list)}`}`;

export const signInPath = (from?: string): string =>
  from && from !== '/' ? `/sign-in?callbackUrl=${encodeURIComponent(from)}` : '/sign-in';
