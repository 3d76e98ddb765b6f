/**
 * How many exports a person has running, over all processes: each takes a place that it holds by a lease and renews
 * while it runs, so that one whose process was killed does not keep it for long.
 */
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Context } from '../context';

export const MAX_RUNNING = 2;
const LEASE_MS = 60_000;
const RENEW_MS = 15_000;

const slots = Array.from({ length: MAX_RUNNING }, (_, index) => index + 1);
const LONG_AGO = toDateTime(instantAtEpoch(0));

type At = Pick<Context, 'db' | 'clock'>;

const leaseEnd = (now: Instant): string => toDateTime(instantAtEpoch(epochOfInstant(now) + LEASE_MS));

export type Slot = { free: () => Promise<void> };

/** Null: all are taken. */
export async function takeSlot({ db, clock }: At, personId: number, exportId: number): Promise<Slot | null> {
  await db.run('INSERT IGNORE INTO export_slot (person_id, slot, export_id, lease_until) VALUES ?', [
    slots.map((slot) => [personId, slot, 0, LONG_AGO]),
  ]);
  for (const slot of slots) {
    const now = clock.now();
    const { affectedRows } = await db.run(
      'UPDATE export_slot SET export_id = ?, lease_until = ? WHERE person_id = ? AND slot = ? AND lease_until < ?',
      [exportId, leaseEnd(now), personId, slot, toDateTime(now)],
    );
    if (affectedRows === 0) continue;
    const setLease = (until: string) =>
      db.run('UPDATE export_slot SET lease_until = ? WHERE person_id = ? AND slot = ? AND export_id = ?', [
        until,
        personId,
        slot,
        exportId,
      ]);
    const renewal = setInterval(() => {
      // A renewal that fails is tried again before the lease is over.
      setLease(leaseEnd(clock.now())).catch(() => undefined);
    }, RENEW_MS).unref();
    return {
      free: async () => {
        clearInterval(renewal);
        await setLease(LONG_AGO);
      },
    };
  }
  return null;
}

/** Is none left, as things stand now? */
export async function areSlotsTaken({ db, clock }: At, personId: number): Promise<boolean> {
  const [row] = await db.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM export_slot WHERE person_id = ? AND lease_until >= ?',
    [personId, toDateTime(clock.now())],
  );
  return row!.n >= MAX_RUNNING;
}
