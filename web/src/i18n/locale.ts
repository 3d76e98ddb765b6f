export const LOCALES = ['zh', 'en'] as const;
export type AppLocale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: AppLocale = 'zh';
export const LOCALE_COOKIE = 'locale';

export const localeOf = (text: string | undefined): AppLocale =>
  LOCALES.find((locale) => locale === text) ?? DEFAULT_LOCALE;
