/** How fast people call the leads that they get (docs/rules/leads.md). */
import type { UnitId } from '../organization/tree';

/** Turns of a person that ended alike, so many of them. */
export type TurnCount = {
  personId: UnitId;
  end: string;
  /** He called within the limit. */
  inTime: boolean;
  /** Working minutes to the first call; null: there was none. */
  minutes: number | null;
  n: number;
};

export type FirstCalls = {
  personId: UnitId;
  received: number;
  /** Of them, those that wait for their first call. */
  waiting: number;
  calledInTime: number;
  passedOn: number;
  /** Of the turns in which he called; of an even number the lower of the two in the middle. */
  medianMinutes: number | null;
};

function median(counts: readonly TurnCount[]): number | null {
  const called = counts.filter((one) => one.minutes !== null).sort((a, b) => a.minutes! - b.minutes!);
  let left = Math.ceil(called.reduce((sum, { n }) => sum + n, 0) / 2);
  for (const { minutes, n } of called) {
    left -= n;
    if (left <= 0) return minutes;
  }
  return null;
}

/** In the order in which people first occur. */
export function firstCalls(counts: readonly TurnCount[]): FirstCalls[] {
  const people = [...new Set(counts.map(({ personId }) => personId))];
  return people.map((personId) => {
    const own = counts.filter((one) => one.personId === personId);
    const sum = (of: (one: TurnCount) => boolean): number =>
      own.filter(of).reduce((total, { n }) => total + n, 0);
    return {
      personId,
      received: sum(() => true),
      waiting: sum(({ end }) => end === 'OPEN'),
      calledInTime: sum(({ inTime }) => inTime),
      passedOn: sum(({ end }) => end === 'PASSED'),
      medianMinutes: median(own),
    };
  });
}
