'use client';

import { useTranslations } from 'next-intl';
import { UnitSelect } from '@/organization/unit-select';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { TextInput } from '@/ui/text-input';
import { useViewer } from '@/viewer/use-viewer';
import styles from './deals.module.css';

export type ShareDraft = { repId: string | null; percent: string };

/** 分单: nobody named means the whole deal is the viewer's. */
export function SharesField({
  shares,
  onChange,
  message,
}: {
  shares: ShareDraft[];
  onChange: (shares: ShareDraft[]) => void;
  message?: string;
}) {
  const t = useTranslations('deal');
  const viewer = useViewer();
  const change = (index: number, changes: Partial<ShareDraft>) =>
    onChange(shares.map((share, at) => (at === index ? { ...share, ...changes } : share)));
  return (
    <Field id="deal-shares" group label={t('shares')} hint={t('sharesHint')} message={message}>
      {shares.map((share, index) => (
        <div key={index} className={styles.share}>
          <UnitSelect
            id={`deal-share-${index}`}
            label={t('shareRep')}
            kinds={['DEPARTMENT', 'PERSON']}
            value={share.repId}
            onChange={(repId) => change(index, { repId })}
          />
          <TextInput
            aria-label={t('sharePercent')}
            inputMode="decimal"
            value={share.percent}
            onChange={(event) => change(index, { percent: event.target.value })}
          />
          <Button
            aria-label={t('removeShare')}
            icon={<Icon name="close" size={12} />}
            onClick={() => onChange(shares.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          icon={<Icon name="plus" size={12} />}
          onClick={() =>
            onChange(
              shares.length === 0
                ? [
                    { repId: viewer.person.id, percent: '50.00' },
                    { repId: null, percent: '50.00' },
                  ]
                : [...shares, { repId: null, percent: '' }],
            )
          }
        >
          {t('addShare')}
        </Button>
      </div>
    </Field>
  );
}
