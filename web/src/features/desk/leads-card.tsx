'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { leadsPath } from '@/paths';
import { Card } from '@/ui/card';
import { useDates } from '@/viewer/use-dates';
import { useDeskLeadsSuspenseQuery } from './generated/desk';

/** Leads of the unit today, in a sentence; the list is a click away. */
export function LeadsCard() {
  const t = useTranslations('desk');
  const { today } = useDates();
  const { open, received, calledInTime, passedOn } = useDeskLeadsSuspenseQuery({
    variables: { today },
    fetchPolicy: 'cache-and-network',
  }).data.leadSummary;
  return (
    <Card title={t('leads')} actions={<Link href={leadsPath()}>{t('toLeads')}</Link>}>
      <p>
        {t.rich('leadsToday', {
          ...{ open, received, calledInTime, passedOn },
          b: (chunks) => <strong>{chunks}</strong>,
        })}
      </p>
    </Card>
  );
}
