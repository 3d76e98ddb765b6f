/** Guides: versions and their races, order, marks, what was shown, and the numbers against counting one by one. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stageLevel, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { startSalesForce, type Person, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

type Text = { title: string; body: string };
type Guide = {
  id: string;
  library: string;
  category: { id: string; code: string } | null;
  stage: string | null;
  version: number;
  title: string;
  body: string;
  initials: string;
  zh: Text;
  en: Text;
  position: number;
  active: boolean;
  editor: { code: string } | null;
  editedAt: string | null;
};
type UserErrors = { code: string; path: string[] }[];
type Payload = { guide: Guide | null; userErrors: UserErrors };

const NOW = '2026-06-15T02:00:00.000Z';

let sales: SalesForce;
beforeAll(async () => {
  sales = await startSalesForce(NOW);
});
afterAll(() => sales.api.close());

const FIELDS = `id library category { id code } stage version title body initials zh { title body } en { title body }
  position active editor { code } editedAt`;

/** Answers have the fields that their own query asks for. */
const ask = async <T>(person: Person, query: string, variables?: Record<string, unknown>): Promise<T> =>
  (await sales.query(person, query, variables)) as unknown as T;

const list = async (library: string | null, person: Person = 'admin', all = true): Promise<Guide[]> =>
  (
    await ask<{ guides: Guide[] }>(
      person,
      `query ($library: GuideLibrary, $all: Boolean!) { guides(library: $library, includeInactive: $all) { ${FIELDS} } }`,
      { library, all },
    )
  ).guides;

const change = async (mutation: string, input: Record<string, unknown>): Promise<Payload> =>
  (await sales.mutate('admin', mutation, input, `guide { ${FIELDS} }`)) as unknown as Payload;

const codes = ({ userErrors }: { userErrors: UserErrors }): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

const zh = { title: '点击太贵怎么办', body: '先看**每天的上限**' };
const en = { title: 'Clicks cost too much', body: 'Look at the **daily limit** first' };

describe('the starter set', () => {
  test('has a script for every category, a dozen objections and advice for every stage, in both languages', async () => {
    const guides = await list(null);
    const of = (library: string) => guides.filter((guide) => guide.library === library);
    for (const [library, catalogue] of [
      ['DEMAND_SCRIPT', 'DEMAND'],
      ['AWARENESS_SCRIPT', 'AWARENESS'],
    ] as const) {
      const { catalogue: items } = await ask<{ catalogue: { id: string }[] }>(
        'li',
        'query ($catalogue: Catalogue!) { catalogue(catalogue: $catalogue) { id } }',
        { catalogue },
      );
      expect(of(library).map(({ category }) => category!.id)).toEqual(items.map(({ id }) => id));
    }
    expect(of('OBJECTION').length).toBeGreaterThanOrEqual(12);
    expect(of('STAGE_ADVICE').map(({ stage }) => stage)).toEqual([
      'REFUSED',
      'UNAWARE',
      'ENGAGED',
      'EVALUATING',
      'CONSIDERING',
      'COMMITTED',
    ]);
    for (const guide of guides) {
      expect(guide.zh.body).toMatch(/\p{Script=Han}/u);
      expect(guide.en.body).not.toMatch(/\p{Script=Han}/u);
      expect(guide).toMatchObject({ version: 1, active: true, editor: null, editedAt: null });
    }
    expect(of('OBJECTION').find(({ initials }) => initials.includes('djxh'))?.zh.title).toBe(
      '点击消耗太快怎么办',
    );
    expect(of('OBJECTION').find(({ initials }) => initials.startsWith('they'))?.zh.title).toBe(
      '同行恶意点击怎么办',
    );
  });

  test('is read by a rep in the rep’s language', async () => {
    const [guide] = await list('OBJECTION', 'li');
    expect(guide).toMatchObject(guide!.zh);
  });
});

describe('an entry', () => {
  test('is made at the end of its library, with the initials of its title', async () => {
    const { guide } = await change('createGuide', { requestKey: 'one', library: 'OBJECTION', zh, en });
    expect(guide).toMatchObject({
      version: 1,
      zh,
      en,
      initials: 'djtgzmb',
      editor: { code: 'admin' },
      active: true,
    });
    expect((await list('OBJECTION')).at(-1)!.id).toBe(guide!.id);
    const again = await change('createGuide', { requestKey: 'one', library: 'OBJECTION', zh, en });
    expect(again.guide!.id).toBe(guide!.id);
  });

  test.each([
    [{ library: 'DEMAND_SCRIPT', zh, en }, ['categoryId: GUIDE_CATEGORY_REQUIRED']],
    [{ library: 'STAGE_ADVICE', zh, en }, ['stage: GUIDE_STAGE_REQUIRED']],
    [{ library: 'OBJECTION', stage: 'ENGAGED', zh, en }, ['stage: GUIDE_PLACE_NOT_ALLOWED']],
    [{ library: 'DEMAND_SCRIPT', categoryId: 'cat_zzz', zh, en }, ['categoryId: NOT_FOUND']],
    [
      { library: 'OBJECTION', zh: { title: '', body: '' }, en },
      ['zh.title: GUIDE_TITLE_REQUIRED', 'zh.body: GUIDE_BODY_REQUIRED'],
    ],
  ])('is refused: %j', async (input, expected) => {
    expect(codes(await change('createGuide', input))).toEqual(expected);
  });

  test('for a category of the other catalogue is refused', async () => {
    const categoryId = await sales.catalogue('AWARENESS');
    expect(codes(await change('createGuide', { library: 'DEMAND_SCRIPT', categoryId, zh, en }))).toEqual([
      'categoryId: NOT_FOUND',
    ]);
  });

  test('keeps every version with who wrote it and when', async () => {
    const [guide] = await list('AWARENESS_SCRIPT');
    sales.api.clock.set('2026-06-15T03:00:00.000Z');
    const { guide: changed } = await change('updateGuide', { guideId: guide!.id, version: 1, zh, en });
    expect(changed).toMatchObject({
      version: 2,
      zh,
      editor: { code: 'admin' },
      editedAt: '2026-06-15T03:00:00.000Z',
    });
    const { guideVersions } = await ask<{ guideVersions: { version: number; zh: Text; editor: unknown }[] }>(
      'admin',
      'query ($id: ID!) { guideVersions(guideId: $id) { version zh { title body } editor { code } editedAt } }',
      { id: guide!.id },
    );
    expect(guideVersions.map(({ version }) => version)).toEqual([2, 1]);
    expect(guideVersions[1]).toMatchObject({ zh: guide!.zh, editor: null });
    expect((await list('AWARENESS_SCRIPT', 'li'))[0]).toMatchObject({ version: 2, title: zh.title });
  });

  test('is not written over by who has not seen its present version', async () => {
    const [guide] = await list('OBJECTION');
    const texts = [1, 2, 3, 4].map((n) => ({ title: `标题 ${n}`, body: `正文 ${n}` }));
    const outcomes = await Promise.all(
      texts.map((text) => change('updateGuide', { guideId: guide!.id, version: 1, zh: text, en })),
    );
    expect(outcomes.flatMap(codes)).toEqual(Array(3).fill('version: CHANGED_MEANWHILE'));
    const won = outcomes.find((outcome) => outcome.guide)!.guide!;
    expect((await list('OBJECTION'))[0]).toMatchObject({ version: 2, zh: won.zh });
    const rows = await sales.api.db.rows(
      'SELECT 1 FROM guide_version v JOIN guide g ON g.id = v.guide_id WHERE g.id = 11',
    );
    expect(rows).toHaveLength(2);
  });

  test('sent again is one version', async () => {
    const guide = (await list('OBJECTION'))[1]!;
    const input = { requestKey: 'edit-once', guideId: guide.id, version: 1, zh, en };
    const [first, second] = await Promise.all([change('updateGuide', input), change('updateGuide', input)]);
    expect([first.guide!.version, second.guide!.version]).toEqual([2, 2]);
  });

  test('moves within its library only, from where it was seen', async () => {
    const before = (await list('DEMAND_SCRIPT')).map(({ id }) => id);
    await change('moveGuide', { guideId: before[4], from: 5, to: 1 });
    expect((await list('DEMAND_SCRIPT')).map(({ id }) => id)).toEqual([before[4], ...before.slice(0, 4)]);
    expect((await list('AWARENESS_SCRIPT')).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(codes(await change('moveGuide', { guideId: before[4], from: 5, to: 2 }))).toEqual([
      'from: CHANGED_MEANWHILE',
    ]);
    expect(codes(await change('moveGuide', { guideId: 'gde_zzz', from: 1, to: 2 }))).toEqual([
      'guideId: NOT_FOUND',
    ]);
  });

  test('that is taken off the desk stays in the administration', async () => {
    const guide = (await list('OBJECTION'))[2]!;
    await change('setGuideActive', { guideId: guide.id, active: false });
    expect((await list('OBJECTION', 'li', false)).map(({ id }) => id)).not.toContain(guide.id);
    expect((await list('OBJECTION')).find(({ id }) => id === guide.id)).toMatchObject({ active: false });
    await change('setGuideActive', { guideId: guide.id, active: true });
  });
});

const mark = async (person: Person, input: Record<string, unknown>) =>
  (await sales.mutate(
    person,
    'markGuide',
    input,
    'customer { id guideMarks { guide { id } version useful } }',
  )) as unknown as {
    customer: { guideMarks: { guide: { id: string }; version: number; useful: boolean }[] } | null;
    userErrors: UserErrors;
  };

describe('a mark', () => {
  test('is one per rep, entry and customer; the last one counts, and it can be taken back', async () => {
    const customerId = await sales.customer('li');
    const [guide] = await list('STAGE_ADVICE');
    const input = { customerId, guideId: guide!.id, version: 1 };
    expect((await mark('li', { ...input, useful: true })).customer!.guideMarks).toEqual([
      { guide: { id: guide!.id }, version: 1, useful: true },
    ]);
    expect((await mark('li', { ...input, useful: false })).customer!.guideMarks).toMatchObject([
      { useful: false },
    ]);
    expect((await mark('manager1', { ...input, useful: true })).customer!.guideMarks).toMatchObject([
      { useful: true },
    ]);
    const [row] = await sales.api.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM guide_mark');
    expect(row!.n).toBe(2);
    expect((await mark('li', { ...input, useful: null })).customer!.guideMarks).toEqual([]);
  });

  test('names a customer of the scope, an entry that is there and a version that was', async () => {
    const customerId = await sales.customer('li');
    const guideId = (await list('STAGE_ADVICE'))[0]!.id;
    expect(codes(await mark('zhao', { customerId, guideId, version: 1, useful: true }))).toEqual([
      'customerId: NOT_FOUND',
    ]);
    expect(codes(await mark('li', { customerId: 'cus_zzz', guideId, version: 1, useful: true }))).toEqual([
      'customerId: NOT_FOUND',
    ]);
    expect(codes(await mark('li', { customerId, guideId: 'gde_zzz', version: 1, useful: true }))).toEqual([
      'guideId: NOT_FOUND',
    ]);
    expect(codes(await mark('li', { customerId, guideId, version: 2, useful: true }))).toEqual([
      'version: NOT_FOUND',
    ]);
  });
});

const followUp = async (
  person: Person,
  customerId: string,
  more: Record<string, unknown>,
  requestKey?: string,
) => {
  sales.api.clock.forward(1_000);
  return sales.mutate(
    person,
    'recordFollowUp',
    {
      ...(requestKey ? { requestKey } : {}),
      followUp: {
        customerId,
        method: 'PHONE',
        outcome: 'CONNECTED',
        answeredBy: 'KEY_PERSON',
        stage: 'ENGAGED',
        ...more,
      },
    },
    'followUp { id }',
  );
};

describe('what was shown', () => {
  test('is kept with the follow-up, once, in the version that stands', async () => {
    const customerId = await sales.customer('li');
    const [a, b] = await list('OBJECTION');
    const guidesShown = [a!.id, b!.id, a!.id];
    const first = await followUp('li', customerId, { guidesShown }, 'shown-once');
    const again = await followUp('li', customerId, { guidesShown }, 'shown-once');
    expect(again.followUp).toEqual(first.followUp);
    const rows = await sales.api.db.rows<{ guide_id: number; version: number }>(
      'SELECT guide_id, version FROM guide_shown ORDER BY guide_id',
    );
    expect(rows.map(({ version }) => version)).toEqual([a!.version, b!.version]);
  });

  test.each<[string, () => Promise<Record<string, unknown>>, string[]]>([
    [
      'more than 20',
      async () => ({ guidesShown: (await list(null)).slice(0, 21).map(({ id }) => id) }),
      ['followUp.guidesShown: TOO_MANY_GUIDES'],
    ],
    [
      'an entry that is not there',
      async () => ({ guidesShown: [(await list(null))[0]!.id, 'gde_zzz'] }),
      ['followUp.guidesShown.1: NOT_FOUND'],
    ],
  ])('is refused: %s', async (_, more, expected) => {
    const customerId = await sales.customer('li');
    expect(codes(await followUp('li', customerId, await more()))).toEqual(expected);
  });

  test('is not loaded with the past', async () => {
    const customerId = await sales.customer('li');
    const [guide] = await list('OBJECTION');
    const refused = await followUp('admin', customerId, {
      guidesShown: [guide!.id],
      backfill: true,
      repId: sales.ids.get('li'),
      at: sales.api.clock.now(),
    });
    expect(codes(refused)).toEqual(['followUp.guidesShown: GUIDES_NOT_LOADED']);
  });
});

type Effect = { uses: number; rises: number | null; share: number | null; useful: number; notUseful: number };
type Report = {
  minimum: number;
  guides: (Effect & { guide: { id: string } })[];
  categories: (Effect & { category: { id: string } })[];
};

describe('effectiveness', () => {
  const EFFECT = 'uses rises share useful notUseful';
  const report = async (person: Person, unit: string | null = null): Promise<Report | null> =>
    (
      await ask<{ guideEffectiveness: Report | null }>(
        person,
        `query ($unitId: ID) { guideEffectiveness(unitId: $unitId, from: "2026-06-20", to: "2026-07-31") {
           minimum guides { guide { id } ${EFFECT} } categories { category { id } ${EFFECT} } } }`,
        { unitId: unit && sales.ids.get(unit) },
      )
    ).guideEffectiveness;

  type Use = { person: Person; guides: string[]; categories: string[]; from: Stage | null; to: Stage };
  const uses: Use[] = [];
  let scripts: Guide[];

  beforeAll(async () => {
    sales.api.clock.set('2026-06-20T02:00:00.000Z');
    scripts = await list('DEMAND_SCRIPT');
    const second = await change('createGuide', {
      library: 'DEMAND_SCRIPT',
      categoryId: scripts[0]!.category!.id,
      zh: { ...zh, title: '同一分类的另一条' },
      en,
    });
    scripts = [...scripts, second.guide!];
    const steps: Stage[] = ['ENGAGED', 'EVALUATING', 'EVALUATING', 'UNAWARE', 'CONSIDERING'];
    for (const person of ['li', 'zhao'] as const) {
      for (let one = 0; one < 6; one += 1) {
        const customerId = await sales.customer(person);
        let from: Stage | null = null;
        for (const [index, stage] of steps.entries()) {
          // The first script always, the other one of its category now and then; a call without any guide in between.
          const shown =
            index === 3 && one === 0 ? [] : [scripts[0]!, ...(one % 2 === 0 ? [scripts.at(-1)!] : [])];
          await followUp(person, customerId, { stage, guidesShown: shown.map(({ id }) => id) });
          uses.push({
            person,
            guides: shown.map(({ id }) => id),
            categories: [...new Set(shown.map(({ category }) => category!.id))],
            from,
            to: stage,
          });
          from = stage;
        }
        // Nobody answered: shown, but it is no use.
        await followUp(person, customerId, {
          outcome: 'NO_ANSWER',
          answeredBy: null,
          stage: null,
          guidesShown: [scripts[0]!.id],
        });
        await mark(person, { customerId, guideId: scripts[0]!.id, version: 1, useful: one < 4 });
      }
    }
  });

  const naive = (pick: (use: Use) => boolean, people: readonly Person[]) => {
    const own = uses.filter((use) => people.includes(use.person) && pick(use));
    const rises = own.filter(({ from, to }) => from !== null && stageLevel(to) > stageLevel(from)).length;
    return own.length < 20
      ? { uses: own.length, rises: null, share: null }
      : { uses: own.length, rises, share: rises / own.length };
  };

  test.each<[string, Person, string | null, Person[]]>([
    ['the company', 'admin', null, ['li', 'zhao']],
    ['a department', 'admin', 'D1', ['li']],
    ['one’s own department', 'manager2', null, ['zhao']],
    ['a person', 'manager1', 'li', ['li']],
  ])('of %s is what counting one by one gives', async (_, viewer, unit, people) => {
    const told = (await report(viewer, unit))!;
    expect(told.minimum).toBe(20);
    for (const script of scripts) {
      const { uses: n, rises, share } = told.guides.find(({ guide }) => guide.id === script.id)!;
      expect({ uses: n, rises, share }).toEqual(naive(({ guides }) => guides.includes(script.id), people));
    }
    for (const { category, uses: n, rises, share } of told.categories) {
      expect({ uses: n, rises, share }).toEqual(
        naive(({ categories }) => categories.includes(category.id), people),
      );
    }
    const first = told.guides.find(({ guide }) => guide.id === scripts[0]!.id)!;
    expect(first).toMatchObject({ useful: 4 * people.length, notUseful: 2 * people.length });
    expect(told.guides.map(({ guide }) => guide.id)).not.toContain((await list('STAGE_ADVICE'))[0]!.id);
  });

  test('of a unit outside the scope is nobody’s', async () => {
    await expect(report('manager1', 'D2')).rejects.toThrow('NOT_FOUND');
  });

  test('follows what a late or voided follow-up changes', async () => {
    const customerId = await sales.customer('wang');
    const shown = { guidesShown: [scripts[0]!.id] };
    const first = await followUp('wang', customerId, { stage: 'EVALUATING' });
    await followUp('wang', customerId, { stage: 'ENGAGED', ...shown });
    const risesOf = async (): Promise<[number, number | null]> => {
      const { uses: n, rises } = (await report('admin'))!.guides.find(
        ({ guide }) => guide.id === scripts[0]!.id,
      )!;
      return [n, rises];
    };
    const [n, rises] = await risesOf();
    // A late call before it, at a lower stage, makes a rise of it once the higher one is void.
    await sales.mutate('wang', 'voidFact', { factId: first.followUp.id, reason: '记错了' }, 'fact { id }');
    expect(await risesOf()).toEqual([n, rises]);
    await followUp('admin', customerId, {
      stage: 'UNAWARE',
      backfill: true,
      repId: sales.ids.get('wang'),
      at: new Date(Date.parse(sales.api.clock.now()) - 1_500).toISOString(),
    });
    expect(await risesOf()).toEqual([n, rises! + 1]);
  });

  test('is read by managers and administrators, for a year at most', async () => {
    const token = await sales.api.signIn('li', 'password-of-li');
    const { errors } = await sales.api.ask(
      '{ guideEffectiveness(from: "2026-06-01", to: "2026-06-30") { minimum } }',
      {},
      { token },
    );
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    const admin = await sales.api.signIn('admin', 'admin-password');
    for (const [from, to] of [
      ['2026-06-30', '2026-06-01'],
      ['2025-01-01', '2026-06-01'],
    ]) {
      const answer = await sales.api.ask(
        `{ guideEffectiveness(from: "${from}", to: "${to}") { minimum } }`,
        {},
        { token: admin },
      );
      expect(answer.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('the desk’s rates are the company’s, of entries with 20 uses or more', async () => {
    const { guideRates } = await ask<{
      guideRates: { guide: { id: string }; uses: number; share: number }[];
    }>('li', '{ guideRates { guide { id } uses share } }');
    const told = (await report('admin'))!.guides.filter(({ share }) => share !== null);
    expect(guideRates).toEqual(told.map(({ guide, uses: n, share }) => ({ guide, uses: n, share })));
  });

  test('a list of customers tells the marks of all of them in one statement', async () => {
    const token = await sales.api.signIn('li', 'password-of-li');
    const statements = (first: number): Promise<number> =>
      statementsOf(() =>
        sales.api.ask(
          `{ customers(first: ${first}) { nodes { id guideMarks { useful guide { id } } } } }`,
          {},
          { token },
        ),
      );
    expect(await statements(10)).toBe(await statements(1));
  });
});
