/**
 * Which customer is merged into which at the end of each day, told from the merges and undos of customers that belong
 * together (docs/rules/merge.md). Every set of facts has one answer, whatever the order in which they were entered.
 */
import { addDays, FAR_FUTURE_DAY, type Day, type Instant } from '../time/day';
import { compareFacts, foldedFacts, type Fact } from './fact';

/** Facts of customers that are folded together, by customer. */
export type Histories = ReadonlyMap<number, readonly Fact[]>;

/** From the day's end on the customer is merged into another one, or is itself again. */
export type MergeChange = {
  customerId: number;
  /** The fact of the customer that is merged away. */
  no: number;
  day: Day;
  at: Instant;
  into: number | null;
};

/** Merged customer → the one it was merged into. */
type Parents = ReadonlyMap<number, number>;

/** The one that a customer's history counts for: itself, or where the chain of merges ends. */
export function survivorOf(parents: Parents, customerId: number): number {
  let last = customerId;
  for (let next = parents.get(last); next !== undefined; next = parents.get(last)) last = next;
  return last;
}

/**
 * The merges and undos that have an effect, in the order of the fold. A merge has none when its customer is merged away
 * already or would be merged into itself along a chain; an undo none when its merge does not hold.
 */
export function mergeChanges(histories: Histories): MergeChange[] {
  const told = [...histories]
    .flatMap(([customerId, facts]) =>
      foldedFacts(facts)
        .filter((fact): fact is Fact<'MERGE' | 'UNMERGE'> => fact.kind === 'MERGE' || fact.kind === 'UNMERGE')
        .filter(({ survives }) => !survives)
        .map((fact) => ({ customerId, fact })),
    )
    .sort((a, b) => compareFacts(a.fact, b.fact) || a.customerId - b.customerId);
  const parents = new Map<number, number>();
  const changes: MergeChange[] = [];
  for (const { customerId, fact } of told) {
    const { no, day, at, otherId } = fact;
    if (fact.kind === 'MERGE') {
      if (parents.has(customerId) || !histories.has(otherId)) continue;
      if (survivorOf(parents, otherId) === customerId) continue;
      parents.set(customerId, otherId);
      changes.push({ customerId, no, day, at, into: otherId });
    } else if (parents.get(customerId) === otherId) {
      parents.delete(customerId);
      changes.push({ customerId, no, day, at, into: null });
    }
  }
  return changes;
}

/** Days, both included, on which a customer folds the same histories: its own first. None: it is merged away. */
export type Stretch = { from: Day | null; to: Day; members: readonly number[] };

const sameMembers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Per customer: stretches without gaps, from the beginning of time on. */
export function stretchesOf(histories: Histories, changes: readonly MergeChange[]): Map<number, Stretch[]> {
  const stretches = new Map<number, Stretch[]>();
  const parents = new Map<number, number>();
  const tell = (from: Day | null): void => {
    for (const customerId of histories.keys()) {
      const members = parents.has(customerId)
        ? []
        : [
            customerId,
            ...[...histories.keys()]
              .filter((other) => other !== customerId && survivorOf(parents, other) === customerId)
              .sort((a, b) => a - b),
          ];
      const own = stretches.get(customerId);
      const last = own?.at(-1);
      if (last && sameMembers(last.members, members)) continue;
      if (last) last.to = addDays(from!, -1);
      const next = { from, to: FAR_FUTURE_DAY, members };
      if (own) own.push(next);
      else stretches.set(customerId, [next]);
    }
  };
  tell(null);
  changes.forEach(({ customerId, day, into }, index) => {
    if (into === null) parents.delete(customerId);
    else parents.set(customerId, into);
    if (changes[index + 1]?.day !== day) tell(day);
  });
  return stretches;
}
