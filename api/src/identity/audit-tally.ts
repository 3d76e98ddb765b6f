/**
 * Events for the audit log that a query causes, or that come in numbers: counted in memory and written every few seconds
 * and when the process stops, so no query writes. A process that is killed loses what it counted since.
 */
import type { DataSource } from 'typeorm';
import type { Context } from '../context';
import type { Database } from '../database/sql';
import { seriesOf, writeSeries, type AuditEntry, type AuditSeries } from './audit';

/** More at once are written together, in statements of a size that any server takes. */
const ROWS_PER_STATEMENT = 500;

const tallies = new WeakMap<DataSource, Map<string, AuditSeries>>();

/** Counts one event of the series that `parts` tell apart. */
export function tally(ctx: Context, entry: AuditEntry, parts: readonly string[]): void {
  const { dataSource } = ctx.db;
  let counted = tallies.get(dataSource);
  if (!counted) tallies.set(dataSource, (counted = new Map<string, AuditSeries>()));
  const event = seriesOf(ctx, entry, parts);
  const before = counted.get(event.key);
  if (!before) counted.set(event.key, event);
  else {
    before.times += 1;
    before.lastAt = event.lastAt;
  }
}

/** Writes what was counted so far. What cannot be written is kept for the next time. */
export async function writeTallies(db: Database): Promise<void> {
  const counted = tallies.get(db.dataSource);
  if (!counted) return;
  for (let all = [...counted.values()]; all.length > 0; all = all.slice(ROWS_PER_STATEMENT)) {
    const batch = all.slice(0, ROWS_PER_STATEMENT);
    for (const { key } of batch) counted.delete(key);
    try {
      await writeSeries(db, db, batch);
    } catch (error) {
      for (const event of batch) {
        const since = counted.get(event.key);
        counted.set(
          event.key,
          since ? { ...event, times: event.times + since.times, lastAt: since.lastAt } : event,
        );
      }
      throw error;
    }
  }
}
