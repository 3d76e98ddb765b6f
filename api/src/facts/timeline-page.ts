/** A page of what happened to a customer, newest first, in the reverse of the order in which facts fold. */
import { compareFacts, type Fact } from '@erp/domain/facts/fact';
import type { Context } from '../context';
import { decodeCursor, encodeCursor, parts as place } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { history, isShown, type CustomerHistory, type FactView, type History } from './history';
import { parts } from './parts';

export type TimelinePage = {
  nodes: FactView[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const key = ({ history: { customerId, phoneId = 0 }, fact: { no } }: FactView): string =>
  `${customerId}.${phoneId}.${no}`;

/** A number that several of the customers carry has its history shown once. */
function withPhones(customers: readonly CustomerHistory[]): History[] {
  const phones = new Map<number, History>();
  for (const { phones: own } of customers)
    for (const one of own) if (!phones.has(one.phoneId!)) phones.set(one.phoneId!, one);
  return [...customers, ...phones.values()];
}

/**
 * A customer's facts are one range of a few hundred rows at most, and each needs the others: read whole, cut here. They
 * include those of customers that are merged into it, and of all their numbers.
 */
export async function timelinePage(
  ctx: Context,
  customerId: number,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<TimelinePage> {
  const merged = (await ctx.load(parts, customerId)) ?? [];
  const histories = await Promise.all([customerId, ...merged].map((id) => ctx.load(history, id)));
  const newestFirst = withPhones(histories.filter((own) => own !== null))
    .flatMap((own) => own.facts.filter(isShown).map((fact): FactView => ({ history: own, fact })))
    // A merge is told once: as the survivor has it.
    .filter(({ history: own, fact }) => !(isMerge(fact) && own.customerId !== customerId && !fact.survives))
    .sort(
      (a, b) =>
        compareFacts(b.fact, a.fact) ||
        b.history.customerId - a.history.customerId ||
        (b.history.phoneId ?? 0) - (a.history.phoneId ?? 0),
    );
  const after = decodeCursor<{ of: number; phone: number; no: number }>(args.after, {
    of: place.number,
    phone: place.number,
    no: place.number,
  });
  const start = after
    ? newestFirst.findIndex((view) => key(view) === `${after.of}.${after.phone}.${after.no}`) + 1
    : 0;
  const first = pageSize(args.first);
  const shown = newestFirst.slice(start, start + first);
  const last = shown.at(-1);
  return {
    nodes: shown,
    pageInfo: {
      hasNextPage: newestFirst.length > start + first,
      endCursor: last
        ? encodeCursor({ of: last.history.customerId, phone: last.history.phoneId ?? 0, no: last.fact.no })
        : null,
    },
  };
}

const isMerge = (fact: Fact): fact is Fact<'MERGE' | 'UNMERGE'> =>
  fact.kind === 'MERGE' || fact.kind === 'UNMERGE';
