'use client';

import { ANNOTATION_PARTS, type Annotation, type AnnotationPart } from '@erp/domain/follow-ups/submit-rules';
import { useTranslations } from 'next-intl';
import { Field } from '@/ui/field';
import { TextArea } from '@/ui/text-input';
import type { RowProps } from './outcome-row';
import styles from './call-form.module.css';

export const PART_KEYS: Record<AnnotationPart, string> = {
  growthExpectation: 'A',
  targetCustomers: 'B',
  competition: 'C',
  internetAwareness: 'I',
};

/** The four parts of 工具批注; what this call changed is marked. */
export function AnnotationGrid({ draft, change, message, earlier }: RowProps & { earlier: Annotation }) {
  const t = useTranslations('call');
  return (
    <div className={styles.grid}>
      {ANNOTATION_PARTS.map((part) => {
        const field = `annotation.${part}`;
        const isChanged = draft.parts[part].trim() !== (earlier[part] ?? '');
        return (
          <Field
            key={part}
            id={`call-${part}`}
            keyCap={PART_KEYS[part]}
            label={t(`parts.${part}`)}
            hint={
              isChanged && earlier[part] !== null ? (
                <span className={styles.changed}>{t('changed')}</span>
              ) : null
            }
            message={message(field)}
          >
            <TextArea
              id={`call-${part}`}
              rows={2}
              placeholder={t(`questions.${part}`)}
              invalid={message(field) !== undefined}
              value={draft.parts[part]}
              onChange={(event) => change({ parts: { ...draft.parts, [part]: event.target.value } })}
            />
          </Field>
        );
      })}
    </div>
  );
}
