/** What the identity module does on its own, in every process: writes what was counted in memory, deletes what is old. */
import type { Logger } from 'pino';
import { dayOf, epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { monotonic, type Clock } from '../clock';
import { toDateTime } from '../database/date-time';
import type { Database, Sql } from '../database/sql';
import type { Settings } from '../settings';
import { purgeAttempts } from './attempts';
import { writeTallies } from './audit-tally';
import { purgePhonesRead, writePhonesRead } from './phones-read';

const WRITE_EVERY_MS = 5_000;
const PURGE_EVERY_MS = 60 * 60_000;
/** Rows about strangers at the door: long enough to ask about an attack, and not for ever. */
const STRANGERS_KEPT_MS = 180 * 86_400_000;

const purgeStrangers = (db: Sql, now: Instant): Promise<unknown> =>
  db.run("DELETE FROM audit WHERE kind IN ('SIGN_IN_BLOCKED', 'SIGN_IN_FAILED') AND at < ?", [
    toDateTime(instantAtEpoch(epochOfInstant(now) - STRANGERS_KEPT_MS)),
  ]);

export type UpkeepParts = { db: Database; clock: Clock; settings: Settings };

/** Writes to the audit log what was counted in memory. */
export async function writeCounted({ db, clock, settings }: UpkeepParts): Promise<void> {
  await writeTallies(db);
  await writePhonesRead(db, dayOf(clock.now(), settings.timeZone));
}

/** Deletes what is older than anybody needs. Several processes may do it at once. */
export async function purgeOld({ db, clock, settings }: UpkeepParts): Promise<void> {
  const now = clock.now();
  await purgeAttempts(db, now);
  await purgeStrangers(db, now);
  await purgePhonesRead(db, dayOf(now, settings.timeZone));
}

/** Answers how to stop: what was counted is written first. */
export function startUpkeep(parts: UpkeepParts, log: Logger): () => Promise<void> {
  let purgedAt = -Infinity;
  const run = async (): Promise<void> => {
    try {
      await writeCounted(parts);
      if (monotonic() - purgedAt < PURGE_EVERY_MS) return;
      purgedAt = monotonic();
      await purgeOld(parts);
    } catch (error) {
      log.warn({ err: error }, 'the audit log could not be brought up to date; it is tried again');
    }
  };
  let underWay: Promise<void> | null = null;
  const timer = setInterval(() => {
    underWay ??= run().finally(() => (underWay = null));
  }, WRITE_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await underWay;
    await run();
  };
}
