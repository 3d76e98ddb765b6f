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

/** `stream`: independent histories under one seed (a customer's number, say). */
export function chanceOf(seed: number, stream: number): Chance {
  const random = xoroshiro128plus(Math.imul(seed ^ 0x9e3779b9, stream * 2 + 1) ^ stream);
  const fraction = (): number => uniformFloat64(random);
  const between = (from: number, to: number): number => uniformInt(random, from, to);
  const weightedItem = <T>(items: readonly T[], weightOf: (item: T) => number): T => {
    let left = fraction() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return items.at(-1)!;
  };
  return {
    happens: (probability) => fraction() < probability,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    weighted: <K extends string>(weights: Partial<Record<K, number>>): K =>
      weightedItem(Object.entries(weights) as [K, number][], ([, weight]) => weight)[0],
    weightedItem,
  };
}
