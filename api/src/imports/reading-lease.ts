/**
 * While a process reads a file, the file's import says until when that process is taken to be alive. A reader that died is
 * so found out within a minute, and one whose import was cancelled meanwhile learns of it.
 */
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import { toDateTime } from '../database/date-time';
import type { Database, Sql } from '../database/sql';
import { deleteRows } from './delete-rows';
import { FileRefused } from './file-refused';

const LEASE_MS = 60_000;
const RENEW_MS = 20_000;

export const readingUntil = (now: Instant): string =>
  toDateTime(instantAtEpoch(epochOfInstant(now) + LEASE_MS));

export type ReadingLease = {
  /** Throws once the import is no longer being read: somebody cancelled it, or it was taken for dead. */
  renew(): Promise<void>;
  end(): void;
};

/** Renews the lease even while the file waits for its turn to be parsed. */
export function holdReading(db: Sql, clock: Clock, importId: number): ReadingLease {
  const renew = async (): Promise<void> => {
    const { affectedRows } = await db.run(
      "UPDATE customer_import SET reading_until = ? WHERE id = ? AND status = 'READING'",
      [readingUntil(clock.now()), importId],
    );
    if (affectedRows === 0) throw new FileRefused('IMPORT_READING_STOPPED');
  };
  // A renewal that fails is tried again in time; the next batch of rows reports a lost lease.
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
  return { renew, end: () => clearInterval(timer) };
}

/** Imports whose reader died fail, and what it had kept of their rows is deleted. */
export async function failInterruptedReadings(db: Database, clock: Clock): Promise<void> {
  const now = toDateTime(clock.now());
  const interrupted = await db.rows<{ id: number }>(
    "SELECT id FROM customer_import WHERE status = 'READING' AND reading_until < ?",
    [now],
  );
  for (const { id } of interrupted) {
    await db.run(
      `UPDATE customer_import
          SET status = 'FAILED', failure = 'IMPORT_READING_INTERRUPTED', finished_at = ?
        WHERE id = ? AND status = 'READING' AND reading_until < ?`,
      [now, id, now],
    );
    await deleteRows(db, id);
  }
}
