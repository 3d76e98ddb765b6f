import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { ownPath } from '@erp/domain/identity/own-path';
import { localeOf } from '@/i18n/locale';
import { deskPath, signInPath } from '@/paths';
import { RefusedByApi, type Caller } from './api-request';
import { setLocaleAtApi, signInAtApi, signOutAtApi } from './api-session';
import { callerOf } from './caller';
import { deviceCookie, deviceCookieOptions, MAX_DEVICE_TOKEN } from './cookie';
import { rotate } from './rotate';
import { COOKIE_MAX_AGE, sessionTokenOf } from './session-token';

/** next-auth hands its callbacks no request of their own; Next knows the one under way. */
const currentCaller = async (): Promise<Caller> =>
  callerOf({ headers: await headers(), cookies: await cookies() });

/** Sign-in refused: the page reads code and text back from next-auth's answer. */
export const refusal = (code: string, message: string): Error => new Error(JSON.stringify({ code, message }));

/** What is no token of the API's counts as none. */
const deviceTokenOf = (cookie: string | undefined): string | null =>
  cookie && cookie.length <= MAX_DEVICE_TOKEN && /^[\w.~-]+$/.test(cookie) ? cookie : null;

/** A cookie that holds no session of this installation is a browser without one, not a fault of the web. */
const UNREADABLE_COOKIE = ['JWT_SESSION_ERROR', 'SIGNOUT_ERROR'];

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE },
  pages: { signIn: signInPath() },
  logger: {
    error(code, metadata) {
      if (!UNREADABLE_COOKIE.includes(code)) console.error('next-auth', code, metadata);
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { login: {}, password: {}, locale: {} },
      async authorize(credentials) {
        const caller = { ...(await currentCaller()), locale: localeOf(credentials?.locale) };
        const login = credentials?.login.trim() ?? '';
        const cookieStore = await cookies();
        const deviceToken = deviceTokenOf(cookieStore.get(deviceCookie())?.value);
        const input = { login, password: credentials?.password ?? '', deviceToken };
        const outcome = await signInAtApi(input, caller).catch((error: unknown) => {
          throw error instanceof RefusedByApi ? refusal(error.code, error.message) : refusal('OFFLINE', '');
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
