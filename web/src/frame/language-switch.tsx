'use client';

import { useLocale, useTranslations } from 'next-intl';
import { LOCALE_COOKIE } from '@/i18n/locale';
import { rememberPreference } from '@/ui/preference-cookie';
import { useSetLocaleMutation } from './generated/set-locale';
import styles from './top-bar.module.css';

/** The other language for this browser, and for the texts that the API sends this person. */
export function LanguageSwitch() {
  const t = useTranslations('frame');
  const locale = useLocale();
  const [setLocale] = useSetLocaleMutation();
  const change = async () => {
    const next = locale === 'zh' ? 'en' : 'zh';
    rememberPreference(LOCALE_COOKIE, next);
    await setLocale({ variables: { input: { locale: next } } }).catch(() => undefined);
    // Names of catalogues come in the viewer's language: everything is read again.
    location.reload();
  };
  return (
    <button type="button" className={styles.plain} aria-label={t('language')} onClick={() => void change()}>
      {t('languages')}
    </button>
  );
}
