'use client';

import { ApolloNextAppProvider } from '@apollo/client-integration-nextjs';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { makeClient } from './make-client';

/** `sealedCaller` is opened on the server only, while this page is rendered there. */
export function ApolloProvider({
  sealedCaller,
  nonce,
  children,
}: {
  sealedCaller: string;
  nonce: string;
  children: ReactNode;
}) {
  return (
    <ApolloNextAppProvider makeClient={makeClient(useLocale(), sealedCaller)} extraScriptProps={{ nonce }}>
      {children}
    </ApolloNextAppProvider>
  );
}
