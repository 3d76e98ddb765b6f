/** What came of the follow-ups in which a guide was shown (docs/rules/guides.md). */
import { GraphQLError } from 'graphql';
import { CATEGORY_OF } from '@erp/domain/guides/check-guide';
import { MIN_USES, type Effect } from '@erp/domain/guides/effect';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { addDays, endOfDay, startOfDay, type Day } from '@erp/domain/time/day';
import { currentCatalogues } from '../catalogues/catalogue-cache';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { all, stamped, type Condition } from '../facts/measures-conditions';
import { messageOf } from '../graphql/problems';
import { stampRanges } from '../identity/scope';
import { reportUnit } from '../identity/report-unit';
import { currentGuides, type GuideRow } from './guide-cache';
import { effectFrom, shownByCategory, shownByGuide } from './shown-contacts';

const MAX_DAYS = 366;

export type EffectQuestion = { unitId?: string | null; from: Day; to: Day };

type Marks = { useful: number; notUseful: number };
type GuideEffect = Effect & Marks & { guide: GuideRow };
type CategoryEffect = Effect & Marks & { category: number };

export type Effectiveness = {
  unit: UnitId;
  from: Day;
  to: Day;
  minimum: number;
  guides: GuideEffect[];
  categories: CategoryEffect[];
};

/** The contacts of the period that carry the unit in their stamp. */
function contactsIn(ctx: Context, unitId: UnitId, from: Day, to: Day): Condition {
  const { timeZone } = ctx.settings;
  const period = { start: startOfDay(from, timeZone), end: endOfDay(to, timeZone) };
  return all([
    { sql: 'c.day BETWEEN ? AND ?', params: [from, to] },
    stamped(stampRanges(ctx, unitId, from, to), period, { rep: 'c.rep_id', at: 'c.at' }),
  ]);
}

type MarkedRow = { guide_id: number; useful: number; n: number };

async function marksIn(ctx: Context, unitId: UnitId, from: Day, to: Day): Promise<MarkedRow[]> {
  const { timeZone } = ctx.settings;
  const period = { start: startOfDay(from, timeZone), end: endOfDay(to, timeZone) };
  const where = stamped(stampRanges(ctx, unitId, from, to), period, { rep: 'm.rep_id', at: 'm.at' });
  return ctx.db.rows<MarkedRow>(
    `SELECT m.guide_id, m.useful, COUNT(*) AS n
       FROM guide_mark m
      WHERE m.at BETWEEN ? AND ? AND ${where.sql}
      GROUP BY m.guide_id, m.useful`,
    [toDateTime(period.start), toDateTime(period.end), ...where.params],
  );
}

/** Marks of some of the guides, added up. */
function marksOf(rows: readonly MarkedRow[], guideIds: ReadonlySet<number>): Marks {
  const count = (useful: number): number =>
    rows
      .filter((row) => row.useful === useful && guideIds.has(row.guide_id))
      .reduce((sum, { n }) => sum + n, 0);
  return { useful: count(1), notUseful: count(0) };
}

const refused = ({ locale }: Context, why: Problem): GraphQLError =>
  new GraphQLError(messageOf(locale, why), { extensions: { code: 'BAD_USER_INPUT' } });

function requirePeriod(ctx: Context, { from, to }: EffectQuestion): void {
  if (from > to) throw refused(ctx, problem('PERIOD_REVERSED', ['to']));
  if (addDays(from, MAX_DAYS - 1) < to)
    throw refused(ctx, problem('PERIOD_TOO_LONG', ['to'], { max: MAX_DAYS }));
}

/** Null: no such unit, or outside the viewer's scope. */
export async function guideEffectiveness(ctx: Context, question: EffectQuestion): Promise<Effectiveness> {
  requirePeriod(ctx, question);
  const { from, to } = question;
  const unit = reportUnit(ctx, question.unitId, to);
  const where = contactsIn(ctx, unit, from, to);
  const [byGuide, byCategory, marked, { guides }, { items }] = await Promise.all([
    shownByGuide(ctx.db, where),
    shownByCategory(ctx.db, where),
    marksIn(ctx, unit, from, to),
    currentGuides(ctx.db),
    currentCatalogues(ctx.db),
  ]);
  const read = guides.filter(({ library }) => library !== 'STAGE_ADVICE');
  return {
    unit,
    from,
    to,
    minimum: MIN_USES,
    guides: read
      .map((guide) => ({
        guide,
        ...effectFrom(byGuide, guide.id),
        ...marksOf(marked, new Set([guide.id])),
      }))
      .filter(({ guide, uses, useful, notUseful }) => guide.active === 1 || uses + useful + notUseful > 0),
    categories: Object.values(CATEGORY_OF)
      .flatMap((catalogue) => items.filter((item) => item.catalogue === catalogue))
      .map(({ id }) => ({
        category: id,
        scripts: new Set(read.filter((guide) => guide.category_id === id).map((guide) => guide.id)),
      }))
      .filter(({ scripts }) => scripts.size > 0)
      .map(({ category, scripts }) => ({
        category,
        ...effectFrom(byCategory, category),
        ...marksOf(marked, scripts),
      })),
  };
}
