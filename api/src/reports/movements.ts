/** Changes of stage inside a period, which the two ends of a process cannot show, and the contacts that made them. */
import { STAGES, stageLevel } from '@erp/domain/follow-ups/vocabulary';
import type { Context } from '../context';
import {
  countMovementRows,
  countMovements,
  movementRows,
  type MovementCount,
  type MovementRow,
} from '../facts/measures-movements';
import type { QueryMovementContactsArgs } from '../generated/schema-types';
import { requirePeriod } from '../graphql/refused-question';
import { contactPage, type ContactPage } from './contact-page';
import type { ProcessSource } from './process';
import { measureFilter } from './report-filter';
import { reportUnit } from '../identity/report-unit';

/** First stages, then first stages after a lapse, then by the stage before, then by the stage after. */
function placeOf({ from, to, afterLapse }: MovementCount): number {
  const start = from === null ? (afterLapse ? 1 : 0) : stageLevel(from) + 3;
  return start * STAGES.length + stageLevel(to);
}

export async function movements(ctx: Context, { unit, from, to, filter }: ProcessSource) {
  const counts = await countMovements(ctx, { unitId: unit, from, to, filter });
  return counts
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ n, ...movement }) => ({ ...movement, count: n }));
}

export type MovementPage = ContactPage<MovementRow>;

export async function movementContacts(ctx: Context, args: QueryMovementContactsArgs): Promise<MovementPage> {
  const { from, to } = args;
  requirePeriod(ctx, from, to);
  const unitId = reportUnit(ctx, args.unitId, to);
  const list = {
    unitId,
    from,
    to,
    filter: measureFilter(args.filter),
    stageFrom: args.stageFrom ?? null,
    firstStages: args.firstStages ?? false,
    afterLapse: args.afterLapse ?? false,
    stageTo: args.stageTo ?? null,
  };
  return contactPage(args, {
    read: (page) => movementRows(ctx, list, page),
    count: () => countMovementRows(ctx, list),
  });
}
