import { ApolloLink, disableFragmentWarnings, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { ApolloClient, InMemoryCache } from '@apollo/client-integration-nextjs';
import { apiAddress, apiHeaders } from '@/session/api-request';
import { graphqlPath, signInPath } from '@/paths';
import { cachePolicies } from './cache-policies';
import { isSignedOut } from './faults';
import { leaveRefusalsToBrowser } from './leave-to-browser';
import { trustPage } from './trust-page';

// Documents come from the generator, which refuses two fragments of one name; streamed queries are parsed once more.
disableFragmentWarnings();

/** In the browser: the web's own /graphql, which knows the session by its cookie. */
const browserLink = () =>
  ApolloLink.from([
    new ErrorLink(({ error }) => {
      if (isSignedOut(error)) location.assign(signInPath(`${location.pathname}${location.search}`));
    }),
    new HttpLink({ uri: graphqlPath(), credentials: 'same-origin' }),
  ]);

/** While a page is rendered on the server: the API itself, in the name that only this process can open. */
const serverLink = (locale: string, sealedCaller: string) =>
  ApolloLink.from([
    leaveRefusalsToBrowser(),
    new HttpLink({
      uri: apiAddress(),
      headers: apiHeaders({ ...globalThis.sealing?.open(sealedCaller), locale }),
      fetchOptions: { cache: 'no-store' },
    }),
  ]);

export const makeClient = (locale: string, sealedCaller: string) => () => {
  if (typeof window === 'undefined') {
    return new ApolloClient({
      cache: new InMemoryCache(cachePolicies),
      link: serverLink(locale, sealedCaller),
    });
  }
  const client = new ApolloClient({ cache: new InMemoryCache(cachePolicies), link: browserLink() });
  trustPage(client);
  return client;
};
