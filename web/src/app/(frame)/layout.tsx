import { cookies, headers } from 'next/headers';
import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import type { ReactNode } from 'react';
import { ApolloProvider } from '@/apollo/apollo-provider';
import { Bell } from '@/features/tasks/bell';
import { Frame } from '@/frame/frame';
import { sealToken } from '@/session/sealed-token';
import { sessionTokenOf } from '@/session/session-token';

async function currentSession() {
  const [cookieStore, headerStore] = await Promise.all([cookies(), headers()]);
  const request = {
    cookies: Object.fromEntries(cookieStore.getAll().map(({ name, value }) => [name, value])),
    headers: headerStore,
  };
  return {
    session: sessionTokenOf(await getToken({ req: request as unknown as NextRequest })),
    nonce: headerStore.get('x-nonce') ?? '',
  };
}

export default async function FrameLayout({ children }: { children: ReactNode }) {
  const { session, nonce } = await currentSession();
  return (
    <ApolloProvider sealedToken={session ? sealToken(session.accessToken) : ''} nonce={nonce}>
      <Frame bell={<Bell />}>{children}</Frame>
    </ApolloProvider>
  );
}
