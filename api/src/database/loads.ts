/** Batches what resolvers ask for one by one: one statement per loader and level of the query, whatever the number of rows. */
import DataLoader from 'dataloader';
import type { Context } from '../context';

/** Values of a module by key; keys without a value are left out of the map. */
export type Loader<K extends string | number, V> = {
  batch: (ctx: Context, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
};

export type Loads = <K extends string | number, V>(loader: Loader<K, V>, key: K) => Promise<V | null>;

export const loader = <K extends string | number, V>(batch: Loader<K, V>['batch']): Loader<K, V> => ({
  batch,
});

/** One map per request: what was loaded once is not asked for again. `ctx` is told late, as it holds the loads itself. */
export function startLoads(ctx: () => Context): Loads {
  const started = new Map<unknown, DataLoader<string | number, unknown>>();
  return <K extends string | number, V>(of: Loader<K, V>, key: K): Promise<V | null> => {
    let own = started.get(of);
    if (!own) {
      own = new DataLoader<string | number, unknown>(async (keys) => {
        const values = await of.batch(ctx(), keys as readonly K[]);
        return keys.map((one) => values.get(one as K) ?? null);
      });
      started.set(of, own);
    }
    return own.load(key) as Promise<V | null>;
  };
}
