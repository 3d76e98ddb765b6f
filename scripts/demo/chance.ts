/** Seeded chance: the same seed gives the same history on every machine. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Chance = {
  /** True with this probability. */
  happens(probability: number): boolean;
  /** An integer of [from, to]. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** One of the keys, by its weight. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K;
  /** One of the items, by its weight. */
  weightedItem<T>(items: readonly T[], weightOf: (item: T) => number): T;
};

type Weights = Partial<Record<string, number>>;
const keptEntries = new WeakMap<Weights, [string, number][]>();

/** Of weights that are constants the same list each time. */
function entriesOf(weights: Weights): [string, number][] {
  let entries = keptEntries.get(weights);
  if (!entries) {
    entries = Object.entries(weights) as [string, number][];
    keptEntries.set(weights, entries);
  }
  return entries;
}

const weightOfEntry = ([, weight]: [string, number]): number => weight;

function weightedItem<T>(fraction: number, items: readonly T[], weightOf: (item: T) => number): T {
  let sum = 0;
  for (const item of items) sum += weightOf(item);
  let left = fraction * sum;
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return items.at(-1)!;
}

/** `stream`: independent histories under one seed (a customer's number, say). */
export function chanceOf(seed: number, stream: number): Chance {
  const random = xoroshiro128plus(Math.imul(seed ^ 0x9e3779b9, stream * 2 + 1) ^ stream);
  return {
    happens: (probability) => uniformFloat64(random) < probability,
    between: (from, to) => uniformInt(random, from, to),
    pick: (items) => items[uniformInt(random, 0, items.length - 1)]!,
    weighted: <K extends string>(weights: Partial<Record<K, number>>): K =>
      weightedItem(uniformFloat64(random), entriesOf(weights), weightOfEntry)[0] as K,
    weightedItem: (items, weightOf) => weightedItem(uniformFloat64(random), items, weightOf),
  };
}
