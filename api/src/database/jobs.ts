/**
 * Work that one process does at a time, whichever: its row in table job says who (the fence, a number that grows with
 * every holder) and until when. Each of its transactions writes that row first, so that whoever lost it writes nothing.
 */
import { epochOfInstant, instantAtEpoch, type Day, type Instant } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import { toDateTime } from './date-time';
import { inTransaction, type Database, type Sql } from './sql';

/**
 * counts: facts/apply-counts.ts; changes: facts/log-changes.ts; imports: imports/run-imports.ts; import_rows:
 * imports/clear-rows.ts; releases: claims/release-due.ts; leads: leads/pass-leads.ts; carriers: facts/refold-carriers.ts.
 */
export type JobName = 'counts' | 'changes' | 'imports' | 'import_rows' | 'releases' | 'leads' | 'carriers';

export type HeldJob = {
  /** One transaction of the job; `cursor`: the place where an earlier one left it, `leaveAt`: leaves it elsewhere. */
  step<R>(
    work: (tx: Sql, cursor: string | null, leaveAt: (cursor: string) => Promise<void>) => Promise<R>,
  ): Promise<R>;
};

const LEASE_MS = 30_000;
const FREE = toDateTime('2000-01-01T00:00:00.000Z');

/** Another process took the job over: what this one began is rolled back. */
class JobLost extends Error {
  constructor(name: JobName) {
    super(`another process took over ${name}`);
  }
}

const leaseFrom = (now: Instant): string => toDateTime(instantAtEpoch(epochOfInstant(now) + LEASE_MS));

const take = (db: Database, clock: Clock, name: JobName): Promise<number | null> =>
  inTransaction(db, async (tx) => {
    const now = clock.now();
    const { affectedRows } = await tx.run(
      'UPDATE job SET fence = fence + 1, lease_until = ? WHERE name = ? AND lease_until <= ?',
      [leaseFrom(now), name, toDateTime(now)],
    );
    if (affectedRows === 0) return null;
    const [row] = await tx.rows<{ fence: number }>('SELECT fence FROM job WHERE name = ?', [name]);
    return row!.fence;
  });

/** Holds the job for the length of `work`; null: another process holds it, or took it over. */
export async function holdJob<R>(
  db: Database,
  clock: Clock,
  name: JobName,
  work: (job: HeldJob) => Promise<R>,
): Promise<R | null> {
  const fence = await take(db, clock, name);
  if (fence === null) return null;
  const step: HeldJob['step'] = (inside) =>
    inTransaction(db, async (tx) => {
      const { affectedRows } = await tx.run('UPDATE job SET lease_until = ? WHERE name = ? AND fence = ?', [
        leaseFrom(clock.now()),
        name,
        fence,
      ]);
      if (affectedRows === 0) throw new JobLost(name);
      const [row] = await tx.rows<{ job_cursor: string | null }>(
        'SELECT job_cursor FROM job WHERE name = ?',
        [name],
      );
      return inside(tx, row!.job_cursor, async (cursor) => {
        await tx.run('UPDATE job SET job_cursor = ? WHERE name = ?', [cursor, name]);
      });
    });
  try {
    return await work({ step });
  } catch (error) {
    if (error instanceof JobLost) return null;
    throw error;
  } finally {
    await db.run('UPDATE job SET lease_until = ? WHERE name = ? AND fence = ?', [FREE, name, fence]);
  }
}

/** For whatever changes what a day's work rests on: what is done of it counts no longer, and it begins anew. */
export const workAgain = (tx: Sql, name: JobName, day: Day): Promise<unknown> =>
  tx.run('UPDATE job_run SET finished_at = NULL, done_to = 0 WHERE name = ? AND day = ?', [name, day]);
