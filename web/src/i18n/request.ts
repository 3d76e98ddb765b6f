import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { LOCALE_COOKIE, localeOf } from './locale';
import { messagesOf } from './messages';

/** The language is the person's, kept in a cookie: one address per page, whatever the language. */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: messagesOf(locale), timeZone: 'Asia/Shanghai' };
});
