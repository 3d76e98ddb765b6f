import { describe, expect, test } from '@jest/globals';
import { pinyinInitials } from '@erp/domain/customers/initials';
import { STAGES, stageLevel, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { checkGuidePlace, checkGuideTexts, type GuideLibrary } from '@erp/domain/guides/check-guide';
import { effectOf, isRise, MIN_USES } from '@erp/domain/guides/effect';
import { findGuides } from '@erp/domain/guides/find-guides';
import fc from 'fast-check';

const said = (problems: { code: string; path: string[] }[]): string[] =>
  problems.map(({ code, path }) => `${path.join('.')}: ${code}`);

describe('an entry', () => {
  const text = { title: '标题', body: '正文' };

  test.each<[GuideLibrary, unknown, unknown, string[]]>([
    ['DEMAND_SCRIPT', 1, null, []],
    ['DEMAND_SCRIPT', null, null, ['categoryId: GUIDE_CATEGORY_REQUIRED']],
    [
      'AWARENESS_SCRIPT',
      null,
      'ENGAGED',
      ['categoryId: GUIDE_CATEGORY_REQUIRED', 'stage: GUIDE_PLACE_NOT_ALLOWED'],
    ],
    ['OBJECTION', null, null, []],
    ['OBJECTION', 1, null, ['categoryId: GUIDE_PLACE_NOT_ALLOWED']],
    ['STAGE_ADVICE', null, 'ENGAGED', []],
    ['STAGE_ADVICE', 1, null, ['stage: GUIDE_STAGE_REQUIRED', 'categoryId: GUIDE_PLACE_NOT_ALLOWED']],
  ])('of %s under category %p and stage %p: %j', (library, category, stage, expected) => {
    expect(said(checkGuidePlace(library, { category, stage }))).toEqual(expected);
  });

  test.each<[GuideLibrary, { title: string; body: string }, string[]]>([
    ['OBJECTION', text, []],
    ['OBJECTION', { ...text, title: ' ' }, ['zh.title: GUIDE_TITLE_REQUIRED']],
    ['STAGE_ADVICE', { ...text, title: '' }, []],
    ['STAGE_ADVICE', { title: '', body: '\n' }, ['zh.body: GUIDE_BODY_REQUIRED']],
    ['OBJECTION', { ...text, title: '长'.repeat(101) }, ['zh.title: TOO_LONG']],
    ['OBJECTION', { ...text, body: '长'.repeat(4_001) }, ['zh.body: TOO_LONG']],
  ])('of %s with the text %j: %j', (library, zh, expected) => {
    expect(said(checkGuideTexts(library, { zh, en: text }))).toEqual(expected);
  });
});

describe('升级率', () => {
  const contact = fc.record({
    stageFrom: fc.option(fc.constantFrom<Stage>(...STAGES)),
    stageTo: fc.option(fc.constantFrom<Stage>(...STAGES)),
    afterLapse: fc.boolean(),
  });

  test('a stage that rises from another one counts, a first stage does not', () => {
    fc.assert(
      fc.property(contact, (one) => {
        const { stageFrom, stageTo, afterLapse } = one;
        const known = stageFrom !== null && stageTo !== null && !afterLapse;
        expect(isRise(one)).toBe(known && stageLevel(stageTo) > stageLevel(stageFrom));
      }),
    );
  });

  test('is told from 20 uses on, and is what counting one by one gives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(contact, fc.integer({ min: 1, max: 9 })), { maxLength: 12 }), (rows) => {
        const one = rows.flatMap(([shown, n]) => Array.from({ length: n }, () => shown));
        const effect = effectOf(rows.map(([shown, n]) => ({ ...shown, n })));
        expect(effect.uses).toBe(one.length);
        if (one.length < MIN_USES) {
          expect(effect).toEqual({ uses: one.length, rises: null, share: null });
        } else {
          expect(effect.rises).toBe(one.filter(isRise).length);
          expect(effect.share).toBeCloseTo(one.filter(isRise).length / one.length);
        }
      }),
    );
  });

  test('19 uses tell nothing, 20 do', () => {
    const rise = { stageFrom: 'ENGAGED', stageTo: 'EVALUATING', afterLapse: false } as const;
    expect(effectOf([{ ...rise, n: 19 }])).toEqual({ uses: 19, rises: null, share: null });
    expect(effectOf([{ ...rise, n: 20 }])).toEqual({ uses: 20, rises: 20, share: 1 });
  });
});

describe('search in the loaded entries', () => {
  const entry = (title: string, body = '') => ({ title, body, initials: pinyinInitials(title) });
  const guides = [
    entry('同行恶意点击怎么办', '系统会自动过滤重复点击'),
    entry('点击消耗太快怎么办', '先看每天的上限'),
    entry('Too expensive', '预算从最低起'),
  ];
  const found = (query: string): string[] => findGuides(guides, query).map(({ title }) => title);

  test.each([
    ['', ['同行恶意点击怎么办', '点击消耗太快怎么办', 'Too expensive']],
    ['djxh', ['点击消耗太快怎么办']],
    ['DJXH', ['点击消耗太快怎么办']],
    ['they', ['同行恶意点击怎么办']],
    ['点击', ['同行恶意点击怎么办', '点击消耗太快怎么办']],
    ['点击 上限', ['点击消耗太快怎么办']],
    ['预算', ['Too expensive']],
    ['EXPENSIVE', ['Too expensive']],
    ['ｅｘｐ', ['Too expensive']],
    ['没有这个', []],
  ])('%s finds %j', (query, expected) => expect(found(query)).toEqual(expected));

  test('titles come before texts', () => {
    const two = [entry('乙', '点击'), entry('点击')];
    expect(findGuides(two, '点击').map(({ title }) => title)).toEqual(['点击', '乙']);
  });
});
