/** Where each page lives. A feature's urls.ts adds the filters and drawers of its own pages. */

export const deskPath = (): string => '/';
export const graphqlPath = (): string => '/graphql';
export const customerExportPath = (): string => '/export/customers';
export const customersPath = (): string => '/customers';
export const newCustomerPath = (): string => '/customers/new';
export const customerPath = (customerId: string): string => `/customers/${encodeURIComponent(customerId)}`;
export const dealsPath = (): string => '/deals';
export const snapshotPath = (): string => '/reports/snapshot';
export const processPath = (): string => '/reports/process';

/** `list`: the search part of the list that the person came from, so that the next customer can be found. */
export const callPath = (customerId: string, list?: string): string =>
  `${customerPath(customerId)}/call${list ? `?list=${encodeURIComponent(list)}` : ''}`;

export const signInPath = (from?: string): string =>
  from && from !== '/' ? `/sign-in?callbackUrl=${encodeURIComponent(from)}` : '/sign-in';
