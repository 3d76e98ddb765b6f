/** Batches what resolvers ask for one by one: one statement per loader and level of the query, whatever the number of rows. */
import DataLoader from 'dataloader';
import type { Context } from '../context';

type Key = string | number;

/** Values of a module by key; keys without a value are left out of the map. */
export type Loader<K extends Key, V> = {
  batch: (ctx: Context, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
};

export type Loads = {
  <K extends Key, V>(loader: Loader<K, V>, key: K): Promise<V | null>;
  /** Loads what will be asked for, so that it is known when a row asks: a promise per row and field costs more than the row. */
  ahead<K extends Key, V>(loader: Loader<K, V>, keys: readonly K[]): Promise<void>;
  /** A value that another statement gave along with its own rows; null: there is none. */
  give<K extends Key, V>(loader: Loader<K, V>, key: K, value: V | null): void;
  /** What was loaded ahead or given; undefined: it was not. */
  known<K extends Key, V>(loader: Loader<K, V>, key: K): V | null | undefined;
};

export const loader = <K extends Key, V>(batch: Loader<K, V>['batch']): Loader<K, V> => ({ batch });

/** One map per request: what was loaded once is not asked for again. `ctx` is told late, as it holds the loads itself. */
export function startLoads(ctx: () => Context): Loads {
  const started = new Map<unknown, DataLoader<Key, unknown>>();
  const loadedAhead = new Map<unknown, Map<Key, unknown>>();

  const known = <K extends Key, V>(of: Loader<K, V>, key: K): V | null | undefined =>
    loadedAhead.get(of)?.get(key) as V | null | undefined;

  const load = <K extends Key, V>(of: Loader<K, V>, key: K): Promise<V | null> => {
    const value = known(of, key);
    if (value !== undefined) return Promise.resolve(value);
    let own = started.get(of);
    if (!own) {
      own = new DataLoader<Key, unknown>(async (keys) => {
        const values = await of.batch(ctx(), keys as readonly K[]);
        return keys.map((one) => values.get(one as K) ?? null);
      });
      started.set(of, own);
    }
    return own.load(key) as Promise<V | null>;
  };

  const valuesOf = (of: unknown): Map<Key, unknown> => {
    let values = loadedAhead.get(of);
    if (!values) loadedAhead.set(of, (values = new Map<Key, unknown>()));
    return values;
  };

  const give = <K extends Key, V>(of: Loader<K, V>, key: K, value: V | null): void => {
    valuesOf(of).set(key, value);
  };

  const ahead = async <K extends Key, V>(of: Loader<K, V>, keys: readonly K[]): Promise<void> => {
    const values = valuesOf(of);
    const missing = [...new Set(keys)].filter((key) => !values.has(key));
    if (missing.length === 0) return;
    const found = await of.batch(ctx(), missing);
    for (const key of missing) values.set(key, found.get(key) ?? null);
  };

  return Object.assign(load, { ahead, give, known });
}
