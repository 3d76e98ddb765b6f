/** Customers that merges and their undos have brought together, folded as one (docs/rules/merge.md). */
import { addDays, type Day, type Instant } from '../time/day';
import { compareFacts, foldedFacts } from './fact';
import {
  mergeChanges,
  stretchesOf,
  survivorOf,
  type Histories,
  type MergeChange,
  type Stretch,
} from './merges';
import { noPhoneHistories, type PhoneHistories } from './phone-history';
import {
  foldTimeline,
  foldWindow,
  kindOf,
  lastContactOf,
  lastEffectiveDayOf,
  sameCoordinates,
  withJudgements,
  type Contact,
  type FoldSettings,
  type Interval,
  type Timeline,
  type Told,
} from './timeline';

/** Stretches of days one after the other; what goes on in the next as it was goes on in one interval. */
function joined(parts: readonly Interval[][]): Interval[] {
  const intervals: Interval[] = [];
  for (const interval of parts.flat()) {
    const last = intervals.at(-1);
    if (last && addDays(last.to, 1) === interval.from && sameCoordinates(last, interval))
      last.to = interval.to;
    else intervals.push(interval);
  }
  return intervals;
}

/** Whoever comes back by an undo is owned anew from that day, by the one who owned it before. */
function ownershipSince(
  ownership: Timeline['ownership'],
  back: { day: Day; at: Instant } | null,
): Timeline['ownership'] {
  if (!ownership || !back || ownership.sinceAt >= back.at) return ownership;
  return { ...ownership, since: back.day, sinceAt: back.at };
}

/**
 * Folds customers that merges and their undos have brought together (and others beside them): from a merge's day on
 * the survivor, with its own owner, source and attributes, folds both histories, and the other is absent; from an
 * undo's day on each folds its own again. Before, both stand as they were. A contact is what it was to the customer that
 * its day's history counted for. `phones`: by customer, histories of the numbers that it ever had.
 */
export function foldTogether(
  histories: Histories,
  settings: FoldSettings,
  phones: ReadonlyMap<number, PhoneHistories> = new Map(),
): Map<number, Timeline> {
  const phonesOf = (customerId: number): PhoneHistories => phones.get(customerId) ?? noPhoneHistories;
  const timelines = new Map(
    [...histories].map(([customerId, facts]) => [
      customerId,
      foldTimeline(facts, settings, phonesOf(customerId)),
    ]),
  );
  const changes = mergeChanges(histories);
  if (changes.length === 0) return timelines;

  const concerned = new Set(changes.flatMap(({ customerId, into }) => [customerId, ...(into ? [into] : [])]));
  const stretches = stretchesOf(histories, changes);
  const orderOf = new Map(
    [...histories].map(([customerId, facts]) => [
      customerId,
      new Map(foldedFacts(facts).map(({ no }, place) => [no, place])),
    ]),
  );
  const contacts = new Map<number, Contact[]>([...concerned].map((customerId) => [customerId, []]));
  const parents = new Map<number, number>();
  for (const { customerId, into } of changes) {
    if (into === null) parents.delete(customerId);
    else parents.set(customerId, into);
  }

  for (const customerId of concerned) {
    const own = timelines.get(customerId)!;
    const present = stretches.get(customerId)!.filter(({ members }) => members.length > 0);
    const folds = present.map((stretch) => {
      const compare = (a: Told, b: Told): number => compareTold(a, b, customerId);
      const told = stretch.members
        .flatMap((member) =>
          foldedFacts(histories.get(member)!).map((fact): Told => ({
            fact,
            of: member === customerId ? null : member,
          })),
        )
        .sort(compare);
      // Of a number that several of them carry they have the same history.
      const theirPhones = new Map(stretch.members.flatMap((member) => [...phonesOf(member)]));
      const ordered = withJudgements(told, theirPhones, compare);
      return { stretch, folded: foldWindow(ordered, stretch, settings) };
    });
    for (const { stretch, folded } of folds) {
      for (const { of, contact } of folded.contacts) {
        if ((stretch.from === null || contact.day >= stretch.from) && contact.day <= stretch.to)
          contacts.get(of ?? customerId)!.push(contact);
      }
    }
    own.intervals = joined(folds.map(({ folded }) => folded.intervals));
    own.away = daysAway(changes, stretches.get(customerId)!, customerId);
    const last = folds.at(-1);
    if (parents.has(customerId) || !last) {
      own.mergedInto = survivorOf(parents, customerId);
      own.ownership = null;
      continue;
    }
    const { running } = last.folded;
    own.stage = running.stage;
    own.highestStage = running.highestStage;
    own.lastContact = lastContactOf(last.folded);
    own.lastEffectiveDay = lastEffectiveDayOf(last.folded);
    own.kind = kindOf(last.folded, own.intervals.at(-1)?.holderId);
    own.ownership = ownershipSince(own.ownership, cameBack(changes, stretches.get(customerId)!, customerId));
  }
  for (const [customerId, classified] of contacts) {
    const order = orderOf.get(customerId)!;
    timelines.get(customerId)!.contacts = classified.sort((a, b) => order.get(a.no)! - order.get(b.no)!);
  }
  return timelines;
}

const compareTold = (a: Told, b: Told, customerId: number): number =>
  compareFacts(a.fact, b.fact) || (a.of ?? customerId) - (b.of ?? customerId);

/** A customer is merged away only by a change of its own: the last one of the first such day says into which. */
function daysAway(
  changes: readonly MergeChange[],
  stretches: readonly Stretch[],
  customerId: number,
): Timeline['away'] {
  return stretches.flatMap(({ from, to, members }) => {
    if (members.length > 0 || from === null) return [];
    const change = changes.findLast((one) => one.customerId === customerId && one.day <= from)!;
    return [{ from, to, into: change.into! }];
  });
}

/** The undo that ended the last days on which it was merged away; null: it never was at the end of a day. */
function cameBack(
  changes: readonly MergeChange[],
  stretches: readonly Stretch[],
  customerId: number,
): MergeChange | null {
  const away = stretches.findLastIndex(({ members }) => members.length === 0);
  const back = away < 0 ? undefined : stretches[away + 1]?.from;
  if (!back) return null;
  return changes.findLast((change) => change.customerId === customerId && change.day === back) ?? null;
}
