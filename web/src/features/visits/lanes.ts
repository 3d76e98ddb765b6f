/** How visits stand beside each other in a column of the calendar: those that overlap share its width. */

export type Span = { from: number; to: number };
export type Lane = { lane: number; lanes: number };

/** In order of `from`. Minutes of the day. */
export function lanesOf(spans: readonly Span[]): Lane[] {
  const placed: Lane[] = [];
  let group: number[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const index of group) placed[index]!.lanes = ends.length;
    group = [];
    ends = [];
  };
  spans.forEach(({ from, to }, index) => {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    placed[index] = { lane, lanes: 1 };
    group.push(index);
  });
  close();
  return placed;
}
