import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { ownPath } from '@erp/domain/identity/own-path';
import { localeOf } from '@/i18n/locale';
import { deskPath, signInPath } from '@/paths';
import type { Caller } from './api-request';
import { setLocaleAtApi, signInAtApi, signOutAtApi } from './api-session';
import { callerOf } from './caller';
import { deviceCookie, deviceCookieOptions } from './cookie';
import { rotate } from './rotate';
import { COOKIE_MAX_AGE, sessionTokenOf } from './session-token';

/** next-auth hands its callbacks no request of their own; Next knows the one under way. */
const currentCaller = async (): Promise<Caller> =>
  callerOf({ headers: await headers(), cookies: await cookies() });

/** Sign-in refused: the page reads code and text back from next-auth's answer. */
export const refusal = (code: string, message: string): Error => new Error(JSON.stringify({ code, message }));

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE },
  pages: { signIn: signInPath() },
  providers: [
    CredentialsProvider({
      credentials: { login: {}, password: {}, locale: {} },
      async authorize(credentials) {
        const caller = { ...(await currentCaller()), locale: localeOf(credentials?.locale) };
        const login = credentials?.login.trim() ?? '';
        const cookieStore = await cookies();
        const deviceToken = cookieStore.get(deviceCookie())?.value ?? null;
        const input = { login, password: credentials?.password ?? '', deviceToken };
        const outcome = await signInAtApi(input, caller).catch(() => {
          throw refusal('OFFLINE', '');
        });
        if (!outcome.session) {
          const error = outcome.userErrors[0];
          throw refusal(error?.code ?? 'SIGN_IN_FAILED', error?.message ?? '');
        }
        if (outcome.deviceToken) {
          cookieStore.set(deviceCookie(), outcome.deviceToken, deviceCookieOptions());
        }
        const { accessToken } = outcome.session;
        await setLocaleAtApi(caller.locale, { ...caller, accessToken }).catch(() => undefined);
        return { id: login, ...outcome.session };
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      const session = sessionTokenOf(user as unknown as Record<string, unknown> | undefined);
      return session ? { sub: token.sub, ...session } : token;
    },
    /** The browser learns nothing from the session endpoint: the viewer comes from the API. */
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url, baseUrl) ?? deskPath()}`,
  },
  events: {
    async signOut({ token }) {
      const session = sessionTokenOf(token);
      if (!session) return;
      // An access token may have run out while nothing was asked: the session it names has not.
      const caller = await currentCaller();
      const rotation = await rotate(session, caller);
      if (rotation.kind === 'ENDED') return;
      const { accessToken } = rotation.kind === 'RENEWED' ? rotation.session : session;
      await signOutAtApi({ ...caller, accessToken }).catch(() => undefined);
    },
  },
};
