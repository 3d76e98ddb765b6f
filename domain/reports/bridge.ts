/**
 * How the holdings of a unit came from one end of a period to the other, each customer once (docs/rules/process.md).
 * A line is a few questions about the two ends; the number and the list behind it ask the same ones.
 */

/** Where a customer is at one end, seen from a unit: held below it, elsewhere, or nowhere. */
export type Place = 'HERE' | 'ELSEWHERE' | 'ABSENT';

/** A customer at both ends, seen from a unit. */
export type Crossing = {
  before: Place;
  after: Place;
  /** The same person or pool holds it at both ends: only its place in the tree may have changed. */
  sameHolder: boolean;
  /** What it came from or went to is a pool. */
  otherIsPool: boolean;
  /** Absent before, but entered earlier still: a merge took it away and its undo brought it back. */
  existedEarlier: boolean;
};

type Line = Partial<Crossing>;

/** What is left out of a line does not matter to it. */
export const bridgeLines = {
  HELD_BEFORE: { before: 'HERE' },
  CREATED: { before: 'ABSENT', after: 'HERE', existedEarlier: false },
  FROM_POOL: { before: 'ELSEWHERE', after: 'HERE', sameHolder: false, otherIsPool: true },
  FROM_OTHER_UNIT: { before: 'ELSEWHERE', after: 'HERE', sameHolder: false, otherIsPool: false },
  MOVED_IN_WITH_HOLDER: { before: 'ELSEWHERE', after: 'HERE', sameHolder: true },
  BROUGHT_BACK: { before: 'ABSENT', after: 'HERE', existedEarlier: true },
  TO_POOL: { before: 'HERE', after: 'ELSEWHERE', sameHolder: false, otherIsPool: true },
  TO_OTHER_UNIT: { before: 'HERE', after: 'ELSEWHERE', sameHolder: false, otherIsPool: false },
  MOVED_OUT_WITH_HOLDER: { before: 'HERE', after: 'ELSEWHERE', sameHolder: true },
  MERGED_OR_DELETED: { before: 'HERE', after: 'ABSENT' },
  HELD_AFTER: { after: 'HERE' },
} as const satisfies Record<string, Line>;

export type BridgeLine = keyof typeof bridgeLines;
export const BRIDGE_LINES = Object.keys(bridgeLines) as BridgeLine[];

const answers = (line: Line, crossing: Crossing): boolean =>
  (Object.keys(line) as (keyof Line)[]).every((question) => line[question] === crossing[question]);

/** The lines that count the customer: at one end, at the other, and why the two differ. */
export const linesOf = (crossing: Crossing): BridgeLine[] =>
  BRIDGE_LINES.filter((name) => answers(bridgeLines[name], crossing));
