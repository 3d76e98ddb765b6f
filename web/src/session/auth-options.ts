import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { localeOf } from '@/i18n/locale';
import { signInPath } from '@/paths';
import { setLocaleAtApi, signInAtApi, signOutAtApi } from './api-session';
import { rotate } from './rotate';
import { COOKIE_MAX_AGE, sessionTokenOf } from './session-token';

type RequestHeaders = Record<string, string | undefined>;

const addressOf = (headers: RequestHeaders | undefined): string | undefined =>
  headers?.['x-forwarded-for']?.split(',')[0]?.trim();

/** Sign-in refused: the page reads code and text back from next-auth's answer. */
export const refusal = (code: string, message: string): Error => new Error(JSON.stringify({ code, message }));

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE },
  pages: { signIn: signInPath() },
  providers: [
    CredentialsProvider({
      credentials: { login: {}, password: {}, locale: {} },
      async authorize(credentials, request) {
        const locale = localeOf(credentials?.locale);
        const address = addressOf(request.headers as RequestHeaders | undefined);
        const login = credentials?.login.trim() ?? '';
        const outcome = await signInAtApi(login, credentials?.password ?? '', { locale, address }).catch(
          () => {
            throw refusal('OFFLINE', '');
          },
        );
        if (!outcome.session) {
          const error = outcome.userErrors[0];
          throw refusal(error?.code ?? 'SIGN_IN_FAILED', error?.message ?? '');
        }
        const { accessToken } = outcome.session;
        await setLocaleAtApi(locale, { locale, accessToken, address }).catch(() => undefined);
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
  },
  events: {
    async signOut({ token }) {
      const session = sessionTokenOf(token);
      if (!session) return;
      // An access token may have run out while nothing was asked: the session it names has not.
      const rotation = await rotate(session, 'zh');
      if (rotation.kind === 'ENDED') return;
      const { accessToken } = rotation.kind === 'RENEWED' ? rotation.session : session;
      await signOutAtApi({ locale: 'zh', accessToken }).catch(() => undefined);
    },
  },
};
