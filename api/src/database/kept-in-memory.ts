/** Rows that most requests name, kept in memory per process and read again when they are older than `maxAge`. */
import type { DataSource } from 'typeorm';
import { monotonic } from '../clock';
import type { Database, Sql } from './sql';

type Kept<T> = { reading: Promise<T>; ready: T | null; readAt: number };

export type KeptInMemory<T, Args extends unknown[]> = {
  current(db: Database, ...args: Args): Promise<T>;
  /** What is known at once; null while it is read. */
  known(db: Database, ...args: Args): T | null;
  forget(db: Database): void;
};

/** `maxAge` in milliseconds: how late another process' change may be seen. */
export function keptInMemory<T, Args extends unknown[] = []>(
  maxAge: number,
  read: (sql: Sql, ...args: Args) => Promise<T>,
): KeptInMemory<T, Args> {
  const caches = new WeakMap<DataSource, Kept<T>>();
  const forget = (db: Database): void => {
    caches.delete(db.dataSource);
  };
  const kept = (db: Database, args: Args): Kept<T> => {
    const present = caches.get(db.dataSource);
    if (present && monotonic() - present.readAt < maxAge) return present;
    const fresh: Kept<T> = { reading: read(db, ...args), ready: null, readAt: monotonic() };
    caches.set(db.dataSource, fresh);
    fresh.reading.then(
      (value) => (fresh.ready = value),
      () => {
        if (caches.get(db.dataSource) === fresh) forget(db);
      },
    );
    return fresh;
  };
  return {
    current: (db, ...args) => kept(db, args).reading,
    known: (db, ...args) => kept(db, args).ready,
    forget,
  };
}
