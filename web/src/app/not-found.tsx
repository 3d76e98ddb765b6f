import { getTranslations } from 'next-intl/server';
import { deskPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';

export default async function NotFound() {
  const t = await getTranslations('fault');
  return (
    <BlankState
      title={t('pageMissing')}
      text={t('pageMissingText')}
      actions={<LinkButton href={deskPath()}>{t('toDesk')}</LinkButton>}
    />
  );
}
