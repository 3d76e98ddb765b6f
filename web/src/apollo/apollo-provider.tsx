'use client';

import { ApolloNextAppProvider } from '@apollo/client-integration-nextjs';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { makeClient } from './make-client';

/** `sealedToken` is opened on the server only, while this page is rendered there. */
export function ApolloProvider({
  sealedToken,
  nonce,
  children,
}: {
  sealedToken: string;
  nonce: string;
  children: ReactNode;
}) {
  return (
    <ApolloNextAppProvider makeClient={makeClient(useLocale(), sealedToken)} extraScriptProps={{ nonce }}>
      {children}
    </ApolloNextAppProvider>
  );
}
