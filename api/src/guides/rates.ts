/** 升级率 as the call desk shows it: of the whole company, over the last 90 days, counted at most every ten minutes. */
import { addDays, type Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { keptInMemory } from '../database/kept-in-memory';
import type { Sql } from '../database/sql';
import { currentGuides, type GuideRow } from './guide-cache';
import { effectFrom, shownByGuide } from './shown-contacts';

const DAYS = 90;
const MAX_AGE = 10 * 60_000;

type Rate = { guideId: number; uses: number; share: number };

async function countRates(sql: Sql, today: Day): Promise<Rate[]> {
  const rows = await shownByGuide(sql, { sql: 'c.day > ?', params: [addDays(today, -DAYS)] });
  return [...new Set(rows.map(({ id }) => id))].flatMap((guideId) => {
    const { uses, share } = effectFrom(rows, guideId);
    return share === null ? [] : [{ guideId, uses, share }];
  });
}

const rates = keptInMemory(MAX_AGE, countRates);

export async function guideRates(ctx: Context): Promise<{ guide: GuideRow; uses: number; share: number }[]> {
  const [counted, { byId }] = await Promise.all([
    rates.current(ctx.db, requireViewer(ctx).today),
    currentGuides(ctx.db),
  ]);
  return counted.flatMap(({ guideId, uses, share }) => {
    const guide = byId.get(guideId);
    return guide ? [{ guide, uses, share }] : [];
  });
}
