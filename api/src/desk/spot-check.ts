/** 抽查: follow-ups of a unit's day for its manager to look at, those that look wrong first (docs/rules/desk.md). */
import { checkedDay } from '@erp/domain/desk/last-workday';
import { burstsAmong, byLot, drawSample, textFindings, type Finding } from '@erp/domain/desk/spot-check';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { requireViewer, type Context } from '../context';
import { factKeyText, type FactKey } from '../follow-ups/queries';
import type { QuerySpotCheckArgs } from '../generated/schema-types';
import { present } from '../identity/scope';
import { reportUnit } from '../identity/report-unit';
import {
  comparedTexts,
  effectiveFollowUps,
  movedCallBacks,
  seenOn,
  type EffectiveRow,
} from './spot-check-queries';

/** Of so many the texts are read. */
const MOST_READ = 400;
const MOST_SHOWN = 50;

type Keyed = FactKey & { key: string };

const keyed = <R extends FactKey>(row: R): R & Keyed => ({ ...row, key: factKeyText(row) });

export type SpotCheckItemRow = Keyed & {
  formerKey: string | null;
  findings: Finding[];
  seen: boolean;
};

export type SpotCheckRow = {
  unit: UnitId;
  day: Day;
  effective: number;
  suspicious: number;
  items: SpotCheckItemRow[];
};

/** Those that came in bursts, then by lot. */
function toRead(
  effective: readonly (EffectiveRow & Keyed)[],
  bursts: ReadonlyMap<string, Finding>,
  seed: string,
) {
  const lots = byLot(seed);
  return [...effective]
    .sort((a, b) => Number(bursts.has(b.key)) - Number(bursts.has(a.key)) || lots(a, b))
    .slice(0, MOST_READ);
}

export async function spotCheck(ctx: Context, args: QuerySpotCheckArgs): Promise<SpotCheckRow> {
  const viewer = requireViewer(ctx);
  const { timeZone } = ctx.settings;
  const day = args.day ?? checkedDay(ctx.clock.now(), timeZone, workdayCalendar());
  const unitId = reportUnit(ctx, args.unitId, day);
  const scope = present(viewer);
  const seed = `${unitId} ${day}`;
  const people = ctx.tree.subtreeAtEndOfDay(unitId, day).filter((id) => ctx.tree.unit(id)?.kind === 'PERSON');

  const [effective, moved, seen] = await Promise.all([
    effectiveFollowUps(ctx, unitId, day).then((rows) => rows.map(keyed)),
    movedCallBacks(ctx.db, scope, people).then((rows) => rows.map(keyed)),
    seenOn(ctx.db, viewer.personId, day),
  ]);
  const bursts = burstsAmong(effective);
  const read = toRead(effective, bursts, seed);
  // A call-back's own follow-up is of an earlier day as a rule.
  const compared = await comparedTexts(ctx.db, scope, read, day);

  const rows = new Map<string, Omit<SpotCheckItemRow, 'seen'>>();
  for (const { former, ...one } of compared.map(keyed)) {
    const burst = bursts.get(one.key);
    rows.set(one.key, {
      customerId: one.customerId,
      no: one.no,
      key: one.key,
      formerKey: former ? factKeyText({ customerId: one.customerId, no: former.no }) : null,
      findings: [...textFindings(one, former?.texts ?? null), ...(burst ? [burst] : [])],
    });
  }
  for (const { key, customerId, no, times } of moved) {
    const row = rows.get(key) ?? { key, customerId, no, formerKey: null, findings: [] };
    rows.set(key, { ...row, findings: [...row.findings, { kind: 'CALL_BACK_MOVED', times }] });
  }
  const seenKeys = new Set(seen.map(factKeyText));
  const size = Math.min(Math.max(args.first ?? 5, 1), MOST_SHOWN);
  return {
    unit: unitId,
    day,
    effective: effective.length,
    suspicious: [...rows.values()].filter(({ findings }) => findings.length > 0).length,
    items: drawSample([...rows.values()], seed, size).map((row) => ({ ...row, seen: seenKeys.has(row.key) })),
  };
}
