import { cookies, headers } from 'next/headers';
import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import type { ReactNode } from 'react';
import { ApolloProvider } from '@/apollo/apollo-provider';
import { Bell } from '@/features/tasks/bell';
import { Frame } from '@/frame/frame';
import { callerOf } from '@/session/caller';
import { sealCaller } from '@/session/sealed-caller';
import { sessionTokenOf } from '@/session/session-token';

async function currentRequest() {
  const [cookieStore, headerStore] = await Promise.all([cookies(), headers()]);
  const request = {
    cookies: Object.fromEntries(cookieStore.getAll().map(({ name, value }) => [name, value])),
    headers: headerStore,
  };
  const session = sessionTokenOf(await getToken({ req: request as unknown as NextRequest }));
  return {
    sealedCaller: session
      ? sealCaller(callerOf({ headers: headerStore, cookies: cookieStore }, session.accessToken))
      : '',
    nonce: headerStore.get('x-nonce') ?? '',
  };
}

export default async function FrameLayout({ children }: { children: ReactNode }) {
  const { sealedCaller, nonce } = await currentRequest();
  return (
    <ApolloProvider sealedCaller={sealedCaller} nonce={nonce}>
      <Frame bell={<Bell />}>{children}</Frame>
    </ApolloProvider>
  );
}
