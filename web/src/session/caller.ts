import { LOCALE_COOKIE, localeOf } from '@/i18n/locale';
import type { Caller } from './api-request';

type Asking = {
  headers: { get(name: string): string | null };
  cookies: { get(name: string): { value: string } | undefined };
};

/** In whose name the web asks the API for a request. resolve-addresses.ts has replaced the header that the browser sent. */
export const callerOf = ({ headers, cookies }: Asking, accessToken?: string): Caller => ({
  locale: localeOf(cookies.get(LOCALE_COOKIE)?.value),
  accessToken,
  address: headers.get('x-forwarded-for'),
});
