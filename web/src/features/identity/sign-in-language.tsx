'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALE_COOKIE } from '@/i18n/locale';
import { Button } from '@/ui/button';
import { rememberPreference } from '@/ui/preference-cookie';

export function SignInLanguage() {
  const t = useTranslations('frame');
  const locale = useLocale();
  const router = useRouter();
  return (
    <Button
      look="quiet"
      aria-label={t('language')}
      onClick={() => {
        rememberPreference(LOCALE_COOKIE, locale === 'zh' ? 'en' : 'zh');
        router.refresh();
      }}
    >
      {t('languages')}
    </Button>
  );
}
