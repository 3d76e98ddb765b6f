/** Two sides under the same load, in turns, so that whatever the machine does besides meets both. */
import { load, timesOf, type Request, type Times } from './load';

export type Side = { address: string; next: () => Request };

export type Sides = { ours: Side; baseline: Side; statements: number | null };

export type Compared = { connections: number; ours: Times; baseline: Times; statements: number | null };

/**
 * Of each number of connections: for how long both sides are asked before anything is measured, how many rounds of each
 * side there are, and how long one takes. A server that has just started runs most of its code uncompiled: a follow-up
 * takes it twice as long as after some thousand of them.
 */
export type Effort = readonly {
  connections: number;
  warmUpMs: number;
  rounds: number;
  milliseconds: number;
}[];

const SLOW_MS = 1_000;

/** `open`: both sides, signed in anew. */
export async function compare(
  open: () => Promise<Sides>,
  effort: Effort,
  onProgress: (progress: string) => void,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const { connections, warmUpMs, rounds, milliseconds } of effort) {
    const { ours, baseline, statements } = await open();
    const run = (side: Side, forMs = milliseconds): Promise<number[]> =>
      load(side.address, side.next, { connections, milliseconds: forMs });
    await run(ours, warmUpMs);
    const first = await run(baseline, warmUpMs);
    // What takes seconds does not get faster by being warm: once is enough.
    const isSlow = timesOf(first).median > SLOW_MS;
    const own: number[] = [];
    const base: number[] = isSlow ? first : [];
    for (let round = 1; round <= rounds; round += 1) {
      own.push(...(await run(ours)));
      if (!isSlow) base.push(...(await run(baseline)));
      onProgress(`${connections} × ${round}/${rounds}`);
    }
    compared.push({ connections, ours: timesOf(own), baseline: timesOf(base), statements });
  }
  return compared;
}
