/** A page of what happened to a customer, newest first, in the reverse of the order in which facts fold. */
import { compareFacts, type Fact } from '@erp/domain/facts/fact';
import type { Context } from '../context';
import { decodeCursor, encodeCursor, parts as place } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { history, isShown, type FactView } from './history';
import { parts } from './parts';

export type TimelinePage = {
  nodes: FactView[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const key = ({ history: { customerId }, fact: { no } }: FactView): string => `${customerId}.${no}`;

/**
 * A customer's facts are one range of a few hundred rows at most, and each needs the others: read whole, cut here. What
 * was recorded on customers that are merged into it is told with it.
 */
export async function timelinePage(
  ctx: Context,
  customerId: number,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<TimelinePage> {
  const merged = (await ctx.load(parts, customerId)) ?? [];
  const histories = await Promise.all([customerId, ...merged].map((id) => ctx.load(history, id)));
  const newestFirst = histories
    .flatMap((own) => own?.facts.filter(isShown).map((fact): FactView => ({ history: own, fact })) ?? [])
    // A merge is told once: as the survivor has it.
    .filter(({ history: own, fact }) => !(isMerge(fact) && own.customerId !== customerId && !fact.survives))
    .sort((a, b) => compareFacts(b.fact, a.fact) || b.history.customerId - a.history.customerId);
  const after = decodeCursor<{ of: number; no: number }>(args.after, { of: place.number, no: place.number });
  const start = after ? newestFirst.findIndex((view) => key(view) === `${after.of}.${after.no}`) + 1 : 0;
  const first = pageSize(args.first);
  const shown = newestFirst.slice(start, start + first);
  const last = shown.at(-1);
  return {
    nodes: shown,
    pageInfo: {
      hasNextPage: newestFirst.length > start + first,
      endCursor: last ? encodeCursor({ of: last.history.customerId, no: last.fact.no }) : null,
    },
  };
}

const isMerge = (fact: Fact): fact is Fact<'MERGE' | 'UNMERGE'> =>
  fact.kind === 'MERGE' || fact.kind === 'UNMERGE';
