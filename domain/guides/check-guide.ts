/** What an entry of a library of guides may look like; the form and the API ask the same functions (docs/rules/guides.md). */
import { textRules } from '../generated/text-rules';
import { problem, type Problem } from '../problem';
import { textProblems } from '../text/text';

export const GUIDE_LIBRARIES = ['DEMAND_SCRIPT', 'AWARENESS_SCRIPT', 'OBJECTION', 'STAGE_ADVICE'] as const;
export type GuideLibrary = (typeof GUIDE_LIBRARIES)[number];

export const GUIDE_LANGUAGES = ['zh', 'en'] as const;
export type GuideText = { title: string; body: string };
export type GuideTexts = Record<(typeof GUIDE_LANGUAGES)[number], GuideText>;

/** Entries of one library, the inactive ones too. */
export const MAX_GUIDES = 100;

/** With one follow-up. */
export const MAX_SHOWN = 20;

/** The catalogue of a script's category; null: the library has none. */
export const CATEGORY_OF: Record<GuideLibrary, 'DEMAND' | 'AWARENESS' | null> = {
  DEMAND_SCRIPT: 'DEMAND',
  AWARENESS_SCRIPT: 'AWARENESS',
  OBJECTION: null,
  STAGE_ADVICE: null,
};

/** Advice says under its stage what it is about; everything else is found by its title. */
export function checkGuideTexts(library: GuideLibrary, texts: GuideTexts): Problem[] {
  return GUIDE_LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return [
      ...(text.title.trim() === '' && library !== 'STAGE_ADVICE'
        ? [problem('GUIDE_TITLE_REQUIRED', [language, 'title'])]
        : []),
      ...(text.body.trim() === '' ? [problem('GUIDE_BODY_REQUIRED', [language, 'body'])] : []),
      ...(['title', 'body'] as const).flatMap((field) =>
        textProblems(text[field], textRules[`GuideTextInput.${field}`], [language, field]),
      ),
    ];
  });
}

/** Where an entry is filed: scripts under a category, advice under a stage, objections under neither. */
export function checkGuidePlace(
  library: GuideLibrary,
  { category, stage }: { category: unknown; stage: unknown },
): Problem[] {
  const wantsCategory = CATEGORY_OF[library] !== null;
  const wantsStage = library === 'STAGE_ADVICE';
  const hasCategory = category !== null;
  const hasStage = stage !== null;
  return [
    ...(wantsCategory && !hasCategory ? [problem('GUIDE_CATEGORY_REQUIRED', ['categoryId'])] : []),
    ...(wantsStage && !hasStage ? [problem('GUIDE_STAGE_REQUIRED', ['stage'])] : []),
    ...(!wantsCategory && hasCategory ? [problem('GUIDE_PLACE_NOT_ALLOWED', ['categoryId'])] : []),
    ...(!wantsStage && hasStage ? [problem('GUIDE_PLACE_NOT_ALLOWED', ['stage'])] : []),
  ];
}
