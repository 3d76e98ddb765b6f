'use client';

import {
  CATEGORY_OF,
  checkGuidePlace,
  checkGuideTexts,
  GUIDE_LANGUAGES,
  type GuideLibrary,
  type GuideTexts,
} from '@erp/domain/guides/check-guide';
import { STAGES, STATE_SIGN, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '@/i18n/use-problem-text';
import { Field } from '@/ui/field';
import { FormDialog } from '@/ui/form-dialog';
import { NativeSelect } from '@/ui/native-select';
import { TextArea, TextInput } from '@/ui/text-input';
import { useWrite } from '@/ui/use-write';
import { useGuideCategoriesQuery, type GuideLineFragment } from './generated/guide-admin';
import { useCreateGuideMutation, useUpdateGuideMutation } from './generated/guide-mutations';
import styles from './guides.module.css';
import { Markdown } from './markdown';

const blank: GuideTexts = { zh: { title: '', body: '' }, en: { title: '', body: '' } };

const textsOf = ({ zh, en }: GuideTexts): GuideTexts => ({
  zh: { title: zh.title, body: zh.body },
  en: { title: en.title, body: en.body },
});

/** The category or the stage that a new entry is for. */
function PlaceField({
  library,
  value,
  onChange,
  message,
}: {
  library: GuideLibrary;
  value: string | null;
  onChange: (value: string | null) => void;
  message: string | undefined;
}) {
  const t = useTranslations('guides');
  const states = useTranslations('state');
  const { data } = useGuideCategoriesQuery();
  const items = CATEGORY_OF[library] === 'DEMAND' ? data?.demand : data?.awareness;
  const isAdvice = library === 'STAGE_ADVICE';
  const options = isAdvice
    ? STAGES.map((stage) => ({ value: stage, label: `${STATE_SIGN[stage]} ${states(stage)}` }))
    : (items ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field id="guide-place" label={isAdvice ? t('stage') : t('category')} required message={message}>
      <NativeSelect
        id="guide-place"
        empty={isAdvice ? t('chooseStage') : t('chooseCategory')}
        invalid={message !== undefined}
        value={value ?? ''}
        options={options}
        onChange={({ target }) => onChange(target.value || null)}
      />
    </Field>
  );
}

/**
 * Both languages side by side, with how they will look. Where somebody else saved a version meanwhile, what was typed
 * stays, and the version that stands now is shown below it: saving again decides.
 */
export function GuideForm({
  library,
  guide,
  onClose,
}: {
  library: GuideLibrary;
  guide: GuideLineFragment | null;
  onClose: () => void;
}) {
  const t = useTranslations('guides');
  const common = useTranslations('common');
  const textOf = useProblemText();
  const { write, messages, fault, isSending, setMessages } = useWrite('');
  const [create] = useCreateGuideMutation();
  const [update] = useUpdateGuideMutation();
  const [texts, setTexts] = useState(() => textsOf(guide ?? blank));
  const [opened] = useState(guide?.version ?? null);
  const [place, setPlace] = useState<string | null>(null);
  const hasPlace = CATEGORY_OF[library] !== null || library === 'STAGE_ADVICE';

  const submit = async () => {
    const isAdvice = library === 'STAGE_ADVICE';
    const filed = { categoryId: isAdvice ? null : place, stage: isAdvice ? (place as Stage | null) : null };
    const problems = [
      ...(guide ? [] : checkGuidePlace(library, { category: filed.categoryId, stage: filed.stage })),
      ...checkGuideTexts(library, texts),
    ];
    if (problems.length > 0) {
      setMessages(Object.fromEntries(problems.map((problem) => [problem.path.join('.'), textOf(problem)])));
      return;
    }
    const isDone = await write(async (requestKey) =>
      guide
        ? (
            await update({
              variables: { input: { requestKey, guideId: guide.id, version: guide.version, ...texts } },
            })
          ).data?.updateGuide
        : (await create({ variables: { input: { requestKey, library, ...filed, ...texts } } })).data
            ?.createGuide,
    );
    if (isDone) onClose();
  };

  return (
    <FormDialog
      look="drawer"
      width={1040}
      title={t(guide ? 'editTitle' : 'newTitle', { library: t(`library.${library}`) })}
      remark={guide ? t('versionName', { version: guide.version }) : null}
      submitLabel={common('save')}
      isSending={isSending}
      fault={fault}
      message={messages[''] ?? messages.version ?? messages.guideId}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {guide || !hasPlace ? null : (
        <PlaceField
          library={library}
          value={place}
          onChange={setPlace}
          message={messages.categoryId ?? messages.stage}
        />
      )}
      <div className={styles.form}>
        {GUIDE_LANGUAGES.map((language) => {
          const text = texts[language];
          const message = (field: 'title' | 'body') => messages[`${language}.${field}`];
          const set = (field: 'title' | 'body', value: string) =>
            setTexts({ ...texts, [language]: { ...text, [field]: value } });
          return (
            <div key={language} className={styles.side} lang={language}>
              <Field
                id={`guide-${language}-title`}
                label={t(`titleIn.${language}`)}
                required={library !== 'STAGE_ADVICE'}
                hint={library === 'STAGE_ADVICE' ? t('optional') : undefined}
                message={message('title')}
              >
                <TextInput
                  id={`guide-${language}-title`}
                  value={text.title}
                  invalid={message('title') !== undefined}
                  onChange={({ target }) => set('title', target.value)}
                />
              </Field>
              <Field
                id={`guide-${language}-body`}
                label={t(`bodyIn.${language}`)}
                hint={t('markdown')}
                required
                message={message('body')}
              >
                <TextArea
                  id={`guide-${language}-body`}
                  rows={12}
                  value={text.body}
                  invalid={message('body') !== undefined}
                  onChange={({ target }) => set('body', target.value)}
                />
              </Field>
              <section className={styles.preview} aria-label={t('preview')}>
                <p className={styles.previewTitle}>{t('preview')}</p>
                <Markdown text={text.body} />
              </section>
              {guide && guide.version !== opened ? (
                <section className={`${styles.preview} ${styles.overtaken}`}>
                  <p className={styles.previewTitle}>{t('presentText', { version: guide.version })}</p>
                  <strong>{guide[language].title}</strong>
                  <Markdown text={guide[language].body} />
                </section>
              ) : null}
            </div>
          );
        })}
      </div>
    </FormDialog>
  );
}
