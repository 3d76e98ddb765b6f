/** Which merges of duplicates, and which undos, are recorded (docs/rules/merge.md). What is recorded all the same is told by facts/merges.ts. */
import type { Fact } from '../facts/fact';
import { mergeChanges, survivorOf, type Histories, type MergeChange } from '../facts/merges';
import { epochOfInstant, instantAtEpoch, type Instant } from '../time/day';

/** So many customers are folded together at most. */
export const MAX_MERGED = 50;

export type MergeRefusal = {
  code: 'MERGED_ALREADY' | 'MERGED_AWAY' | 'MERGE_IN_CIRCLE' | 'MERGE_CONFLICTS' | 'NOT_MERGED';
  /** The customer that the refusal names. */
  customerId: number;
};

function standingAt(changes: readonly MergeChange[], at: Instant): Map<number, number> {
  const parents = new Map<number, number>();
  for (const { customerId, into, at: told } of changes) {
    if (told > at) break;
    if (into === null) parents.delete(customerId);
    else parents.set(customerId, into);
  }
  return parents;
}

const isSame = (a: MergeChange, b: MergeChange): boolean => a.customerId === b.customerId && a.no === b.no;

/** The customer that this one is part of at that moment; null: it is itself. */
export const mergedIntoAt = (histories: Histories, customerId: number, at: Instant): number | null =>
  standingAt(mergeChanges(histories), at).get(customerId) ?? null;

/** What happens now happens after every merge and undo that was recorded before, though in the same millisecond. */
export function afterAllMerges(histories: Histories, now: Instant): Instant {
  const last = [...histories.values()]
    .flat()
    .filter(({ kind }) => kind === 'MERGE' || kind === 'UNMERGE')
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last === undefined || last < now ? now : instantAtEpoch(epochOfInstant(last) + 1);
}

/** A merge or an undo that holds takes nothing from what was recorded before; `fact` is that of the customer that is merged away. */
export function checkMerge(
  histories: Histories,
  customerId: number,
  fact: Fact<'MERGE' | 'UNMERGE'>,
): MergeRefusal | null {
  const before = mergeChanges(histories);
  const after = mergeChanges(new Map([...histories, [customerId, [...histories.get(customerId)!, fact]]]));
  const parents = standingAt(before, fact.at);
  const { otherId } = fact;
  if (fact.kind === 'MERGE') {
    const parent = parents.get(customerId);
    if (parent !== undefined) return { code: 'MERGED_ALREADY', customerId: survivorOf(parents, parent) };
    if (survivorOf(parents, otherId) === customerId) return { code: 'MERGE_IN_CIRCLE', customerId: otherId };
    if (parents.has(otherId)) return { code: 'MERGED_AWAY', customerId: survivorOf(parents, otherId) };
  } else if (parents.get(customerId) !== otherId) return { code: 'NOT_MERGED', customerId };
  const holds = after.some((change) => change.customerId === customerId && change.no === fact.no);
  return holds ? lost(before, after) : { code: 'MERGE_CONFLICTS', customerId: otherId };
}

/** A void, or its undo, takes the effect from no other merge or undo; `target`: the fact of the customer that is merged away. */
export function checkMergeVoid(
  before: Histories,
  after: Histories,
  target: { customerId: number; no: number },
): MergeRefusal | null {
  const others = mergeChanges(before).filter(
    ({ customerId, no }) => customerId !== target.customerId || no !== target.no,
  );
  return lost(others, mergeChanges(after));
}

function lost(before: readonly MergeChange[], after: readonly MergeChange[]): MergeRefusal | null {
  const gone = before.find((change) => !after.some((one) => isSame(one, change)));
  return gone ? { code: 'MERGE_CONFLICTS', customerId: gone.customerId } : null;
}
